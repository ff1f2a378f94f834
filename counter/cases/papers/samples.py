"""Sample papers of cases: each as it is on an ordinary day, and with long names, rare characters and twenty papers."""

from datetime import date

from msgspec.structs import replace

from common.domain.cases import paper_issuing, paper_others, paper_receiving, paper_reviewing
from common.domain.cases.branches import Branch, Decision
from common.domain.cases.case import Case
from common.domain.cases.drawing import Drawing, Point
from common.domain.cases.events import Handed
from common.domain.cases.paper_facts import CaseFacts, ItemFacts, Paperwork, Party, Place
from common.domain.cases.paper_sheet import Sheet
from common.domain.cases.words import CaseState, Delivery, Form, SuspendReason, Verdict
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.id_number import masked_name

PLACE = Place(
    hall="江北区石马河街道便民服务中心",
    address="江北区盘溪路 408 号一楼",
    hours="周一至周五 09:00-12:00、13:30-17:30",
    phone="023-6765 4321",
    supervision="023-6765 0000",
    review="江北区人民政府",
    court="江北区人民法院",
)
LONG_PLACE = replace(PLACE, hall="重庆市江北区石马河街道社区事务受理与便民服务中心（综合服务大厅）")
PAPERS = (
    Paperwork(name="居民身份证", requirement="原件 1 份，复印件 2 份"),
    Paperwork(name="户口簿（首页和本人页）", requirement="复印件 1 份"),
    Paperwork(name="城乡居民基本养老保险参保登记表"),
    Paperwork(name="婚姻登记信息", source="民政部门"),
)
LONG_PAPER = "与被继承人𠮷田䶮的亲属关系证明（由公安派出所或公证机构出具，外文材料须附经公证的中文译本）"
LONG_PAPERS = (
    *PAPERS,
    Paperwork(name=LONG_PAPER, requirement="原件 1 份，复印件 2 份，均须加盖出具单位公章并注明出具日期"),
    *(
        Paperwork(name=f"第 {number} 项补充材料：收入和财产状况证明", requirement="复印件 1 份")
        for number in range(6, 21)
    ),
)
ITEM = ItemFacts(
    name="城乡居民养老保险参保登记",
    handling=HandlingKind.PROMISED,
    promised_days=5,
    legal_days=20,
    basis="《中华人民共和国社会保险法》第二十条、第二十一条",
    situations=("首次参保",),
    papers=PAPERS,
)
LONG_ITEM = replace(
    ITEM,
    name="城乡居民基本养老保险关系转移接续及个人账户余额一次性支付申请（含丧葬补助金和抚恤金）",
    basis="《中华人民共和国社会保险法》第十四条、第二十条至第二十二条；《社会保险经办条例》（国务院令第 765 号）"
    "第十条、第十八条；《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8 号）",
    situations=("参保人在缴费期间死亡", "由境外居住的继承人委托他人代办"),
    papers=LONG_PAPERS,
)
APPLICANT = Party(name="张三丰", id_number="999999********0017")
LONG_APPLICANT = Party(
    name="䶮𠮷𬍛买买提·阿不都热合曼·依明江·吐尔逊古丽·古丽巴哈尔·艾合买提江", id_number="999999********0025"
)
CASE = Case(
    case="c",
    number="20261120-00001",
    item="SB001",
    domain=Domain.SOCIAL_INSURANCE,
    department=Domain.SOCIAL_INSURANCE,
    handling=HandlingKind.PROMISED,
    state=CaseState.RECEIVED,
    limit_days=5,
    papers=tuple(paper.name for paper in PAPERS),
    handed=(Handed("居民身份证"), Handed("户口簿（首页和本人页）", Form.COPY, 2)),
    applicant="p",
    counter="1",
    staff="1001",
    received_on=date(2026, 11, 20),
    missing=("城乡居民基本养老保险参保登记表",),
)
FACTS = CaseFacts(
    place=PLACE, item=ITEM, case=CASE, applicant=APPLICANT, clerk="张敏", on=date(2026, 11, 20), is_sample=False
)
LONG_FACTS = replace(
    FACTS,
    place=LONG_PLACE,
    item=LONG_ITEM,
    case=replace(
        CASE,
        papers=tuple(paper.name for paper in LONG_PAPERS),
        handed=tuple(Handed(paper.name, Form.COPY, 2) for paper in LONG_PAPERS if not paper.source),
        missing=tuple(paper.name for paper in LONG_PAPERS[2:12] if not paper.source),
        representative="r",
    ),
    applicant=LONG_APPLICANT,
    representative=Party(name="欧阳𬍛", id_number="999999********0033"),
    clerk="阿不都热合曼·依明江",
    is_sample=True,
    is_reprint=True,
)
_HAND = (
    ((20, 60), (60, 20), (110, 80), (70, 110)),
    ((130, 30), (135, 110)),
    ((150, 60), (210, 40), (240, 100), (280, 30)),
)
SIGNATURE = Drawing(
    width=320,
    height=140,
    strokes=tuple(tuple(Point(x, y, at) for at, (x, y) in enumerate(stroke)) for stroke in _HAND),
)
_ACCEPTED = {"accepted_on": date(2026, 11, 20), "promised_on": date(2026, 11, 27)}
_WORDS = "户口簿复印件不清楚，请重新复印首页和本人页；登记表第三栏没有签名。"
_REASON = "申请人的户籍不在本街道辖区，也没有本街道的居住登记，不属于本大厅受理的范围。"
_LONG_WORDS = (
    "经核对，" + "所提交的亲属关系证明没有加盖出具单位公章，译本缺少公证词，且与户籍登记的姓名“𠮷田䶮”不一致；" * 8
)


def papers_of(facts: CaseFacts, words: str) -> dict[str, Sheet]:
    """Every paper of one case."""
    accepted = replace(facts, case=in_case(facts.case, **_ACCEPTED))
    owed = facts.case.missing
    provisional = replace(
        facts, case=in_case(facts.case, **_ACCEPTED, owed=owed, owed_by=date(2026, 11, 25), is_provisional=True)
    )
    decided = Decision(
        department=Domain.SOCIAL_INSURANCE,
        verdict=Verdict.GRANTED,
        opinion="",
        signed_by=("2001", "2002"),
        on=date(2026, 11, 26),
    )
    deciding = replace(accepted, signed=("李伟", "王芳"), on=date(2026, 11, 26), words="材料齐全，符合参保条件。")
    return {
        "notice": paper_receiving.notice(facts),
        "acceptance": paper_receiving.acceptance(accepted),
        "acceptance, provisional": paper_receiving.acceptance(provisional),
        "receipt": paper_receiving.receipt(masked(facts), "7402 1185"),
        "promise": paper_receiving.promise(provisional),
        "rejection": paper_receiving.rejection(
            replace(facts, words=words if facts.is_sample else _REASON), "渝北区龙溪街道便民服务中心"
        ),
        "correction": paper_reviewing.correction(
            replace(accepted, words=words, case=in_case(accepted.case, correction_by=date(2026, 12, 4)))
        ),
        "suspension": paper_reviewing.suspension(
            replace(accepted, case=in_case(accepted.case, suspended_for=SuspendReason.PUBLICATION))
        ),
        "extension": paper_reviewing.extension(accepted, date(2026, 12, 11), "需要外省社会保险经办机构协查缴费记录。"),
        "decision": paper_reviewing.decision(
            replace(deciding, case=in_case(accepted.case, branches=(branch(decided),), document="参保登记凭证"))
        ),
        "decision, refused": paper_reviewing.decision(
            replace(
                deciding,
                words=words,
                case=in_case(accepted.case, branches=(branch(replace(decided, verdict=Verdict.REFUSED)),)),
            )
        ),
        "delivery": paper_issuing.delivery(_issued(accepted, issued_to=facts.case.representative or "p")),
        "delivery, drawn": paper_issuing.delivery(_issued(accepted, issued_to="p"), "7402 1185", SIGNATURE),
        "delivery, posted": paper_issuing.delivery(
            _issued(accepted, issued_to="p", delivery=Delivery.POST, tracking="EA123456789CN")
        ),
        "guide": paper_others.guide(
            paper_others.GuidePaper(
                place=facts.place,
                item=facts.item,
                on=facts.on,
                is_sample=facts.is_sample,
                is_reprint=facts.is_reprint,
            )
        ),
        "manifest": _manifest(facts),
        "supervision": paper_others.supervision(
            paper_others.Supervision(
                order="DB20261127-001",
                case=facts.case.number,
                item=facts.item.name,
                department="社会保障",
                handler="李伟",
                place=facts.place,
                trouble="承诺办结日期已过 2 个工作日，经两次催办仍未办结。",
                demand="查明原因，于反馈期限前办结，并向申请人说明情况。",
                answer_by=date(2026, 12, 1),
                ordered_by="王主任",
                on=date(2026, 11, 27),
                is_sample=facts.is_sample,
                is_reprint=facts.is_reprint,
            )
        ),
    }


def _issued(facts: CaseFacts, **fields: object) -> CaseFacts:
    how = {"document": "参保登记凭证", "delivery": Delivery.COUNTER, **fields}
    return masked(replace(facts, on=date(2026, 11, 27), case=in_case(facts.case, **how)))


def branch(decision: Decision) -> Branch:
    """A department's share of a case that it has decided."""
    return Branch(department=decision.department, decision=decision)


def in_case(case: Case, **fields: object) -> Case:
    """The case with some fields as they are later."""
    return replace(case, **fields)


def _manifest(facts: CaseFacts) -> Sheet:
    count = 24 if facts.is_sample else 3
    return paper_others.manifest(
        paper_others.Manifest(
            batch="SQ3-20261120-02",
            sender="盘溪社区服务站",
            receiver=facts.place.hall,
            lines=tuple(
                paper_others.ManifestLine(
                    number=f"20261120-{number:05}",
                    item=facts.item.name,
                    applicant="张*丰",
                    papers=(("居民身份证", 1), ("社会保障卡", 1), ("待遇申领表（一式两份）", 2)),
                    remark="容缺" if number == 2 else "",
                )
                for number in range(1, count + 1)
            ),
            sent_by="刘洋",
            phone="023-6765 1111",
            on=facts.on,
            is_sample=facts.is_sample,
            is_reprint=facts.is_reprint,
        )
    )


GUIDE_IN_ENGLISH = paper_others.guide(
    paper_others.GuidePaper(
        place=Place(hall="Shimahe Sub-district Service Centre", address="408 Panxi Road", phone="023-6765 4321"),
        item=replace(
            ITEM,
            name="Registration for the basic pension insurance of urban and rural residents",
            basis="",
            situations=("First registration",),
            papers=(
                Paperwork(name="ID card", requirement="1 original, 2 copies"),
                Paperwork(name="Household register (first page and own page)", requirement="1 copy"),
                Paperwork(name="Marriage record", source="civil affairs"),
            ),
        ),
        on=date(2026, 11, 20),
        is_english=True,
    )
)


def masked(facts: CaseFacts) -> CaseFacts:
    """As slips and receipts name people."""
    applicant, other = facts.applicant, facts.representative
    return replace(
        facts,
        applicant=replace(applicant, name=masked_name(applicant.name)),
        representative=other and replace(other, name=masked_name(other.name)),
    )


ORDINARY = papers_of(FACTS, _WORDS)
LONG = papers_of(LONG_FACTS, _LONG_WORDS)
SHEETS: dict[str, Sheet] = {
    **ORDINARY,
    "English guide": GUIDE_IN_ENGLISH,
    **{f"long {name}": sheet for name, sheet in LONG.items()},
}
SLIPS: dict[str, Sheet] = {
    **papers_of(masked(FACTS), _WORDS),
    "English guide": GUIDE_IN_ENGLISH,
    **{f"long {name}": sheet for name, sheet in papers_of(masked(LONG_FACTS), _LONG_WORDS).items()},
}
"""The same as they come out on a roll, where nobody is named in full."""
