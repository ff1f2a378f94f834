"""Answers about paper: open and recent print jobs, and what a slip shows."""

from common.answers.case_papers import sheet_of
from common.answers.view import View, answers
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.rows import PrintJob
from common.domain.words import JobSlip
from common.store.lookups import paper, queue, setup


@answers(q.AskPrintJobs)
def print_jobs(view: View, query: q.AskPrintJobs) -> list[PrintJob]:
    """Jobs not done, oldest first; or the newest of all."""
    return paper.open_jobs(view.db) if query.only_open else paper.recent_jobs(view.db)


@answers(q.AskSlip)
def slip(view: View, query: q.AskSlip) -> q.SlipToPrint:
    """Everything a layout needs."""
    job = paper.print_job(view.db, query.job)
    if job is None:
        raise Refused("unknown_print_job")
    ticket = queue.ticket(view.db, job.ticket) if job.ticket else None
    return q.SlipToPrint(
        job=job,
        hall=view.hall(),
        ticket=ticket,
        series=setup.one_series(view.db, ticket.series) if ticket else None,
        item=None if job.slip is JobSlip.HOSPITAL else view.item(job.item or (ticket.item if ticket else None)),
        fallback=setup.counter(view.db, ticket.fallback) if ticket and ticket.alone and ticket.fallback else None,
        sheet=sheet_of(view, job),
    )
