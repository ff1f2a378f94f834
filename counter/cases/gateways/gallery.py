"""The page of the departments' networks for the gallery."""

from datetime import date

from common.domain.cases.gateway_events import Difference, LeftPackage, Tally
from common.domain.cases.gateway_letters import Answer
from common.domain.cases.gateway_queries import AnswerInHand, AnswerRow, GatewayNow, Reconciliation
from common.domain.cases.gateway_words import (
    DIFFERENCE_WORDS,
    STANDING_WORDS,
    AnswerStanding,
    AnswerSubject,
    DifferenceKind,
)
from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.gateways.page import GatewaysPage
from counter.cases.review.samples import sample_office
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.screen import CounterScreen

STATES = ("ready", "held", "package", "receipt", "difference", "calm", "loading", "refused", "long")
_DAY = date(2026, 11, 20)
_MORNING_MS = 1_795_138_200_000
_WORDS = "经核，申请人缴费年限不足，不符合待遇领取条件。"


def sample(state: str) -> CounterScreen:
    """The screen of a desk of the back office in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1007"
    screen.desk.show(sample_office("1007"))
    page = screen.page_of(GatewaysPage.name)
    assert isinstance(page, GatewaysPage)
    page.role, page.is_offered = StaffRole.HALL_LEAD, True
    screen.place = GatewaysPage.name
    if state == "loading":
        return screen
    is_calm = state == "calm"
    answers = [] if is_calm else _answers()
    page.show(_gateways(is_calm=is_calm), answers, [] if is_calm else [_compared()])
    if not is_calm:
        page.choose({"held": 1, "package": 4, "receipt": 5, "difference": 6}.get(state, 0))
        if page.is_answer:
            page.show_answer(answers[page.at].answer, _in_hand(answers[page.at], is_long=state == "long"))
    if state in ("refused", "long"):
        page.type(page.usual[0] * (4 if state == "long" else 1))
        refused = Refused("answer_settled")
        page.problem = screen.station.say(refused.message("zh"), refused.message("en")) if state == "refused" else ""
    return screen


def _gateways(*, is_calm: bool) -> list[GatewayNow]:
    return [
        GatewayNow(
            department=department,
            pending=0 if is_calm else 3,
            unsent=0,
            oldest_pending_ms=None,
            acknowledged=41,
            acknowledged_ms=_MORNING_MS,
            answers=38,
            answers_open=0 if is_calm else open_answers,
            packages_taken=12,
            missing=() if is_calm or is_here else (11,),
            reconciled_on=_DAY,
            differences=0 if is_calm or is_here else 1,
            machine="office-1",
            is_here=is_here,
            untaken=() if is_calm or is_here else (LeftPackage("civil_affairs-000012-01ab.ycpkg", "half_copied"),),
            untaken_ms=_MORNING_MS,
            overdue=0 if is_calm or is_here else 2,
        )
        for department, open_answers, is_here in ((Domain.SOCIAL_INSURANCE, 3, True), (Domain.CIVIL_AFFAIRS, 1, False))
    ]


def _answers() -> list[AnswerRow]:
    kinds = (
        (AnswerStanding.CONTRADICTS, Domain.SOCIAL_INSURANCE, AnswerSubject.DECIDED, ""),
        (AnswerStanding.HELD, Domain.SOCIAL_INSURANCE, AnswerSubject.DECIDED, "办件正在中止，恢复后再办"),
        (AnswerStanding.UNKNOWN_CASE, Domain.SOCIAL_INSURANCE, AnswerSubject.DECIDED, ""),
        (AnswerStanding.CASE_OVER, Domain.CIVIL_AFFAIRS, AnswerSubject.CORRECTION, ""),
    )
    return [
        AnswerRow(
            answer=f"a{n}",
            department=department,
            case="" if standing is AnswerStanding.UNKNOWN_CASE else f"c{n}",
            number="" if standing is AnswerStanding.UNKNOWN_CASE else f"20261118-0000{n + 1}",
            subject=subject,
            standing=standing,
            standing_zh=STANDING_WORDS[standing][0],
            standing_en=STANDING_WORDS[standing][1],
            why_zh=why,
            why_en="The case is suspended" if why else "",
            on=_DAY,
            taken_ms=_MORNING_MS,
            is_open=True,
            settled_by="",
        )
        for n, (standing, department, subject, why) in enumerate(kinds)
    ]


def _in_hand(row: AnswerRow, *, is_long: bool) -> AnswerInHand:
    said = Answer(
        id="SB-7",
        running=7,
        on=_DAY,
        case=row.case or "c9",
        subject=row.subject,
        number="SB2026-003117",
        verdict=Verdict.REFUSED,
        words=_WORDS * (12 if is_long else 1),
    )
    return AnswerInHand(row=row, said=said, note="")


def _compared() -> Reconciliation:
    kind = DifferenceKind.NOT_THERE
    return Reconciliation(
        department=Domain.CIVIL_AFFAIRS,
        on=_DAY,
        at_ms=_MORNING_MS,
        ours=Tally(letters=12, answers=9),
        theirs=Tally(letters=11, answers=9),
        differences=(Difference(kind=kind, id="d1", case="c5"),),
        numbers=("20261119-00005",),
        words_zh=(f"20261119-00005: {DIFFERENCE_WORDS[kind][0]}",),
        words_en=(f"20261119-00005: {DIFFERENCE_WORDS[kind][1]}",),
    )


show(Exhibit("gateways", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
