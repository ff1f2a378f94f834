"""Stories of a department with a network of its own: packages are carried there on a stick, and its answers back."""

from collections.abc import Iterator
from contextlib import contextmanager

from common.domain import commands as c
from common.domain.cases.gateway_queries import AskGatewayAnswers
from common.domain.cases.words import CaseState, Verdict
from common.domain.catalogue.item import Domain
from common.gateway.folder_way import FolderWay
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.outside.keys import make_keys, trust
from counter.demo.cases.outcomes import hand_out, ready
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import Coming, Steps, story
from counter.demo.department.book import Book
from counter.demo.department.packages import exchange
from counter.demo.process import PlayFailed

DEPARTMENT, ALLOWANCE = Domain.CIVIL_AFFAIRS, "MZ003"
_WORDS = {Verdict.GRANTED: "经本网核验，符合条件", Verdict.REFUSED: "经复核，本人已在外地领取"}


@story("Decided in the department's own network, and brought back in a package")
def over_a_stick(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), ALLOWANCE)
    _carry(staff)
    yield 1
    _decide_there(staff, case, Verdict.GRANTED)
    _expect(staff, case, CaseState.DECIDED)
    ready(staff, case, "高龄津贴核定表")
    yield from hand_out(staff, case, who.resident)


@story("The department answers twice, not the same: somebody clears it up")
def answered_twice(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), ALLOWANCE)
    _carry(staff)
    yield 1
    _decide_there(staff, case, Verdict.GRANTED)
    yield 1
    _decide_there(staff, case, Verdict.REFUSED)
    _expect(staff, case, CaseState.DECIDED)
    yield 1
    (row,) = (one for one in staff.hall.ask(AskGatewayAnswers(only_open=True)) if one.case == case)
    staff.lead.do(c.SettleAnswer, answer=row.answer, note="已电话核实，以第一次回复为准")
    ready(staff, case, "高龄津贴核定表")
    yield from hand_out(staff, case, who.resident)


@story("Answered while the clock stood still: applied by itself when it goes on")
def answered_too_early(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), ALLOWANCE)
    _carry(staff)
    yield 1
    staff.reviewer(DEPARTMENT).do(c.SuspendCase, case=case, reason="publication")
    _decide_there(staff, case, Verdict.GRANTED)
    _expect(staff, case, CaseState.SUSPENDED)
    yield 7
    staff.reviewer(DEPARTMENT).do(c.ResumeCase, case=case)
    _carry(staff)
    _expect(staff, case, CaseState.DECIDED)
    ready(staff, case, "高龄津贴核定表")
    yield from hand_out(staff, case, who.resident)


def _decide_there(staff: Staff, case: str, verdict: Verdict) -> None:
    with _book(staff) as book:
        book.decide(case, verdict, _WORDS[verdict], staff.hall.now().today)
    _carry(staff)


def _expect(staff: Staff, case: str, state: CaseState) -> None:
    if staff.case(case).state is not state:
        raise PlayFailed(f"{staff.case(case).number} is {staff.case(case).state}, not {state}")


def _carry(staff: Staff) -> None:
    """The stick goes there and back: cases out, receipts and answers in."""
    home = staff.hall.home
    stick, places = home.folder / "stick", places_of(home, DEPARTMENT)
    stick.mkdir(exist_ok=True)
    places.folder.mkdir(parents=True, exist_ok=True)
    own, theirs = make_keys(places.own_keys), make_keys(home.folder / "department" / "own.key")
    trust(places.their_keys, theirs.public())
    outbox = Outbox(staff.hall, DEPARTMENT)
    outbox.take_up()
    outbox.offer()
    way = FolderWay(outbox, stick, own, theirs.public())
    way.exchange()
    with _book(staff) as book:
        exchange(book, stick, theirs, own.public(), [staff.hall.now().today])
    way.exchange()
    outbox.offer()


@contextmanager
def _book(staff: Staff) -> Iterator[Book]:
    book = Book(staff.hall.home.folder / "department", DEPARTMENT)
    try:
        yield book
    finally:
        book.close()
