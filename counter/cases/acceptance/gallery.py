"""The acceptance screen for the gallery: every stage of it, what is refused in place, and the longest words."""

from collections.abc import Callable
from datetime import date

from common.domain.cases.draft import CaseDraft, DraftPerson
from common.domain.cases.events import Handed
from common.domain.cases.person import MaskedPerson
from common.domain.cases.words import CaseState, Form, Lamp
from common.domain.catalogue.item import ServiceItem
from common.domain.refusals import Refused
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.acceptance.ending import Ending
from counter.cases.acceptance.page import AcceptancePage
from counter.cases.lines import case_line
from counter.cases.samples import sample_case, sample_papers, sample_row
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.samples import sample_desk, sample_items
from counter.desk.screen import CounterScreen

_TODAY = date(2026, 11, 20)
_NUMBER = "999999196002290011"
_WRONG = "999999196002290012"
_LONG_NAME = "阿卜杜热伊木·买买提吐尔逊·伊力哈木䶮𠮷𬍛㵘"


def sample(state: str) -> CounterScreen:
    """The screen in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1001"
    screen.desk.show(sample_desk("free"))
    page = screen.page_of("acceptance")
    assert isinstance(page, AcceptancePage)
    page.know_today(_TODAY)
    _FILL[state](page)
    screen.place = "acceptance"
    return screen


def _item(page: AcceptancePage, code: str = "SB004") -> None:
    page.item.take(next(one for one in sample_items() if one.code == code))


def _asking() -> ServiceItem:
    """One of the items that ask about the resident, and have papers that the hall looks up itself."""
    asking = [one for one in sample_items() if one.situations]
    return next((one for one in asking if any(paper.source for paper in one.materials)), asking[0])


def _found(page: AcceptancePage) -> None:
    applicant = page.people.applicant
    applicant.search("张")
    applicant.show_found(
        [
            MaskedPerson(person="p1", name="张*丰", id_number="999999********0011", phone="138****0001"),
            MaskedPerson(person="p2", name="张*", id_number="999999********0028", phone="139****0002"),
        ]
    )


def _known(page: AcceptancePage) -> None:
    _found(page)
    page.people.applicant.take(0)
    page.earlier.rows.replace(
        [
            case_line(sample_row(3, CaseState.TOLD_MISSING), page.station.say),
            case_line(sample_row(2, CaseState.ACCEPTED, Lamp.YELLOW, 1), page.station.say),
        ]
    )


def _typing(page: AcceptancePage) -> None:
    page.people.applicant.search(_WRONG)
    page.people.applicant.show_found([])


def _typed(page: AcceptancePage) -> None:
    page.people.applicant.restore(DraftPerson(name="王五", id_number=_WRONG, phone="13812345678"))
    page.people.applicant.chosen()
    _item(page)


def _papers(page: AcceptancePage) -> None:
    _known(page)
    _item(page)
    names = [line.name for line in page.papers.rows.shown()]
    page.papers.restore([Handed(names[0]), Handed(names[1], Form.COPY, 2)])


def _situations(page: AcceptancePage) -> None:
    _known(page)
    page.item.take(_asking())
    page.item.answer(0, page.item.situations[0]["choices"][0]["value"])
    page.papers.toggle(0)


def _refused(page: AcceptancePage) -> None:
    _papers(page)
    page.people.toggle_representative()
    page.people.representative.restore(DraftPerson(name="李四", id_number="999999196002290028"))
    page.people.type_mandate("2026-11-01")
    page.act(Ending.ACCEPT)


def _represented(page: AcceptancePage) -> None:
    _papers(page)
    page.people.toggle_representative()
    page.people.representative.restore(DraftPerson(name="李四", id_number="999999196002290028"))
    page.people.type_mandate("+90")


def _long(page: AcceptancePage) -> None:
    _represented(page)
    page.people.applicant.restore(DraftPerson(name=_LONG_NAME, id_number=_NUMBER, phone="13812345678"))
    page.people.representative.restore(DraftPerson(name=_LONG_NAME, id_number=_NUMBER))
    longest = max(sample_items(), key=lambda one: (len(one.materials), len(one.name)))
    page.item.take(longest)
    page.other_visit = "A018"


def _ending(kind: Ending) -> Callable[[AcceptancePage], None]:
    def fill(page: AcceptancePage) -> None:
        _known(page)
        _item(page, "JY001" if kind is Ending.FINISH else "SB004")
        page.papers.toggle_all()
        if kind in (Ending.PROVISIONAL, Ending.NOTICE):
            page.papers.toggle(1)
        page.act(kind)
        page.ending.take_usual(1)

    return fill


def _done(state: str) -> Callable[[AcceptancePage], None]:
    def fill(page: AcceptancePage) -> None:
        _known(page)
        page.done.show(sample_case(state))
        page.done.is_provisional = state == "long"
        page.done.show_jobs(sample_papers(page.done.case_id, is_failed=state == "long"))
        page.stage = "done"

    return fill


def _failed(page: AcceptancePage) -> None:
    _papers(page)
    refused = Refused("store_full")
    page.problem = page.station.say(refused.message("zh"), refused.message("en"))


def _offer(page: AcceptancePage) -> None:
    page.unfinished.draft = CaseDraft(case="c1")
    page.unfinished.at, page.unfinished.number, page.stage = "09:41", "A017", "offer"


_FILL: dict[str, Callable[[AcceptancePage], None]] = {
    "empty": lambda page: None,
    "found": _found,
    "typing": _typing,
    "typed": _typed,
    "papers": _papers,
    "situations": _situations,
    "represented": _represented,
    "long": _long,
    "refused": _refused,
    "failed": _failed,
    **{kind.value: _ending(kind) for kind in (Ending.PROVISIONAL, Ending.NOTICE, Ending.DECLINE, Ending.FINISH)},
    "done": _done("ready"),
    "done_owed": _done("owed"),
    "done_long": _done("long"),
    "offer": _offer,
}
STATES = tuple(_FILL)

show(Exhibit("acceptance", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
