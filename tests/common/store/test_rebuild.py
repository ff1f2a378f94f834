"""A rebuild gives every table anew, byte for byte, whatever happened before."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from common.domain import commands as c
from common.domain.refusals import Refused
from common.domain.words import Outcome, PrintState, Priority
from common.hall import Hall
from common.store.store import dump
from tests.halls import MovedClock, small_hall

_COUNTERS = st.sampled_from(["1", "2", "3"])
_NUMBERS = st.builds(lambda series, n: f"{series}{n:03d}", st.sampled_from("AB"), st.integers(1, 9))
_COMMANDS = st.one_of(
    st.builds(
        c.TakeTicket,
        series=st.sampled_from("AB"),
        priority=st.none() | st.sampled_from(Priority),
        digit=st.sampled_from(["", "1", "2"]),
        request=st.none() | st.sampled_from(["tap", "tap again"]),
        slip=st.booleans(),
    ),
    st.builds(c.CallNext, counter=_COUNTERS),
    st.builds(c.CallTicket, counter=_COUNTERS, number=_NUMBERS),
    st.builds(c.Recall, counter=_COUNTERS),
    st.builds(c.MarkNoShow, counter=_COUNTERS),
    st.builds(c.Requeue, number=_NUMBERS),
    st.builds(c.Park, counter=_COUNTERS, reason=st.just("去复印")),
    st.builds(c.Unpark, number=_NUMBERS),
    st.builds(c.Transfer, counter=_COUNTERS, to_series=st.sampled_from("AB"), comes_back=st.booleans()),
    st.builds(c.ServeWalkIn, counter=_COUNTERS),
    st.builds(c.BeginService, counter=_COUNTERS),
    st.builds(c.FinishService, counter=_COUNTERS, outcome=st.sampled_from(Outcome), note=st.sampled_from(["", "电话"])),
    st.builds(c.PauseCounter, counter=_COUNTERS),
    st.builds(c.CloseCounter, counter=_COUNTERS),
    st.builds(c.CallForHelp, kiosk=st.just("1")),
    st.builds(c.ClaimPrint, printer=st.just("ticket")),
    st.builds(c.Reprint, number=_NUMBERS),
    st.builds(c.CloseDay),
)
_HOURS_LATER = st.sampled_from([0, 0, 0, 1, 9, -1])


def _do(hall: Hall, command: c.Command) -> None:
    try:
        events = hall.do(command)
    except Refused:
        return
    if isinstance(command, c.ClaimPrint) and events and events[-1].kind == "PrintBegun":
        hall.do(c.SettlePrint(job=events[-1].flat()["job"], state=PrintState.PRINTED))


def _tables(hall: Hall) -> list[object]:
    with hall.store.reading() as db:
        return list(dump(db))


def _indexes(hall: Hall) -> list[object]:
    with hall.store.reading() as db:
        return db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name").fetchall()


@settings(max_examples=25)
@given(st.lists(st.tuples(_HOURS_LATER, _COMMANDS), max_size=40))
def test_a_rebuild_changes_nothing(script: list[tuple[int, c.Command]]) -> None:
    with tempfile.TemporaryDirectory(prefix="yichuang-test-") as folder:
        clock = MovedClock()
        hall = small_hall(Path(folder), clock)
        for hours, command in script:
            clock.go(hours=hours)
            _do(hall, command)
        before, indexes = _tables(hall), _indexes(hall)
        assert hall.store.rebuild() == hall.last_position()
        assert _tables(hall) == before
        assert _indexes(hall) == indexes
        hall.close()


def test_a_rebuild_mends_what_was_changed_behind_the_journals_back(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.do(c.TakeTicket(series="A"))
    before = _tables(hall)
    with hall.store.transaction() as db:
        db.execute("UPDATE ticket SET number = 'A999'")
        db.execute("DELETE FROM print_job")
    assert _tables(hall) != before
    hall.store.rebuild()
    assert _tables(hall) == before
    hall.close()
