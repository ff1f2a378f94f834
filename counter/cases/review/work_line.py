"""A line of a worklist: a case, what is to be done with it, and how near its end that is."""

from dataclasses import dataclass

from common.domain.cases.branches import Step
from common.domain.cases.review_queries import WorkRow
from common.domain.cases.words import Lamp
from common.domain.cases.work import Stage
from counter.cases.words import Pair, Say, lamp_mood, lamp_words, short_day, staff_words, state_words

STEPS: dict[Step, Pair] = {
    Step.CLAIM: ("待认领", "To claim"),
    Step.REVIEW: ("审核", "Review"),
    Step.SIGN: ("待签发", "To sign"),
    Step.READY: ("待出件", "To issue"),
}
STAGES: dict[Stage, Pair] = {
    Stage.DESK: ("收件窗口", "Front desk"),
    Stage.REVIEW: ("审核", "Review"),
    Stage.READY: ("待出件", "To issue"),
    Stage.ISSUE: ("待领取", "To fetch"),
    Stage.ANSWER: ("待答复督办", "To answer"),
}


@dataclass(frozen=True)
class WorkLine:
    """As the table shows it; `key` tells the departments of one case apart. `lamp` says how many days are left.

    `step_left` is "" while the step is in time. `pressed` names what somebody waits for an answer to.
    """

    key: str
    case_id: str
    number: str
    item: str
    applicant: str
    department: str
    received: str
    age: str
    due: str
    is_provisional: bool
    lamp: str
    lamp_mood: int
    step: str
    step_left: str
    who: str
    is_mine: bool
    is_contested: bool
    pressed: str
    is_pressing: bool
    """Whether an answer is overdue."""
    branches: int


BLANK = WorkLine("", "", "", "", "", "", "", "", "", False, "", 0, "", "", "", False, False, "", False, 1)


def work_line(row: WorkRow, say: Say, names: dict[str, str], staff: str) -> WorkLine:
    """A row of a worklist for whoever looks at it."""
    case = row.row
    return WorkLine(
        key=f"{row.department} {case.case}",
        case_id=case.case,
        number=case.number,
        item=say(case.item_name, case.item_name_en),
        applicant=case.applicant.name or say("已删除", "Erased"),
        department=say(row.department.zh, row.department.en),
        received=short_day(case.received_on, say),
        age=say(f"{row.age_days} 天", f"{row.age_days} d"),
        due=short_day(case.due_on, say),
        is_provisional=case.is_provisional,
        lamp=_left(row, say),
        lamp_mood=lamp_mood(case.lamp),
        step=_step(row, say),
        step_left=_step_left(row, say),
        who=_who(row, say, names),
        is_mine=row.claimed_by == staff,
        is_contested=bool(row.also_claimed_by),
        pressed=_pressed(row, say),
        is_pressing=row.is_answer_overdue,
        branches=row.departments,
    )


def says(line: WorkLine) -> list[str]:
    """What is copied of a line: masked, as it is shown."""
    return [
        line.number,
        line.item,
        line.applicant,
        line.department,
        line.received,
        line.due,
        line.lamp,
        line.step,
        line.who,
        line.pressed,
    ]


def _left(row: WorkRow, say: Say) -> str:
    """Short enough for a column; what stands still says so."""
    case = row.row
    if case.lamp is Lamp.STILL:
        return state_words(case.state, say)
    if case.lamp is None or case.days_left is None:
        return ""
    if case.lamp is Lamp.RED:
        return say(f"超 {-case.days_left} 天", f"{-case.days_left} d late") if case.days_left else say("超期", "Late")
    return lamp_words(case.lamp, case.days_left, say).replace(" 个工作日", " 天")


def _who(row: WorkRow, say: Say, names: dict[str, str]) -> str:
    """Who works on it; of a result that waits, where it lies, for there is nobody to ask but that counter."""
    if row.is_on_its_way:
        return say("在途", "On its way")
    if row.lies_at and row.stage is Stage.ISSUE:
        return say(f"{row.lies_at} 号窗口", f"Counter {row.lies_at}")
    return staff_words(row.claimed_by, names) if row.claimed_by else ""


def _step(row: WorkRow, say: Say) -> str:
    words = STAGES[row.stage] if row.step is None or row.stage in (Stage.ISSUE, Stage.ANSWER) else STEPS[row.step]
    return say(*words)


def _step_left(row: WorkRow, say: Say) -> str:
    """Only when a step takes longer than its share, for the lamp says the rest."""
    if row.step_lamp is not Lamp.RED or row.step_left is None or row.stage not in (Stage.REVIEW, Stage.READY):
        return ""
    return say(f"超 {-row.step_left} 天", f"{-row.step_left} d late")


def _pressed(row: WorkRow, say: Say) -> str:
    if row.answer_by is not None:
        return say("督办", "Order")
    return say(f"催 {row.unanswered}", f"Urged {row.unanswered}") if row.unanswered else ""
