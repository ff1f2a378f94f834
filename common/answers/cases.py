"""Answers about cases: one with its history, a department's worklist, and whoever and whatever is looked for."""

import re
from collections.abc import Sequence

from common.answers.view import View, answers
from common.domain.cases import queries as q
from common.domain.cases.case import Case
from common.domain.cases.edit_events import EditsSettled
from common.domain.cases.edit_story import unsettled
from common.domain.cases.events import Handed
from common.domain.cases.lamp_rules import yellow_until
from common.domain.cases.late_steps import late_steps
from common.domain.cases.limit import standing
from common.domain.cases.paper_made import PapersMadeOut
from common.domain.cases.paper_story import papers_of
from common.domain.cases.person import MaskedPerson, mask
from common.domain.cases.possible import acts_for
from common.domain.cases.story import Happened
from common.domain.cases.way import acts_in
from common.domain.cases.words import CaseAct
from common.domain.cases.work import Stage
from common.domain.id_number import tidy
from common.domain.refusals import Refused
from common.domain.workdays import Workdays
from common.store.lookups import case_work, cases, setup
from common.store.lookups.case_stories import happened, steps
from common.store.lookups.edits import words_apart
from common.store.lookups.selves import namesakes, told_once
from common.store.lookups.workdays import workdays

_SEALED = ("reason", "words", "opinion", "unchecked", "unsigned")
_NUMBER = re.compile(r"(20\d{2,6})|(20\d{6})-?(\d{0,8})")
"""The beginning of a number, with its dash or without; neither ID numbers nor telephones begin with 20."""
_MOST_PERSONS = 50


@answers(q.AskCase)
def case_in_hand(view: View, query: q.AskCase) -> q.CaseInHand:
    """Everything but who the people are: that is a look of its own, on record."""
    case = cases.case(view.db, query.case.strip())
    filed = cases.filed(view.db, case.case) if case else None
    if case is None or filed is None:
        raise Refused("unknown_case", case=query.case)
    history = happened(view.db, view.journal, case.case)
    return q.CaseInHand(
        row=case_rows(view, [filed])[0],
        case=case,
        lacks=case.lacks,
        representative=_masked(view, [case.representative])[0] if case.representative else None,
        acts=_acts(view, case, query.counter),
        history=told(view, case, history),
        made_out=papers_of(case, history),
        archived=steps(view.db, case.case) - len(history),
        is_edited=bool(unsettled(case)) or any(words_apart(view.db, one) for one in case.people),
        namesakes=tuple(_masked(view, [other for one in case.people for other in namesakes(view.db, one)])),
    )


def told(view: View, case: Case, history: Sequence[Happened]) -> tuple[q.Said, ...]:
    """A case's history in words, as far as they can be unsealed."""
    beside = {one.key for one in case.beside}
    late = late_steps(history, workdays(view.db), view.rules.lamps)
    return tuple(
        q.Said(
            kind=type(one.body).__name__,
            at_ms=one.at_ms,
            staff=getattr(one.body, "staff", "") or next(iter(getattr(one.body, "signed_by", ())), ""),
            words="\n".join(_words(view, case, one)),
            is_beside=one.key in beside,
            late_days=late.get(one.key, 0),
            papers=one.body.papers if isinstance(one.body, PapersMadeOut) else (),
        )
        for one in history
        if not isinstance(one.body, PapersMadeOut) or one.body.is_asked  # else the act that brought them is the step
    )


def _words(view: View, case: Case, step: Happened) -> list[str]:
    """What was written down with a step, and which papers a list names that was written apart or has settled others.

    A reason from a list is not sealed, and stands elsewhere.
    """
    written = (getattr(step.body, field, None) for field in _SEALED)
    said = [said for one in written if type(one) is str and (said := view.unsealed(case.applicant, one))]
    is_of_several = isinstance(step.body, EditsSettled) or step.key in (
        *case.settled,
        *(one.key for one in case.beside),
    )
    handed: tuple[Handed, ...] = (getattr(step.body, "handed", None) or ()) if is_of_several else ()
    papers = "、".join(one.material if one.count == 1 else f"{one.material} × {one.count}" for one in handed)
    return [*said, papers] if papers else said


def _acts(view: View, case: Case, counter: str | None) -> tuple[CaseAct, ...]:
    """What the case's way allows; where a counter asks, only what is open to whoever is signed in there."""
    if counter is None:
        return acts_in(case.state)
    desk = setup.counter(view.db, counter)
    member = setup.staff(view.db, desk.staff) if desk is not None and desk.staff is not None else None
    return acts_for(case, member) if member is not None else ()


@answers(q.AskWorklist)
def worklist(view: View, query: q.AskWorklist) -> list[q.CaseRow]:
    """In the order of `AskWork`."""
    wanted = case_work.Wanted((query.department,), (Stage.REVIEW, Stage.READY))
    found = works(view).page(wanted, "lamp", is_descending=False, first=0, limit=query.limit)
    return case_rows(view, [one for _, case in found if (one := cases.filed(view.db, case)) is not None])


def works(view: View) -> case_work.Works:
    """The worklists as they stand today."""
    days, today, lamps = workdays(view.db), view.now.today, view.rules.lamps
    until = {n: yellow_until(days, today, lamps.near_days(n)) for n in case_work.limits_in_use(view.db)}
    return case_work.Works(view.db, today, until)


@answers(q.FindCases)
def find_cases(view: View, query: q.FindCases) -> list[q.CaseRow]:
    """A number is a number; all else is somebody."""
    number = _NUMBER.fullmatch(tidy(query.text))
    if number:
        beginning = number[1] or f"{number[2]}-{number[3]}"
        return case_rows(view, cases.numbered(view.db, beginning, query.limit))
    found = cases.persons(view.db, query.text, _MOST_PERSONS)
    return case_rows(view, cases.of_person(view.db, found, query.limit)) if found else []


@answers(q.FindPersons)
def find_persons(view: View, query: q.FindPersons) -> list[MaskedPerson]:
    """Masked: enough to tell two people of one name apart. Whoever has several ids is told once."""
    return _masked(view, told_once(view.db, cases.persons(view.db, query.text, query.limit)))


@answers(q.AskPersonFile)
def person_file(view: View, query: q.AskPersonFile) -> q.PersonFile:
    """Masked as well: who it is in full is a look of its own."""
    found = cases.of_person(view.db, [query.person], query.limit)
    return q.PersonFile(person=_masked(view, [query.person])[0], cases=tuple(case_rows(view, found)))


def _masked(view: View, persons: Sequence[str]) -> list[MaskedPerson]:
    known = cases.known(view.db, persons)
    return [mask(person, known.get(person)) for person in persons]


def case_rows(view: View, found: Sequence[cases.Filed]) -> list[q.CaseRow]:
    """Cases as lists show them: who and which days is looked up once for all."""
    days = workdays(view.db)
    applicants = _masked(view, [filed.case.applicant for filed in found])
    return [_row(view, filed, applicant, days) for filed, applicant in zip(found, applicants, strict=True)]


def _row(view: View, filed: cases.Filed, applicant: MaskedPerson, days: Workdays) -> q.CaseRow:
    case = filed.case
    item = view.item(case.item)
    near, until = view.rules.lamps.near_days(case.limit_days), case.decided_on or case.over_on or view.now.today
    stands = standing(case.limit, days, until, near) if case.limit is not None else None
    return q.CaseRow(
        case=case.case,
        number=case.number,
        item=case.item,
        item_name=item.name if item else case.item,
        item_name_en=item.name_en if item else case.item,
        applicant=applicant,
        state=case.state,
        department=case.department,
        claimed_by=case.claimed_by,
        received_on=case.received_on,
        due_on=filed.due_on,
        is_provisional=filed.is_provisional,
        days_left=stands.left if stands else None,
        lamp=stands.lamp if stands else None,
        reminders=case.reminders,
    )
