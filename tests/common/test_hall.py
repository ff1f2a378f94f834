"""The hall's three verbs, as screens and programs use them."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from common.assets import ROOT
from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import WORDS, Refused
from common.hall import Hall
from common.places import Home
from common.services.requests import LEADS_TO
from common.store.store import Store
from tests.faults.whole import assert_whole, flat_events
from tests.halls import MORNING, MovedClock, bare_hall, call, small_hall, take


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    yield hall
    hall.close()


def test_a_refusal_writes_nothing(hall: Hall) -> None:
    before = hall.last_position()
    with pytest.raises(Refused, match="Nobody is waiting"):
        hall.do(c.CallNext(counter="1"))
    assert hall.last_position() == before


def test_commands_done_together_are_all_done_or_none(hall: Hall) -> None:
    before = hall.last_position()
    with pytest.raises(Refused, match="no series"):
        hall.do_together([c.TakeTicket(series="A"), c.TakeTicket(series="Z"), c.TakeTicket(series="A")])
    assert hall.last_position() == before
    events = hall.do_together([c.TakeTicket(series="A", slip=False)] * 3)
    assert [event.flat()["number"] for event in events] == ["A001", "A002", "A003"]


def test_kinds_of_events_that_were_undone_leave_nothing_behind(tmp_path: Path) -> None:
    hall = bare_hall(tmp_path)
    hall.do(c.SetUpHall(name="样例中心", name_en="Sample centre"))
    first, second, twice = (
        c.DefineSeries(series=series, prefix=prefix, name=series, name_en=series)
        for series, prefix in (("A", "A"), ("B", "B"), ("C", "A"))
    )
    with pytest.raises(Refused, match="already in use"):
        hall.do_together([first, second, twice])
    hall.do(c.SetNotice(text="今天下午停电"))
    hall.do(first)
    assert [event.kind for event in hall.since(0)] == ["HallSetUp", "NoticeSet", "SeriesDefined"]
    assert_whole(hall)
    hall.close()


def test_commands_done_each_stand_by_themselves(hall: Hall) -> None:
    first, second, third = hall.do_each(
        [c.TakeTicket(series="A", slip=False), c.TakeTicket(series="Z"), c.TakeTicket(series="A", slip=False)]
    )
    assert isinstance(second, Refused)
    assert isinstance(first, list)
    assert isinstance(third, list)
    assert (first[0].flat()["number"], third[0].flat()["number"]) == ("A001", "A002")
    assert_whole(hall)


def test_a_request_seen_before_gives_what_it_gave(hall: Hall) -> None:
    tap = c.TakeTicket(series="A", request="tap")
    first = hall.do(tap)
    assert len(first) == 2
    take(hall)
    assert hall.do(tap) == first
    assert hall.do_each([tap, tap]) == [first, first]


def test_a_request_is_good_for_one_thing_only(hall: Hall) -> None:
    hall.do(c.TakeTicket(series="A", request="tap"))
    called = hall.do(c.CallNext(counter="1", request="call"))
    wrong = [
        c.CallNext(counter="1", request="tap"),
        c.PrintPapers(item="SB001", request="tap"),
        c.TakeTicket(series="A", request="call"),
        c.CallNext(counter="2", request="call"),
    ]
    before = hall.last_position()
    outcomes = hall.do_each([*wrong, c.CallNext(counter="1", request="call")])
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Refused)] == ["request_used"] * len(wrong)
    assert outcomes[-1] == called
    assert hall.last_position() == before


def test_every_command_with_a_request_says_what_it_leads_to() -> None:
    assert {kind for kind in c.COMMANDS.values() if "request" in kind.__struct_fields__} == set(LEADS_TO)


def test_an_empty_request_is_none(hall: Hall) -> None:
    first = hall.do(c.TakeTicket(series="A", request="tap"))
    numbers = {hall.do(c.TakeTicket(series="A", request=""))[0].flat()["number"] for _ in range(3)}
    assert len(numbers) == 3
    assert hall.do(c.TakeTicket(series="A", request="tap")) == first


def test_two_halls_of_one_process_share_one_file(hall: Hall) -> None:
    other = Hall(hall.home, clock=MovedClock())
    assert [take(hall), take(other), take(hall), take(other)] == ["A001", "A002", "A003", "A004"]
    assert call(other) == "A001"
    other.close()
    assert hall.ask(q.AskQueue())[0].number == "A002"
    assert take(hall) == "A005"
    assert_whole(hall)


def test_threads_share_one_hall(hall: Hall) -> None:
    numbers: list[str] = []
    threads = [threading.Thread(target=lambda: numbers.extend(take(hall) for _ in range(25))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for _ in range(20):
        hall.ask(q.AskQueue())
        hall.since(0)
    for thread in threads:
        thread.join()
    assert sorted(numbers) == [f"A{n:03d}" for n in range(1, 151)]
    assert_whole(hall)


def test_a_forgotten_reader_stops_no_writer_and_sees_no_half(hall: Hall) -> None:
    reader = Store(hall.home)
    with reader.reading_journal() as journal:
        before = journal.last_position()
        numbers = [take(hall) for _ in range(200)]
        other = Hall(hall.home, clock=MovedClock())
        numbers += [take(other) for _ in range(5)]
        other.close()
        assert journal.last_position() == before, "a reader's view moved under it"
    assert numbers == [f"A{n:03d}" for n in range(1, 206)]
    assert reader.journal.last_position() > before
    reader.close()
    assert_whole(hall)


def test_a_writer_waits_for_another_and_says_so_when_it_waits_too_long(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("common.store.store._PATIENCE_S", 0.05)
    other = Hall(hall.home, clock=MovedClock())
    with other.store.transaction(), pytest.raises(Refused, match="busy"):
        take(hall)
    assert take(hall) == "A001"
    other.close()


def test_reading_goes_on_while_somebody_writes(hall: Hall) -> None:
    take(hall)
    with hall.store.transaction():
        assert hall.last_position() > 0
        assert hall.ask(q.AskQueue())[0].number == "A001"


def test_a_bug_in_the_middle_of_a_command_leaves_nothing(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    before = flat_events(hall)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("common.hall.apply", broken)
        with pytest.raises(ZeroDivisionError):
            take(hall)
    assert flat_events(hall) == before
    assert take(hall) == "A001"
    assert_whole(hall)


def test_a_hall_that_is_not_there_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Hall(Home(tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()


def test_an_empty_store_answers_that_there_is_no_hall(tmp_path: Path) -> None:
    hall = bare_hall(tmp_path)
    with pytest.raises(Refused, match="not set up"):
        hall.do(c.TakeTicket(series="A"))
    with pytest.raises(Refused, match="not set up"):
        hall.ask(q.AskHall())
    assert hall.since(0) == []
    hall.close()


def test_followers_remember_where_they_are_for_each_name(hall: Hall) -> None:
    assert hall.followed("board") == 0
    hall.follow_to("board", 7)
    hall.follow_to("voice", 3)
    hall.follow_to("board", 9)
    other = Hall(hall.home)
    assert (other.followed("board"), other.followed("voice"), other.followed("new")) == (9, 3, 0)
    other.close()
    hall.rebuild()
    assert hall.followed("board") == 9, "a rebuild forgot how far a follower was"


def test_lamps_are_written_only_when_they_change(hall: Hall) -> None:
    hall.light("printer", "ok", "好", "Good")
    changed = hall.store.change_counter()
    hall.light("printer", "ok", "好", "Good")
    assert hall.store.change_counter() == changed
    hall.light("printer", "fault", "缺纸", "No paper")
    assert hall.store.change_counter() != changed
    (lamp,) = hall.ask(q.AskLamps())
    assert (lamp.state, lamp.words) == ("fault", "缺纸")


@pytest.mark.parametrize("step", [timedelta(hours=-1), timedelta(days=-1), timedelta(days=-400), timedelta(hours=20)])
def test_numbers_go_on_when_the_clock_is_moved(tmp_path: Path, step: timedelta) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    before = [take(hall) for _ in range(3)]
    clock.now += step
    away = [take(hall) for _ in range(3)]
    clock.now = MORNING
    after = [take(hall) for _ in range(3)]
    assert before == ["A001", "A002", "A003"]
    assert after[-1] == ("A009" if away[0] == "A004" else "A006")
    assert_whole(hall)
    hall.close()


def test_a_rebuild_gives_the_same_tables(hall: Hall) -> None:
    for _ in range(5):
        take(hall)
    call(hall)
    assert hall.rebuild() == hall.last_position()
    assert_whole(hall)


def test_closing_twice_is_closing(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.close()
    hall.close()


def test_no_refusal_is_worded_that_nothing_says() -> None:
    sources = "".join(
        file.read_text("utf-8")
        for part in ("common", "counter", "kiosk")
        for file in (ROOT / part).rglob("*.py")
        if file.name != "refusals.py"
    )
    assert [reason for reason in WORDS if f'"{reason}"' not in sources] == []
