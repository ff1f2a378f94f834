"""Answers about persons: in full to whoever has put on record that they look, and who has looked."""

from collections.abc import Sequence

from common.answers.setup import staff_name
from common.answers.view import View, answers
from common.domain.cases import privacy_queries as q
from common.domain.cases.person import MaskedPerson, mask
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.retention import first_kept
from common.domain.id_number import tidy
from common.domain.refusals import Refused
from common.store.known import is_recorded, person
from common.store.lookups import attachments, cases
from common.store.lookups.attachments import Looked
from common.store.lookups.selves import selves, told_once, with_number

_MINUTE_MS = 60_000
_DAY_MS = 24 * 60 * _MINUTE_MS


@answers(q.AskPersons)
def persons(view: View, query: q.AskPersons) -> list[q.PersonInFull]:
    """Whoever was erased meanwhile is left out."""
    known = {one.person: person(view.db, one.person) for one in fresh_look(view, query.look)}
    return [q.PersonInFull(person=one, known=said) for one, said in known.items() if said is not None]


@answers(q.AskLooks)
def looks(view: View, query: q.AskLooks) -> list[q.Look]:
    """Of somebody who was erased as well: who looked stays on record, why does not."""
    person_id = query.person.strip()
    if not is_recorded(view.db, person_id):
        person_id = next(iter(with_number(view.db, tidy(person_id))), "")
    if not person_id:
        raise Refused("unknown_person")
    return looks_at(view, selves(view.db, person_id), query.limit)


@answers(q.AskPersonsToErase)
def persons_to_erase(view: View, query: q.AskPersonsToErase) -> list[MaskedPerson]:
    """Masked, as all lists; it reads every case. Nobody whom another id of theirs still keeps here."""
    over_before = first_kept(view.now.today, view.rules.retention_years)
    unused_since_ms = view.now.at_ms - view.rules.unused_person_days * _DAY_MS
    found = cases.persons_let_go(view.db, over_before, unused_since_ms, query.limit)
    due = set(found)
    found = told_once(view.db, [one for one in found if due.issuperset(selves(view.db, one))])
    known = cases.known(view.db, found)
    return [mask(person, known.get(person)) for person in found]


def looks_at(view: View, own: Sequence[str], limit: int) -> list[q.Look]:
    """Who has seen, exported or erased a person under any of their ids, newest first."""
    return [_shown(view, one) for one in attachments.looks_of(view.db, own, limit)]


def fresh_look(view: View, look: str) -> list[Looked]:
    """The persons of a look or an export that was put on record just now; refused when it was not, or longer ago."""
    looked = attachments.look(view.db, look)
    if not looked or view.now.at_ms - looked[0].at_ms > q.LOOK_MINUTES * _MINUTE_MS:
        raise Refused("look_needed")
    return looked


def _shown(view: View, one: Looked) -> q.Look:
    case = cases.case(view.db, one.case) if one.case else None
    is_sealed = one.kind is not LookKind.ERASURE_ORDERED
    return q.Look(
        kind=one.kind,
        at_ms=one.at_ms,
        staff=one.staff,
        staff_name=staff_name(view, one.staff),
        counter=one.counter,
        number=case.number if case else "",
        why=view.unsealed(one.person, one.why) if is_sealed else one.why,
    )
