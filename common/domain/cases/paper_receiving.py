"""The papers of the front desk: what is missing, what was accepted and received, what is owed, what is declined."""

from common.domain.cases.paper_facts import CaseFacts, Paperwork, day, form_words, listed, promised_day
from common.domain.cases.paper_parts import (
    about,
    described,
    limits,
    papers_table,
    rated,
    received,
    remedies,
    sheet,
    where,
)
from common.domain.cases.paper_sheet import (
    Column,
    Fact,
    Facts,
    Line,
    Notes,
    Paragraph,
    Place,
    Sheet,
    Signatures,
    Table,
)

_MISSING, _HERE, _LOOKED_UP = "缺", "已收", "免交"


def notice(facts: CaseFacts) -> Sheet:
    """一次性告知书: everything the item needs, and which of it is missing, once (行政许可法 art. 32)."""
    marks = {
        paper.name: _MISSING if paper.name in facts.case.missing else _LOOKED_UP if paper.source else _HERE
        for paper in facts.item.papers
    }
    count = len(facts.case.missing)
    return sheet(
        facts,
        "一次性告知书",
        Paragraph(
            f"您申请办理的“{facts.item.name}”，经核对还缺 {count} 份材料。现将办理这一事项的全部要求一次告知如下，"
            f"请把标有“{_MISSING}”的材料补齐后，到本大厅任一综合窗口办理。"
        ),
        papers_table("所需材料", facts.item.papers, marks, _MISSING),
        Facts((*described(facts.item), *where(facts.place))),
        Notes(
            "说明",
            (
                f"标有“{_HERE}”的材料已经收到，不必重复提交；标有“{_LOOKED_UP}”的由大厅核验，不必提供。",
                "本告知书列出的是办理这一事项的全部材料，补齐后即予受理，不再要求其他材料。",
            ),
        ),
        received("以上内容已经告知，本告知书一份已经收到。"),
    )


def acceptance(facts: CaseFacts) -> Sheet:
    """受理通知书: that the clock runs, and when it ends."""
    case = facts.case
    if case.owed:
        words = (
            f"您提出的“{facts.item.name}”申请，主要材料齐全，本大厅予以容缺受理。"
            f"所缺 {len(case.owed)} 份材料请在 {day(case.owed_by)}前补齐，逾期未补齐的视为撤回申请。"
        )
    else:
        words = f"您提出的“{facts.item.name}”申请，材料齐全，符合规定形式，本大厅予以受理。"
    return sheet(
        facts,
        "受理通知书",
        Paragraph(words),
        Facts(
            (
                *about(facts),
                Fact("受理日期", day(case.accepted_on)),
                Fact("承诺办结日期", promised_day(case), is_strong=True),
                *limits(facts.item),
                Fact("承办部门", case.department.zh),
                Fact("已收材料", listed(one.material for one in case.handed)),
                Fact("所缺材料", listed(case.owed)),
                *where(facts.place),
            )
        ),
        Notes(
            "说明",
            (
                *(
                    ("承诺办结日期所在年度的节假日安排尚未公布，公布后按工作日重新计算，如有变动另行告知。",)
                    if case.is_provisional
                    else ()
                ),
                "补正、公示、鉴定、听证、勘验等所需时间不计算在办理时限内，发生时书面告知。",
                "办结后请凭本通知书和本人有效身份证件到出件窗口领取结果，也可以选择邮寄。",
                "凭办件编号可以在本大厅任一窗口查询办理进度。",
            ),
        ),
    )


def receipt(facts: CaseFacts, rating_code: str = "") -> Sheet:
    """收件凭证: which papers changed hands, in which form and how many; with a code to rate later."""
    handed = facts.case.handed
    copies = sum(one.count for one in handed)
    return sheet(
        facts,
        "收件凭证",
        Facts(about(facts)),
        Table(
            "收到的材料",
            (Column("材料名称", Place.NAME), Column("形式和份数", Place.NOTE)),
            tuple(Line((one.material, form_words(one.form, one.count))) for one in handed),
            total=f"共 {len(handed)} 种 {copies} 份",
        ),
        *rated(rating_code),
        Notes("说明", ("留存的原件办结后凭本凭证领回；只作核对的原件当场退还。", "请妥善保管本凭证。")),
        Signatures("", ("交件人签名", "收件人签名")),
    )


def promise(facts: CaseFacts) -> Sheet:
    """容缺受理承诺书: the applicant's word to bring what is owed by a date, knowing what follows otherwise."""
    case = facts.case
    needed = {paper.name: paper for paper in facts.item.papers}
    owed = tuple(needed.get(name) or Paperwork(name=name) for name in case.owed)
    return sheet(
        facts,
        "容缺受理承诺书",
        Facts((Fact("承诺人", facts.applicant.words, is_strong=True), *about(facts))),
        Paragraph(
            f"本人向{facts.place.hall}申请办理上述事项，主要材料已经提交。大厅已经一次告知所缺的材料、补交期限和"
            "逾期的后果，本人自愿申请容缺受理，并作出如下承诺。"
        ),
        papers_table("所缺材料", owed, {}),
        Facts((Fact("补交期限", f"{day(case.owed_by)}前", is_strong=True),)),
        Notes(
            "承诺",
            (
                "所提交的材料和填写的内容真实、准确、有效。",
                f"在 {day(case.owed_by)}前补齐以上所缺材料，补交的材料符合要求。",
                "逾期没有补齐的，视为撤回申请，由此产生的后果由本人承担。",
            ),
            is_matter=True,
        ),
        Signatures("", ("承诺人（签名）", "日期", "经办人（签名）", "日期")),
        is_addressed=False,
        is_own_word=True,
    )


def rejection(facts: CaseFacts, competent: str) -> Sheet:
    """不予受理通知书: why, who is competent, and what can be done against it (行政许可法 art. 32, 38)."""
    return sheet(
        facts,
        "不予受理通知书",
        Paragraph(f"您于 {day(facts.case.received_on)}提出的“{facts.item.name}”申请，经核对，本大厅决定不予受理。"),
        Facts(
            (
                *about(facts),
                Fact("不予受理的理由", facts.words, is_strong=True),
                Fact("有权办理的机关", competent),
                Fact("办理依据", facts.item.basis),
            )
        ),
        Paragraph("您提交的材料随本通知书一并退还。" + (f"请向{competent}提出申请。" if competent else "")),
        Paragraph(remedies(facts.place)),
        received("本通知书一份和退还的材料已经收到。"),
    )
