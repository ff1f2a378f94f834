"""What the front desk does with a case after its acceptance: papers come later, it is withdrawn, somebody urges."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.queries import CaseInHand
from common.domain.cases.words import CaseAct
from common.ui import QML
from common.ui.page import Field, Part
from counter.cases.acceptance.papers_list import PapersList
from counter.cases.acceptance.scans import Scans
from counter.cases.acts import ActForm, ActOnCase
from counter.cases.words import ACTS, day_words
from counter.desk.station import Station
from counter.desk.trouble import Trouble


class SupplyForm(ActForm):
    """Papers that were owed, or asked for once more, are here: ticked off, and scanned, as at the acceptance."""

    words = Field("")
    """What was asked for, and until when."""
    papers = Part(PapersList)
    scans = Part(Scans)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case = ""
        self._is_correction = False
        self.scans.taken.connect(self.papers.attach)
        self.papers.given_back.connect(self.scans.give_back)

    def begin(self, case: CaseInHand) -> None:
        """Tick off what is awaited of this case."""
        say = self.station.say
        self._case = case.case.case
        self._is_correction = CaseAct.SUPPLY_CORRECTION in case.acts
        by = case.case.correction_by if self._is_correction else case.case.owed_by
        asked = [one.words for one in case.history if one.kind == "CorrectionRequested"] if self._is_correction else []
        until = say(f"最迟 {day_words(by, say)}", f"By {day_words(by, say)}") if by else ""
        self.words = "\n".join(one for one in (*asked[-1:], until) if one)
        self.papers.show_names(case.case.missing if self._is_correction else case.case.owed, None)

    def command(self) -> c.Command | str:
        counter, handed = self.station.counter, self.papers.handed()
        if self.papers.lacks():
            return self.station.say(
                "请把收到的材料都勾上；还缺就先不提交",
                "Tick all that were asked for; as long as one is missing nothing is sent",
            )
        if self._is_correction:
            return c.SupplyCorrection(counter=counter, case=self._case, handed=handed)
        return c.SupplyOwed(counter=counter, case=self._case, handed=handed)

    def carry_out(self, command: c.Command, done: Callable[[Trouble | None], None]) -> bool:
        """The scans with the papers that they show, or neither."""
        scans = self.papers.scans()
        counter = self.station.counter
        attaching = [c.AttachFile(counter=counter, case=self._case, file=file, paper=paper) for paper, file in scans]

        def answered(trouble: Trouble | None) -> None:
            if trouble is None:
                self.scans.attached([file for _, file in scans])
            done(trouble)

        return self.station.do([*attaching, command], answered, all_or_none=True)

    def clear(self) -> None:
        super().clear()
        self.papers.clear()
        self.scans.clear()


class WordsForm(ActForm):
    """An act with a few words, which may stay empty."""

    text = Field("")
    label = Field("")
    note = Field("")
    can_be_deemed = Field(False)
    is_deemed = Field(False)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case: CaseInHand | None = None

    def begin(self, case: CaseInHand) -> None:
        self._case = case

    @Slot(str)
    def type(self, text: str) -> None:
        """The words as typed."""
        self.text = text

    @Slot()
    def toggle_deemed(self) -> None:
        """Nobody came by the day: it counts as withdrawn."""
        self.is_deemed = self.can_be_deemed and not self.is_deemed


class WithdrawForm(WordsForm):
    """The applicant gives up; or is deemed to, once the day is past by which something was to come."""

    def begin(self, case: CaseInHand) -> None:
        super().begin(case)
        say = self.station.say
        by = case.case.owed_by or case.case.correction_by
        self.label = say("撤回的原因（可不填）", "Why it is withdrawn (may stay empty)")
        self.can_be_deemed = by is not None
        self.note = (
            say(f"最迟 {day_words(by, say)} 前补齐", f"Something is awaited until {day_words(by, say)}") if by else ""
        )

    def command(self) -> c.Command | str:
        assert self._case is not None
        case = self._case.case.case
        return c.WithdrawCase(counter=self.station.counter, case=case, reason=self.text, is_deemed=self.is_deemed)


class RemindForm(WordsForm):
    """Urge whoever works on it."""

    def begin(self, case: CaseInHand) -> None:
        super().begin(case)
        say = self.station.say
        self.label = say("对经办人说的话（可不填）", "A word to whoever works on it (may stay empty)")
        count = case.case.reminders
        self.note = say(f"已催办 {count} 次", f"Urged {count} time(s) so far") if count else ""

    def command(self) -> c.Command | str:
        assert self._case is not None
        return c.RemindCase(counter=self.station.counter, case=self._case.case.case, words=self.text)


FRONT_DESK = (
    ActOnCase(CaseAct.SUPPLY_OWED, ACTS[CaseAct.SUPPLY_OWED], "F6", QML / "Cases" / "Supply.qml", SupplyForm),
    ActOnCase(
        CaseAct.SUPPLY_CORRECTION, ACTS[CaseAct.SUPPLY_CORRECTION], "F7", QML / "Cases" / "Supply.qml", SupplyForm
    ),
    ActOnCase(CaseAct.REMIND, ACTS[CaseAct.REMIND], "F8", QML / "Cases" / "Say.qml", RemindForm),
    ActOnCase(CaseAct.WITHDRAW, ACTS[CaseAct.WITHDRAW], "F10", QML / "Cases" / "Say.qml", WithdrawForm),
)
