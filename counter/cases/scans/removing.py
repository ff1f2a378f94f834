"""Taking a scan away that was added by mistake: before the acceptance by the front desk, afterwards with a reason."""

from collections import Counter

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.queries import CaseInHand
from common.domain.cases.way import OVER
from common.domain.commands import Command, RemoveAttachment
from common.domain.queries import DeskNow
from common.domain.words import StaffRole
from common.ui import QML
from common.ui.page import Field
from counter.cases.acts import ActOnCase
from counter.cases.review.forms import OfficeForm
from counter.cases.scans.lines import in_order, scan_line
from counter.desk.trouble import Trouble

_FORM = QML / "Review" / "OfficeFormView.qml"
_TITLE, _KEY = ("删除扫描件", "Take a scan away"), "Ctrl+Shift+G"
_REASONS = (("扫错了", "Scanned by mistake"), ("是别人的材料", "It is somebody else's"), ("重复", "Twice the same"))


class RemoveScanForm(OfficeForm):
    """Which one, and once the case is accepted why: others have relied on it."""

    has_text = Field(False)
    timezone = "UTC"

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        super().know(timezone=timezone, names=names)
        self.timezone = timezone

    def offer(self, case: CaseInHand) -> None:
        self.note = self.say(
            (
                "删除后全大厅都看不到这份扫描件，无法恢复。",
                "It will be gone on every machine of the hall, and never comes back.",
            )
        )
        self.choices_label = self.say(("删除哪一份", "Which one"))
        self.has_text = case.case.accepted_on is not None
        self.label = self.say(("原因", "Why"))
        self.usual = [self.say(words) for words in _REASONS] if self.has_text else []
        self.station.ask(AskAttachments(case=self.case_id), lambda scans: self.show(case, scans))

    def show(self, case: CaseInHand, scans: list[Attachment] | Trouble) -> None:
        """Show which scans there are."""
        if isinstance(scans, Trouble) or self.case is not case:
            return
        lines = [
            scan_line(one, self.timezone, dict(self.names), self.station.say)
            for one in in_order(scans, case.case.papers)
        ]
        self.choices = [{"value": one.attachment, "text": f"{one.paper}  ·  {one.note}"} for one in lines]

    def command(self) -> Command | str:
        if not self.choice:
            return self.say(("请选择一份扫描件", "Please choose a scan"))
        if self.has_text and not self.text.strip():
            return self.say(("请说明原因", "Please say why"))
        return RemoveAttachment(counter=self.station.counter, attachment=self.choice, reason=self.text)


def _has_scans(case: CaseInHand) -> bool:
    steps = Counter(step.kind for step in case.history)
    return case.case.state not in OVER and steps["AttachmentAdded"] > steps["AttachmentRemoved"]


def _before(case: CaseInHand, _: DeskNow | None) -> bool:
    return _has_scans(case) and case.case.accepted_on is None


def _after(case: CaseInHand, _: DeskNow | None) -> bool:
    return _has_scans(case) and case.case.accepted_on is not None


_FRONT = (StaffRole.CLERK, StaffRole.HALL_LEAD)
_OFFICE = (StaffRole.REVIEWER, StaffRole.SIGNER, StaffRole.HALL_LEAD)

REMOVE_SCAN: tuple[ActOnCase, ...] = (
    ActOnCase("remove_scan", _TITLE, _KEY, _FORM, RemoveScanForm, _before, _FRONT, destroys=True),
    ActOnCase("remove_accepted_scan", _TITLE, _KEY, _FORM, RemoveScanForm, _after, _OFFICE, destroys=True),
)
"""Who may do it changes with the acceptance; never are both possible."""
