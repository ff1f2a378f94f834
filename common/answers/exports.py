"""The answer to a person's request for everything that the hall holds about them."""

from common.answers.attachments import attachments_of_case
from common.answers.cases import case_in_hand
from common.answers.persons import fresh_look, looks_at
from common.answers.view import View, answers
from common.domain.cases import privacy_queries as q
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.queries import AskCase
from common.domain.refusals import Refused
from common.domain.rows import Ticket
from common.store.known import person
from common.store.lookups import cases, queue

_ALL = 1_000_000


@answers(q.AskExport)
def export(view: View, query: q.AskExport) -> q.PersonExport:
    """Cases with their histories, the visits in which they were brought, scans, and who has looked."""
    looked, *_ = fresh_look(view, query.export)
    known = person(view.db, looked.person)
    if looked.kind is not LookKind.EXPORTED or known is None:
        raise Refused("look_needed")
    concerned = [filed.case for filed in cases.of_person(view.db, [looked.person], _ALL)]
    own_visits = [case.visit for case in concerned if case.visit and case.applicant == looked.person]
    return q.PersonExport(
        export=query.export,
        at_ms=looked.at_ms,
        hall=view.hall().name,
        person=q.PersonInFull(person=looked.person, known=known),
        cases=tuple(case_in_hand(view, AskCase(case=case.case)) for case in concerned),
        visits=tuple(_visit(view, ticket) for ticket in queue.tickets_of_visits(view.db, own_visits)),
        attachments=tuple(
            one
            for case in concerned
            for one in attachments_of_case(view, AskAttachments(case=case.case))
            if one.person == looked.person
        ),
        looks=tuple(looks_at(view, looked.person, _ALL)),
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
