"""The stories of cases, played whole on a real hall: each comes to its end, and nothing is unaccounted for."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from common.domain.cases.queries import AskCase
from common.domain.cases.way import OVER
from common.hall import Hall
from common.places import Home
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import STORIES
from counter.demo.cases.weeks import play
from counter.sample import set_up_sample_hall
from tests.halls import MovedClock

_SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_every_story_comes_to_its_end(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = Hall(Home(tmp_path / "home"), create=True, clock=clock)
    set_up_sample_hall(hall, is_always_open=True)
    staff = Staff(hall, front="1", other="2", issuing="5", office="8", signing="9", lead="10")
    told: list[str] = []

    def turn_to(local: datetime) -> None:
        clock.now = local.replace(tzinfo=_SHANGHAI).astimezone(UTC)

    days = play(staff, clock.now.astimezone(_SHANGHAI).replace(tzinfo=None), turn_to, told.append)
    received = [event.flat()["case"] for event in hall.since(0) if event.kind == "CaseReceived"]
    cases = [hall.ask(AskCase(case=str(case))).case for case in received]
    assert len(cases) >= len(STORIES) >= 25
    assert [case.number for case in cases if case.state not in OVER] == []
    assert not any(case.beside for case in cases)
    assert clock.now - MovedClock().now == timedelta(days=days - 1)
    assert told[-1].endswith("0 go on")
    assert hall.faults() == {"pages": [], "hash_chain": [], "projections_match_journal": []}
    hall.close()
