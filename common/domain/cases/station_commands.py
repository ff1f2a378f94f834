"""Commands about community stations and the batches that go between them and the street.

`counter` is where it is done: whoever is signed in there does it, on record. `batch` is a batch's id or its number.
"""

from common.domain.cases.events import Handed
from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Text


class SetStation(Command, frozen=True, kw_only=True):
    """Say which items a community station takes in: the whole list, each time."""

    counter: Code
    items: Codes


class MakeBatch(Command, frozen=True, kw_only=True):
    """Pack cases: at a station with their papers for the street, elsewhere with their results for a `station`."""

    counter: Code
    cases: Codes
    station: Code | None = None


class UnmakeBatch(Command, frozen=True, kw_only=True):
    """Unpack a batch that has not left."""

    counter: Code
    batch: Code


class SendBatch(Command, frozen=True, kw_only=True):
    """Hand a batch to whoever carries it, by their staff number; nobody named means oneself."""

    counter: Code
    batch: Code
    carrier: Code | None = None


class PrintManifest(Command, frozen=True, kw_only=True):
    """Print the manifest of a batch; one that was printed before is marked as a second copy."""

    counter: Code
    batch: Code
    printer: Code | None = None


class TickCase(Command, frozen=True, kw_only=True):
    """Say what of a case was found in a batch: the whole list of its papers, or None for all that the manifest says.

    A case that is not on the manifest counts as too much; `is_here` False takes a tick back.
    """

    counter: Code
    batch: Code
    case: Code
    is_here: bool = True
    found: tuple[Handed, ...] | None = None


class ReceiveBatch(Command, frozen=True, kw_only=True):
    """Take a batch over; where something is missing or too much, with a `note` on what was done about it."""

    counter: Code
    batch: Code
    note: Text = ""


class SettleBatch(Command, frozen=True, kw_only=True):
    """Say what came of it where machines that were apart counted differently, or something was found afterwards."""

    counter: Code
    batch: Code
    note: Text
