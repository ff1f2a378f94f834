"""The answer to a person's request for everything that the hall holds about them."""

from msgspec.structs import replace

from common.answers.attachments import attachments_of_case
from common.answers.cases import case_in_hand
from common.answers.issuing import signature
from common.answers.persons import fresh_look, looks_at
from common.answers.view import View, answers
from common.domain.cases import privacy_queries as q
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.case import Case
from common.domain.cases.drawing import decode
from common.domain.cases.issue_queries import AskSignature
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.ratings.rating import Rating, rating_of
from common.domain.ratings.words import Occasion
from common.domain.refusals import Refused
from common.domain.rows import Ticket
from common.store.known import person
from common.store.lookups import cases, queue, ratings

_ALL = 1_000_000


@answers(q.AskExport)
def export(view: View, query: q.AskExport) -> q.PersonExport:
    """Cases with their histories, the visits in which they were brought, scans, and who has looked."""
    looked, *others = fresh_look(view, query.export)
    known = person(view.db, looked.person)
    if looked.kind is not LookKind.EXPORTED or known is None:
        raise Refused("look_needed")
    ids = (looked.person, *(one.person for one in others))
    concerned = [filed.case for filed in cases.of_person(view.db, ids, _ALL)]
    own = [case for case in concerned if case.applicant in ids]
    return q.PersonExport(
        export=query.export,
        at_ms=looked.at_ms,
        hall=view.hall().name,
        person=q.PersonInFull(person=looked.person, known=known),
        also=tuple(
            q.PersonInFull(person=one.person, known=said)
            for one in others
            if (said := person(view.db, one.person)) is not None
        ),
        cases=tuple(_case(view, case, is_own=case in own) for case in concerned),
        visits=tuple(
            _visit(view, ticket)
            for ticket in queue.tickets_of_visits(view.db, [case.visit for case in own if case.visit])
        ),
        attachments=tuple(
            one
            for case in concerned
            for one in attachments_of_case(view, AskAttachments(case=case.case))
            if one.person in ids
        ),
        signatures=tuple(
            q.SignatureOfPerson(number=case.number, drawing=drawing)
            for case in concerned
            if case.issued_to in ids and (drawing := signature(view, AskSignature(case=case.case)))
        ),
        ratings=tuple(_rating(view, case, one) for case in own for one in _ratings_of(view, case)),
        looks=tuple(looks_at(view, ids, _ALL)),
    )


def _case(view: View, case: Case, *, is_own: bool) -> CaseInHand:
    """What was written about somebody else's affair is that person's, not the representative's."""
    seen = case_in_hand(view, AskCase(case=case.case))
    if is_own:
        return seen
    return replace(seen, history=tuple(replace(step, words="") for step in seen.history))


def _ratings_of(view: View, case: Case) -> list[Rating]:
    """The ratings of a case that were given."""
    found = (ratings.rating(view.db, rating_of(case.case, occasion)) for occasion in Occasion)
    return [one for one in found if one is not None and one.level is not None]


def _rating(view: View, case: Case, rating: Rating) -> q.RatingOfPerson:
    assert rating.level is not None
    told, ink = rating.follow_up, view.unsealed(case.applicant, rating.ink)
    return q.RatingOfPerson(
        number=case.number,
        occasion=rating.occasion,
        given_on=rating.given_on or rating.asked_on,
        level=rating.level,
        words=view.unsealed(case.applicant, rating.words),
        ink=decode(ink) if ink else None,
        found=view.unsealed(case.applicant, told.found) if told else "",
        told=view.unsealed(case.applicant, told.told) if told else "",
    )


def _visit(view: View, ticket: Ticket) -> q.VisitOfPerson:
    return q.VisitOfPerson(
        visit=ticket.visit,
        number=ticket.number,
        on=ticket.on_date,
        taken_ms=ticket.taken_ms,
        called_ms=ticket.called_ms,
        finished_ms=ticket.finished_ms,
        outcome=ticket.outcome,
        note=view.unsealed(ticket.visit, ticket.note),
    )
