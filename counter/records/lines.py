"""Lines about self-service: what waits for staff, and what was printed on a date. None of them names anybody."""

from dataclasses import dataclass

from common.domain.moment import local_time
from common.domain.records.code import CodeState
from common.domain.records.ending import ENDING_WORDS, Ending
from common.domain.records.queries import CodeWanted, PrintStanding, StatementRow, Tally
from common.domain.records.words import DOCUMENT_WORDS, METHOD_WORDS
from counter.cases.words import GOOD, QUIET, STOP, WAITING, Say

_MINUTE_MS = 60_000


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: a code (`kind` "code") or a document whose end nobody knows ("unknown")."""

    key: str
    kind: str
    kiosk: str
    title: str
    detail: str
    seen: str
    mood: int


@dataclass(frozen=True)
class Printed:
    """A document in the list of a date."""

    query_number: str
    at: str
    kiosk: str
    document: str
    method: str
    pages: int
    result: str
    mood: int


@dataclass(frozen=True)
class TallyLine:
    """Documents of one kind, counted."""

    key: str
    kiosk: str
    document: str
    method: str
    begun: int
    printed: int
    pages: int
    not_out: int
    unknown: int


def code_line(one: CodeWanted, now_ms: int, say: Say) -> Waiting:
    """Somebody who waits for a code."""
    minutes = max(now_ms - one.asked_ms, 0) // _MINUTE_MS
    since = say(f"已等 {minutes} 分钟", f"{minutes} min") if minutes else say("刚刚", "just now")
    released = say("已给码，等待输入", "released, not typed yet")
    is_waiting = one.state is CodeState.WAITING
    return Waiting(
        key=one.request,
        kind="code",
        kiosk=one.kiosk,
        title=say(f"{one.kiosk}：申请一次性码", f"{one.kiosk}: asks for a one-time code"),
        detail=f"{one.seen}  ·  {since if is_waiting else released}",
        seen=one.seen,
        mood=WAITING if is_waiting else QUIET,
    )


def unknown_line(row: StatementRow, timezone: str, say: Say) -> Waiting:
    """A document of which the kiosk cannot say whether it came out."""
    at = f"{local_time(row.begun_ms, timezone):%m-%d %H:%M}"
    pages = say(f"{row.pages} 页", f"{row.pages} page{'s' if row.pages > 1 else ''}")
    where = [say(f"打印机 {row.printer}", f"printer {row.printer}")] if row.printer else []
    return Waiting(
        key=row.query_number,
        kind="unknown",
        kiosk=row.kiosk,
        title=say(f"{row.kiosk}：不知道是否打出", f"{row.kiosk}: not known whether it came out"),
        detail="  ·  ".join([say(*DOCUMENT_WORDS[row.document]), pages, *where, at, *_warnings(row, say)]),
        seen="",
        mood=STOP,
    )


def printed_line(row: StatementRow, timezone: str, say: Say) -> Printed:
    """A document in the list."""
    return Printed(
        query_number=row.query_number,
        at=f"{local_time(row.begun_ms, timezone):%H:%M}",
        kiosk=row.kiosk,
        document=say(*DOCUMENT_WORDS[row.document]),
        method=say(*METHOD_WORDS[row.method]),
        pages=row.pages,
        result=_result(row, say),
        mood=_mood(row),
    )


def tally_line(row: Tally, say: Say) -> TallyLine:
    """Documents of one kiosk, kind and way of proving oneself."""
    printed, unknown = row.ended.get(Ending.PRINTED, 0), row.ended.get(Ending.UNKNOWN, 0) + row.open
    return TallyLine(
        key=f"{row.kiosk} {row.document} {row.method}",
        kiosk=row.kiosk,
        document=say(*DOCUMENT_WORDS[row.document]),
        method=say(*METHOD_WORDS[row.method]),
        begun=row.begun,
        printed=printed,
        pages=row.pages,
        not_out=row.begun - printed - unknown,
        unknown=unknown,
    )


def waiting_says(row: Waiting) -> list[str]:
    """What is searched and copied."""
    return [row.title, row.detail]


def _result(row: StatementRow, say: Say) -> str:
    if row.standing is PrintStanding.UNDER_WAY:
        return say("正在打印", "Printing")
    ending = say(*ENDING_WORDS[row.ending or Ending.UNKNOWN])
    settled = say("（人工核实）", " (said by staff)") if row.settled_by else ""
    return "  ·  ".join([ending + settled, *_warnings(row, say)])


def _warnings(row: StatementRow, say: Say) -> list[str]:
    return [say("之后可能还会打出", "may come out later")] if row.may_come_late else []


def _mood(row: StatementRow) -> int:
    match row.standing, row.ending:
        case (PrintStanding.UNDER_WAY, _):
            return WAITING
        case (PrintStanding.ENDED, Ending.PRINTED):
            return GOOD
        case (PrintStanding.ENDED, Ending.CANCELLED):
            return QUIET
    return STOP
