"""A hub restored from an older backup, and a machine that is gone: what it wrote comes back from those who have it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.store.exchange import after, own
from common.sync.hub.terminals import revoke
from common.sync.terminal.giving_back import give_back
from common.sync.terminal.wire import FOREIGN_ORIGIN, FORK, Hub, HubRefused
from tests.common.store.test_interleaving import rows
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, small_hall
from tests.hubs import Machine, TestHub

_KEPT = 2  # events of the kiosk that the backup has


class Lost:
    """A counter that has fetched everything, a kiosk that is gone, a hub that has lost most of what it wrote."""

    def __init__(self, folder: Path, hub: TestHub) -> None:
        self.hub = hub
        self.counter = Machine(hub.invited("counter"), small_hall(folder / "counter", MovedClock()))
        self.counter.meet()
        self.kiosk = hub.machine(folder / "kiosk", "kiosk")
        self.kiosk.meet()
        for _ in range(4):
            self.kiosk.hall.do(c.TakeTicket(series="A", digit="1"))  # with a slip, which is nobody else's business
        self.kiosk.meet()
        self.counter.meet()
        with self.kiosk.hall.store.reading() as db:
            self.origin = own(db).origin
        named = f"(SELECT o.origin FROM hub.origin o WHERE o.name = '{self.origin}')"
        hub.do(
            f"DELETE FROM hub.event WHERE origin = {named} AND oseq > {_KEPT}",
            f"UPDATE hub.origin o SET head = {_KEPT}, hash = (SELECT e.hash FROM hub.event e WHERE e.origin = o.origin"
            f" AND e.oseq = {_KEPT}) WHERE o.origin = {named}",
            "UPDATE hub.identity SET restores = restores + 1",
        )

    def give_back(self) -> int:
        self.counter.meet()
        with self.counter.connected() as connection:
            return give_back(self.counter.hall.store, Hub(connection))

    def revoke_the_kiosk(self) -> None:
        with self.hub.owner() as connection:
            revoke(connection, self.kiosk.membership.terminal)


@pytest.fixture
def lost(tmp_path: Path, fresh_hub: TestHub) -> Iterator[Lost]:
    lost = Lost(tmp_path, fresh_hub)
    with closing(lost.counter.hall), closing(lost.kiosk.hall):
        yield lost


def test_what_the_hub_has_lost_comes_back_from_another_machine(lost: Lost, tmp_path: Path) -> None:
    lost.revoke_the_kiosk()
    assert lost.give_back() == 3
    assert lost.give_back() == 0
    late = lost.hub.machine(tmp_path / "late", "board")
    with closing(late.hall):
        late.meet()
        tickets = "SELECT number, state, taken_key FROM ticket ORDER BY number"
        assert rows(late.hall, tickets) == rows(lost.counter.hall, tickets)
        assert len(rows(late.hall, tickets)) == 4
        assert late.hall.faults() == NO_FAULTS
    ((head, events),) = lost.hub.rows(
        "SELECT o.head, count(e) FROM hub.origin o JOIN hub.event e ON e.origin = o.origin"
        f" WHERE o.name = '{lost.origin}' GROUP BY o.head"
    )
    assert head == events == 7  # the last one that others have


def test_a_machine_that_is_there_gives_back_its_own(lost: Lost) -> None:
    assert lost.give_back() == 0
    with lost.counter.connected() as connection, lost.counter.hall.store.reading() as db:
        with pytest.raises(HubRefused) as refused:
            Hub(connection).give_back(after(db, lost.origin, _KEPT, 9))
        assert refused.value.code == FOREIGN_ORIGIN
    assert lost.kiosk.meet().pushed == 6


def test_only_what_follows_is_taken_back(lost: Lost) -> None:
    lost.revoke_the_kiosk()
    with lost.counter.connected() as connection, lost.counter.hall.store.reading() as db:
        first, *_ = after(db, lost.origin, _KEPT, 9)
        with pytest.raises(HubRefused) as refused:
            Hub(connection).give_back([first._replace(before=bytes(32))])
        assert refused.value.code == FORK


def test_the_lost_machine_joins_again_and_goes_on_behind_what_came_back(lost: Lost, tmp_path: Path) -> None:
    """Its slips are in the hub as numbers without content: what follows them is told anew, and changes nothing."""
    lost.revoke_the_kiosk()
    lost.give_back()
    lost.kiosk.hall.store.renew_origin(7)
    lost.kiosk.hall.do(c.TakeTicket(series="A", digit="1", slip=False))
    back = Machine(lost.hub.invited("kiosk"), lost.kiosk.hall)
    back.meet()
    lost.counter.meet()
    tickets = "SELECT number, state, taken_key FROM ticket ORDER BY number"
    assert rows(lost.counter.hall, tickets) == rows(back.hall, tickets)
    assert len(rows(back.hall, tickets)) == 5
    assert lost.counter.hall.faults() == back.hall.faults() == NO_FAULTS
