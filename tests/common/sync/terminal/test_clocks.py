"""Machines with wrong clocks: they go by the hub's time, say so, and let nobody's number lapse."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import common.clock
from common.domain import commands as c
from common.domain.alone import Company
from common.hall import Hall
from common.store.lookups.paper import lamps
from common.sync.arbiter import HubArbiter
from common.sync.terminal import clocks
from common.sync.terminal.clocks import clock_lamp, heed_clock
from common.sync.terminal.membership import write_membership
from common.sync.terminal.reaching import Reach, for_calls
from common.sync.terminal.together import Together
from common.sync.terminal.wire import Hub
from tests.common.sync.terminal.test_together import wait_for
from tests.halls import MovedClock, body, call, small_hall
from tests.hubs import Machine, TestHub, standing

DAY = timedelta(days=1)


class Two:
    """A machine whose clock is right, as the hub's, and one whose clock is wrong by `error`; both at 09:00."""

    def __init__(self, folder: Path, hub: TestHub, error: timedelta) -> None:
        self.right = Machine(hub.invited("counter"), small_hall(folder / "right", MovedClock()))
        self.clock = MovedClock()
        self.clock.now += error
        self.wrong = hub.machine(folder / "wrong", "kiosk", self.clock)
        hub.do(
            "CREATE OR REPLACE FUNCTION hub.clock() RETURNS timestamptz LANGUAGE sql AS $$ SELECT clock_timestamp()"
            f" - CASE session_user WHEN '{self.wrong.membership.role}' THEN interval '{error.total_seconds()} s'"
            " ELSE interval '0' END $$"
        )
        self.meet()

    def meet(self) -> None:
        for machine in (self.right, self.wrong, self.right):
            machine.meet()

    def compare_clocks(self) -> timedelta:
        with self.wrong.connected() as connection:
            return heed_clock(self.wrong.hall.store, Hub(connection))


@pytest.fixture
def halls(request: pytest.FixtureRequest, tmp_path: Path, fresh_hub: TestHub) -> Iterator[Two]:
    two = Two(tmp_path, fresh_hub, request.param)
    with closing(two.right.hall), closing(two.wrong.hall):
        yield two


def taken_at(machine: Machine, digit: str) -> dict[str, object]:
    return body(machine.hall.do(c.TakeTicket(series="A", slip=False, digit=digit)), "TicketTaken")


def states(hall: Hall) -> dict[str, str]:
    with hall.store.reading() as db:
        return dict(db.execute("SELECT number, state FROM ticket"))


@pytest.mark.parametrize("halls", [DAY, -DAY, 400 * DAY], indirect=True)
def test_a_machine_with_a_wrong_clock_goes_by_the_hubs_time(halls: Two) -> None:
    halls.wrong.hall.arbiter = standing(Company.TOGETHER)
    first = taken_at(halls.right, "1")
    halls.meet()
    assert abs(halls.compare_clocks() + (halls.clock.now - MovedClock().now)) < timedelta(seconds=30)
    second = taken_at(halls.wrong, "2")
    halls.meet()
    third = taken_at(halls.right, "1")
    halls.meet()
    assert [event["on"] for event in (first, second, third)] == ["2026-11-20"] * 3
    assert [call(halls.right.hall, at) for at in ("1", "2", "3")] == ["A101", "A201", "A102"]


@pytest.mark.parametrize("halls", [DAY], indirect=True)
@pytest.mark.parametrize("company", [Company.TOGETHER, Company.ALONE])
def test_what_one_clock_believes_lapses_nobodys_number(halls: Two, company: Company) -> None:
    taken_at(halls.right, "1")
    halls.meet()
    if company is Company.TOGETHER:
        halls.compare_clocks()
    halls.clock.go(hours=20)
    halls.wrong.hall.arbiter = standing(company)
    taken_at(halls.wrong, "2")
    halls.meet()
    assert set(states(halls.right.hall).values()) == {"waiting"}


@pytest.mark.parametrize("halls", [timedelta()], indirect=True)
@pytest.mark.parametrize("is_running", [True, False])
def test_a_clock_that_was_moved_is_compared_before_anything_lapses(
    halls: Two, monkeypatch: pytest.MonkeyPatch, is_running: bool
) -> None:
    taken_at(halls.right, "1")
    halls.meet()
    halls.compare_clocks()
    hall = halls.wrong.hall
    write_membership(hall.home, halls.wrong.membership)
    hall.arbiter = HubArbiter(hall, for_calls(Reach(hall.home, halls.wrong.membership, hall.store, 2)))
    if is_running:
        assert hall.arbiter.company() is Company.TOGETHER
    halls.clock.go(hours=24)
    for module in (common.clock, clocks):
        monkeypatch.setattr(module, "system_clock", lambda: datetime.now(UTC) + DAY)
    taken = taken_at(halls.wrong, "2")
    halls.meet()
    assert taken["on"] == "2026-11-20"
    assert states(halls.right.hall) == {"A101": "waiting", "A201": "waiting"}


@pytest.mark.parametrize("halls", [timedelta()], indirect=True)
def test_numbers_of_yesterday_lapse_where_the_clocks_agree(halls: Two) -> None:
    taken_at(halls.right, "1")
    halls.meet()
    halls.compare_clocks()
    halls.clock.go(hours=20)
    halls.wrong.hall.arbiter = standing(Company.TOGETHER)
    taken_at(halls.wrong, "2")
    halls.meet()
    assert states(halls.right.hall) == {"A101": "lapsed", "A201": "waiting"}


@pytest.mark.parametrize("halls", [timedelta(minutes=20)], indirect=True)
def test_a_clock_that_is_ahead_at_midnight_gives_numbers_of_the_day_that_it_is(halls: Two) -> None:
    halls.compare_clocks()
    halls.wrong.hall.arbiter = standing(Company.TOGETHER)
    halls.clock.go(hours=14, minutes=50)  # 23:50 in the hall, 00:10 here
    assert taken_at(halls.wrong, "2")["on"] == "2026-11-20"
    halls.clock.go(minutes=20)
    assert taken_at(halls.wrong, "2")["on"] == "2026-11-21"


@pytest.mark.parametrize("halls", [DAY], indirect=True)
def test_a_wrong_clock_is_told_and_so_is_its_being_right_again(halls: Two, fresh_hub: TestHub) -> None:
    hall = halls.wrong.hall

    def shown() -> str:
        with hall.store.reading() as db:
            return next((one.words_en for one in lamps(db, 0) if one.lamp == clocks.LAMP), "")

    with ExitStack() as running:
        running.enter_context(closing(Together(hall, halls.wrong.membership)))
        wait_for(hall, lambda: shown().startswith("This machine's clock is 24 hours fast"))
    fresh_hub.do(
        "CREATE OR REPLACE FUNCTION hub.clock() RETURNS timestamptz LANGUAGE sql AS 'SELECT clock_timestamp()'"
    )
    with closing(Together(hall, halls.wrong.membership)):
        wait_for(hall, lambda: shown() == "This machine's clock is right")
    assert halls.compare_clocks() == timedelta()


def test_the_words_name_the_larger_unit() -> None:
    assert clock_lamp(timedelta(minutes=-7))[2].startswith("This machine's clock is 7 minutes fast")
    assert clock_lamp(timedelta(hours=8))[1].startswith("本机时钟慢了 8 小时")
    assert clock_lamp(timedelta(days=-3))[1].startswith("本机时钟快了 3 天")
