from __future__ import annotations

import threading

import pytest

from printers.drivers.deadline import Deadline, run_within


def test_a_call_that_returns_in_time_gives_its_result_or_its_error() -> None:
    assert run_within(lambda: 7, 5) == 7
    with pytest.raises(ValueError, match="invalid literal"):
        run_within(lambda: int("seven"), 5)


def test_a_call_that_does_not_return_is_left_behind() -> None:
    done = threading.Event()
    with pytest.raises(TimeoutError, match=r"within 0\.05 s"):
        run_within(done.wait, 0.05)
    done.set()


def test_a_deadline_ends_and_is_never_negative() -> None:
    assert Deadline(0).is_over
    assert Deadline(-1).left == 0
    assert not Deadline(60).is_over
