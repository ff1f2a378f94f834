"""A hall for tests of its district: a hub, and the machine of a counter that has brought the hall."""

from pathlib import Path

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from common.domain import commands as c
from common.domain.words import Outcome as VisitOutcome
from common.sync.upstream.halls import invite_hall
from common.sync.upstream.joining import Invitation, join_district
from common.sync.upstream.once import Outcome, send_once
from tests.halls import small_hall, take
from tests.hubs import Machine, TestHub


class Sends:
    """A hub that may join a district, and a folder for what it keeps as a file."""

    def __init__(self, hub: TestHub, folder: Path) -> None:
        self.hub = hub
        self.folder = folder

    def join(self, district: TestHub, name: str, port: int | None = None) -> None:
        """Join a district under a name, over a cable's port if there is one between."""
        with district.owner() as owner:
            invited = invite_hall(owner, name)
        self.use(district, invited.role, invited.secret, port)

    def use(self, district: TestHub, role: str, secret: str, port: int | None = None) -> None:
        """Join with an invitation."""
        at = port or conninfo_to_dict(district.words)["port"]
        words = make_conninfo(district.words, user=role, port=at)
        with self.hub.owner() as owner:
            join_district(owner, self.folder, Invitation(words, secret, None))

    def send(self) -> Outcome:
        """Send to the district once."""
        with self.hub.owner() as owner:
            return send_once(owner, self.folder)


class TestHall(Sends):
    """A hub with a counter's machine that has brought a hall."""

    __test__ = False

    def __init__(self, hub: TestHub, folder: Path) -> None:
        super().__init__(hub, folder)
        self.first = Machine(self.hub.invited("counter"), small_hall(folder))
        self.first.meet()

    def visit(self) -> None:
        """A resident takes a number, is served, and the hub knows it."""
        hall = self.first.hall
        take(hall)
        hall.do(c.CallNext(counter="1"))
        hall.do(c.BeginService(counter="1"))
        hall.do(c.FinishService(counter="1", outcome=VisitOutcome.DONE, note="张三的材料"))
        self.first.meet()
