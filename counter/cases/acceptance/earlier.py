"""What the hall has done for the applicant so far: their other cases, newest first."""

from PySide6.QtCore import Slot

from common.domain.cases.queries import AskPersonFile, PersonFile
from common.ui.page import Part
from common.ui.rows import Rows
from counter.cases.lines import CaseLine, case_line
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble


class EarlierCases(SeatedPage):
    """Empty until it is clear who the applicant is."""

    rows = Part(lambda: Rows(CaseLine, key="case_id"))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._person = ""

    def look_up(self, person: str, but: str = "") -> None:
        """Those of a person but the one in hand; of nobody ("") none."""
        self._person = person
        if person:
            self.station.ask(AskPersonFile(person=person), lambda file: self._show(file, but))
        else:
            self.rows.replace([])

    @Slot(int, result=str)
    def case_at(self, at: int) -> str:
        """The id of one of them, "" where there is none."""
        return self.rows.row(at).case_id if 0 <= at < self.rows.rowCount() else ""

    def _show(self, file: PersonFile | Trouble, but: str) -> None:
        if not isinstance(file, Trouble) and file.person.person == self._person:
            self.rows.replace([case_line(row, self.station.say) for row in file.cases if row.case != but])
