"""Answers about documents that residents print at kiosks. None of them names anybody."""

from collections import Counter
from datetime import timedelta
from itertools import groupby

from common.answers.view import View, answers
from common.domain.records import queries as q
from common.domain.records.code import ASKED_MINUTES, CodeState
from common.domain.records.ending import Ending
from common.domain.refusals import Refused
from common.services.records.allowance import allowance, is_under_way
from common.store import day_keys
from common.store.lookups import records
from common.store.lookups.records import Printed

VERIFIED_MINUTES = 30
"""For how long a verification that was put on record shows what is known of the paper."""
_MINUTE_MS = 60_000
_LOOKED_FOR = timedelta(days=7)  # after a week nobody finds out any more whether there was paper


@answers(q.AskStatementAllowance)
def statement_allowance(view: View, query: q.AskStatementAllowance) -> q.Allowance:
    """Counted across the kiosks of the hall, as far as their events have come."""
    return allowance(view.db, view.rules.records, view.now, query.id_number, query.method)


@answers(q.AskCodeStanding)
def code_standing(view: View, query: q.AskCodeStanding) -> q.CodeStanding:
    """What the kiosk shows while somebody waits for a code."""
    story = records.code_story(view.db, query.code_request)
    if story is None:
        raise Refused("code_not_asked")
    return q.CodeStanding(
        state=story.state(view.now.at_ms, view.rules.records),
        tries_left=max(view.rules.records.code_tries - story.wrong, 0),
        until_ms=max((release.until_ms for release in story.releases), default=None),
    )


@answers(q.AskSelfService)
def self_service(view: View, _: q.AskSelfService) -> q.SelfService:
    """Most halls have nothing of it, and are asked often."""
    if not records.is_used(view.db):
        return q.SelfService(is_used=False)
    rows = (_row(view, one) for one in records.statements_open(view.db, view.now.today - _LOOKED_FOR))
    unknown = tuple(row for row in rows if row.standing is q.PrintStanding.UNKNOWN)
    return q.SelfService(is_used=True, codes=codes_wanted(view), unknown=unknown)


def codes_wanted(view: View) -> tuple[q.CodeWanted, ...]:
    """Those that wait, and those whose code was released and not entered yet."""
    earliest_ms = view.now.at_ms - ASKED_MINUTES * _MINUTE_MS
    wanted = []
    for story in records.code_stories_since(view.db, earliest_ms):
        state = story.state(view.now.at_ms, view.rules.records)
        if state in (CodeState.WAITING, CodeState.RELEASED):
            seen = day_keys.unseal_of_day(day_keys.keys_of(view.db, story.on), story.seen)
            wanted.append(
                q.CodeWanted(request=story.request, kiosk=story.kiosk, seen=seen, asked_ms=story.asked_ms, state=state)
            )
    return tuple(wanted)


@answers(q.AskStatements)
def statements(view: View, query: q.AskStatements) -> list[q.StatementRow]:
    """With how it stands with each."""
    return [_row(view, one) for one in records.statements_on(view.db, query.on or view.now.today, query.limit)]


@answers(q.AskStatementTallies)
def statement_figures(view: View, query: q.AskStatementTallies) -> list[q.Tally]:
    """Numbers alone."""
    found = sorted(records.statements_between(view.db, query.since, query.until), key=_kind)
    return [_tally(kind, list(group)) for kind, group in groupby(found, key=_kind)]


@answers(q.AskVerifiedPaper)
def verified_paper(view: View, query: q.AskVerifiedPaper) -> q.VerifiedPaper:
    """For half an hour after it was put on record."""
    verified = records.verification(view.db, query.verification)
    if verified is None or view.now.at_ms - verified.at_ms > VERIFIED_MINUTES * _MINUTE_MS:
        raise Refused("verify_first")
    printed, marked = records.statement(view.db, verified.query_number), records.mark(view.db, verified.query_number)
    if printed is None or marked is None:
        raise Refused("paper_unknown_here")
    return q.VerifiedPaper(
        query_number=printed.query_number,
        document=printed.document,
        kiosk=printed.kiosk,
        pages=printed.pages,
        on=printed.on,
        begun_ms=printed.begun_ms,
        ending=printed.ending,
        valid_until=printed.valid_until,
        is_expired=printed.valid_until < view.now.today,
        whole=marked.whole,
        rows=marked.rows,
    )


def _row(view: View, one: Printed) -> q.StatementRow:
    return q.StatementRow(
        query_number=one.query_number,
        document=one.document,
        method=one.method,
        kiosk=one.kiosk,
        pages=one.pages,
        on=one.on,
        begun_ms=one.begun_ms,
        standing=_standing(view, one),
        ending=one.ending,
        printer=one.printer,
        may_come_late=bool(one.may_come_late),
        settled_by=one.staff or "",
    )


def _standing(view: View, one: Printed) -> q.PrintStanding:
    if is_under_way(one, view.now.at_ms):
        return q.PrintStanding.UNDER_WAY
    is_unknown = one.ending is None or (one.ending is Ending.UNKNOWN and not one.staff)
    return q.PrintStanding.UNKNOWN if is_unknown else q.PrintStanding.ENDED


def _kind(one: Printed) -> tuple[str, str, str]:
    return one.kiosk, one.document, one.method


def _tally(kind: tuple[str, str, str], found: list[Printed]) -> q.Tally:
    ended = Counter(one.ending for one in found if one.ending is not None)
    return q.Tally(
        kiosk=kind[0],
        document=found[0].document,
        method=found[0].method,
        begun=len(found),
        pages=sum(one.pages for one in found if one.ending is Ending.PRINTED),
        ended={ending: ended[ending] for ending in Ending if ended[ending]},
        open=sum(one.ending is None for one in found),
    )
