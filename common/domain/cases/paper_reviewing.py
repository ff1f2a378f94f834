"""The papers of the back office: a correction asked for, the clock stopped or set further, the decision."""

from datetime import date

from common.domain.cases.branches import Decision
from common.domain.cases.case import Case
from common.domain.cases.paper_facts import CaseFacts, Paperwork, day, listed, promised_day
from common.domain.cases.paper_parts import about, papers_table, received, remedies, sheet, where
from common.domain.cases.paper_sheet import Fact, Facts, Notes, Paragraph, Sheet
from common.domain.cases.words import SuspendReason, Verdict

_REASONS = {
    SuspendReason.CORRECTION: "等待申请人补正材料",
    SuspendReason.PUBLICATION: "依法公示、公告",
    SuspendReason.APPRAISAL: "依法鉴定、检测、专家评审",
    SuspendReason.HEARING: "依法听证",
    SuspendReason.INSPECTION: "依法实地勘验、核查",
}


def correction(facts: CaseFacts) -> Sheet:
    """补正通知书: once and completely what is to be put right, and by when."""
    case = facts.case
    needed = {paper.name: paper for paper in facts.item.papers}
    asked = tuple(needed.get(name) or Paperwork(name=name) for name in case.missing)
    return sheet(
        facts,
        "补正通知书",
        Paragraph(
            f"您申请办理的“{facts.item.name}”，经审查需要补正。现将需要补正的全部内容一次告知如下，"
            f"请在 {day(case.correction_by)}前补正。"
        ),
        Facts(
            (
                *about(facts),
                Fact("补正内容", facts.words, is_strong=True),
                Fact("补正期限", f"{day(case.correction_by)}前", is_strong=True),
            )
        ),
        *((papers_table("需要补正的材料", asked, {}),) if asked else ()),
        Facts(where(facts.place)),
        Notes(
            "说明",
            (
                "自本通知书发出至补正完成的时间不计算在办理时限内。",
                "补正后继续办理，不再就同一事项要求补正。",
                "逾期没有补正的，视为撤回申请，可以在材料齐备后重新申请。",
            ),
        ),
        received("本通知书一份已经收到。"),
    )


def suspension(facts: CaseFacts) -> Sheet:
    """中止办理告知书: for which lawful reason the clock stands still (行政许可法 art. 45)."""
    reason = facts.case.suspended_for
    return sheet(
        facts,
        "中止办理告知书",
        Paragraph(f"您申请办理的“{facts.item.name}”，自 {day(facts.on)}起中止计算办理时限。"),
        Facts(
            (
                *about(facts),
                Fact("中止原因", _REASONS[reason] if reason else "", is_strong=True),
                Fact("中止日期", day(facts.on)),
                Fact("原承诺办结日期", promised_day(facts.case)),
                *where(facts.place),
            )
        ),
        Notes("说明", ("中止期间不计算在办理时限内；中止原因消除后恢复办理，时限继续计算，并按实际天数顺延。",)),
        received("本告知书一份已经收到。"),
    )


def extension(facts: CaseFacts, until: date, reason: str) -> Sheet:
    """延期办理告知书: decided by the head of the organ, with the reason and the new date (行政许可法 art. 42)."""
    return sheet(
        facts,
        "延期办理告知书",
        Paragraph(f"您申请办理的“{facts.item.name}”，因下述原因不能在原定期限内办结，经批准延长办理期限。"),
        Facts(
            (
                *about(facts),
                Fact("延期原因", reason, is_strong=True),
                Fact("原承诺办结日期", promised_day(facts.case)),
                Fact("延长至", day(until), is_strong=True),
                *where(facts.place),
            )
        ),
        received("本告知书一份已经收到。"),
    )


def decisive(case: Case) -> tuple[Decision, ...]:
    """The decisions that make the result: the refusal where one department refused, else those of all."""
    return tuple(one for one in case.decisions if one.verdict is Verdict.REFUSED)[:1] or case.decisions


def decision(facts: CaseFacts) -> Sheet:
    """准予（不予）办理决定书: what was decided, by whom and why; against a refusal, what can be done."""
    made = decisive(facts.case)
    is_granted = made[0].verdict is Verdict.GRANTED
    verdict = "准予办理" if is_granted else "不予办理"
    return sheet(
        facts,
        f"{verdict}决定书",
        Paragraph(
            f"您于 {day(facts.case.received_on)}提出的“{facts.item.name}”申请，"
            f"本大厅于 {day(facts.case.accepted_on)}受理。经审查，决定{verdict}。"
        ),
        Facts(
            (
                *about(facts),
                Fact("决定", verdict, is_strong=True),
                Fact("审查意见" if is_granted else "理由", facts.words),
                Fact("办理依据", facts.item.basis),
                Fact("决定部门", listed(one.department.zh for one in made)),
                Fact("决定日期", day(max(one.on for one in made))),
                Fact("签署", listed(facts.signed)),
                Fact("所附文书", facts.case.document),
            )
        ),
        Paragraph(
            "请凭受理通知书和本人有效身份证件到出件窗口领取结果；委托他人代领的，请携带授权委托书和代理人身份证件。"
            if is_granted
            else remedies(facts.place)
        ),
        Facts(where(facts.place)),
    )
