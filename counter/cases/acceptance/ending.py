"""What comes of an acceptance, and what that asks besides: a date for what is owed, a reason, a document."""

from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain import commands as c
from common.domain.cases.draft import CaseDraft
from common.ui.page import Field
from counter.cases.days import typed_day
from counter.cases.words import Say, day_words
from counter.desk.seated import SeatedPage
from counter.desk.station import Station


class Ending(StrEnum):
    """The acts with which an acceptance ends."""

    ACCEPT = "accept"
    FINISH = "finish"
    """Decided and issued at once, while the resident waits."""
    PROVISIONAL = "provisional"
    NOTICE = "notice"
    DECLINE = "decline"


KEYS = {
    Ending.ACCEPT: "F6",
    Ending.FINISH: "F5",
    Ending.PROVISIONAL: "F7",
    Ending.NOTICE: "F8",
    Ending.DECLINE: "F9",
}
"""F5 and F6 take the case in, the others tell why not quite."""

NAMES: dict[Ending, tuple[str, str]] = {
    Ending.ACCEPT: ("受理", "Accept"),
    Ending.FINISH: ("当场办结", "Finish on the spot"),
    Ending.PROVISIONAL: ("容缺受理", "Accept provisionally"),
    Ending.NOTICE: ("一次性告知", "One-time notice"),
    Ending.DECLINE: ("不予受理", "Decline"),
}

REASONS = (
    ("不属于本中心受理范围", "Not within the competence of this hall"),
    ("不符合该事项的申请条件", "The conditions of this item are not met"),
    ("该事项依法不需要办理", "By law this needs no application"),
)
DOCUMENTS = (("办结通知书", "Notice of completion"), ("证明", "Certificate"), ("登记凭证", "Proof of registration"))
DAYS = (3, 5, 10)
"""Days from today that are proposed for what is owed."""
NOT_SAID = (
    "目录没有写明本事项哪些材料可以容缺。请确认所缺的不是主件：缺了主件不能受理",
    "The catalogue does not say what may come later. Make sure that no main paper is missing: without it nothing is"
    " accepted",
)
REMEDIES = (
    "可在六十日内申请行政复议，或在六个月内提起行政诉讼",
    "Administrative review within 60 days, or an action before a court within six months",
)
"""行政复议法 art. 20, 行政诉讼法 art. 46."""


class EndingForm(SeatedPage):
    """`kind` is an `Ending`, "" while the case is still being filled in. What was typed stays when one goes back."""

    kind = Field("")
    title = Field("")
    missing: Field[list[str]] = Field([])
    warning = Field("")
    """What nobody has settled yet, so that whoever accepts has to."""
    owed_by = Field("")
    owed_by_words = Field("")
    is_promised = Field(False)
    """The applicant promises to bring what is owed, and signs the paper that is printed."""
    reason = Field("")
    competent = Field("")
    document = Field("")
    remedies = Field("")
    usual: Field[list[str]] = Field([])
    """The usual reasons, documents or dates of this ending."""
    problem = Field("")

    touched = Signal()

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.today = date.min

    def open(self, kind: Ending, missing: list[str], *, is_owing_settled: bool = True) -> None:
        """Ask what this ending needs to know; `is_owing_settled`: the catalogue says what somebody may owe."""
        say = self.station.say
        self.warning = say(*NOT_SAID) if kind is Ending.PROVISIONAL and not is_owing_settled else ""
        self.problem, self.missing = "", missing
        self.kind, self.title = kind.value, say(*NAMES[kind])
        self.remedies = say(*REMEDIES)
        self.usual = {
            Ending.DECLINE: [say(*words) for words in REASONS],
            Ending.FINISH: [say(*words) for words in DOCUMENTS],
            Ending.PROVISIONAL: [say(f"{days} 天内", f"within {days} days") for days in DAYS],
        }.get(kind, [])

    @Slot(str)
    def type_owed_by(self, text: str) -> None:
        """Until when what is missing must be here."""
        self.owed_by, self.problem = text, ""
        self.owed_by_words = day_words(typed_day(text, self.today), self.station.say)
        self.touched.emit()

    @Slot()
    def toggle_promised(self) -> None:
        """Whether the promise was signed."""
        self.is_promised, self.problem = not self.is_promised, ""
        self.touched.emit()

    @Slot(str)
    def type_reason(self, text: str) -> None:
        """Why it is declined."""
        self.reason, self.problem = text, ""
        self.touched.emit()

    @Slot(str)
    def type_competent(self, text: str) -> None:
        """Who is competent instead; may stay empty."""
        self.competent = text
        self.touched.emit()

    @Slot(str)
    def type_document(self, text: str) -> None:
        """What is handed out."""
        self.document, self.problem = text, ""
        self.touched.emit()

    @Slot(int)
    def take_usual(self, at: int) -> None:
        """One of the usual reasons, documents or dates."""
        if not 0 <= at < len(self.usual):
            return
        if self.kind == Ending.DECLINE:
            self.type_reason(self.usual[at])
        elif self.kind == Ending.FINISH:
            self.type_document(self.usual[at])
        else:
            self.type_owed_by(f"+{DAYS[at]}")

    def draft(self) -> dict[str, Any]:
        """As much as is typed of it, as fields of a draft; a promise is signed anew."""
        return {name: getattr(self, name) for name in ("owed_by", "reason", "competent", "document")}

    def restore(self, draft: CaseDraft) -> None:
        """What was typed of it."""
        self.type_owed_by(draft.owed_by)
        self.reason, self.competent, self.document = draft.reason, draft.competent, draft.document

    def command(self, case: str) -> c.Command | str:
        """What is sent for a case, or in words what is still missing."""
        say, counter = self.station.say, self.station.counter
        if self.kind == Ending.ACCEPT:
            return c.AcceptCase(counter=counter, case=case)
        if self.kind == Ending.NOTICE:
            return c.GiveNotice(counter=counter, case=case)
        if self.kind == Ending.PROVISIONAL:
            by = typed_day(self.owed_by, self.today)
            if by is None:
                return say("请输入补齐的最后日期", "Please give the last day for what is owed")
            if by < self.today:
                return say("这个日期已经过了", "This date is past")
            if not self.is_promised:
                return say(
                    "请先征得申请人同意签容缺承诺书，再按空格勾选", "First have it promised, then tick it with Space"
                )
            return c.AcceptProvisionally(counter=counter, case=case, owed_by=by)
        if self.kind == Ending.DECLINE:
            if not self.reason.strip():
                return say("请写明不予受理的原因", "Please say why it is declined")
            return c.DeclineCase(counter=counter, case=case, reason=self.reason, competent=self.competent)
        if not self.document.strip():
            return say("请填写发给申请人的文书名称", "Please name the document that is handed out")
        return c.FinishOnTheSpot(counter=counter, case=case, document=self.document)

    def clear(self) -> None:
        """Begin anew."""
        self.reset()


def endings(say: Say, *, is_on_the_spot: bool, is_complete: bool, is_told: bool) -> list[dict[str, Any]]:
    """The acts in an order that never changes, the one that takes the case in first; each at its key.

    Nobody is told a second time what is missing (`is_told`).
    """
    whole = (Ending.FINISH, Ending.ACCEPT) if is_on_the_spot else (Ending.ACCEPT,)
    owing = (Ending.PROVISIONAL, Ending.NOTICE)
    unfit = owing if is_complete else (Ending.NOTICE,) if is_told else ()
    return [
        {"name": kind.value, "title": say(*NAMES[kind]), "key": KEYS[kind], "fits": kind not in unfit}
        for kind in (*whole, *owing, Ending.DECLINE)
    ]
