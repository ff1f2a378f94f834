"""The sender that goes on and on: the test says what happens while it waits, so that nothing depends on time."""

import threading
from collections.abc import Callable
from contextlib import closing

from common.sync.upstream.link import forget_link, read_link
from common.sync.upstream.once import take_turn
from common.sync.upstream.sender import Sender
from tests.cables import Cable
from tests.common.sync.upstream.hall import TestHall
from tests.common.sync.upstream.reading import entries
from tests.hubs import TestHub
from tests.postgres import Postgres


class Script(threading.Event):
    """Whenever the sender waits, the next thing happens; after the last one it is to end."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        super().__init__()
        self._steps = list(steps)

    def wait(self, timeout: float | None = None) -> bool:
        if self._steps:
            self._steps.pop(0)()
        else:
            self.set()
        return self.is_set()


def played(hall: TestHall, *steps: Callable[[], object]) -> None:
    """Run a sender through all that happens."""
    Sender(hall.hub.owner, hall.folder, Script(*steps)).run()


def test_it_sends_what_comes(member: TestHall, district: TestHub) -> None:
    counts: list[int] = []

    def count() -> None:
        counts.append(len(entries(district)))

    played(member, count, member.visit, count, count)
    assert counts[1:] == [counts[0] + 5] * 2


def test_it_sends_no_more_once_the_hall_has_left(member: TestHall, district: TestHub) -> None:
    def leave() -> None:
        with member.hub.owner() as owner:
            assert forget_link(owner)
        member.visit()

    played(member, leave, lambda: None)
    assert "ServiceBegun" not in {entry.kind for entry in entries(district)}


def test_it_says_how_long_ago_it_was_together(member: TestHall, district: TestHub) -> None:
    played(member, member.visit)
    ((heard, waiting),) = district.rows("SELECT heard_at IS NOT NULL, waiting FROM hub.hall")
    assert (heard, waiting) == (True, 0)


def test_it_goes_on_after_a_cut(hall: TestHall, district: TestHub, postgres: Postgres) -> None:
    with Cable(postgres.port) as cable:
        hall.join(district, "东花市街道", cable.port)
        faults: list[str | None] = []

        def fault() -> None:
            with hall.hub.owner() as owner:
                link = read_link(owner)
            assert link is not None
            faults.append(link.fault)

        played(hall, fault, cable.cut, hall.visit, fault, fault, cable.mend, fault, fault)
    assert faults[0] is None
    assert (faults[1] or "").startswith("The district is not reached")
    assert faults[-1] is None
    assert entries(district)[-1].hash == entries(hall.hub)[-1].hash


def test_it_waits_for_its_own_hub_and_for_its_turn(member: TestHall, district: TestHub, postgres: Postgres) -> None:
    sent_before: list[int] = []
    with closing(member.hub.owner()) as other:
        assert take_turn(other)
        played(member, lambda: sent_before.append(len(entries(district))), postgres.stop, postgres.start)
    assert sent_before == [0]
    assert entries(district)


def test_it_waits_until_the_hall_joins(hall: TestHall, district: TestHub) -> None:
    played(hall, lambda: hall.join(district, "东花市街道"), lambda: None)
    assert entries(district)
