"""What the hall owes whoever rated it badly: looked into, put right, called back, told what came of it."""

from common.domain import commands as c
from common.domain.event import Event
from common.domain.ratings import events as e
from common.domain.ratings.rating import FollowUp, Rating
from common.domain.ratings.words import FollowUpState
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.scene import Scene, serves
from common.store.lookups import ratings, setup


@serves(c.VerifyFollowUp)
def verify_follow_up(scene: Scene, command: c.VerifyFollowUp) -> list[Event]:
    """Once, and never by whoever was rated."""
    staff = _lead_at(scene, command.counter)
    rating, _ = _followed(scene, command.rating, FollowUpState.OPEN)
    if staff == rating.staff:
        raise Refused("follow_up_of_own")
    return [
        e.FollowUpVerified(
            rating=rating.rating,
            finding=command.finding,
            words=_sealed(scene, rating, command.words),
            staff=staff,
            on=scene.now.today,
        )
    ]


@serves(c.RecordCallBack)
def record_call_back(scene: Scene, command: c.RecordCallBack) -> list[Event]:
    """As often as it takes; what was said is written down when somebody answered."""
    staff = _lead_at(scene, command.counter)
    rating, _ = _followed(scene, command.rating, FollowUpState.OPEN, FollowUpState.VERIFIED)
    return [
        e.CallBackRecorded(
            rating=rating.rating,
            was_reached=command.was_reached,
            words=_sealed(scene, rating, command.words, is_needed=command.was_reached),
            staff=staff,
            on=scene.now.today,
        )
    ]


@serves(c.CloseFollowUp)
def close_follow_up(scene: Scene, command: c.CloseFollowUp) -> list[Event]:
    """Only after it was looked into, and after somebody was called back or could not be reached."""
    staff = _lead_at(scene, command.counter)
    rating, follow_up = _followed(scene, command.rating, FollowUpState.VERIFIED)
    if not follow_up.calls:
        raise Refused("call_back_needed")
    return [
        e.FollowUpClosed(
            rating=rating.rating,
            words=_sealed(scene, rating, command.words),
            staff=staff,
            on=scene.now.today,
        )
    ]


def _lead_at(scene: Scene, counter: str) -> str:
    """Who is signed in at a counter; refused when that is no hall manager: clerks see totals only."""
    staff = staff_at(scene, counter)
    member = setup.staff(scene.db, staff)
    if member is None or member.role is not StaffRole.HALL_LEAD:
        chinese, english = StaffRole.HALL_LEAD.in_words
        raise Refused("not_your_duty", roles=chinese, roles_en=english)
    return staff


def _followed(scene: Scene, named: str, *states: FollowUpState) -> tuple[Rating, FollowUp]:
    rating = ratings.rating(scene.db, named)
    if rating is None or rating.follow_up is None:
        raise Refused("unknown_rating")
    if rating.follow_up.state not in states:
        is_early = rating.follow_up.state is FollowUpState.OPEN
        raise Refused("follow_up_not_verified" if is_early else "follow_up_further")
    return rating, rating.follow_up


def _sealed(scene: Scene, rating: Rating, words: str, *, is_needed: bool = True) -> str:
    return sealed_words(scene, case_for(scene, rating.case), words, "words", is_needed=is_needed)
