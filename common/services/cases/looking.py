"""Seeing a person in full, and handing out what is known of them: first on record, then shown."""

from common.domain import commands as c
from common.domain.cases.privacy_events import PersonExported, PersonLookedAt
from common.domain.events import Event
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.services.cases.duty import lead_at
from common.services.cases.file import case_for, staff_at
from common.services.scene import Scene, checked_text, serves
from common.store.known import person
from common.store.lookups.selves import selves
from common.store.seal import seal

_WHY_LIMIT = 200


@serves(c.LookAtPerson)
def look_at_person(scene: Scene, command: c.LookAtPerson) -> list[Event]:
    """One event for each person who is seen; the applicant and the representative, where a case is given alone."""
    why = checked_text(command.why, "why", _WHY_LIMIT)
    if not why:
        raise Refused("look_needed")
    staff = staff_at(scene, command.counter)
    case = case_for(scene, command.case) if command.case else None
    persons = [command.person] if command.person else []
    if case is not None:
        of_case = [one for one in (case.applicant, case.representative) if one]
        if any(one not in of_case for one in persons):
            raise Refused("unknown_person")
        persons = persons or of_case
    known = [one for one in persons if person(scene.db, one) is not None]
    if not known:
        raise Refused("unknown_person")
    look = new_id()
    return [
        PersonLookedAt(
            look=look,
            person=one,
            case=case.case if case else "",
            counter=command.counter,
            staff=staff,
            why=seal(scene.db, one, why),
        )
        for one in known
    ]


@serves(c.ExportPerson)
def export_person(scene: Scene, command: c.ExportPerson) -> list[Event]:
    """Who handed it out, and why, is on record before anything is. Only the hall manager: it is all the hall knows.

    One event for each id that the person has here.
    """
    staff = lead_at(scene, command.counter)
    why = checked_text(command.why, "why", _WHY_LIMIT)
    if not why:
        raise Refused("look_needed")
    if person(scene.db, command.person) is None:
        raise Refused("unknown_person")
    export = new_id()
    return [
        PersonExported(export=export, person=one, counter=command.counter, staff=staff, why=seal(scene.db, one, why))
        for one in selves(scene.db, command.person)
    ]
