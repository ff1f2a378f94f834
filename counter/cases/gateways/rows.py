"""What the page of the departments' networks lists: each gateway, and each thing there that a person has to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from common.domain.cases.gateway_queries import OVERDUE_DAYS, AnswerRow, GatewayNow, Reconciliation
from common.domain.cases.gateway_words import DIFFERENCE_WORDS, AnswerStanding, AnswerSubject, DifferenceKind
from common.domain.moment import local_time
from common.outside.refused import WORDS
from counter.cases.words import GOOD, STOP, WAITING, Pair, Say, short_day

SUBJECTS: dict[AnswerSubject, Pair] = {
    AnswerSubject.DECIDED: ("部门决定", "Decision"),
    AnswerSubject.CORRECTION: ("要求补正", "Request for correction"),
}

ANSWER_HELP: dict[AnswerStanding, Pair] = {
    AnswerStanding.CONTRADICTS: (
        "请打电话向部门核实以哪一次为准，再写明处理结果",
        "Ask the department which one counts, then write down what was done",
    ),
    AnswerStanding.UNKNOWN_CASE: (
        "本厅没有这个办件：请向部门核实，再写明处理结果",
        "The hall has no such case: clear it up with the department, then write down what was done",
    ),
    AnswerStanding.CASE_OVER: (
        "办件已经结束，部门不必再办：请告诉部门，再写明处理结果",
        "The case is over: tell the department, then write down what was done",
    ),
    AnswerStanding.HELD: (
        "办件现在还不能这样办。条件满足后会自动入办件，也可以现在再试一次",
        "The case does not allow it now. It is applied by itself once it does; or try it now",
    ),
}

DIFFERENCE_HELP: dict[DifferenceKind, Pair] = {
    DifferenceKind.NOT_SENT: (
        "还没有回执，会自动送出；送件包丢失的，请重新发送（F6）",
        "No receipt yet: it goes by itself. If a package was lost, send again (F6)",
    ),
    DifferenceKind.NOT_THERE: (
        "请重新发送（F6），下次对账时再核",
        "Send again (F6); the next comparison shows whether it has come",
    ),
    DifferenceKind.OTHERWISE_THERE: (
        "请重新发送（F6），下次对账时再核",
        "Send again (F6); the next comparison shows whether it has come",
    ),
    DifferenceKind.NOT_OURS: ("请部门查明来源", "The department looks where it is from"),
    DifferenceKind.ANSWER_MISSING: ("会自动再取一次", "It is fetched again by itself"),
    DifferenceKind.ANSWER_DENIED: ("请部门核对", "The department looks"),
    DifferenceKind.ANSWER_DIFFERS: ("请部门核对", "The department looks"),
}

SENT_AGAIN = (DifferenceKind.NOT_SENT, DifferenceKind.NOT_THERE, DifferenceKind.OTHERWISE_THERE)
"""What sending again helps against."""

PACKAGE_HELP: Pair = (
    "原包留在文件夹里没有动。请让部门重新拷贝，或重新制作一个送件包",
    "It lies in the folder untouched. Have it copied once more, or a new one made by the department",
)


RECEIPT_HELP: Pair = (
    "请向部门核实送件包是否收到；没有收到或已经丢失的，请重新发送（F6）",
    "Ask the department whether the package has come. If it was lost, send again (F6)",
)


@dataclass(frozen=True)
class GatewayCard:
    """One gateway; `facts` are short lines beneath its name."""

    department: str
    name: str
    stands: str
    mood: int
    facts: str
    machine: str


@dataclass(frozen=True)
class Matter:
    """One thing that waits: `kind` is "answer", "package", "receipt" or "difference"."""

    key: str
    kind: str
    department: str
    title: str
    detail: str
    case_id: str
    help: str
    mood: int
    can_send_again: bool = False


def gateway_card(now: GatewayNow, say: Say) -> GatewayCard:
    """How one gateway stands."""
    waits = now.answers_open + len(now.untaken) + now.differences + len(now.missing) + bool(now.overdue)
    facts = [say(f"待回执 {now.pending}", f"{now.pending} without a receipt")]
    if now.missing:
        numbers = "、".join(map(str, now.missing[:5]))
        facts.append(say(f"缺第 {numbers} 号包", f"package {numbers} has not come"))
    if now.reconciled_on is not None:
        facts.append(say(f"{short_day(now.reconciled_on, say)}已对账", f"compared {short_day(now.reconciled_on, say)}"))
    here = say("由本机收发", "kept by this machine")
    elsewhere = say(f"由 {now.machine} 收发", f"kept by {now.machine}") if now.machine else ""
    return GatewayCard(
        department=now.department,
        name=say(now.department.zh, now.department.en),
        stands=say(f"{waits} 项待处理", f"{waits} to look at") if waits else say("正常", "In order"),
        mood=WAITING if waits else GOOD,
        facts="  ·  ".join(facts),
        machine=here if now.is_here else elsewhere,
    )


def answer_matter(row: AnswerRow, say: Say) -> Matter:
    """An answer that moved no case."""
    return Matter(
        key=row.answer,
        kind="answer",
        department=row.department,
        title=say(*SUBJECTS[row.subject]) + "  ·  " + (row.number or say("查无此件", "unknown case")),
        detail=say(row.standing_zh, row.standing_en) + f"  ·  {short_day(row.on, say)}",
        case_id=row.case,
        help=say(*ANSWER_HELP[row.standing]),
        mood=WAITING if row.standing is AnswerStanding.HELD else STOP,
    )


def package_matters(now: GatewayNow, timezone: str, say: Say) -> list[Matter]:
    """Packages that lie there and cannot be taken in."""
    since = f"{local_time(now.untaken_ms, timezone):%m-%d %H:%M}"
    return [
        Matter(
            key=f"package:{now.department}:{one.file}",
            kind="package",
            department=now.department,
            title=say("没有收下的送件包", "A package that was left alone") + f"  ·  {one.file}",
            detail=say(*WORDS.get(one.reason, (one.reason, one.reason))) + f"  ·  {since}",
            case_id="",
            help=say(*PACKAGE_HELP),
            mood=STOP,
        )
        for one in now.untaken
    ]


def receipt_matters(now: GatewayNow, say: Say) -> list[Matter]:
    """Letters whose receipts should have come by now: one matter for all of a department."""
    if not now.overdue:
        return []
    return [
        Matter(
            key=f"receipt:{now.department}",
            kind="receipt",
            department=now.department,
            title=say(f"一直没有回执  ·  {now.overdue} 件", f"No receipt  ·  {now.overdue} letters"),
            detail=say(
                f"{now.department.zh}  ·  已超过 {OVERDUE_DAYS} 天", f"{now.department.en}  ·  over {OVERDUE_DAYS} days"
            ),
            case_id="",
            help=say(*RECEIPT_HELP),
            mood=WAITING,
            can_send_again=True,
        )
    ]


def difference_matters(compared: Reconciliation, numbers: Sequence[str], say: Say) -> list[Matter]:
    """What differs on the newest day that was compared; `numbers` name its cases."""
    return [
        Matter(
            key=f"difference:{compared.department}:{compared.on}:{one.kind}:{one.id}",
            kind="difference",
            department=compared.department,
            title=say("对账不一致", "Lists differ") + f"  ·  {number}",
            detail=say(*DIFFERENCE_WORDS[one.kind]) + f"  ·  {short_day(compared.on, say)}",
            case_id=one.case if number != one.id else "",
            help=say(*DIFFERENCE_HELP[one.kind]),
            mood=WAITING,
            can_send_again=one.kind in SENT_AGAIN,
        )
        for one, number in zip(compared.differences, numbers, strict=True)
    ]
