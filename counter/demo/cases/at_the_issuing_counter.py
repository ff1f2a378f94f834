"""Stories about getting the result into the right hands, and about what residents said afterwards."""

from collections.abc import Generator
from datetime import timedelta

from common.domain import commands as c
from common.domain.cases.words import Delivery
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Indicator, Level, Occasion
from counter.demo.cases.outcomes import SIGNATURE, decide, hand_out
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import Coming, Days, Steps, story

PENSION, CARD = "SB004", "WJ010"
_PAD = "rating pad"


@story("Fetched by somebody with a mandate")
def by_a_representative(staff: Staff, who: Coming) -> Steps:
    case = yield from _represented(staff, who, days=60)
    other = staff.case(case).representative
    staff.issuing.refused("identity_differs", c.IssueResult, case=case, to=other, id_number=who.resident.id_number)
    staff.issuing.do(c.IssueResult, case=case, to=other, id_number=who.other.id_number, signature=SIGNATURE)


@story("The mandate has expired: the applicant has to come")
def mandate_expired(staff: Staff, who: Coming) -> Steps:
    case = yield from _represented(staff, who, days=1)
    staff.issuing.refused("mandate_expired", c.IssueResult, case=case, to=staff.case(case).representative)
    yield from hand_out(staff, case, who.resident)


@story("Sent by post with a tracking number")
def by_post(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    decide(staff, case)
    to = staff.case(case).applicant
    staff.issuing.refused("tracking_needed", c.IssueResult, case=case, to=to, delivery=Delivery.POST)
    staff.issuing.do(c.IssueResult, case=case, to=to, delivery=Delivery.POST, tracking="EA123456789CN")


@story("Nobody fetches it, until somebody telephones")
def not_fetched(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    decide(staff, case)
    yield 16
    staff.issuing.do(c.RemindToFetch, case=case, words="本人接听，明日来取")
    yield from hand_out(staff, case, who.resident)


@story("Handed to the wrong person, noticed, and put right on record")
def wrong_hands(staff: Staff, who: Coming) -> Steps:
    case = staff.accepted(staff.person(who.resident), PENSION)
    yield 1
    decide(staff, case)
    to = staff.case(case).applicant
    staff.issuing.do(c.IssueResult, case=case, to=to, unchecked="居民称证件遗失", unsigned="居民称手部受伤")
    staff.issuing.refused("not_your_duty", c.UndoHandOut, case=case, reason="误发给同名居民")
    staff.lead.do(c.UndoHandOut, case=case, reason="误发给同名居民，已当场收回")
    yield from hand_out(staff, case, who.resident)


@story("Very satisfied")
def very_satisfied(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), "JY001")
    staff.hand(case)
    staff.front.do(c.FinishOnTheSpot, case=case, document="登记凭证")
    _rate(staff, case, Level.VERY_SATISFIED, Indicator.EFFICIENCY, Indicator.ATTITUDE)
    yield 0


@story("Dissatisfied: looked into, called back, told what came of it")
def dissatisfied(staff: Staff, who: Coming) -> Steps:
    case = staff.receive(staff.person(who.resident), "JY001")
    staff.hand(case)
    staff.front.do(c.FinishOnTheSpot, case=case, document="登记凭证")
    _rate(staff, case, Level.DISSATISFIED, Indicator.ATTITUDE)
    rating = rating_of(case, Occasion.ISSUING)
    yield 2
    staff.lead.do(c.VerifyFollowUp, rating=rating, finding="confirmed", words="当时窗口人员催促居民，已提醒")
    staff.lead.refused("call_back_needed", c.CloseFollowUp, rating=rating, words="已致歉")
    staff.lead.do(c.RecordCallBack, rating=rating, was_reached=True, words="已致歉，居民表示谅解")
    staff.lead.do(c.CloseFollowUp, rating=rating, words="已告知居民整改结果")


def _represented(staff: Staff, who: Coming, days: int) -> Generator[Days, None, str]:
    """A case that somebody else brings, ready to be fetched; its id."""
    until = staff.hall.now().local.date() + timedelta(days=days)
    representative = staff.person(who.other)
    applicant = staff.person(who.resident)
    case = staff.accepted(applicant, PENSION, representative=representative, mandate_until=until)
    yield 3
    decide(staff, case)
    return case


def _rate(staff: Staff, case: str, level: Level, *indicators: Indicator) -> None:
    """The resident answers the pad."""
    staff.hall.do(c.GiveRating(rating=rating_of(case, Occasion.ISSUING), level=level, indicators=indicators), _PAD)
