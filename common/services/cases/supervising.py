"""Pressing for a case: the front desk urges, the hall manager orders, the department answers; all on record."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases import supervision_events as s
from common.domain.cases.case import Case
from common.domain.cases.words import CaseAct
from common.domain.events import Event
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.services.cases.duty import member_at, not_theirs
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.scene import Scene, serves
from common.store.lookups import setup


@serves(c.RemindCase)
def remind_case(scene: Scene, command: c.RemindCase) -> list[Event]:
    """The front desk urges; the worklist shows it until somebody answers."""
    case = case_for(scene, command.case, CaseAct.REMIND)
    words = sealed_words(scene, case, command.words, "words", is_needed=False)
    staff = staff_at(scene, command.counter, CaseAct.REMIND)
    return [e.CaseReminded(case=case.case, words=words, staff=staff, on=scene.now.today)]


@serves(c.AnswerReminders)
def answer_reminders(scene: Scene, command: c.AnswerReminders) -> list[Event]:
    """All of them at once: what is asked is the same."""
    case = case_for(scene, command.case)
    if not case.unanswered:
        raise Refused("nothing_to_answer")
    staff = _who_answers(scene, command.counter, case)
    words = sealed_words(scene, case, command.words, "words")
    return [s.RemindersAnswered(case=case.case, words=words, staff=staff, on=scene.now.today)]


@serves(c.OrderSupervision)
def order_supervision(scene: Scene, command: c.OrderSupervision) -> list[Event]:
    """By the hall manager alone."""
    case = case_for(scene, command.case, CaseAct.SUPERVISE)
    member = member_at(scene, command.counter, CaseAct.SUPERVISE)
    if command.answer_by < scene.now.today:
        raise Refused("date_past")
    return [
        s.SupervisionOrdered(
            case=case.case,
            order=new_id(),
            words=sealed_words(scene, case, command.words, "words"),
            answer_by=command.answer_by,
            staff=member.staff,
            on=scene.now.today,
        )
    ]


@serves(c.AnswerSupervision)
def answer_supervision(scene: Scene, command: c.AnswerSupervision) -> list[Event]:
    """Also when the case is over meanwhile: an order is owed its answer."""
    case = case_for(scene, command.case)
    waiting = [one.order for one in case.orders if one.answered_on is None]
    if not waiting or command.order not in (None, *waiting):
        raise Refused("no_such_order")
    return [
        s.SupervisionAnswered(
            case=case.case,
            order=command.order or waiting[0],
            words=sealed_words(scene, case, command.words, "words"),
            staff=_who_answers(scene, command.counter, case),
            on=scene.now.today,
        )
    ]


def _who_answers(scene: Scene, counter: str, case: Case) -> str:
    """Somebody who works on it: of a department that has or had it, or of the front desk; not who asks."""
    staff = staff_at(scene, counter)
    member = setup.staff(scene.db, staff)
    departments = tuple(one.department for one in case.branches)
    if member is not None and member.role in (StaffRole.REVIEWER, StaffRole.SIGNER):
        if not set(member.departments) & set(departments):
            raise not_theirs(departments)
    elif member is None or member.role is StaffRole.HALL_LEAD:
        raise not_theirs(departments)
    return staff
