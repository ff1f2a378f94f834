"""What has come of an acceptance: the number to tell the resident, the promised day, what is still owed."""

from typing import Any

from PySide6.QtCore import Slot

from common.domain.cases.queries import CaseInHand
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import HandlingKind
from common.domain.rows import PrintJob
from common.domain.words import PrintState
from common.ui.page import Field
from counter.cases.words import GOOD, QUIET, STOP, WAITING, day_words, lamp_mood, lamp_words, state_mood, state_words
from counter.desk.seated import SeatedPage

PRINTS: dict[PrintState, tuple[str, str, int]] = {
    PrintState.QUEUED: ("等待打印", "waits to be printed", QUIET),
    PrintState.SENDING: ("正在打印", "is being printed", QUIET),
    PrintState.PRINTED: ("已打印", "printed", GOOD),
    PrintState.FAILED: ("没有打印出来，请看打印机（F12）", "not printed: look at the printers (F12)", STOP),
    PrintState.UNKNOWN: (
        "不确定是否打印，请看打印机（F12）",
        "perhaps not printed: look at the printers (F12)",
        WAITING,
    ),
    PrintState.CANCELLED: ("已取消打印", "not printed, given up", QUIET),
}


class DoneCard(SeatedPage):
    """Empty until something is done."""

    case_id = Field("")
    number = Field("")
    stands = Field("")
    stands_mood = Field(0)
    item = Field("")
    promised = Field("")
    is_provisional = Field(False)
    """The promised day depends on a year whose table of working days is not published yet."""
    lamp = Field("")
    lamp_mood = Field(0)
    owed: Field[list[str]] = Field([])
    owed_by = Field("")
    missing: Field[list[str]] = Field([])
    reason = Field("")
    document = Field("")
    prints: Field[list[dict[str, Any]]] = Field([])
    """The papers of this case on their way: `words` and `mood`."""

    @Slot()
    def clear(self) -> None:
        """Nothing is done yet."""
        self.reset()

    def show(self, found: CaseInHand) -> None:
        """Show a case that has just been dealt with."""
        case, row, say = found.case, found.row, self.station.say
        is_promised = case.handling is HandlingKind.PROMISED and case.state is not CaseState.CONCLUDED
        self.case_id, self.number = case.case, case.number
        self.stands, self.stands_mood = state_words(case.state, say), state_mood(case.state)
        self.item = say(row.item_name, row.item_name_en)
        self.promised = day_words(case.promised_on, say) if is_promised else ""
        self.is_provisional = is_promised and case.is_provisional
        self.lamp = lamp_words(row.lamp, row.days_left, say) if is_promised else ""
        self.lamp_mood = lamp_mood(row.lamp)
        self.owed, self.owed_by = list(case.owed), day_words(case.owed_by, say)
        self.missing = list(case.missing)
        self.reason = found.history[-1].words if case.state is CaseState.DECLINED else ""
        self.document = case.document

    def show_jobs(self, jobs: list[PrintJob]) -> None:
        """Show which papers of this case are printed, and how far they are."""
        say = self.station.say
        self.prints = [
            {"words": say(f"{job.paper.zh}：{zh}", f"{job.paper.en}: {en}"), "mood": mood}
            for job, (zh, en, mood) in ((job, PRINTS[job.state]) for job in jobs)
            if job.paper is not None and job.about == self.case_id
        ]
