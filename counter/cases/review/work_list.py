"""A worklist on a screen: filtered, sorted, paged and copied at the hall, with a selection that stays on its case."""

from datetime import date
from typing import Any, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from common.domain.cases.branches import Step
from common.domain.cases.review_queries import AskWork, WorkOrder, WorkPage
from common.domain.cases.words import Lamp
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.ui.page import Field, Part
from counter.cases.review.paged_rows import PagedRows
from counter.cases.review.work_line import BLANK, WorkLine, says, work_line
from counter.desk.seated import SeatedPage
from counter.desk.trouble import Trouble

ORDERS = get_args(WorkOrder)
ALL, MINE, NOBODYS = "all", "mine", "nobodys"
_MOST_COPIED = 10_000


class WorkList(SeatedPage):
    """What is asked for stands in the fields; each change asks the hall anew, and only the newest answer counts."""

    is_loaded = Field(False)
    total = Field(0)
    lamps: Field[dict[str, int]] = Field({})
    """How many there are by lamp, whichever is filtered for."""
    lamp = Field("")
    whose = Field(ALL)
    is_pressed = Field(False)
    """Only those that somebody waits for an answer to."""
    filtered_by = Field("")
    sorted_by = Field("")
    is_descending = Field(False)
    at = Field(-1)
    selected = Field("")
    """The case on which the keyboard is."""
    number = Field("")
    is_mine = Field(False)
    claimed_by = Field("")
    provisional = Field(0)
    missing_years: Field[list[int]] = Field([])
    is_of_several = Field(False)
    """Of several departments, so that each row has to say whose it is."""
    rows = Part(lambda: PagedRows(BLANK))

    failed = Signal(object)
    """The hall did not answer; why."""

    stages: tuple[Stage, ...] = (Stage.REVIEW, Stage.READY, Stage.ANSWER)
    departments: tuple[Domain, ...] = ()
    claimed_only: str | None = None
    """A clerk whose cases alone are shown ("" is nobody), where `whose` is all."""
    steps: tuple[Step, ...] = ()
    received_from: date | None = None
    received_before: date | None = None
    names: dict[str, str]

    def __init__(self) -> None:
        super().__init__()
        self.names = {}
        self._asked = 0
        self.rows.wanted.connect(self._fetch)

    # What is asked for

    @Slot()
    def refresh(self) -> None:
        """Read anew the page that is in sight, and where the selected case stands now."""
        self._ask(self.rows.first_of(self.at), is_all_old=True)

    @Slot(str)
    def choose_lamp(self, lamp: str) -> None:
        """Only cases with this lamp; the same once more, or "", is all of them."""
        self.lamp = "" if lamp == self.lamp else lamp
        self._anew()

    @Slot(str)
    def choose_whose(self, whose: str) -> None:
        """All, one's own, or those that nobody has claimed."""
        self.whose = whose
        self._anew()

    @Slot()
    def toggle_pressed(self) -> None:
        """Only those that somebody waits for an answer to, or all again."""
        self.is_pressed = not self.is_pressed
        self._anew()

    def widen(self) -> None:
        """Ask anew from the top, because the page has changed what the list is of."""
        self._anew()

    @Slot(str)
    def filter(self, text: str) -> None:
        """A part of the number, the item, the applicant's name or initials, or the clerk's name."""
        self.filtered_by = text
        self._anew()

    @Slot(str, bool)
    def sort_by(self, name: str, is_descending: bool) -> None:
        """By a column; the empty name gives back the order by lamp."""
        self.sorted_by, self.is_descending = (name, is_descending) if name in ORDERS else ("", False)
        self._ask(0, is_all_old=True)

    # What one does in it

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this row."""
        self.at = min(max(0, at), self.total - 1) if self.total else -1
        self._show_selected()

    @Slot(int)
    def copy(self, at: int) -> None:
        """The row at a place to the clipboard."""
        row = self.rows.row(at)
        if row is not None:
            _to_clipboard([row])

    @Slot()
    def copy_all(self) -> None:
        """All that the filters leave to the clipboard, whether it was shown or not."""

        def copy(page: WorkPage | Trouble) -> None:
            if isinstance(page, WorkPage):
                _to_clipboard([self._line(row) for row in page.rows])

        self.station.ask(self._question(0, _MOST_COPIED), copy)

    def forget(self) -> None:
        """Somebody else will sit here."""
        self._asked += 1
        self.reset()
        self.rows.empty()

    # How it is asked

    def _anew(self) -> None:
        self.at = -1
        self._ask(0, is_all_old=True)

    def _fetch(self, first: int) -> None:
        self._ask(first, is_all_old=False)

    def _ask(self, first: int, *, is_all_old: bool) -> None:
        if is_all_old:
            self._asked += 1
        asked = self._asked
        question = self._question(first, self.rows.page, find=self.selected if is_all_old else "")

        def show(page: WorkPage | Trouble) -> None:
            if asked != self._asked:
                return
            if isinstance(page, Trouble):
                self.failed.emit(page)
            else:
                self.show(page, is_all_old=is_all_old)

        self.station.ask(question, show)

    def _question(self, first: int, limit: int, find: str = "") -> AskWork:
        claimed: dict[str, str | None] = {ALL: self.claimed_only, MINE: self.station.staff, NOBODYS: ""}
        wishes: dict[str, Any] = {"sorted_by": self.sorted_by} if self.sorted_by else {}
        return AskWork(
            departments=self.departments,
            stages=self.stages,
            claimed_by=claimed[self.whose],
            lamp=Lamp(self.lamp) if self.lamp else None,
            is_pressed=self.is_pressed,
            received_from=self.received_from,
            received_before=self.received_before,
            text=self.filtered_by,
            is_descending=self.is_descending,
            first=first,
            limit=limit,
            find=find or None,
            steps=self.steps,
            **wishes,
        )

    def show(self, page: WorkPage, *, is_all_old: bool = True) -> None:
        """Show a page that the hall has answered."""
        self.rows.put(page.first, [self._line(row) for row in page.rows], page.total, is_all_old=is_all_old)
        self.total = page.total
        if is_all_old:
            self.lamps = page.lamps
            self.provisional = page.provisional
            self.missing_years = list(page.missing_years)
            if page.place is not None:
                self.at = page.place
            elif page.total:
                self.at = min(max(0, self.at), page.total - 1)
            else:
                self.at = -1
        self.is_loaded = True
        self._show_selected()

    def _show_selected(self) -> None:
        row = self.rows.row(self.at)
        if row is None and self.at >= 0:
            return  # its page is on its way
        self.selected = row.case_id if row else ""
        self.number = row.number if row else ""
        self.is_mine = row.is_mine if row else False
        self.claimed_by = row.who if row else ""

    def _line(self, row: Any) -> WorkLine:
        return work_line(row, self.station.say, self.names, self.station.staff)


def _to_clipboard(lines: list[WorkLine]) -> None:
    QGuiApplication.clipboard().setText("\n".join("\t".join(says(line)) for line in lines))
