"""The driver of the Windows spooler, on a spooler made of Python: the calls, their order and every ending."""

from __future__ import annotations

import sys

import pytest

from printers.address import WindowsAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.windows import WindowsDriver
from printers.status import Condition
from tests.printers.windows import Spooler

WITHIN, SHORT = 5.0, 0.1


@pytest.fixture
def spooler(monkeypatch: pytest.MonkeyPatch) -> Spooler:
    spooler = Spooler()
    monkeypatch.setitem(sys.modules, "win32print", spooler)
    return spooler


def driver(name: str = "POS-80") -> WindowsDriver:
    return WindowsDriver(WindowsAddress(name))


def test_a_raw_document_is_spooled_and_followed_until_it_has_left_the_queue(spooler: Spooler) -> None:
    one = driver()
    one.open(WITHIN)
    one.write(b"slip", WITHIN)
    one.close(WITHIN)
    assert spooler.written == b"slip"
    assert spooler.calls == ["page", "end page", "end document", "close"]
    assert one.proof is Proof.NONE
    with pytest.raises(GoneError):
        one.write(b"slip", WITHIN)


@pytest.mark.parametrize(("states", "fault"), [([0x10], "did not finish"), ([0x10, 0x02], "reports an error")])
def test_a_job_that_does_not_go_well_is_deleted(spooler: Spooler, states: list[int], fault: str) -> None:
    spooler.job_states = states
    one = driver()
    one.open(WITHIN)
    with pytest.raises(WriteError, match=fault) as caught:
        one.write(b"slip", 0.3)
    assert caught.value.sent is None
    assert "delete 7" in spooler.calls


def test_a_printer_nobody_knows_and_a_spooler_that_hangs_are_unreachable(spooler: Spooler) -> None:
    with pytest.raises(UnreachableError):
        driver("none").open(WITHIN)
    spooler.may_open.clear()
    with pytest.raises(UnreachableError):
        driver().open(SHORT)
    spooler.may_open.set()


@pytest.mark.parametrize(
    ("flags", "condition"),
    [
        (0, Condition.UNREPORTED),
        (0x10, Condition.PAPER_END),
        (0x80, Condition.OFFLINE),
        (0x01, Condition.OFFLINE),
        (0x400000, Condition.COVER_OPEN),
        (0x08, Condition.FAULT),
    ],
)
def test_what_the_spooler_knows_of_the_printer_is_told(spooler: Spooler, flags: int, condition: Condition) -> None:
    spooler.printer_status = flags
    one = driver()
    one.open(WITHIN)
    status = one.observe(WITHIN)
    assert status is not None
    assert status.condition is condition
