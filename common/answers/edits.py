"""Answers about what machines that were apart wrote of one case: for people to settle, nothing is lost."""

from common.answers.cases import case_rows
from common.answers.persons import fresh_look
from common.answers.view import View, answers
from common.domain.cases import edit_queries as q
from common.domain.cases.case import Case
from common.domain.cases.edits import Edited, edits_of, person_edits
from common.domain.refusals import Refused
from common.store.lookups import cases, edits
from common.store.lookups.case_stories import happened


@answers(q.AskEdits)
def edits_of_case(view: View, query: q.AskEdits) -> q.EditsOfCase:
    """People are masked unless a look at them was put on record just now."""
    case = cases.case(view.db, query.case.strip())
    if case is None:
        raise Refused("unknown_case", case=query.case)
    seen = {one.person for one in fresh_look(view, query.look)} if query.look else set()
    return _edits(view, case, seen)


@answers(q.AskEditedCases)
def edited_cases(view: View, query: q.AskEditedCases) -> list[q.EditsOfCase]:
    """What is the same in all versions is nothing to settle, as where a copied machine has told something twice."""
    edited = edits.edited_cases(view.db, query.limit)
    found = cases.several(view.db, edited)
    known = [_edits(view, found[one].case, set()) for one in edited]
    return [one for one in known if one.edits]


def _edits(view: View, case: Case, seen: set[str]) -> q.EditsOfCase:
    filed = cases.filed(view.db, case.case)
    assert filed is not None
    history = happened(view.db, view.journal, case.case)
    of_people: list[Edited] = []
    for person in case.people:
        words = edits.words_apart(view.db, person)
        if (found := person_edits(person, words, is_whole=person in seen)) is not None:
            of_people.append(found)
    return q.EditsOfCase(
        row=case_rows(view, [filed])[0],
        edits=(*edits_of(case, history, lambda text: view.unsealed(case.applicant, text)), *of_people),
        is_whole=bool(seen),
    )
