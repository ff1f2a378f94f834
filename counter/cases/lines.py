"""Lines of lists about cases: a case, a person, a step of a history, as QML shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from common.domain.cases.person import MaskedPerson
from common.domain.cases.queries import CaseRow, Said
from common.domain.moment import local_time
from counter.cases.words import (
    DEEDS,
    Say,
    lamp_mood,
    lamp_words,
    short_day,
    staff_words,
    state_mood,
    state_words,
)


@dataclass(frozen=True)
class CaseLine:
    """A case in a list, masked. `lamp` tells how much of its limit is left, "" before acceptance."""

    case_id: str
    number: str
    item: str
    applicant: str
    id_number: str
    stands: str
    stands_mood: int
    lamp: str
    lamp_mood: int
    due: str
    is_provisional: bool
    department: str
    claimed_by: str
    received: str
    reminders: int


def case_line(row: CaseRow, say: Say) -> CaseLine:
    """A case as lists show it."""
    return CaseLine(
        case_id=row.case,
        number=row.number,
        item=say(row.item_name, row.item_name_en),
        applicant=row.applicant.name or say("已删除", "Erased"),
        id_number=row.applicant.id_number,
        stands=state_words(row.state, say),
        stands_mood=state_mood(row.state),
        lamp=lamp_words(row.lamp, row.days_left, say),
        lamp_mood=lamp_mood(row.lamp),
        due=short_day(row.due_on, say),
        is_provisional=row.is_provisional,
        department=say(row.department.zh, row.department.en),
        claimed_by=row.claimed_by or "",
        received=short_day(row.received_on, say),
        reminders=row.reminders,
    )


def case_says(line: CaseLine) -> list[str]:
    """What is searched and copied of a case."""
    return [line.number, line.item, line.applicant, line.stands, line.department, line.due, line.lamp]


@dataclass(frozen=True)
class PersonLine:
    """A person in a list, masked."""

    person: str
    name: str
    id_number: str
    phone: str


def person_line(person: MaskedPerson, say: Say) -> PersonLine:
    """A person as lists show them."""
    return PersonLine(person.person, person.name or say("已删除", "Erased"), person.id_number, person.phone)


@dataclass(frozen=True)
class HistoryLine:
    """One step of a case's history. `is_beside` was done by a machine that was apart, and nothing came of it."""

    place: int
    at: str
    deed: str
    who: str
    words: str
    is_beside: bool
    late: str
    """By how much the step that ended here had taken too long; "" where it had not."""


def history_lines(history: Sequence[Said], timezone: str, names: dict[str, str], say: Say) -> list[HistoryLine]:
    """A case's history, the newest step first; `names` are those of staff by number."""
    return [
        HistoryLine(
            place=place,
            at=f"{local_time(one.at_ms, timezone):%Y-%m-%d %H:%M}",
            deed=say(*DEEDS.get(one.kind, (one.kind, one.kind))),
            who=staff_words(one.staff, names),
            words=one.words or "、".join(say(paper.zh, paper.en) for paper in one.papers),
            is_beside=one.is_beside,
            late=say(f"本环节超 {one.late_days} 个工作日", f"This step took {one.late_days} d too long")
            if one.late_days
            else "",
        )
        for place, one in reversed(list(enumerate(history)))
    ]
