"""The acts of the back office and of the hall manager on a case in hand."""

from collections.abc import Callable

from common.domain.cases.queries import CaseInHand
from common.domain.cases.words import CaseAct
from common.domain.queries import DeskNow
from common.ui import QML
from counter.cases.acts import ActForm, ActOnCase
from counter.cases.review.decision_forms import DecideForm, ReadyForm, ReturnForm, SignForm
from counter.cases.review.pressing_forms import AnswerRemindersForm, AnswerSupervisionForm, SuperviseForm
from counter.cases.review.review_forms import ClaimForm, CorrectionForm, ReferForm, ResumeForm, SuspendForm
from counter.cases.words import Pair

Rule = Callable[[CaseInHand, DeskNow | None], bool]
_FORM = QML / "Review" / "OfficeFormView.qml"


def _is_urged(case: CaseInHand, _: DeskNow | None) -> bool:
    return case.case.unanswered > 0 and CaseAct.SUPERVISE not in case.acts


def _is_ordered(case: CaseInHand, _: DeskNow | None) -> bool:
    is_open = any(one.answered_on is None for one in case.case.orders)
    return is_open and CaseAct.SUPERVISE not in case.acts


def _act(name: str, title: Pair, key: str, make: type[ActForm], is_possible: Rule | None = None) -> ActOnCase:
    return ActOnCase(name, title, key, _FORM, make, is_possible)


OFFICE_ACTS: tuple[ActOnCase, ...] = (
    _act(CaseAct.CLAIM, ("认领", "Claim"), "F3", ClaimForm),
    _act(CaseAct.PROPOSE, ("提出意见", "Propose"), "F4", DecideForm),
    _act(CaseAct.DECIDE, ("决定", "Decide"), "F4", DecideForm),
    _act(CaseAct.SIGN, ("签发", "Sign"), "F4", SignForm),
    _act(CaseAct.RETURN_PROPOSAL, ("退回", "Give back"), "F2", ReturnForm),
    _act(CaseAct.MAKE_READY, ("结果出件", "Result is ready"), "F4", ReadyForm),
    _act(CaseAct.REQUEST_CORRECTION, ("要求补正", "Request correction"), "F9", CorrectionForm),
    _act(CaseAct.SUSPEND, ("中止", "Suspend"), "F8", SuspendForm),
    _act(CaseAct.RESUME, ("恢复", "Resume"), "F8", ResumeForm),
    _act(CaseAct.REFER, ("转办", "Refer"), "F7", ReferForm),
    _act("answer_reminders", ("答复催办", "Answer the urging"), "Ctrl+U", AnswerRemindersForm, _is_urged),
    _act("answer_supervision", ("答复督办", "Answer the order"), "Ctrl+B", AnswerSupervisionForm, _is_ordered),
    _act(CaseAct.SUPERVISE, ("督办", "Supervision order"), "F3", SuperviseForm),
)
