"""Self-service in a hall of several machines: kiosks count together, codes cross the hall, and no key is anybody's."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.domain.ids import new_id
from common.domain.records.code import CodeState, new_code
from common.domain.records.ending import Ending
from common.domain.records.pseudonym import KEPT_DAYS
from common.domain.records.queries import AskCodeStanding, AskSelfService, AskStatements
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.writers import may_write
from common.hall import Hall
from common.sync.upstream.subscription import GOES_UP
from tests.common.records.conftest import clock, hall, made
from tests.common.records.kiosk import KIOSK, OTHER_KIOSK, RULES, SOMEBODY, allowed, begin, end, print_one
from tests.common.store.test_interleaving import rows
from tests.common.sync.test_two_sides import meet
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock
from tests.hubs import Machine, TestHub

__all__ = ["clock", "hall", "made"]

LIMIT = RULES.daily_limit
LOBBY = Rules(records=RULES, writes=may_write("kiosk"))


@pytest.fixture
def machines(
    fresh_hub: TestHub, tmp_path: Path, hall: Hall, clock: MovedClock
) -> Iterator[tuple[Machine, Machine, Machine]]:
    """A desk and two kiosks, on a day that is the hub's as well."""
    (now,) = fresh_hub.rows("SELECT clock_timestamp()")[0]
    clock.now = now
    with ExitStack() as stack:
        desk = Machine(fresh_hub.invited("counter"), hall)
        desk.meet()
        kiosks = []
        for name in (KIOSK, OTHER_KIOSK):
            kiosk = fresh_hub.machine(tmp_path / name, "kiosk", clock)
            kiosk.hall.rules = LOBBY
            stack.enter_context(closing(kiosk.hall))
            kiosk.meet()
            kiosks.append(kiosk)
        yield desk, kiosks[0], kiosks[1]


def keys(machine: Machine) -> set[tuple[object, ...]]:
    return set(rows(machine.hall, "SELECT on_date, key FROM day_key"))


def test_kiosks_count_together_and_staff_see_it(machines: tuple[Machine, Machine, Machine]) -> None:
    desk, one, other = machines
    for _ in range(LIMIT - 1):
        print_one(one.hall)
    begun = begin(one.hall)
    meet(*machines)
    assert allowed(other.hall).left == 0
    with pytest.raises(Refused, match="were printed today"):
        begin(other.hall, kiosk=OTHER_KIOSK)
    end(one.hall, begun, Ending.NO_PAPER)
    meet(*machines)
    assert print_one(other.hall, kiosk=OTHER_KIOSK)
    assert len(desk.hall.ask(AskStatements())) == LIMIT
    assert keys(one) == keys(other) == keys(desk) != set()


def test_kiosks_that_were_apart_made_keys_of_their_own_and_count_together_afterwards(
    machines: tuple[Machine, Machine, Machine],
) -> None:
    desk, one, other = machines
    for _ in range(LIMIT):
        print_one(one.hall)
        print_one(other.hall, kiosk=OTHER_KIOSK)
    assert keys(one).isdisjoint(keys(other))
    meet(*machines)
    assert keys(one) == keys(other)
    assert allowed(one.hall).used == allowed(other.hall).used == 2 * LIMIT
    assert desk.hall.faults() == one.hall.faults() == NO_FAULTS


def test_a_kiosk_that_joins_later_knows_who_was_here_today(
    machines: tuple[Machine, Machine, Machine], fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    print_one(machines[1].hall)
    meet(*machines)
    late = fresh_hub.machine(tmp_path / "late", "kiosk", clock)
    with closing(late.hall):
        late.meet()
        assert allowed(late.hall).used == 1


def test_kiosks_of_one_name_leave_each_others_documents_alone(machines: tuple[Machine, Machine, Machine]) -> None:
    desk, one, other = machines
    number = begin(one.hall)
    meet(*machines)
    assert other.hall.do(c.CloseStatements(kiosk=KIOSK)) == []
    assert begin(other.hall)
    meet(*machines)
    assert end(one.hall, number)
    meet(*machines)
    assert desk.hall.ask(AskSelfService()).unknown == ()


def test_a_machine_at_which_nobody_is_called_gives_up_keys_with_the_hub(
    machines: tuple[Machine, Machine, Machine],
) -> None:
    desk, one, _ = machines
    print_one(one.hall)
    meet(*machines)
    with desk.hall.store.transaction() as db:
        db.execute("INSERT INTO day_key VALUES ('2020-01-01', ?, 1)", (bytes(32),))
        db.execute("INSERT INTO day_key VALUES ('2020-01-02', ?, 0)", (bytes(32),))
    desk.meet()
    assert {on for on, _ in keys(desk)} == {clock_day(desk).isoformat(), "2020-01-02"}, "what nobody else has stays"


def test_keys_come_back_to_a_hub_that_was_restored(
    machines: tuple[Machine, Machine, Machine], fresh_hub: TestHub
) -> None:
    _, one, _ = machines
    print_one(one.hall)
    meet(*machines)
    fresh_hub.do("DELETE FROM hub.day_key", "UPDATE hub.identity SET restores = restores + 1")
    print_one(one.hall)
    meet(one)
    assert {bytes(key) for (key,) in fresh_hub.rows("SELECT key FROM hub.day_key")} == {key for _, key in keys(one)}


def test_a_code_is_asked_at_a_kiosk_and_released_at_a_desk(machines: tuple[Machine, Machine, Machine]) -> None:
    desk, one, other = machines
    request, code = new_id(), new_code()
    one.hall.do(c.AskCode(kiosk=KIOSK, id_number=SOMEBODY, code_request=request))
    meet(*machines)
    (wanted,) = desk.hall.ask(AskSelfService()).codes
    assert (wanted.kiosk, wanted.seen) == (KIOSK, "110101********123X")
    desk.hall.do(c.ReleaseCode(counter="1", code_request=request, code=code))
    with pytest.raises(Refused, match="signed in"):
        one.hall.do(c.SettleStatement(counter="1", query_number=begin(one.hall), ending=Ending.PRINTED))
    meet(*machines)
    assert one.hall.ask(AskCodeStanding(code_request=request)).state is CodeState.RELEASED
    one.hall.do(c.EnterCode(kiosk=KIOSK, code_request=request, id_number=SOMEBODY, code=code))
    meet(*machines)
    assert desk.hall.ask(AskSelfService()).codes == ()
    known = {event.kind for event in other.hall.since(0)}
    assert "CodeReleased" in known
    assert not known & {"CodeAsked", "CodeEntered", "StatementMarked"}


def test_the_kiosks_role_reads_no_persons_and_no_keys_of_days_past(
    machines: tuple[Machine, Machine, Machine], fresh_hub: TestHub
) -> None:
    desk, one, _ = machines
    print_one(one.hall)
    meet(*machines)
    old = clock_day(one) - timedelta(days=3)
    fresh_hub.do(f"INSERT INTO hub.day_key VALUES ('{old}', decode(repeat('00', 32), 'hex'))")
    with one.connected() as connection:
        for forbidden in (
            "SELECT * FROM hub.person_key",
            "SELECT * FROM hub.day_key",
            "SELECT * FROM hub.event",
            "SELECT * FROM hub.get_keys(ARRAY['x'])",
            "SELECT * FROM hub.keys_after('', 10)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(forbidden.encode())
        assert [on for on, _ in connection.execute("SELECT * FROM hub.get_day_keys()")] == [clock_day(one)]
    with desk.connected() as connection:
        assert len(connection.execute("SELECT * FROM hub.get_day_keys()").fetchall()) == 2
    assert SOMEBODY not in str(rows(one.hall, "SELECT body FROM event"))
    assert rows(one.hall, "SELECT * FROM person") == rows(one.hall, "SELECT * FROM person_key") == []


def test_a_board_gets_no_keys_and_a_kiosk_gives_none_of_days_past(
    machines: tuple[Machine, Machine, Machine], fresh_hub: TestHub, tmp_path: Path, clock: MovedClock
) -> None:
    print_one(machines[1].hall)
    meet(*machines)
    board = fresh_hub.machine(tmp_path / "board", "board", clock)
    with closing(board.hall):
        board.meet()
        assert keys(board) == set()
    long_ago = clock_day(machines[1]) - timedelta(days=KEPT_DAYS)
    with machines[1].connected() as connection:
        connection.execute("SELECT hub.give_day_keys(ARRAY[%s]::date[], ARRAY[%s]::bytea[])", (long_ago, bytes(32)))
    assert len(fresh_hub.rows("SELECT * FROM hub.day_key")) == 1


def test_nothing_of_it_goes_up_to_a_district() -> None:
    assert not [kind for kind in GOES_UP if kind.startswith(("Statement", "Code", "Paper", "Verification"))]


def clock_day(machine: Machine) -> date:
    return machine.hall.now().today
