"""Clocks that jump, midnight with several programs at work, and a machine that lives in another time zone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from common.clock import CLOCK_FILE, shift, system_clock
from common.hall import Hall
from tests.faults.processes import CLI, as_lines, cli, end
from tests.faults.whole import assert_whole
from tests.halls import small_hall
from tests.warm import WarmProgram

TAKE = {"do": "take_ticket", "series": "A", "slip": False}
MIDNIGHT = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)  # in Shanghai


class Clock:
    """The clock of every program of a test."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def set(self, at: datetime) -> None:
        shift(self.file, round((at - system_clock()).total_seconds() * 1000))


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock(tmp_path / "clock")
    clock.set(MIDNIGHT - timedelta(hours=2))
    monkeypatch.setenv(CLOCK_FILE, str(clock.file))
    return clock


@pytest.fixture
def hall(tmp_path: Path, clock: Clock) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    hall.close()
    hall = Hall(hall.home)
    yield hall
    hall.close()


def taken(answers: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The date and the number of each ticket taken."""
    events = [event for answer in answers for event in answer["events"]]
    return [(event["on"], event["number"]) for event in events if event["kind"] == "TicketTaken"]


def test_midnight_passes_while_several_programs_take_numbers(hall: Hall, clock: Clock) -> None:
    clock.set(MIDNIGHT - timedelta(seconds=0.5))
    lines = as_lines(*[TAKE] * 300)
    programs = [WarmProgram(CLI, "do", "--lines", "--home", hall.home.folder, stdin=PIPE) for _ in range(3)]
    for program in programs:  # each has begun before the first is waited for
        assert program.stdin is not None
        program.stdin.write(lines[: len(lines) // 3])
        program.stdin.flush()
    clock.set(MIDNIGHT + timedelta(seconds=1))
    numbers = [one for program in programs for one in taken(end(program, lines[len(lines) // 3 :]).answers)]
    assert len(numbers) == 900
    for day in ("2026-11-20", "2026-11-21"):
        todays = sorted(number for on, number in numbers if on == day)
        assert todays == [f"A{n:03d}" for n in range(1, len(todays) + 1)], "a number is missing or there twice"
    assert ("2026-11-21", "A001") in numbers
    assert_whole(hall)


def test_the_date_is_the_halls_whatever_zone_the_machine_is_in(hall: Hall, clock: Clock) -> None:
    for before, zone in enumerate(("America/Los_Angeles", "Pacific/Kiritimati", "No/Such_Zone")):
        clock.set(MIDNIGHT - timedelta(minutes=5))
        evening = cli(hall.home.folder, "do", "--lines", lines=as_lines(TAKE), more_env={"TZ": zone})
        clock.set(MIDNIGHT + timedelta(minutes=5))
        morning = cli(hall.home.folder, "do", "--lines", lines=as_lines(TAKE), more_env={"TZ": zone})
        number = f"A{before + 1:03d}"
        assert taken(evening.answers) == [("2026-11-20", number)], zone
        assert taken(morning.answers) == [("2026-11-21", number)], zone
    assert_whole(hall)


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=400)])
def test_a_clock_that_is_set_back_gives_no_number_twice(hall: Hall, clock: Clock, back: timedelta) -> None:
    home = hall.home.folder
    first = taken(cli(home, "do", "--lines", lines=as_lines(*[TAKE] * 3)).answers)
    clock.set(MIDNIGHT - timedelta(hours=2) - back)
    second = taken(cli(home, "do", "--lines", lines=as_lines(*[TAKE] * 3)).answers)
    clock.set(MIDNIGHT - timedelta(hours=2))
    third = taken(cli(home, "do", "--lines", lines=as_lines(*[TAKE] * 3)).answers)
    assert len({*first, *second, *third}) == 9
    positions = [event.position for event in hall.since(0)]
    assert positions == sorted(positions)
    (called,) = cli(home, "do", "--lines", lines=as_lines({"do": "call_next", "counter": "1"})).answers
    assert called["ok"], "whoever waits is called, whatever the clock did"
    assert_whole(hall)


def test_two_programs_with_clocks_that_differ_agree_on_the_order(hall: Hall, tmp_path: Path, clock: Clock) -> None:
    """On one machine there is one clock; but one program may have read it before it was set."""
    ahead = Clock(tmp_path / "ahead")
    ahead.set(MIDNIGHT - timedelta(hours=1))
    home = hall.home.folder
    first = cli(home, "do", "--lines", lines=as_lines(TAKE), more_env={CLOCK_FILE: str(ahead.file)})
    second = cli(home, "do", "--lines", lines=as_lines(TAKE))
    assert first.answers[0]["events"][0]["at"] > second.answers[0]["events"][0]["at"]
    (called,) = cli(home, "do", "--lines", lines=as_lines({"do": "call_next", "counter": "1"})).answers
    assert called["events"][0]["number"] == first.answers[0]["events"][0]["number"], "who came first is called first"
