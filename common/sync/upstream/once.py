"""One meeting with the district for the command line: what was sent, or why nothing was; and how it stands."""

from datetime import datetime
from pathlib import Path

import msgspec
import psycopg

from common.sync.terminal.meeting import WrongHub
from common.sync.terminal.wire import HubRefused
from common.sync.terminal.wording import in_words
from common.sync.upstream.link import Connection, Link, note_fault, read_link
from common.sync.upstream.outbox import origins
from common.sync.upstream.sending import Pace, Sending, fork_in_words, meeting

_LOCK = "SELECT pg_try_advisory_lock(hashtext('yichuang upstream'))"

REFUSALS = (psycopg.Error, OSError, HubRefused, WrongHub)
"""What keeps a hall and its district apart."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """How a hall stands with its district.

    `refused` names what went wrong: no_district, busy, unreachable, failed, wrong_district, forked, or the district's
    own code.
    `waiting` is how many numbers the district lacks as far as is known, `ahead` how many only the district has,
    `reached_at` when it last had everything that could be sent.
    """

    ok: bool
    events: int = 0
    waiting: int = 0
    ahead: int = 0
    reached_at: datetime | None = None
    refused: str | None = None
    words: str


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How a hall stands with its district without asking there: as far as the sender has noted it."""

    reached_at: datetime | None
    waiting: int
    fault: str | None


def standing(hall: Connection) -> Standing | None:
    """What is known at the hall's hub; None where it has no district."""
    link = read_link(hall)
    if link is None:
        return None
    return Standing(reached_at=link.reached_at, waiting=_waiting(hall, link), fault=link.fault)


def send_once(hall: Connection, folder: Path) -> Outcome:
    """Send until nothing is left, unless another process is sending."""
    if not take_turn(hall):
        return Outcome(ok=False, refused="busy", words="Another process is sending just now")
    return _meet(hall, folder, is_to_send=True)


def look(hall: Connection, folder: Path) -> Outcome:
    """Greet the district and send nothing."""
    return _meet(hall, folder, is_to_send=False)


def take_turn(hall: Connection) -> bool:
    """Whether this connection is the one of its hub that sends; it stays so until it ends, however it ends."""
    return bool((hall.execute(_LOCK).fetchone() or (False,))[0])


def refusal(error: Exception) -> tuple[str, str]:
    """The name of one of REFUSALS, and a sentence about it."""
    if isinstance(error, HubRefused):
        return error.code, f"The district refuses this hall: {error}"
    if isinstance(error, WrongHub):
        return "wrong_district", f"This is not the district of this hall: {error}"
    if isinstance(error, psycopg.Error) and not isinstance(error, psycopg.OperationalError):
        return "failed", f"The district cannot do what this hall asks: {str(error).strip()}"
    return "unreachable", f"The district is not reached: {in_words(error)[1]}"


def _meet(hall: Connection, folder: Path, *, is_to_send: bool) -> Outcome:
    link = read_link(hall)
    if link is None:
        return Outcome(ok=False, refused="no_district", words="This hall has not joined a district")
    try:
        with meeting(hall, link, folder, Pace()) as sending:
            events = 0
            if is_to_send:
                events = sending.send_all().events
                sending.report()
            return _met(sending, events, read_link(hall) or link)
    except REFUSALS as error:
        if hall.broken:
            raise
        name, words = refusal(error)
        note_fault(hall, words)
        return Outcome(ok=False, waiting=_waiting(hall, link), reached_at=link.reached_at, refused=name, words=words)


def _waiting(hall: Connection, link: Link) -> int:
    return max(sum(one.head.oseq for one in origins(hall)) - link.covered, 0)


def _met(sending: Sending, events: int, link: Link) -> Outcome:
    left, ahead = sending.waiting(), sending.ahead()
    name, words = None, f"The district is reached: {events} events sent, {left} waiting"
    if ahead:
        words += f"; {ahead} are there that this hub, which was restored, does not have back from its machines yet"
    if sending.forked:
        name, words = "forked", fork_in_words(sending.forked)
    return Outcome(
        ok=name is None,
        events=events,
        waiting=left,
        ahead=ahead,
        reached_at=link.reached_at,
        refused=name,
        words=words,
    )
