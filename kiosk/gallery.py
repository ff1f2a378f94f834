"""The kiosk's pages for the gallery: each place of the flow in every look it can have."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

import msgspec

from common.catalogue_files import shipped_sample
from common.domain.catalogue.item import Choice, Domain, Material, ServiceItem, Situation
from common.domain.hours import Hours
from common.domain.queries import Ahead, BoardNow, HallNow, SeriesWait, SlipToPrint
from common.domain.ratings.code import grouped
from common.domain.refusals import Refused
from common.domain.rows import Hall, PrintJob, Series, Ticket
from common.domain.words import JobSlip, Lane, Language, PrintState, TicketState
from common.settings import Printer
from common.ui import QML
from common.ui.gallery import LANDSCAPE, PORTRAIT, Exhibit, show
from kiosk import hospitals_gallery as hospitals
from kiosk.drawing import slip_picture
from kiosk.flow import Place
from kiosk.pages.kiosk import KioskPage
from kiosk.paper import Slip
from kiosk.rating import MISTYPED
from kiosk.self_service import gallery as self_service

_TAKEN = datetime(2026, 11, 20, 1, 41, tzinfo=UTC)
_HALL = ("银杏里街道便民服务中心", "Ginkgo Lane Service Centre")
_LONG_HALL = (
    "银杏里街道社区事务受理与便民服务中心北苑分中心",
    "Ginkgo Lane Sub-district Community Affairs and Service Centre",
)
_LONG_NAME = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of residents between regions, by a representative",
)


def sample(place: str, state: str) -> KioskPage:
    """The kiosk at one place, in one state."""
    page = KioskPage()
    page.place = "closed" if state == "used_up" else place
    page.hall_name, page.hall_name_en = _LONG_HALL if state == "long" else _HALL
    page.clock = "2026-11-20T09:41"
    page.can_go_home = place not in (Place.WELCOME, Place.PRINTING)
    page.welcome.has_hospitals = state != "empty"
    page.can_go_back = place not in (Place.WELCOME, Place.YOUR_NUMBER, Place.PRINTING, Place.TAKE_ALL, Place.FAILED)
    _FILL[place](page, state)
    return page


@cache
def _items() -> tuple[ServiceItem, ...]:
    return shipped_sample().offered


def _item_coded(code: str) -> ServiceItem:
    return next(item for item in _items() if item.code == code)


def _item(state: str) -> ServiceItem:
    item = _item_coded("SB004")
    if state != "long":
        return item
    form = Material(
        "城乡居民基本养老保险关系转移接续申请表（一式两份）", "Application for the transfer of a pension", 1
    )
    papers = tuple(msgspec.structs.replace(form, copies=n % 3) for n in range(14))
    return msgspec.structs.replace(item, name=_LONG_NAME[0], name_en=_LONG_NAME[1], materials=papers)


def _hall(*, is_open: bool = True) -> HallNow:
    hall = Hall(
        name=_HALL[0], name_en=_HALL[1], timezone="Asia/Shanghai", address="",
        phone="010-0000 0000", hours=Hours(), is_sample=True, notice="", notice_en="",
    )  # fmt: skip
    opens = None if is_open else "2026-11-23 09:00"
    return HallNow(hall=hall, today="2026-11-20", is_open=is_open, opens_next=opens, catalogue=None, items_offered=153)


def _welcome(page: KioskPage, state: str) -> None:
    if state == "loading":
        return
    waiting = {"empty": (0, 0, 0), "long": (128, 46, 31)}.get(state, (12, 0, 3))
    names = (("A", "综合受理", "General services"), ("B", "领取结果", "Collect results"), ("C", "咨询引导", "Advice"))
    series = tuple(
        SeriesWait(series=code, prefix=code, name=name, name_en=name_en, waiting=number,
                   wait_low=number, wait_high=number * 3, counters_open=2)
        for (code, name, name_en), number in zip(names, waiting, strict=True)
    )  # fmt: skip
    page.welcome.show_hall(BoardNow(hall=_hall(is_open=state != "closed"), calls=(), series=series, at_ms=0))
    page.welcome.is_put_away = state == "put_away"


def _topics(page: KioskPage, state: str) -> None:
    page.topics.begin(is_for_guide=state == "guide")
    if state != "loading":
        page.topics.show_items([item for item in _items() if state != "empty" or item.domain is Domain.HOUSING])


def _list(page: KioskPage, state: str) -> None:
    page.items.begin(Domain.SOCIAL_INSURANCE, is_records=state == "records")
    page.items.is_item_gone = state == "gone"
    if state == "long":
        page.items.show_items([msgspec.structs.replace(_item("long"), code=f"X{n}") for n in range(5)])
    elif state != "loading":
        page.items.show_items([i for i in _items() if i.domain is Domain.SOCIAL_INSURANCE and state != "empty"])


def _search(page: KioskPage, state: str) -> None:
    text = {"empty": "", "nothing": "qqqx", "long": "ylbx" * 10}.get(state, "ylbx")
    page.search.write(text)
    page.search.is_item_gone = state == "gone"
    if text == "ylbx":
        page.search.show_found(text, [item for item in _items() if "养老保险" in item.name])
    else:
        page.search.show_found(text, [])


def _situation(page: KioskPage, state: str) -> None:
    if state == "long":
        choices = tuple(Choice(f"{n}、{_LONG_NAME[0][:28]}", f"{n}: {_LONG_NAME[1][:76]}") for n in range(1, 7))
        item = msgspec.structs.replace(_item(state), situations=(Situation(_LONG_NAME[0][:30], choices),))
    else:
        item = _item_coded("SJ001")
    page.situation.begin(item)
    if state == "second":
        page.situation.choose("有重病成员")
    if state == "again":
        page.situation.choose("没有残疾或重病成员")
        page.situation.step_back()


def _guide(page: KioskPage, state: str) -> None:
    if state == "loading":
        return
    if state in ("guided", "represented", "unsure"):
        choices = () if state == "unsure" else ("有残疾成员", "本市别的街道户籍")
        page.guide.show_item(_item_coded("SJ001"), choices)
        page.guide.represent(state == "represented")
        return
    page.guide.show_item(_item(state))
    page.guide.printing = state if state in ("printed", "failed", "asked") else ""
    if state == "countdown":
        page.seconds_left = 14


def _confirm(page: KioskPage, state: str) -> None:
    item = _item(state)
    page.confirm.begin(item.name, item.name_en)
    if state == "loading":
        return
    low, high = {"empty": (0, 0), "long": (85, 260)}.get(state, (8, 24))
    people = {"empty": 0, "long": 128}.get(state, 6)
    page.confirm.show_ahead(Ahead(series="A", ahead=people, wait_low=low, wait_high=high))
    page.confirm.priority = "age_65" if state == "taking" else ""
    page.confirm.is_taking = state == "taking"
    if state == "refused":
        page.confirm.show_refusal(Refused("store_busy"))


def _your_number(page: KioskPage, state: str) -> None:
    item, number = _item(state), page.your_number
    number.number = "AB1024" if state == "long" else "A017"
    number.item_name, number.item_name_en = item.name, item.name_en
    number.ahead, number.wait_low, number.wait_high = (128, 85, 260) if state == "long" else (6, 8, 24)
    slips = {"loading": Slip.COMING, "failed": Slip.MISSING, "handed_over": Slip.HANDED_OVER}
    number.slip = slips.get(state, Slip.PRINTED).value
    number.code = "YC1:019a9f0e-7f3c-7c11-9d52-30a5d3c2b8aa"
    number.seconds_left = 40 if state == "failed" else 9
    if state not in ("loading", "failed"):
        number.slip_picture = slip_picture(_slip(number.number, item), Printer(address=""))


def _slip(number: str, item: ServiceItem) -> SlipToPrint:
    at_ms = int(_TAKEN.timestamp() * 1000)
    ticket = Ticket(
        ticket="019a9f0e-7f3c-7c11-9d52-30a5d3c2b8aa", visit="v", number=number, series="A", on_date="2026-11-20",
        item=item.code, priority=None, kiosk="kiosk", taken_ms=at_ms, taken_key=1,
        change_key=1, ahead=6, wait_low=8, wait_high=24,
        state=TicketState.WAITING, pool="A", lane=Lane.ORDINARY, queue_key=1, due_call=None, counter=None,
        called_ms=None, call_key=None, begun_ms=None, finished_ms=None, recalls=0, return_to=None, reason=None,
        outcome=None, note=None,
    )  # fmt: skip
    job = PrintJob(
        job="j", slip=JobSlip.TICKET, printer="ticket", ticket=ticket.ticket, item=None, copy=1, care=False,
        language=Language.CHINESE, state=PrintState.PRINTED, detail="", queued_ms=at_ms, settled_ms=at_ms,
    )  # fmt: skip
    series = Series(series="A", prefix="A", name="综合受理", name_en="General services", daily_limit=None)
    return SlipToPrint(job=job, hall=_hall().hall, ticket=ticket, series=series, item=item)


def _closed(page: KioskPage, state: str) -> None:
    item = _item(state)
    page.closed.is_used_up = state in ("used_up", "long")
    page.closed.item_name, page.closed.item_name_en = item.name, item.name_en
    page.closed.opens_next = "" if state == "unknown" else "2026-11-23 09:00"
    page.closed.phone = "010-0000 0000"


def _rate_code(page: KioskPage, state: str) -> None:
    page.rating.code = "" if state == "empty" else grouped("48151623420" if state == "ready" else "481516234208")
    if state == "refused":
        page.rating.tell(*MISTYPED)


def _rate(page: KioskPage, state: str) -> None:
    if state != "empty":
        page.rating.choose(4)
        page.rating.toggle("attitude")
    if state == "refused":
        refused = Refused("rating_code_used")
        page.rating.tell(refused.message("zh"), refused.message("en"))


def _help(page: KioskPage, state: str) -> None:
    page.is_help_coming = True


def _failed(page: KioskPage, state: str) -> None:
    page.fault = "F-7K3Q"


_FILL: dict[str, Callable[[KioskPage, str], None]] = {
    "welcome": _welcome, "topics": _topics, "items": _list, "search": _search, "situation": _situation,
    "guide": _guide, "confirm": _confirm,
    "your_number": _your_number, "closed": _closed, "rate_code": _rate_code, "rate": _rate,
    "rated": lambda page, state: None, "help": _help, "failed": _failed,
    **self_service.FILL,
    **hospitals.FILL,
}  # fmt: skip

STATES: dict[str, tuple[str, ...]] = {
    "welcome": ("ready", "empty", "loading", "long", "closed", "put_away"),
    "topics": ("ready", "empty", "loading", "guide"),
    "items": ("ready", "empty", "loading", "long", "records", "gone"),
    "search": ("ready", "empty", "long", "nothing", "gone"),
    "situation": ("ready", "second", "again", "long"),
    "guide": ("ready", "loading", "long", "guided", "represented", "unsure", "asked", "printed", "failed", "countdown"),
    "confirm": ("ready", "empty", "loading", "long", "refused", "taking"),
    "your_number": ("ready", "loading", "long", "failed", "handed_over"),
    "closed": ("ready", "unknown", "long", "used_up"),
    "rate_code": ("empty", "ready", "refused"),
    "rate": ("empty", "ready", "refused"),
    "rated": ("ready",),
    **self_service.STATES,
    **hospitals.STATES,
    "help": ("ready",),
    "failed": ("ready",),
}


def _exhibit(place: str) -> Exhibit:
    def make(state: str) -> KioskPage:
        return sample(place, state)

    return Exhibit(f"kiosk-{place}", QML / "Kiosk" / "Screen.qml", make, STATES[place], (PORTRAIT, LANDSCAPE))


for _place in STATES:
    show(_exhibit(_place))
