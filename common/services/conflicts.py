"""Settling by a person what machines that were apart did with one ticket."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.refusals import Refused
from common.services.calling import ticket_named
from common.services.scene import Scene, checked_text, serves
from common.store.lookups import conflicts
from common.store.seal import seal

_NOTE_LIMIT = 500


@serves(c.SettleConflict)
def settle_conflict(scene: Scene, command: c.SettleConflict) -> list[e.Event]:
    """All of the ticket that nobody has settled yet; what arrives later needs another look."""
    ticket = ticket_named(scene, command.ticket, command.number)
    unsettled = conflicts.unsettled(scene.db, ticket.ticket)
    if not unsettled:
        raise Refused("no_conflict", number=ticket.number)
    note = checked_text(command.note, "note", _NOTE_LIMIT)
    if not note:
        raise Refused("settlement_needed")
    return [
        e.ConflictSettled(
            ticket=ticket.ticket,
            number=ticket.number,
            visit=ticket.visit,
            conflicts=tuple(unsettled),
            note=seal(scene.db, ticket.visit, note),
        )
    ]
