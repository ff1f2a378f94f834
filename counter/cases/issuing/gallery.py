"""The issuing counter for the gallery: what waits, handing over, each thing that stands in the way, and other ways."""

from datetime import date
from typing import Any

from common.domain.cases.issue_queries import Comparison, Handover, ReadyResult, Receiver
from common.domain.cases.person import MaskedPerson
from common.domain.cases.queries import CaseRow
from common.domain.cases.words import CaseState, Lamp
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.ui import QML
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.issuing.handover import HandoverPart
from counter.cases.issuing.page import IssuingPage
from counter.cases.issuing.place import ISSUING
from counter.desk.gallery import SCREEN, screen_for_gallery
from counter.desk.samples import sample_desk
from counter.desk.screen import CounterScreen

_ITEMS = (
    ("失业登记", "Registration of unemployment", "就业失业登记证"),
    ("城乡居民基本养老保险参保登记", "Enrolment in the basic pension insurance", "参保登记表"),
    ("高龄津贴申领", "Allowance for the very old", "待遇核定表"),
)
_LONG = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
    "城乡居民基本养老保险关系跨统筹地区转移接续业务办结通知书（含缴费凭证与个人账户清单）",
)
_PEOPLE = ("张*丰", "李*", "王*芳", "欧**明", "阿************㵘")
STROKES = "[" + ",".join(
    "[" + ",".join(f"[{x0 + 7 * n},{70 + (n * n * k) % 60},{16 * n + 500 * k}]" for n in range(14)) + "]"
    for k, x0 in ((1, 60), (2, 190), (3, 300))
) + "]"  # fmt: skip


def _row(n: int, words: tuple[str, str, str]) -> CaseRow:
    return CaseRow(
        case=f"c{n}",
        number=f"20261103-{n:05}",
        item="SB004",
        item_name=words[0],
        item_name_en=words[1],
        applicant=MaskedPerson(
            person=f"p{n}", name=_PEOPLE[n % 5], id_number="110101********1234", phone="138****1234"
        ),
        state=CaseState.READY,
        department=Domain.SOCIAL_INSURANCE,
        claimed_by=None,
        received_on=date(2026, 11, 3),
        due_on=date(2026, 11, 17),
        is_provisional=False,
        days_left=0,
        lamp=Lamp.GREEN,
        reminders=0,
    )


def results(*, is_long: bool = False) -> list[ReadyResult]:
    """Results that wait, some for too long."""
    return [
        ReadyResult(
            row=_row(n, words),
            document=words[2],
            counter="3",
            ready_on=date(2026, 11, 3),
            waits_days=days,
            reminders=1 if days > 20 else 0,
            reminded_on=None,
            is_unfetched=days > 14,
        )
        for n, days in enumerate((31, 17, 9, 4, 1, 0))
        for words in ((_LONG if is_long else _ITEMS[n % 3]),)
    ]


def _receivers(state: str) -> tuple[Receiver, ...]:
    own = Receiver(person=_row(0, _ITEMS[0]).applicant, mandate_until=None, may_receive=True)
    other = Receiver(
        person=MaskedPerson(person="r", name="李*", id_number="110101********5678"),
        mandate_until=date(2026, 11, 15) if state == "expired" else date(2026, 12, 31),
        may_receive=state != "expired",
    )
    return (own,) if state in ("matched", "differs") else (own, other)


def sample(state: str) -> CounterScreen:
    """The screen in one of STATES."""
    screen = screen_for_gallery()
    screen.station.staff = "1003"
    screen.desk.show(sample_desk("free"))
    screen.place = ISSUING.name
    page = screen.page_of(ISSUING.name)
    assert isinstance(page, IssuingPage)
    page.is_offered, page.role, page.count = True, StaffRole.HALL_LEAD, 2
    if state == "loading":
        return screen
    page._show_ready([] if state == "empty" else results(is_long=state == "long"))
    if state in ("ready", "empty"):
        return screen
    page._case = "c0"
    page._show("c0", Handover(result=results(is_long=state == "long")[0], receivers=_receivers(state)))
    _FILL.get(state, lambda _: None)(page)
    return screen


def _match(page: IssuingPage) -> None:
    page.handover.id_number = "11010119490101123X"
    page.handover._show(Comparison(person="p0"))


def _signed(page: IssuingPage) -> None:
    _match(page)
    page.handover.write(520, 160, STROKES)


def _differs(page: IssuingPage) -> None:
    page.handover.id_number = "11010119490101123X"
    page.handover._show(Comparison(person=None))


def _expired(page: IssuingPage) -> None:
    page.handover.id_number = "11010119490101123X"
    page.handover._show(Comparison(person="r"))


def _form(name: str) -> Any:
    def fill(page: IssuingPage) -> None:
        page.open_form(name)
        if name == "remind":
            page.reminder.people = [{"name": "张三丰", "phone": "13800001234"}]
            page.reminder.words = page.station.say("女儿接听，周五来取", "Her daughter answered: on Friday")

    return fill


def _over(page: IssuingPage) -> None:
    page.state, page.can_undo = page.station.say("已办结", "Concluded"), True


def _undo(page: IssuingPage) -> None:
    _over(page)
    page.open_form("undo")


def _refused(page: IssuingPage) -> None:
    page.handover.toggle_unchecked()
    page.handover.type_unchecked(
        page.station.say("身份证补办中，社保卡照片相符", "Card lost; social-security card seen")
    )
    page.send()


_FILL = {
    "matched": _signed,
    "long": _signed,
    "differs": _differs,
    "expired": _expired,
    "refused": _refused,
    "post": _form("post"),
    "remind": _form("remind"),
    "over": _over,
    "undo": _undo,
}
STATES = (
    *("ready", "loading", "empty", "hand", "matched", "differs", "expired", "refused", "long"),
    *("post", "remind", "over", "undo"),
)

SHEET_STATES = ("blank", "long")


def sheet_sample(state: str) -> HandoverPart:
    """The screen in front of the resident in one of SHEET_STATES."""
    handover = HandoverPart(screen_for_gallery().station)
    item, item_en, document = _LONG if state == "long" else _ITEMS[1]
    handover.item, handover.document = handover.station.say(item, item_en), document
    if state != "blank":
        handover.write(1000, 320, STROKES)
    return handover


show(
    Exhibit(
        "signing",
        QML / "Issuing" / "SignSheet.qml",
        sheet_sample,
        SHEET_STATES,
        ((1024, 600),),
        ("standard",),
        is_staff=True,
    )
)
show(Exhibit("issuing", SCREEN, sample, STATES, (DESK,), ("standard", "large"), is_staff=True))
