"""The page of ratings for the gallery: bad ones at each step, with words by hand, and the numbers."""

from datetime import date

from common.domain.cases.drawing import Drawing, Point
from common.domain.cases.person import MaskedPerson
from common.domain.cases.words import Lamp
from common.domain.ratings.queries import CallBackSaid, FollowUpInHand, FollowUpRow, Satisfaction
from common.domain.ratings.rating import FollowUp, Rating
from common.domain.ratings.words import Channel, Finding, FollowUpState, Indicator, Level, Occasion, RatingState
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.ratings.page import RatingsPage
from counter.cases.ratings.place import RATINGS
from counter.desk.gallery import SCREEN, screen_for_gallery
from counter.desk.samples import sample_desk
from counter.desk.screen import CounterScreen

_ITEMS = (("失业登记", "Registration of unemployment"), ("高龄津贴申领", "Allowance for the very old"))
_LONG = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
)
_INK = Drawing(
    width=900,
    height=160,
    strokes=tuple(
        tuple(Point(40 + 90 * k + 5 * n, 50 + (n * n * (k % 3 + 1)) % 50, 16 * n + 400 * k) for n in range(11))
        for k in range(9)
    ),
)
_LEFT = ((-2, Lamp.RED), (1, Lamp.YELLOW), (4, Lamp.GREEN), (7, Lamp.GREEN))


def _row(n: int, state: FollowUpState, item: tuple[str, str]) -> FollowUpRow:
    days, lamp = _LEFT[n % 4]
    is_closed = state is FollowUpState.CLOSED
    follow_up = FollowUp(
        opened_on=date(2026, 11, 12),
        state=state,
        finding=None if state is FollowUpState.OPEN else Finding.PARTLY,
        verified_by="" if state is FollowUpState.OPEN else "1007",
        verified_on=None if state is FollowUpState.OPEN else date(2026, 11, 13),
        closed_by="1007" if is_closed else "",
        closed_on=date(2026, 11, 16) if is_closed else None,
    )
    rating = Rating(
        rating=f"r{n}",
        case=f"c{n}",
        occasion=Occasion.ISSUING if n % 2 else Occasion.ACCEPTANCE,
        item="JY001",
        counter="2",
        staff="1003",
        is_here=True,
        code="",
        until=date(2026, 12, 12),
        asked_on=date(2026, 11, 12),
        asked_ms=0,
        state=RatingState.GIVEN,
        level=Level.VERY_DISSATISFIED if n % 3 == 0 else Level.DISSATISFIED,
        indicators=(Indicator.EFFICIENCY, Indicator.ATTITUDE),
        channel=Channel.PAD,
        given_on=date(2026, 11, 12),
        follow_up=follow_up,
    )
    return FollowUpRow(
        rating=rating,
        number=f"20261112-{n:05}",
        item_name=item[0],
        item_name_en=item[1],
        applicant=MaskedPerson(person="p", name="张*丰", id_number="110101********1234", phone="138****1234"),
        staff_name="王芳",
        due_on=date(2026, 11, 23),
        is_provisional=False,
        days_left=days,
        lamp=None if is_closed else lamp,
    )


def _rows(state: str) -> list[FollowUpRow]:
    first = {"verified": FollowUpState.VERIFIED, "closed": FollowUpState.CLOSED}.get(state, FollowUpState.OPEN)
    return [
        _row(n, first if n == 0 else FollowUpState.OPEN, _LONG if state == "long" else _ITEMS[n % 2]) for n in range(4)
    ]


def _in_hand(row: FollowUpRow, state: str) -> FollowUpInHand:
    is_open = state not in ("verified", "closed")
    call = CallBackSaid(was_reached=True, words="说明了情况，表示理解", staff="1007", on=date(2026, 11, 14))
    return FollowUpInHand(
        row=row,
        words="等了两个多小时，问了几次都没有人说还要等多久。" if state != "open" else "",
        ink=_INK,
        found="" if is_open else "当天只开一个窗口，等候一小时四十分钟；已增开窗口并补设等候提示",
        told="已向您说明整改情况并致歉" if state == "closed" else "",
        calls=(call,) if state == "closed" else (),
    )


_TOTALS = [
    Satisfaction(key=key, name=f"{key}号窗口", name_en=f"Counter {key}", asked=asked, given=sum(levels), levels=levels,
                 percent=percent)
    for key, asked, levels, percent in (
        ("1", 412, (1, 2, 18, 60, 231), 99.0), ("2", 388, (4, 7, 20, 71, 180), 96.1), ("3", 57, (0, 0, 0, 0, 0), None),
    )
]  # fmt: skip


def sample(state: str) -> CounterScreen:
    """The screen in one of STATES."""
    screen = screen_for_gallery()
    screen.station.staff = "1007"
    screen.desk.show(sample_desk("free"))
    screen.place = RATINGS.name
    page = screen.page_of(RATINGS.name)
    assert isinstance(page, RatingsPage)
    page.is_offered, page.role, page.names = True, StaffRole.HALL_LEAD, {"1007": "孙丽"}
    page.is_lead = state != "clerk"
    page.shows = "totals" if state in ("totals", "clerk", "no_totals") else "open"
    page.count, page.overdue = (0, 0) if state in ("empty", "clerk") else (4, 1)
    if state == "loading":
        return screen
    if page.shows == "totals":
        page.show_totals([] if state == "no_totals" else list(_TOTALS))
        return screen
    rows = [] if state == "empty" else _rows(state)
    page.show_follow_ups(rows)
    if rows:
        page._show(_in_hand(rows[0], state))
    if state in ("verify", "call"):
        page.open_form(state)
        page.follow_up.people = [{"name": "张三丰", "phone": "13800001234"}] if state == "call" else []
    if state == "refused":
        page.open_form("verify")
        page.send()
    return screen


STATES = (
    *("open", "loading", "empty", "long", "verify", "call", "refused", "verified", "closed"),
    *("totals", "clerk", "no_totals"),
)

show(Exhibit("ratings", SCREEN, sample, STATES, (DESK,), ("standard", "large"), is_staff=True))
