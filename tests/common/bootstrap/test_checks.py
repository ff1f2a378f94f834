"""The test command: runs what is asked for, and its exit code is honest."""

import os
from threading import Event

import pytest

from common.bootstrap import checks
from common.bootstrap.checks import Check, check


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    calls: list[tuple[str, list[str]]] = []

    def fake(name: str, code: int) -> Check:
        def run(more: list[str]) -> int:
            calls.append((name, more))
            return code

        return Check(name, "about it", run)

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(checks, "CHECKS", (fake("ruff", 0), fake("mypy", 1), fake("pytest", 0)))
    return calls


def test_everything_runs_even_after_a_failure_which_is_told(
    ran: list[tuple[str, list[str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check([]) == 1
    assert [name for name, _ in ran] == ["ruff", "mypy", "pytest"]
    assert "Failed: mypy" in capsys.readouterr().err


def test_only_what_is_named_runs(ran: list[tuple[str, list[str]]]) -> None:
    assert check(["--only", "ruff"]) == 0
    assert ran == [("ruff", [])]


def test_other_arguments_go_to_pytest_alone(ran: list[tuple[str, list[str]]]) -> None:
    assert check(["-k", "ticket"]) == 0
    assert ran == [("pytest", ["-k", "ticket"])]


def test_a_check_that_does_not_exist_is_refused(ran: list[tuple[str, list[str]]]) -> None:
    with pytest.raises(SystemExit):
        check(["--only", "nothing"])
    assert ran == []


def test_the_long_one_runs_beside_the_others(
    ran: list[tuple[str, list[str]]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    has_begun = Event()

    def tests(_: list[str]) -> int:
        return 0 if has_begun.wait(60) else 1

    def types(_: list[str]) -> int:
        has_begun.set()
        return 1

    several = (Check("pytest", "about it", tests), Check("mypy", "about it", types, is_begun_first=True))
    monkeypatch.setattr(checks, "CHECKS", several)
    assert check([]) == 1
    assert "Failed: mypy" in capsys.readouterr().err


def test_what_tests_start_is_compiled_once(ran: list[tuple[str, list[str]]]) -> None:
    assert check(["--only", "ruff"]) == 0
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ
