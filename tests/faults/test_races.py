"""Several programs do the same at once, as processes of their own: one of each thing, and nothing left over."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from common.clock import CLOCK_FILE, shift, system_clock
from common.domain import commands as c
from common.domain.words import CounterKind
from common.hall import Hall, StoreNewer
from common.places import Home
from common.store.connect import connect, read_key
from counter.sample import SAMPLE_OFFICE, SAMPLE_STAFF
from tests.faults.processes import CLI, WRITER, cli, end, kill
from tests.faults.whole import NO_FAULTS, assert_whole, flat_events
from tests.halls import MORNING, small_hall, take
from tests.warm import WarmProgram


@pytest.fixture
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    """A hall in the morning, for every program that is started as well."""
    shift(tmp_path / "clock", round((MORNING - system_clock()).total_seconds() * 1000))
    monkeypatch.setenv(CLOCK_FILE, str(tmp_path / "clock"))
    hall = small_hall(tmp_path)
    hall.close()
    hall = Hall(hall.home)
    yield hall
    hall.close()


def race(home: Path, *parts: tuple[str, ...]) -> list[Any]:
    """Let one program do each part, all at the same moment; their outcomes."""
    programs = [WarmProgram("tests.faults.racer", home, *part, stdin=subprocess.PIPE) for part in parts]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n", program.communicate()[1].decode()
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(b"go\n")
        program.stdin.flush()
    ended = [end(program) for program in programs]
    assert [one.err for one in ended] == [""] * len(ended)
    return [json.loads(one.out) for one in ended]


def test_eight_counters_call_everybody_none_twice_and_none_left(hall: Hall) -> None:
    call_everybody(hall, 200)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_eight_counters_call_four_thousand_none_twice_and_none_left(hall: Hall) -> None:
    call_everybody(hall, 4000)


def call_everybody(hall: Hall, tickets: int) -> None:
    for n in range(4, 9):
        hall.do(c.DefineCounter(counter=str(n), kind=CounterKind.COMPREHENSIVE, name="n", name_en="n", serves=("A",)))
    hall.do_together([c.TakeTicket(series="A", slip=False) for _ in range(tickets)])
    called = [
        ticket for tickets in race(hall.home.folder, *(("call_all", str(n)) for n in range(1, 9))) for ticket in tickets
    ]
    assert len(called) == tickets
    assert len(set(called)) == tickets
    assert_whole(hall)


def test_one_request_taken_by_several_at_once_is_one_number(hall: Hall) -> None:
    requests = [f"tap {n}" for n in range(20)]
    first, *others = race(hall.home.folder, *[("take", *requests)] * 4)
    assert all(other == first for other in others)
    assert len([event for event in flat_events(hall).values() if event["kind"] == "TicketTaken"]) == 20
    assert_whole(hall)


def test_numbers_taken_at_once_are_all_different_and_none_is_left_out(hall: Hall) -> None:
    outcomes = race(hall.home.folder, *[("take", *(f"{who} {n}" for n in range(40))) for who in "abcd"])
    numbers = [event["number"] for events in outcomes for event in events if event["kind"] == "TicketTaken"]
    assert sorted(numbers) == [f"A{n:03d}" for n in range(1, 161)]
    assert_whole(hall)


def test_the_same_number_called_by_two_counters_goes_to_one(hall: Hall) -> None:
    for number in [take(hall) for _ in range(3)]:
        outcomes = race(hall.home.folder, ("call_number", "1", number), ("call_number", "2", number))
        assert sorted(outcomes) == ["already_called_by", "called"]
        for counter in ("1", "2"):
            if outcomes[int(counter) - 1] == "called":
                hall.do(c.MarkNoShow(counter=counter))
    assert_whole(hall)


def test_two_programs_of_one_counter_call_one_ticket(hall: Hall) -> None:
    numbers = [take(hall), take(hall)]
    outcomes = race(hall.home.folder, *[("call_number", "1", number) for number in numbers])
    assert sorted(outcomes) == ["called", "counter_busy"]


def test_many_programs_make_and_migrate_a_fresh_home_at_once(tmp_path: Path) -> None:
    make_at_once(tmp_path / "home")


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_many_programs_make_and_migrate_fresh_homes_at_once_for_long(tmp_path: Path) -> None:
    for nth in range(int(os.environ.get("YICHUANG_SOAK_ROUNDS", "100"))):
        make_at_once(tmp_path / f"home {nth}")


def make_at_once(home: Path) -> None:
    assert race(home, *[("open",)] * 6) == [0] * 6
    assert not list(home.glob("*.new"))
    hall = Hall(Home(home))
    assert_whole(hall)
    with hall.store.reading() as db:
        assert db.execute("SELECT count(*) FROM origin").fetchone()[0] == 1
        assert db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0] >= 1
    hall.close()


def test_a_sample_hall_made_twice_at_once_is_made_once_and_the_other_is_told(tmp_path: Path) -> None:
    home = tmp_path / "home"
    programs = [WarmProgram(CLI, "init", "--sample", "--home", home) for _ in range(3)]
    ended = sorted((end(program) for program in programs), key=lambda one: one.code)
    assert [one.code for one in ended] == [0, 1, 1]
    for loser in ended[1:]:
        loser.says("holds a hall already; nothing was changed")
    with ExitStack() as closing:
        hall = Hall(Home(home))
        closing.callback(hall.close)
        assert_whole(hall)
        kinds = [event["kind"] for event in flat_events(hall).values()]
        assert (kinds.count("HallSetUp"), kinds.count("StaffAdded"), kinds.count("CatalogueImported")) == (
            1,
            len(SAMPLE_STAFF) + len(SAMPLE_OFFICE),
            1,
        )


def test_the_doctor_finds_nothing_wrong_while_everybody_works(hall: Hall) -> None:
    writers = [WarmProgram(WRITER, hall.home.folder, str(seed), stdout=subprocess.DEVNULL) for seed in range(3)]
    begun = hall.last_position()
    while hall.last_position() < begun + 50:
        assert all(writer.poll() is None for writer in writers)
    found = [hall.faults() for _ in range(5)]
    kill(*writers)
    assert found == [NO_FAULTS] * 5


def from_the_future(home: Home) -> None:
    """What the next version of the program would do to a store."""
    db = connect(home.store_file, read_key(home.key_file))
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('yichuang', 'wings', '2031-01-01')"
    )
    db.close()


def test_a_store_newer_than_the_program_is_refused_and_untouched(hall: Hall) -> None:
    home = hall.home
    hall.close()
    from_the_future(home)
    before = home.store_file.read_bytes()
    with pytest.raises(StoreNewer, match="wings"):
        Hall(home)
    for command in (
        ("do", '{"do":"take_ticket","series":"A"}'),
        ("journal",),
        ("init",),
        ("rebuild",),
        ("ask", "hall"),
    ):
        cli(home.folder, *command).says("newer Yichuang (wings)", "Update this program first")
    said = cli(home.folder, "doctor", "--json")
    assert (said.code, said.err) == (1, "")
    assert "newer Yichuang (wings)" in said.answers[0]["checks"][0]["en"]
    assert home.store_file.read_bytes() == before
