"""The worklist of the back office for the gallery."""

from common.domain.cases.review_queries import WorkPage
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.review.page import ReviewPage
from counter.cases.review.samples import STAFF_NAMES, empty_page, sample_member, sample_office, sample_page
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.screen import CounterScreen

STATES = ("ready", "loading", "empty", "filtered", "long", "provisional", "refused", "claimed")


def sample(state: str) -> CounterScreen:
    """The screen of a reviewer's desk in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "2001"
    screen.desk.show(sample_office("2001"))
    page = screen.page_of(ReviewPage.name)
    assert isinstance(page, ReviewPage)
    page.member, page.names, page.is_offered = sample_member(StaffRole.REVIEWER), STAFF_NAMES, True
    page.seated()
    page.count = 14
    screen.place = ReviewPage.name
    if state != "loading":
        page.list.show(_page(state))
    if state == "filtered":
        page.list.lamp, page.list.whose, page.list.is_pressed = "red", "mine", True
    elif state == "refused":
        refused = Refused("claimed_by_other", staff=STAFF_NAMES["2002"])
        page.problem = screen.station.say(refused.message("zh"), refused.message("en"))
    elif state == "claimed":
        page.said = screen.station.say("20261103-00002 已认领", "20261103-00002 is yours")
    return screen


def _page(state: str) -> WorkPage:
    if state in ("empty", "filtered"):
        return empty_page()
    return sample_page(is_long=state == "long", is_provisional=state == "provisional")


show(Exhibit("review", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
