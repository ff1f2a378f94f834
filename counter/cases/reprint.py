"""Making out a paper of a case: those that are due, how often each was made out in the hall, one of them printed."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.paper_story import PaperOfCase
from common.domain.cases.queries import CaseInHand
from common.domain.moment import local_time
from common.ui import QML
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acts import ActForm, ActOnCase
from counter.cases.words import staff_words
from counter.desk.station import Station


@dataclass(frozen=True)
class DuePaper:
    """A paper that is due; `copies` are those made out so far, so that the next one of them is marked 补打."""

    paper: str
    name: str
    note: str
    copies: int


class ReprintForm(ActForm):
    """Which paper; those that came last are first, for they are asked for most."""

    at = Field(0)
    papers = Part(lambda: Rows(DuePaper, key="paper"))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case: CaseInHand | None = None
        self._chosen: object = None
        self._timezone, self._names = "UTC", dict[str, str]()

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        """The hall's time zone and the names of its staff by number."""
        self._timezone, self._names = timezone, names

    def begin(self, case: CaseInHand) -> None:
        self._case = case
        self.papers.replace([self._told(one) for one in sorted(case.made_out, key=lambda one: -one.due_ms)])
        # A paper that has fallen due meanwhile stands above the one that was chosen.
        self.choose(next((at for at, one in enumerate(self.papers.shown()) if one.paper == self._chosen), self.at))

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one."""
        self.at = max(0, min(at, self.papers.rowCount() - 1))
        self._chosen = self.papers.row(self.at).paper if self.papers.rowCount() else None

    def command(self) -> c.Command | str:
        assert self._case is not None, "the form is open"
        chosen = next(one for one in self._case.made_out if one.paper == self.papers.row(self.at).paper)
        return c.PrintCasePaper(counter=self.station.counter, case=self._case.case.case, paper=chosen.paper)

    def clear(self) -> None:
        super().clear()
        self._case = self._chosen = None
        self.papers.replace([])

    def _told(self, one: PaperOfCase) -> DuePaper:
        say = self.station.say
        if one.made_ms is None:
            words = say("还没有打印过", "Not printed yet")
        else:
            last = f"{local_time(one.made_ms, self._timezone):%Y-%m-%d %H:%M}"
            who = staff_words(one.made_by, self._names)
            words = say(f"已打印 {one.copies} 次", f"Printed {one.copies} time(s)") + "  ·  " + f"{last}  {who}".strip()
        return DuePaper(one.paper, say(one.paper.zh, one.paper.en), words, one.copies)


REPRINT = ActOnCase(
    name="reprint",
    title=("打印文书", "Print a paper"),
    key="Ctrl+P",
    qml=QML / "Cases" / "Reprint.qml",
    make=ReprintForm,
    ends=("已送打印机", "on its way to the printer"),
    is_possible=lambda case, desk: bool(case.made_out),
)
