"""An acceptance that was not finished: kept while it is typed, and offered again to the one who typed it."""

import msgspec
from PySide6.QtCore import QTimer, Signal

from common.domain.cases.draft import CaseDraft, KeptDraft
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.cases.words import CaseState
from common.domain.moment import local_time
from common.domain.queries import AskHall, HallNow
from common.ui.page import Field
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

PAGE = "acceptance"
OPEN = (CaseState.RECEIVED, CaseState.TOLD_MISSING)
_KEEP_AFTER_MS = 500


class Unfinished(SeatedPage):
    """What was found of an earlier sitting: since when it lies there, and for which number it was begun."""

    at = Field("")
    number = Field("")
    is_kept = Field(False)
    """All that is typed is kept."""

    due = Signal()
    """Something was typed a moment ago and is to be kept now."""
    found = Signal()
    """There is something to offer."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.draft: CaseDraft | None = None
        self._text = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_KEEP_AFTER_MS)
        self._pause.timeout.connect(self.due)

    def keep_soon(self) -> None:
        """Keep what is typed once the hand rests."""
        self.is_kept = False
        self._pause.start()

    def keep(self, draft: CaseDraft) -> None:
        """Keep it now."""
        self._pause.stop()
        self._text = text = msgspec.json.encode(draft).decode()
        self.station.keep_draft(PAGE, text, lambda trouble: self._kept(text, trouble))

    def forget(self) -> None:
        """It was sent, or is not wanted any more."""
        self._pause.stop()
        self._text, self.is_kept = "", False
        self.station.keep_draft(PAGE, "")

    def leave(self) -> None:
        """Somebody else will sit here: what is kept stays kept, and nothing of it is shown."""
        self._pause.stop()
        self.clear()

    def clear(self) -> None:
        """Nothing is offered."""
        self.draft = None
        self.reset()

    def ask(self) -> None:
        """Look for what whoever sits here had begun."""
        self.station.kept_draft(PAGE, self._answered)

    def _kept(self, text: str, trouble: Trouble | None) -> None:
        if text == self._text:  # not sent meanwhile
            self.is_kept = trouble is None and not self._pause.isActive()

    def _answered(self, kept: KeptDraft | Trouble | None) -> None:
        if not isinstance(kept, KeptDraft):
            return
        draft = msgspec.json.decode(kept.text, type=CaseDraft)
        self.station.ask(AskCase(case=draft.case), lambda case: self._compare(draft, kept.kept_ms, case))

    def _compare(self, draft: CaseDraft, kept_ms: int, case: CaseInHand | Trouble) -> None:
        """What was sent just before the program died is not offered again."""
        is_sent = isinstance(case, CaseInHand) and not draft.is_received
        if is_sent or (isinstance(case, CaseInHand) and case.case.state not in OPEN):
            self.forget()
            return
        self.draft, self.number = draft, draft.number
        self.station.ask(AskHall(), lambda hall: self._show_time(kept_ms, hall))

    def _show_time(self, kept_ms: int, hall: HallNow | Trouble) -> None:
        if isinstance(hall, HallNow) and self.draft is not None:
            self.at = f"{local_time(kept_ms, hall.hall.timezone):%H:%M}"
            self.found.emit()
