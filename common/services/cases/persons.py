"""Writing down who somebody is, once: one who is known by the same number is found again."""

from common.domain import commands as c
from common.domain import id_number
from common.domain.cases import events as e
from common.domain.cases.person import Person, number_fault
from common.domain.events import Event
from common.domain.id_number import masked_name
from common.domain.ids import new_id
from common.domain.pinyin import initials
from common.domain.refusals import Refused
from common.services.cases.file import staff_at
from common.services.scene import Scene, checked_text, serves
from common.store.known import encode, person
from common.store.lookups import selves
from common.store.lookups.edits import word_keys
from common.store.seal import is_taken, seal

_NAME_LIMIT = 60
_ADDRESS_LIMIT = 120


@serves(c.RecordPerson)
def record_person(scene: Scene, command: c.RecordPerson) -> list[Event]:
    """Somebody else's number under this name is refused, never written over: it is a slip, or a thing to be cleared up.

    Whoever really changed their name is put right by naming the `person`. Of one who is found again by the number, what
    is left empty stays as it is known.
    """
    staff = staff_at(scene, command.counter)
    number = id_number.tidy(command.id_number)
    if not number or number_fault(number, command.id_kind, scene.now.today) is not None:
        raise Refused("id_wrong")
    if command.person is not None and person(scene.db, command.person) is None:
        raise Refused("unknown_person")
    name = checked_text(command.name, "name", _NAME_LIMIT, is_needed=True)
    owner = _owner(scene, number, name, command.person)
    if command.person is None and owner is None and command.new and is_taken(scene.db, command.new):
        raise Refused("person_recorded")
    before = person(scene.db, owner) if owner is not None and command.person is None else None
    said = Person(
        name=name,
        initials=initials(name),
        id_kind=command.id_kind,
        id_number=number,
        phone=checked_text(command.phone, "phone", _NAME_LIMIT) or (before.phone if before else ""),
        address=checked_text(command.address, "address", _ADDRESS_LIMIT) or (before.address if before else ""),
    )
    person_id = command.person or owner or command.new or new_id()
    return [
        e.PersonRecorded(
            person=person_id,
            sealed=seal(scene.db, person_id, encode(said)),
            instead_of=word_keys(scene.db, person_id),
            counter=command.counter,
            staff=staff,
        )
    ]


def _owner(scene: Scene, number: str, name: str, person_id: str | None) -> str | None:
    """Who has a number: the person who is put right, or else whoever has it under this name; None where nobody has.

    Where it stands under several ids, each of them may be put right.
    """
    owners = selves.with_number(scene.db, number)
    alike = [owner for owner in owners if (owner == person_id if person_id else _name(scene, owner) == name)]
    if owners and not alike:
        raise Refused("number_of_another", name=masked_name(_name(scene, owners[0])))
    return next(iter(alike), None)


def _name(scene: Scene, person_id: str) -> str:
    found = person(scene.db, person_id)
    return found.name if found else ""
