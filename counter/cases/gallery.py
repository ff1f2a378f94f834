"""The page of cases for the gallery: found, in hand, with each form of the front desk, with the longest words."""

from msgspec.structs import replace

from common.domain.cases.words import CaseState, Lamp
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.case_page import MOVED_ON, CasePage
from counter.cases.edits.form import EditsForm
from counter.cases.edits.samples import sample_edits
from counter.cases.filing.forms import SavingForm
from counter.cases.looks import LooksForm
from counter.cases.sample_scans import show_scan, show_scans, show_scans_to_remove
from counter.cases.samples import STAFF_NAMES, sample_case, sample_looks, sample_row
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.samples import sample_desk
from counter.desk.screen import CounterScreen

EDITS = ("edits", "edits_seen", "edits_over", "edits_long")
STATES = (
    "empty",
    "nothing",
    "found",
    "led",
    "owed",
    "supply",
    "remind",
    "withdraw",
    "reprint",
    "look",
    "looks",
    "scans",
    "scan",
    "scan_large",
    "scan_away",
    "scan_broken",
    "scan_loading",
    "remove_scan",
    "dossier",
    "copy",
    "erase",
    "edited",
    *EDITS,
    "overdue",
    "long",
    "moved",
    "failed",
)
_FORMS = {
    "supply": "supply_owed",
    "remind": "remind",
    "withdraw": "withdraw",
    "reprint": "reprint",
    "look": "look",
    "looks": "looks",
    "scans": "scans",
    "remove_scan": "remove_accepted_scan",
    "dossier": "dossier",
    "copy": "copy",
    "erase": "erase",
}


def sample(state: str) -> CounterScreen:
    """The page in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1001"
    screen.desk.show(sample_desk("free"))
    page = screen.page_of("case")
    assert isinstance(page, CasePage)
    page.know(timezone="Asia/Shanghai", names=STAFF_NAMES)
    if state in ("looks", "copy", "erase", "remove_scan"):
        page.know_roles({"1001": StaffRole.HALL_LEAD})
    if state in ("found", "nothing"):
        page.search("张三")
        rows = [
            sample_row(3, CaseState.TOLD_MISSING),
            sample_row(2, CaseState.ACCEPTED, Lamp.YELLOW, 1),
            sample_row(1, CaseState.ACCEPTED, Lamp.RED, -3),
        ]
        page.show_found(rows if state == "found" else [])
    elif state != "empty":
        page.is_led = True
    if state not in ("empty", "nothing"):
        case = sample_case("owed" if state in ("supply", "withdraw") else state)
        case = replace(case, is_edited=state in ("edited", *EDITS))
        page.show(case)
        show_scans(page, case)
        if state == "scan" or state.startswith("scan_"):
            show_scan(page, case, state)
    if state in EDITS:
        _show_edits(page, state)
    if state in _FORMS:
        page.act(_FORMS[state])
        if state == "looks":
            _show_looks(page)
        elif state == "remove_scan":
            show_scans_to_remove(page, case)
        elif state in ("dossier", "copy"):
            form = page.form_of(state)
            assert isinstance(form, SavingForm)
            form.type_place("D:/Documents/20261120-00001")  # whosever machine draws it
    elif state == "moved":
        page.problem = screen.station.say(*MOVED_ON).format(state=page.card.stands)
    elif state == "failed":
        refused = Refused("store_busy")
        page.problem = screen.station.say(refused.message("zh"), refused.message("en"))
    screen.place = "case"
    return screen


def _show_edits(page: CasePage, state: str) -> None:
    page.act("edits")
    form = page.form_of("edits")
    assert isinstance(form, EditsForm)
    is_long, is_over = state == "edits_long", state == "edits_over"
    form.show("c1", sample_edits(is_long=is_long, is_over=is_over, is_whole=state == "edits_seen"))
    if state == "edits_seen":
        form.take(1, 1)
        form.type("已与申请人核对")


def _show_looks(page: CasePage) -> None:
    form = page.form_of("looks")
    assert isinstance(form, LooksForm)
    form.know(timezone="Asia/Shanghai", names=STAFF_NAMES)
    form.show("c1", "p1", "张*丰", sample_looks())


show(Exhibit("case", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
