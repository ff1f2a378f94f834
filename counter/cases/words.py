"""What cases are called on staff screens: states, lamps, acts, forms of papers, steps of a history, dates.

Each word is a pair (Chinese, English), said with `station.say(*pair)`. Other pieces add the words of their own acts
and events to `ACTS` and `DEEDS`.
"""

from collections.abc import Callable
from datetime import date

from common.domain.cases.gateway_rules import spoken_for
from common.domain.cases.person import IdKind
from common.domain.cases.way import STATE_WORDS
from common.domain.cases.words import CaseAct, CaseState, Delivery, Form, Lamp, SuspendReason, Verdict
from common.domain.queries import StaffRow

Say = Callable[[str, str], str]
Pair = tuple[str, str]

QUIET, GOOD, WAITING, STOP = range(4)
"""The moods of `Hall.Lamp`."""

ACTS: dict[str, Pair] = {
    CaseAct.GIVE_NOTICE: ("一次性告知", "One-time notice"),
    CaseAct.DECLINE: ("不予受理", "Decline"),
    CaseAct.ACCEPT: ("受理", "Accept"),
    CaseAct.ACCEPT_PROVISIONALLY: ("容缺受理", "Accept provisionally"),
    CaseAct.SUPPLY_OWED: ("补交材料", "Owed papers are here"),
    CaseAct.WITHDRAW: ("撤回", "Withdraw"),
    CaseAct.CLAIM: ("认领", "Claim"),
    CaseAct.REQUEST_CORRECTION: ("要求补正", "Request correction"),
    CaseAct.SUPPLY_CORRECTION: ("已补正", "Correction is here"),
    CaseAct.SUSPEND: ("中止", "Suspend"),
    CaseAct.RESUME: ("恢复", "Resume"),
    CaseAct.REFER: ("转办", "Refer"),
    CaseAct.REMIND: ("催办", "Urge"),
    CaseAct.DECIDE: ("决定", "Decide"),
    CaseAct.PROPOSE: ("拟定决定", "Propose"),
    CaseAct.SIGN: ("签发", "Sign"),
    CaseAct.RETURN_PROPOSAL: ("退回重审", "Send back"),
    CaseAct.SUPERVISE: ("督办", "Supervise"),
    CaseAct.MAKE_READY: ("出件", "Result is ready"),
    CaseAct.REMIND_TO_FETCH: ("提醒领取", "Remind to fetch"),
    CaseAct.UNDO_HAND_OUT: ("更正误发", "Handed to the wrong person"),
    CaseAct.ISSUE_RESULT: ("送达", "Hand out"),
    CaseAct.CONCLUDE: ("办结", "Conclude"),
}

DEEDS: dict[str, Pair] = {
    "CaseReceived": ("收件", "Received"),
    "PapersHanded": ("收材料", "Papers handed in"),
    "EditsSettled": ("两处修改已确认", "Versions of two machines settled"),
    "NoticeGiven": ("一次性告知缺少的材料", "Told what is missing"),
    "CaseDeclined": ("不予受理", "Declined"),
    "CaseAccepted": ("受理", "Accepted"),
    "CaseAcceptedProvisionally": ("容缺受理", "Accepted provisionally"),
    "OwedSupplied": ("补交了所欠材料", "Owed papers brought"),
    "CaseWithdrawn": ("撤回", "Withdrawn"),
    "CaseClaimed": ("认领", "Claimed"),
    "CorrectionRequested": ("要求补正", "Correction requested"),
    "CorrectionSupplied": ("已补正", "Corrected"),
    "CaseSuspended": ("中止计时", "Suspended"),
    "CaseResumed": ("恢复计时", "Resumed"),
    "CaseReferred": ("转办", "Referred"),
    "CaseReminded": ("催办", "Urged"),
    "CaseDecided": ("作出决定", "Decided"),
    "ResultReady": ("结果已到出件窗口", "Result is ready"),
    "ResultReminderMade": ("提醒领取", "Reminded to fetch it"),
    "HandOutUndone": ("误发更正：重新待领取", "Was in the wrong hands; to be handed out again"),
    "ResultIssued": ("结果已送达", "Result handed out"),
    "CaseConcluded": ("办结", "Concluded"),
    "DecisionProposed": ("提出意见，等候签发", "Decision proposed, to be signed"),
    "ProposalReturned": ("退回，重新审核", "Sent back for review"),
    "RemindersAnswered": ("答复催办", "Reminder answered"),
    "SupervisionOrdered": ("下达督办单", "Supervision order"),
    "SupervisionAnswered": ("答复督办", "Supervision order answered"),
    "AttachmentAdded": ("添加扫描件", "Scan attached"),
    "AttachmentRemoved": ("删除扫描件", "Scan taken away"),
    "DispatchQueued": ("送部门专网", "To the department's network"),
    "DispatchAcknowledged": ("部门专网已收件", "The department's network has it"),
    "CaseSent": ("随批次转出", "Sent on with a batch"),
    "CaseArrived": ("随批次到达", "Arrived with a batch"),
    "PapersMadeOut": ("打印文书", "Paper printed"),
    "CaseMissed": ("批次清单上有，未见材料", "On the manifest, but not in the batch"),
}

FORMS: dict[Form, Pair] = {
    Form.ORIGINAL: ("原件", "Original"),
    Form.COPY: ("复印件", "Copy"),
    Form.ELECTRONIC: ("电子件", "Electronic"),
    Form.LOOKED_UP: ("系统核验", "Looked up"),
}

ID_KINDS: dict[IdKind, Pair] = {
    IdKind.ID_CARD: ("居民身份证", "ID card"),
    IdKind.PASSPORT: ("护照", "Passport"),
    IdKind.HOME_RETURN_PERMIT: ("港澳居民通行证", "Home-return permit"),
    IdKind.TAIWAN_PERMIT: ("台湾居民通行证", "Taiwan permit"),
    IdKind.RESIDENCE_PERMIT: ("外国人永居证", "Residence permit"),
    IdKind.CREDIT_CODE: ("统一社会信用代码", "Credit code"),
}

SUSPEND_REASONS: dict[SuspendReason, Pair] = {
    SuspendReason.CORRECTION: ("补正材料", "Correction"),
    SuspendReason.PUBLICATION: ("公示", "Publication"),
    SuspendReason.APPRAISAL: ("鉴定评审", "Appraisal"),
    SuspendReason.HEARING: ("听证", "Hearing"),
    SuspendReason.INSPECTION: ("检验检测", "Inspection"),
}

VERDICTS: dict[Verdict, Pair] = {Verdict.GRANTED: ("准予", "Granted"), Verdict.REFUSED: ("不予批准", "Refused")}
DELIVERIES: dict[Delivery, Pair] = {
    Delivery.COUNTER: ("窗口领取", "At the counter"),
    Delivery.POST: ("邮寄", "By post"),
}

_STATE_MOODS = {
    CaseState.TOLD_MISSING: WAITING,
    CaseState.ACCEPTED_PROVISIONALLY: WAITING,
    CaseState.CORRECTION_REQUESTED: WAITING,
    CaseState.ACCEPTED: GOOD,
    CaseState.DECIDED: GOOD,
    CaseState.READY: GOOD,
    CaseState.ISSUED: GOOD,
    CaseState.CONCLUDED: GOOD,
}
_LAMP_MOODS = {Lamp.GREEN: GOOD, Lamp.YELLOW: WAITING, Lamp.RED: STOP, Lamp.STILL: QUIET}


def state_words(state: CaseState, say: Say) -> str:
    """Where a case stands."""
    chinese, english = STATE_WORDS[state]
    return say(chinese, english[0].upper() + english[1:])


def state_mood(state: CaseState) -> int:
    """The mood in which a state is shown."""
    return _STATE_MOODS.get(state, QUIET)


def lamp_mood(lamp: Lamp | None) -> int:
    """The mood of a case's lamp."""
    return QUIET if lamp is None else _LAMP_MOODS[lamp]


def lamp_words(lamp: Lamp | None, days_left: int | None, say: Say) -> str:
    """How much of its limit a case has left; "" before acceptance."""
    if lamp is None or days_left is None:
        return ""
    if lamp is Lamp.STILL:
        return say("停止计时", "Clock stopped")
    if days_left < 0:
        return say(f"超期 {-days_left} 个工作日", f"{-days_left} d overdue")
    if lamp is Lamp.RED:
        return say("已超期", "Overdue")
    return say("今天到期", "Due today") if days_left == 0 else say(f"剩 {days_left} 个工作日", f"{days_left} d left")


def day_words(day: date | None, say: Say) -> str:
    """A date in full, with its day of the week; "" for none."""
    if day is None:
        return ""
    chinese = "一二三四五六日"[day.weekday()]
    return say(f"{day.year}年{day.month}月{day.day}日 周{chinese}", f"{day:%a} {day.day} {day:%b} {day.year}")


def short_day(day: date | None, say: Say) -> str:
    """A date for lists; "" for none."""
    return "" if day is None else say(f"{day.month}月{day.day}日", f"{day.day} {day:%b}")


def staff_words(staff: str, names: dict[str, str]) -> str:
    """A member of staff by name, or by number where the name is not known; a department that answered by its own."""
    department = spoken_for(staff)
    return department.zh if department is not None else names.get(staff) or staff


def names_of(staff: list[StaffRow]) -> dict[str, str]:
    """Names by staff number."""
    return {row.staff: row.name for row in staff}
