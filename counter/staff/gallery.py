"""The page of the staff for the gallery."""

from common.domain.catalogue.item import Domain
from common.domain.queries import StaffRow
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.review.samples import sample_office
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.screen import CounterScreen
from counter.staff.form import ADD, DUTY, LEAVE, PIN
from counter.staff.page import DONE, StaffPage

STATES = ("ready", "add", "duty", "pin", "leave", "told", "refused", "long")
_PIN = "482915"
_LONG_NAME = "阿卜杜热合曼·买买提吐尔逊·托合提尼亚孜"


def sample(state: str) -> CounterScreen:
    """The screen of the hall lead's desk in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1007"
    screen.desk.show(sample_office("1007"))
    page = screen.page_of(StaffPage.name)
    assert isinstance(page, StaffPage)
    page.role, page.is_offered = StaffRole.HALL_LEAD, True
    screen.place = StaffPage.name
    page.show(_staff(is_long=state == "long"))
    kinds = {"add": ADD, "refused": ADD, "duty": DUTY, "long": DUTY, "pin": PIN, "leave": LEAVE}
    if state in kinds:
        page.choose(0 if state in ("duty", "long") else 4)
        page.begin(kinds[state])
        page.form.type_pin(_PIN)
    say = screen.station.say
    if state == "long":
        page.form.choose_role(StaffRole.SIGNER)
    elif state == "refused":
        page.form.type_staff("2001")
        page.form.type_name("周婷")
        refused = Refused("staff_exists", staff="2001")
        page.problem = say(refused.message("zh"), refused.message("en"))
    elif state == "told":
        page.said = say(*DONE[PIN]).format(name="周婷", pin=_PIN)
    return screen


def _staff(*, is_long: bool) -> list[StaffRow]:
    departments = (Domain.SOCIAL_INSURANCE, Domain.DISABILITY)
    rows = [
        StaffRow(staff="1001", name="张敏", role=StaffRole.CLERK, counter="3"),
        StaffRow(staff="1002", name="王芳", role=StaffRole.ISSUER),
        StaffRow(staff="1007", name="孙丽", role=StaffRole.HALL_LEAD, counter="10"),
        StaffRow(staff="2001", name="周婷", role=StaffRole.REVIEWER, departments=departments, counter="8"),
        StaffRow(staff="2002", name="吴磊", role=StaffRole.SIGNER, departments=tuple(Domain)),
        StaffRow(staff="1003", name="赵强", role=StaffRole.CLERK, has_left=True),
    ]
    if is_long:
        rows += [
            StaffRow(staff=f"9{n:03}", name=_LONG_NAME, role=StaffRole.SIGNER, departments=tuple(Domain))
            for n in range(40)
        ]
        rows.append(StaffRow(staff="0001", name=_LONG_NAME, role=StaffRole.REVIEWER, departments=tuple(Domain)))
    return rows


show(Exhibit("staff", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
