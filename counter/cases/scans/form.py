"""Looking at the scans of a case: which one, and why, unless that is on record since less than half an hour."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.queries import CaseInHand
from common.domain.commands import Command, LookAtPerson
from common.ui import QML
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acts import ActOnCase, Done
from counter.cases.look import LookForm
from counter.cases.scans.lines import ScanLine, in_order, scan_line
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble


class ScansForm(LookForm):
    """The scans in the order of the papers. `is_on_record` spares the reason: this look shows them still."""

    is_loaded = Field(False)
    is_on_record = Field(False)
    at = Field(0)
    scans = Part(lambda: Rows(ScanLine, key="attachment"))

    opened = Signal(str, list, int)
    """The look, the scans of the case, and which of them."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._look = self._chosen = ""
        self._found: list[Attachment] = []
        self._papers: tuple[str, ...] = ()
        self._timezone, self._names = "UTC", dict[str, str]()

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        self._timezone, self._names = timezone, names

    def begin(self, case: CaseInHand) -> None:
        super().begin(case)
        self.is_on_record = self._look != ""
        self._papers = case.case.papers
        self.station.ask(AskAttachments(case=self._case), lambda scans: self.show(case.case.case, scans))

    def looked(self, seen: Looked) -> None:
        """A look at this case is on record: it shows the scans, too."""
        self._look, self.is_on_record = seen.look, True

    def look_again(self) -> None:
        """The look shows nothing any more."""
        self._look, self.is_on_record = "", False

    def show(self, case: str, scans: list[Attachment] | Trouble) -> None:
        """Show the scans of the case."""
        if case != self._case or isinstance(scans, Trouble):
            return
        self._found, say = in_order(scans, self._papers), self.station.say
        self.scans.replace([scan_line(one, self._timezone, self._names, say) for one in self._found])
        self.is_loaded = True
        # One that has been added meanwhile may stand above the one that was chosen.
        self.choose(next((at for at, one in enumerate(self._found) if one.attachment == self._chosen), self.at))

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one."""
        self.at = max(0, min(at, self.scans.rowCount() - 1))
        self._chosen = self._found[self.at].attachment if self._found else ""

    def command(self) -> Command | str:
        if not self._found:
            return self.station.say("这个办件没有扫描件", "This case has no scans")
        if self._look:
            return LookAtPerson(counter=self.station.counter, case=self._case, why=self.text)
        return super().command()

    def carry_out(self, command: Command, done: Callable[[Done], None]) -> bool:
        if self._look:
            self._open(done)
            return True

        def answered(seen: Looked | Trouble) -> None:
            if isinstance(seen, Trouble):
                done(seen)
            else:
                self._open(done, seen)

        self.station.look(self._case, self.text, answered)
        return True

    def clear(self) -> None:
        """What was typed; the look stays as long as its case is in hand."""
        self.text, self.at, self._chosen = "", 0, ""

    def put_down(self) -> None:
        """Another case comes to hand, or somebody else."""
        self.reset()
        self._look, self._case, self._found = "", "", []
        self.scans.replace([])

    def _open(self, done: Callable[[Done], None], seen: Looked | None = None) -> None:
        """Nothing opens where the case was put down while the look was on its way."""
        found, at = list(self._found), self.at
        done(seen)
        if seen is None or seen.look == self._look:
            self.opened.emit(self._look, found, at)


SCANS = ActOnCase(
    name="scans",
    title=("看扫描件", "See the scans"),
    key="Ctrl+G",
    qml=QML / "Cases" / "Scans.qml",
    make=ScansForm,
    is_possible=lambda case, desk: case.row.applicant.name != "",
)
