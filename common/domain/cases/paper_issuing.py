"""The paper of the issuing counter: the result is in the right hands, or on its way to them."""

from common.domain.cases.drawing import Drawing
from common.domain.cases.paper_facts import CaseFacts, day
from common.domain.cases.paper_parts import rated, sheet
from common.domain.cases.paper_sheet import Fact, Facts, Sheet, Signatures
from common.domain.cases.words import Delivery

_LINES = ("领取人签名", "日期")


def delivery(facts: CaseFacts, rating_code: str = "", drawn: Drawing | None = None) -> Sheet:
    """送达回证: what was handed over, to whom, when and how; a code to rate later, and what was drawn on the pad."""
    case = facts.case
    is_posted = case.delivery is Delivery.POST
    is_represented = case.issued_to is not None and case.issued_to == case.representative
    taker = facts.representative if is_represented else facts.applicant
    return sheet(
        facts,
        "送达回证",
        Facts(
            (
                Fact("办理事项", facts.item.name),
                Fact("送达文书", case.document, is_strong=True),
                Fact("受送达人", facts.applicant.words),
                Fact("收件人" if is_posted else "领取人", taker.words if taker else ""),
                Fact("与受送达人关系", "代理人" if is_represented else "本人"),
                Fact("送达方式", "邮寄" if is_posted else "窗口领取"),
                Fact("邮寄单号", case.tracking, is_strong=True),
                Fact("送达日期", day(facts.on)),
                Fact("送达机关", facts.place.hall),
            )
        ),
        *rated(rating_code),
        *(() if is_posted else (Signatures("上列文书已经收到，核对无误。", _LINES[: 1 if drawn else 2], drawn=drawn),)),
        is_addressed=False,
    )
