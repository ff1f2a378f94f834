"""The acts of the back office on a case in hand, for the gallery: each form as it is filled in."""

from datetime import date

from msgspec.structs import replace

from common.domain.cases.branches import Branch, Proposal
from common.domain.cases.queries import CaseInHand, Said
from common.domain.cases.supervision_order import Order
from common.domain.cases.words import CaseAct, Verdict
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.case_page import CasePage
from counter.cases.review.forms import OfficeForm
from counter.cases.review.samples import STAFF_NAMES, sample_office
from counter.cases.samples import sample_case
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.screen import CounterScreen

_ACTS: dict[str, str] = {
    "claim": CaseAct.CLAIM,
    "propose": CaseAct.PROPOSE,
    "decide": CaseAct.DECIDE,
    "sign": CaseAct.SIGN,
    "return": CaseAct.RETURN_PROPOSAL,
    "ready": CaseAct.MAKE_READY,
    "correction": CaseAct.REQUEST_CORRECTION,
    "suspend": CaseAct.SUSPEND,
    "resume": CaseAct.RESUME,
    "refer": CaseAct.REFER,
    "urged": "answer_reminders",
    "ordered": "answer_supervision",
    "supervise": CaseAct.SUPERVISE,
    "refused": CaseAct.REQUEST_CORRECTION,
    "long": CaseAct.REQUEST_CORRECTION,
}
STATES = tuple(_ACTS)
_TODAY = date(2026, 11, 20)
_COUNTERS = (("3", "3号窗口", "Counter 3"), ("6", "6号窗口 综合出件", "Counter 6, results"))


def sample(state: str) -> CounterScreen:
    """The screen of a desk of the back office with one of the forms open."""
    staff = "1007" if state == "supervise" else "2001"
    screen = screen_for_gallery()
    screen.station.staff = staff
    screen.desk.show(sample_office(staff))
    page = screen.page_of("case")
    assert isinstance(page, CasePage)
    page.know(timezone="Asia/Shanghai", names=STAFF_NAMES | {"1001": "张敏"})
    page.know_roles({staff: StaffRole.HALL_LEAD if state == "supervise" else StaffRole.SIGNER})
    page.is_led = True
    page.show(_case(state))
    page.act(_ACTS[state])
    form = page.form_of(_ACTS[state])
    assert isinstance(form, OfficeForm)
    _fill(form, state)
    if state == "refused":
        page.problem = screen.station.say("请输入补正期限", "Please give the date")
    screen.place = "case"
    return screen


def _case(state: str) -> CaseInHand:
    found = sample_case("long" if state == "long" else "on its way")
    at_ms = found.history[-1].at_ms
    urged = Said(kind="CaseReminded", at_ms=at_ms, staff="1001", words="申请人多次来电，请尽快答复。", is_beside=False)
    ordered = replace(urged, kind="SupervisionOrdered", staff="1007", words="请说明未按时办结的原因和预计办结日期")
    proposed = replace(urged, kind="DecisionProposed", staff="2002", words="材料齐全，符合条件，准予办理")
    proposal = Proposal(verdict=Verdict.GRANTED, opinion="", by="2002", on=_TODAY)
    branch = Branch(department=Domain.SOCIAL_INSURANCE, proposal=proposal if state in ("sign", "return") else None)
    order = Order(order="o1", by="1007", on=_TODAY, answer_by=_TODAY)
    case = replace(
        found.case,
        signatures=2 if state == "propose" else 1,
        branches=(branch,),
        unanswered=int(state == "urged"),
        orders=(order,) if state == "ordered" else (),
    )
    act = _ACTS[state]
    acts = (CaseAct(act), CaseAct.REFER) if act in list(CaseAct) else (CaseAct.REFER, CaseAct.SUSPEND)
    return replace(found, case=case, acts=acts, history=(*found.history, proposed, ordered, urged))


def _fill(form: OfficeForm, state: str) -> None:
    """What comes from the hall as a rule, and what a hand has typed."""
    say = form.station.say
    if state == "claim":
        form.note = say("吴磊 在办这件；认领后由您接着办", "吴磊 works on it; you take it over")
    elif state == "ready":
        form.choices = [{"value": code, "text": say(zh, en)} for code, zh, en in _COUNTERS]
        form.choose("6")
    elif form.choices:
        form.choose(form.choices[0]["value"])
    if form.papers:
        form.toggle(0)
    if form.usual:
        form.type(form.usual[0])
    elif form.has_text and state != "refused":
        form.type(
            say("复印件不清楚，请重新提交，并在每一页上签名。", "The copy cannot be read.")
            * (8 if state == "long" else 1)
        )
    if form.has_day and state != "refused":
        form.type_day("1204")
        form.day_words = say("2026年12月4日 周五", "Fri 4 Dec 2026")


show(Exhibit("office", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
