"""Lines of the issuing counter's list: a result that waits, or any case that was looked for."""

from dataclasses import dataclass

from common.domain.cases.issue_queries import ReadyResult
from common.domain.cases.queries import CaseRow
from common.domain.cases.words import CaseState
from counter.cases.words import GOOD, QUIET, WAITING, Say, short_day, state_mood, state_words


@dataclass(frozen=True)
class ResultLine:
    """Masked. `waits` says for how long it has waited, "" for a case whose result does not wait."""

    case_id: str
    number: str
    item: str
    applicant: str
    document: str
    waits: str
    mood: int
    is_ready: bool


def ready_line(result: ReadyResult, say: Say) -> ResultLine:
    """A result that waits."""
    row, days = result.row, result.waits_days
    waits = say("今天到", "Since today") if days == 0 else say(f"等 {days} 天", f"{days} d")
    if result.reminders:
        waits = say(f"{waits}，已提醒 {result.reminders} 次", f"{waits}, reminded {result.reminders}×")
    return ResultLine(
        case_id=row.case,
        number=row.number,
        item=say(row.item_name, row.item_name_en),
        applicant=row.applicant.name or say("已删除", "Erased"),
        document=result.document,
        waits=waits,
        mood=WAITING if result.is_unfetched else QUIET,
        is_ready=True,
    )


def found_line(row: CaseRow, say: Say) -> ResultLine:
    """A case that was looked for, wherever it stands."""
    is_ready = row.state is CaseState.READY
    return ResultLine(
        case_id=row.case,
        number=row.number,
        item=say(row.item_name, row.item_name_en),
        applicant=row.applicant.name or say("已删除", "Erased"),
        document=short_day(row.received_on, say),
        waits=state_words(row.state, say),
        mood=GOOD if is_ready else state_mood(row.state) if row.state is not CaseState.CONCLUDED else QUIET,
        is_ready=is_ready,
    )


def result_says(line: ResultLine) -> list[str]:
    """What is searched and copied."""
    return [line.number, line.item, line.applicant, line.document, line.waits]
