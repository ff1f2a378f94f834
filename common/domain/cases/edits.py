"""What machines that were apart wrote of one case: field by field, each version beside the one that counts now."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.edit_events import EditsSettled
from common.domain.cases.edit_story import unsettled
from common.domain.cases.person import Person, mask
from common.domain.cases.story import Happened
from common.domain.cases.telling import TELLINGS
from common.domain.events import Event

PERSON_FIELDS = ("name", "id_number", "phone", "address")
STEP_FIELDS = (
    "department",
    "verdict",
    "opinion",
    "reason",
    "competent",
    "words",
    "missing",
    "papers",
    "owed",
    "owed_by",
    "promised_on",
    "by",
    "document",
    "to",
    "delivery",
    "tracking",
    "on",
)
"""What a step says that a person may want to compare."""
_SEALED = ("reason", "words", "opinion")


class EditedThing(StrEnum):
    """What was written twice."""

    PAPERS = "papers"
    PERSON = "person"
    STEP = "step"


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """What one machine wrote: by whom, at which counter ("" where that is not known), and the value of each field.

    A paper's value is its form and how many, as "original 1"; "" is what is not there.
    """

    key: int
    kind: str
    counts: bool
    at_ms: int
    staff: str
    counter: str
    values: dict[str, str]


class Edited(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was written more than once; the version that counts is the first. `differ` are among `fields`.

    `can_choose` says whether another version can still be made to count: a step that came too late never does.
    """

    thing: EditedThing
    subject: str
    fields: tuple[str, ...]
    differ: tuple[str, ...]
    can_choose: bool
    versions: tuple[Version, ...]


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """What a machine wrote of a person; None when they were erased."""

    key: int
    at_ms: int
    staff: str
    counter: str
    said: Person | None


def edits_of(case: Case, history: Sequence[Happened], opened: Callable[[str], str]) -> tuple[Edited, ...]:
    """All of a case that nobody has settled. `opened` unseals words; what a base has taken from the history is left."""
    by_key = {one.key: one for one in history}
    open_now = [by_key[key] for key in unsettled(case) if key in by_key]
    lists = [one for one in open_now if _list_of(one.body) is not None]
    steps = [one for one in open_now if _list_of(one.body) is None]
    found = [_papers(case, lists), *(_step(case, history, one, opened) for one in steps)]
    return tuple(one for one in found if one is not None)


def _list_of(body: Event) -> tuple[e.Handed, ...] | None:
    return body.handed if isinstance(body, e.PapersHanded | EditsSettled) else None


def _papers(case: Case, lists: Sequence[Happened]) -> Edited | None:
    """The papers as they count now beside each list that says otherwise."""
    counting = next((one for one in lists if one.key == (case.lists or (0,))[-1]), None)
    others = [one for one in lists if one is not counting]
    if not others:
        return None
    now = _version(counting, counts=True, values=_values(case.handed)) if counting else _standing(case)
    versions = (now, *(_version(one, counts=False, values=_values(_list_of(one.body) or ())) for one in others))
    return _edited(EditedThing.PAPERS, case.case, case.papers, versions, can_choose=case.over_on is None)


def _values(handed: Iterable[e.Handed]) -> dict[str, str]:
    return {one.material: f"{one.form} {one.count}" for one in handed}


def _standing(case: Case) -> Version:
    """What the case has now, where nobody's one list says so."""
    key = case.lists[-1] if case.lists else 0
    return Version(key=key, kind="", counts=True, at_ms=0, staff="", counter="", values=_values(case.handed))


def _step(case: Case, history: Sequence[Happened], late: Happened, opened: Callable[[str], str]) -> Edited | None:
    """A step that came too late, beside the one that had moved the case on: of its own kind if there is one."""
    beside = {one.key for one in case.beside}
    counted = [one for one in history if one.key < late.key and one.key not in beside]
    alike = [one for one in counted if type(one.body) is type(late.body)]
    moved = [one for one in counted if _moves(one.body)]
    before = (alike or moved or counted)[-1]
    versions = tuple(
        _version(one, counts=one is before, values=_said(case, one.body, opened)) for one in (before, late)
    )
    fields = tuple(field for field in STEP_FIELDS if any(field in one.values for one in versions))
    if type(before.body) is type(late.body) and versions[0].values == versions[1].values:
        return None  # the same once more, as of a machine that was copied
    return _edited(EditedThing.STEP, str(late.key), fields, versions, can_choose=False)


def _moves(body: Event) -> bool:
    telling = TELLINGS.get(type(body))
    return telling is None or telling.act is not None


def _said(case: Case, body: Event, opened: Callable[[str], str]) -> dict[str, str]:
    """What a step says, in order; a person is named by their part in the case."""
    said: dict[str, str] = {}
    for field in STEP_FIELDS:
        value = getattr(body, field, None)
        if field in _SEALED and type(value) is str:
            value = opened(value)
        elif field == "to" and value in (case.applicant, case.representative):
            value = "applicant" if value == case.applicant else "representative"
        elif isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, tuple):
            value = "、".join(value)
        if value:
            said[field] = str(value)
    return said


def _version(one: Happened, *, counts: bool, values: dict[str, str]) -> Version:
    signed = next(iter(getattr(one.body, "signed_by", ())), "")
    return Version(
        key=one.key,
        kind=type(one.body).__name__,
        counts=counts,
        at_ms=one.at_ms,
        staff=getattr(one.body, "staff", "") or signed,
        counter=getattr(one.body, "counter", ""),
        values=values,
    )


def person_edits(person: str, words: Sequence[Word], *, is_whole: bool) -> Edited | None:
    """The words about a person that did not know of each other, the newest first; masked unless `is_whole`.

    What differs is marked although a mask may hide it.
    """
    known = sorted((one for one in words if one.said is not None), key=lambda one: -one.key)
    if len(known) < 2:
        return None
    versions = tuple(
        Version(
            key=one.key,
            kind=e.PersonRecorded.__name__,
            counts=one is known[0],
            at_ms=one.at_ms,
            staff=one.staff,
            counter=one.counter,
            values={field: getattr(one.said, field) for field in PERSON_FIELDS},
        )
        for one in known
    )
    found = _edited(EditedThing.PERSON, person, PERSON_FIELDS, versions, can_choose=True)
    if found is None or is_whole:
        return found
    masked = (
        msgspec.structs.replace(one, values=_masked(person, word)) for one, word in zip(versions, known, strict=True)
    )
    return msgspec.structs.replace(found, versions=tuple(masked))


def _masked(person: str, word: Word) -> dict[str, str]:
    """An address has no part that says little enough."""
    shown = mask(person, word.said)
    return {
        "name": shown.name,
        "id_number": shown.id_number,
        "phone": shown.phone,
        "address": "***" if word.said is not None and word.said.address else "",
    }


def _edited(
    thing: EditedThing, subject: str, fields: tuple[str, ...], versions: tuple[Version, ...], *, can_choose: bool
) -> Edited | None:
    """None where nothing differs."""
    differ = tuple(field for field in fields if len({one.values.get(field, "") for one in versions}) > 1)
    if not differ and thing is not EditedThing.STEP:
        return None
    return Edited(thing=thing, subject=subject, fields=fields, differ=differ, can_choose=can_choose, versions=versions)
