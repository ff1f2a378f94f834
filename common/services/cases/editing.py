"""The last word about what machines that were apart wrote of one case and of its people."""

from collections.abc import Sequence

import msgspec

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.edit_commands import Choice
from common.domain.cases.edit_events import EditsSettled
from common.domain.cases.edit_story import unsettled
from common.domain.cases.edits import PERSON_FIELDS, Word
from common.domain.events import Event
from common.domain.pinyin import initials
from common.domain.refusals import Refused
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.scene import Scene, serves
from common.store.journal import Journal
from common.store.known import encode
from common.store.lookups.case_stories import happened
from common.store.lookups.edits import words_apart
from common.store.seal import seal


@serves(c.SettleEdits)
def settle_edits(scene: Scene, command: c.SettleEdits) -> list[Event]:
    """What was chosen becomes the newest word of its thing; what was shown is settled on all machines."""
    case = case_for(scene, command.case)
    staff = staff_at(scene, command.counter)
    settled = tuple(key for key in unsettled(case) if not command.seen or key in command.seen)
    people = [event for person in case.people if (event := _person(scene, command, person, staff)) is not None]
    if not settled and not people:
        raise Refused("nothing_edited", number=case.number)
    words = sealed_words(scene, case, command.words, "words", is_needed=False)
    handed = _handed(scene, case, settled, command.choices)
    if handed is not None:
        settled = tuple(sorted({*settled, *case.lists[-1:]}))  # a new list is made from the one that counts, too
    settlement = EditsSettled(
        case=case.case, settled=settled, handed=handed, words=words, counter=command.counter, staff=staff
    )
    return [*people, settlement]


def _handed(scene: Scene, case: Case, settled: Sequence[int], choices: Sequence[Choice]) -> tuple[e.Handed, ...] | None:
    """The papers that count, each as somebody chose it or as it counts now; None where none were in question."""
    lists = {
        one.key: one.body.handed or ()
        for one in happened(scene.db, Journal(scene.db), case.case)
        if one.key in settled and isinstance(one.body, e.PapersHanded | EditsSettled)
    }
    if not lists:
        return None
    counting = next(iter(case.lists[-1:]), 0)
    chosen = {one.field: one.key for one in choices if one.key in lists and one.key != counting}
    if case.over_on is not None:
        if chosen:
            raise Refused("case_is_over", number=case.number)
        return None
    now = {one.material: one for one in case.handed}
    for material, key in chosen.items():
        now.pop(material, None)
        now |= {one.material: one for one in lists[key] if one.material == material}
    return tuple(now[material] for material in case.papers if material in now)


def _person(scene: Scene, command: c.SettleEdits, person: str, staff: str) -> e.PersonRecorded | None:
    """One word about a person made from all that were shown; None where there is nothing to settle."""
    words = [one for one in words_apart(scene.db, person) if one.said is not None]
    shown = [one for one in words if not command.seen or one.key in command.seen]
    if len(shown) < 2:
        return None
    said = max(words, key=lambda one: one.key).said
    assert said is not None
    by_key: dict[int, Word] = {one.key: one for one in shown}
    for choice in command.choices:
        chosen = by_key.get(choice.key)
        if chosen is None or choice.field not in PERSON_FIELDS:
            continue
        said = msgspec.structs.replace(said, **{choice.field: getattr(chosen.said, choice.field)})
        if choice.field == "id_number" and chosen.said is not None:
            said = msgspec.structs.replace(said, id_kind=chosen.said.id_kind)
    said = msgspec.structs.replace(said, initials=initials(said.name))
    return e.PersonRecorded(
        person=person,
        sealed=seal(scene.db, person, encode(said)),
        instead_of=tuple(one.key for one in shown),
        counter=command.counter,
        staff=staff,
    )
