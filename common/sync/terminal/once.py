"""One exchange with the hub, for the command line and the doctor: what moved, or why nothing did."""

from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta

import msgspec
import psycopg

from common.attachments.keeping import tidy
from common.attachments.shelf import Shelf
from common.hall import Hall
from common.store.exchange import Altered
from common.sync.silent import Silent, silent
from common.sync.terminal.clocks import heed_clock
from common.sync.terminal.files import Files
from common.sync.terminal.files_wire import HubFiles
from common.sync.terminal.giving_back import give_back
from common.sync.terminal.matching import match_slips
from common.sync.terminal.meeting import Copied, Meeting, WrongHub
from common.sync.terminal.membership import read_membership
from common.sync.terminal.reaching import Reach
from common.sync.terminal.wire import Health, Hub, HubRefused
from common.sync.terminal.wording import in_words

_DEADLINE_S = 20.0


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """`refused` names what went wrong: not_joined, unreachable, copied, wrong_hub, altered, or the hub's own code."""

    ok: bool
    pushed: int = 0
    pulled: int = 0
    refused: str | None = None
    zh: str
    en: str


def exchange_once(hall: Hall) -> Outcome:
    """Send and fetch until nothing is left."""
    membership = read_membership(hall.home)
    if membership is None:
        return Outcome(ok=False, refused="not_joined", zh="本机没有加入大厅", en="This machine has not joined a hall")
    try:
        with closing(Reach(hall.home, membership, hall.store, _DEADLINE_S)()) as connection:
            hub = Hub(connection)
            moved = Meeting(hall.store, membership, hub).exchange()
            if membership.is_staffed:
                give_back(hall.store, hub)
                move_files(hall, HubFiles(connection))
            heed_clock(hall.store, hub)
            match_slips(hall)
            hall.tell()
    except (psycopg.Error, OSError, HubRefused, WrongHub, Copied, Altered) as error:
        zh, en = in_words(error)
        return Outcome(ok=False, refused=name_of(error), zh=zh, en=en)
    return Outcome(
        ok=True,
        pushed=moved.pushed,
        pulled=moved.pulled,
        zh=f"发出 {moved.pushed} 条，收到 {moved.pulled} 条",
        en=f"{moved.pushed} events sent, {moved.pulled} fetched",
    )


def move_files(hall: Hall, hub: HubFiles) -> None:
    """Give and fetch scans until nothing is left that can be."""
    shelf = Shelf(hall.home.attachments_folder)
    tidy(hall.store, shelf)
    files = Files(hall.store, shelf)
    while files.step(hub):
        pass


def name_of(error: Exception) -> str:
    """Why a terminal and a hub do not come together, in one word for programs."""
    if isinstance(error, HubRefused):
        return error.code
    names = {Copied: "copied", WrongHub: "wrong_hub", Altered: "altered"}
    return names.get(type(error), "unreachable")


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """How a machine stands with its hub; None for what could not be found out."""

    is_reached: bool
    zh: str
    en: str
    is_copied: bool | None = None
    lag: int | None = None
    health: Health | None = None
    silent: Sequence[Silent] = ()
    """Counters that hold numbers and are not heard, where staff look."""
    clock_error: timedelta | None = None
    """By how much this machine's clock is behind the hub's, where it is wrong."""


def look(hall: Hall) -> Look:
    """Greet the hub of a machine that has joined, and move nothing."""
    membership = read_membership(hall.home)
    assert membership is not None
    try:
        with closing(Reach(hall.home, membership, hall.store, _DEADLINE_S)()) as connection:
            hub = Hub(connection)
            meeting = Meeting(hall.store, membership, hub)
            return Look(
                is_reached=True,
                zh="连得上中心",
                en="The hub is reached",
                is_copied=False,
                lag=meeting.lag(),
                clock_error=heed_clock(hall.store, hub),
                health=hub.health(),
                silent=silent(connection) if membership.is_staffed else (),
            )
    except Copied:
        return Look(is_reached=True, zh="连得上中心", en="The hub is reached", is_copied=True)
    except (psycopg.Error, OSError, HubRefused, WrongHub) as error:
        zh, en = in_words(error)
        return Look(is_reached=False, zh=zh, en=en)
