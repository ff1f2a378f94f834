"""Erasing a person: their key is destroyed on every machine, and what was sealed with it stays as noise."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.refusals import Refused
from common.services.scene import Scene, serves
from common.store.lookups import queue, setup


@serves(c.ErasePerson)
def erase_person(scene: Scene, command: c.ErasePerson) -> list[e.Event]:
    """Erasing twice does no harm: another machine may still have been without the first."""
    ticket = queue.ticket(scene.db, command.ticket) if command.ticket else None
    member = setup.staff(scene.db, command.staff) if command.staff else None
    persons = [person for person in (ticket and ticket.visit, member and member.person) if person]
    if not persons:
        raise Refused("nobody_to_erase")
    return [e.PersonErased(person=person) for person in persons]
