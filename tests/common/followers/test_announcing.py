from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from common.clock import system_clock
from common.devices.voice.announcer import Announcer, HealthTold, Told
from common.devices.voice.health import Health
from common.devices.voice.player import Outcome as Played
from common.devices.voice.reports import Report, ReportKind
from common.devices.voice.text import Language
from common.domain import commands as c
from common.domain.queries import AskLamps
from common.domain.words import CounterKind, Outcome
from common.followers.announcing import STALE_MS, Announcing, languages_of, voice_options
from common.hall import Hall
from common.places import Home
from common.settings import Settings, parse
from tests.common.devices.voice.doubles import PATIENCE_S, ReadyPlayer, ScriptedVoice
from tests.halls import MovedClock, call, small_hall, take

ROOT = Path(__file__).parents[3]


class Ear:
    """Hears what one process would speak; the loudspeaker answers at once."""

    def __init__(self, hall: Hall, languages: tuple[Language, ...] = ("zh",), outcome: Played = Played.PLAYED) -> None:
        self._outcome = outcome
        self._begun: queue.Queue[tuple[str, str]] = queue.Queue()
        self.announcing = Announcing(hall.home, self._open, told=self._told, languages=languages)
        self.announcing.follow(hall)

    def _open(self, *, told: Told, health_told: HealthTold) -> Announcer:
        def shown(health: Health) -> None:
            health_told(health)
            self._begun.put(("lamp", health.state))

        return Announcer(ScriptedVoice(), ReadyPlayer(self._outcome), told=told, health_told=shown, waiting_limit=20)

    def _told(self, report: Report) -> None:
        if report.kind is ReportKind.STARTED:
            self._begun.put((report.announcement.number, report.announcement.counter))

    def next(self) -> tuple[str, str]:
        return self._begun.get(timeout=PATIENCE_S)

    def has_heard_all(self) -> bool:
        return self._begun.empty()


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    made = small_hall(tmp_path, clock)
    made.follow_to("voice", made.last_position())
    yield made
    made.close()


@pytest.fixture
def ear(hall: Hall) -> Iterator[Ear]:
    made = Ear(hall)
    assert made.next() == ("lamp", "ok")
    yield made
    made.announcing.close()


def test_each_call_and_recall_is_announced_once_in_order(hall: Hall, ear: Ear) -> None:
    for counter in ("1", "2"):
        take(hall)
        call(hall, counter)
    hall.do(c.Recall(counter="1"))
    assert [ear.next() for _ in range(3)] == [("A001", "1号窗口"), ("A002", "2号窗口"), ("A001", "1号窗口")]
    take(hall, series="B")
    call(hall, "3")
    assert ear.next() == ("B001", "3号窗口")
    assert ear.has_heard_all()


def test_a_counter_is_called_by_its_new_name(hall: Hall, ear: Ear) -> None:
    take(hall)
    call(hall)
    assert ear.next() == ("A001", "1号窗口")
    hall.do(c.DefineCounter(counter="1", kind=CounterKind.SPECIAL, name="社保专窗", name_en="Social", serves=("A",)))
    hall.do(c.Recall(counter="1"))
    assert ear.next() == ("A001", "社保专窗")


def test_english_follows_where_the_hall_wishes_it(hall: Hall) -> None:
    ear = Ear(hall, ("zh", "en"))
    assert ear.next()[0] == "lamp"
    take(hall)
    call(hall)
    assert [ear.next(), ear.next()] == [("A001", "1号窗口"), ("A001", "Counter 1")]
    ear.announcing.close()


def test_what_is_older_than_it_may_be_when_found_is_not_spoken(hall: Hall, clock: MovedClock) -> None:
    take(hall)
    take(hall)
    call(hall, "1")
    clock.go(seconds=STALE_MS / 1000 + 1)
    call(hall, "2")
    ear = Ear(hall)
    heard = [ear.next(), ear.next()]
    assert ("A002", "2号窗口") in heard
    assert ("A001", "1号窗口") not in heard
    ear.announcing.close()


def test_a_voice_that_is_new_does_not_speak_of_the_past(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    take(hall)
    call(hall)
    ear = Ear(hall)
    assert ear.next()[0] == "lamp"
    hall.do(c.Recall(counter="1"))
    take(hall)
    call(hall, "2")
    assert [ear.next(), ear.next()] == [("A001", "1号窗口"), ("A002", "2号窗口")]
    assert ear.has_heard_all()
    ear.announcing.close()
    hall.close()


def test_the_position_is_remembered_before_a_call_is_spoken(hall: Hall, ear: Ear) -> None:
    take(hall)
    call(hall)
    ear.next()
    assert hall.followed("voice") == hall.last_position()


def test_another_hall_is_followed_without_a_break_and_nothing_is_said_twice(
    hall: Hall, ear: Ear, clock: MovedClock
) -> None:
    take(hall)
    call(hall)
    assert ear.next()[0] == "A001"
    ear.announcing.leave()
    take(hall)
    call(hall, "2")
    reopened = Hall(hall.home, clock=clock)
    ear.announcing.follow(reopened)
    assert ear.next()[0] == "A002"
    assert ear.has_heard_all()
    ear.announcing.leave()
    reopened.close()


def test_the_lamp_says_how_the_voice_is(hall: Hall) -> None:
    ear = Ear(hall, outcome=Played.NO_DEVICE)
    assert ear.next() == ("lamp", "no_device")
    (lamp,) = hall.ask(AskLamps())
    assert (lamp.lamp, lamp.state) == ("voice", "warning")
    assert "没有声音" in lamp.words
    assert not ear.announcing.is_speaking
    ear.announcing.close()
    (lamp,) = hall.ask(AskLamps())
    assert (lamp.state, lamp.words_en) == ("warning", "The board is off: calls are not spoken")


def test_only_one_of_a_home_speaks_and_another_takes_over(hall: Hall, ear: Ear) -> None:
    second = Ear(hall)
    take(hall)
    call(hall)
    assert ear.next()[0] == "A001"
    assert not second.announcing.is_speaking
    ear.announcing.close()
    assert second.next()[0] == "lamp"
    call_again = c.Recall(counter="1")
    hall.do(call_again)
    assert second.next()[0] == "A001"
    second.announcing.close()


def test_the_voice_is_as_the_settings_describe_it(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.clips_folder.mkdir()
    settings = parse("[voice]\nrate = 140\ntimes = 1\none_is_yao = true\nsays_english = true\nwaiting_limit = 2\n")
    options = voice_options(settings, home, keep_in=tmp_path / "kept")
    assert (options.rate, options.times, options.one_is_yao, options.is_spoken) == (140, 1, True, True)
    assert (options.waiting_limit, languages_of(settings)) == (4, ("zh", "en"))
    assert (options.clips, options.keep_in) == (home.clips_folder, tmp_path / "kept")
    assert languages_of(Settings()) == ("zh",)


# Several processes


class Speakers:
    """Processes that speak one home's calls into one pipe."""

    def __init__(self, home: Home) -> None:
        self._home = home
        reading, self._writing = os.pipe()
        self._lines: IO[str] = os.fdopen(reading)
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.common.followers.speaker", str(self._home.folder), *words]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=self._writing, cwd=ROOT)
        self._processes.append(process)
        return process

    def line(self) -> str:
        return self._lines.readline().strip()

    def end(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
            assert process.stdin is not None
            process.stdin.close()
        os.close(self._writing)
        self._lines.close()


@pytest.fixture
def busy_hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall that keeps the time of this machine, as the processes do."""
    small_hall(tmp_path).close()
    made = Hall(Home(tmp_path / "home"), clock=system_clock)
    made.follow_to("voice", made.last_position())
    yield made
    made.close()


@pytest.fixture
def speakers(busy_hall: Hall) -> Iterator[Speakers]:
    made = Speakers(busy_hall.home)
    yield made
    made.end()


def test_killed_as_it_began_to_speak_a_call_is_not_spoken_again(busy_hall: Hall, speakers: Speakers) -> None:
    first = speakers.start("dies")
    assert speakers.line() == "ready"
    take(busy_hall)
    call(busy_hall)
    assert speakers.line() == f"A001 {first.pid}"
    assert first.wait(PATIENCE_S) == -signal.SIGKILL
    second = speakers.start()
    assert speakers.line() == "ready"
    take(busy_hall)
    call(busy_hall, "2")
    assert speakers.line() == f"A002 {second.pid}"


def test_two_processes_never_both_speak_and_when_one_dies_the_other_goes_on(
    busy_hall: Hall, speakers: Speakers
) -> None:
    both = {process.pid: process for process in (speakers.start(), speakers.start())}
    assert [speakers.line(), speakers.line()] == ["ready", "ready"]
    for _ in range(5):
        take(busy_hall)
        call(busy_hall)
        busy_hall.do(c.BeginService(counter="1"))
        busy_hall.do(c.FinishService(counter="1", outcome=Outcome.DONE))
    heard = [speakers.line().split() for _ in range(5)]
    assert [number for number, _ in heard] == ["A001", "A002", "A003", "A004", "A005"]
    (speaking,) = {int(pid) for _, pid in heard}
    both[speaking].kill()
    both.pop(speaking).wait()
    take(busy_hall)
    call(busy_hall)
    (other,) = both
    assert speakers.line() == f"A006 {other}"
