"""The hall manager's screen for the gallery."""

from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.review.samples import (
    STAFF_NAMES,
    empty_page,
    sample_member,
    sample_office,
    sample_page,
    sample_watch,
    sample_years,
)
from counter.cases.watch.page import WatchPage
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.screen import CounterScreen

STATES = (
    "ready",
    "loading",
    "empty",
    "clerks",
    "ages",
    "steps",
    "order",
    "order_refused",
    "years",
    "provisional",
    "long",
)


def sample(state: str) -> CounterScreen:
    """The screen of the manager's desk in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1007"
    screen.desk.show(sample_office("1007"))
    page = screen.page_of(WatchPage.name)
    assert isinstance(page, WatchPage)
    page.member, page.names, page.is_offered = sample_member(StaffRole.HALL_LEAD), STAFF_NAMES, True
    page.seated()
    screen.place = WatchPage.name
    if state == "loading":
        return screen
    if state == "empty":
        page.list.show(empty_page())
    else:
        page.list.show(sample_page(is_long=state == "long", is_provisional=state == "provisional"))
        page.show(sample_watch())
    if state in ("clerks", "ages", "steps"):
        page.by = state
        page.show(sample_watch())
        page.share = 1
    elif state.startswith("order"):
        _order(page, state)
    elif state == "years":
        page.form = "years"
        page.years.show(sample_years())
    return screen


def _order(page: WatchPage, state: str) -> None:
    page.begin_order()
    page.order.type_words(page.order.usual[0])
    page.order.day_words = page.station.say("2026年11月24日 周二", "Tue 24 Nov 2026")
    if state == "order_refused":
        page.order.type_day("")
        page.order.problem = page.station.say("请输入答复期限", "Please give the date of the answer")


show(Exhibit("watch", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
