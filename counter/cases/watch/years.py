"""The working days of each year: which are published here, and the file from which the next ones come."""

from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain import commands as c
from common.domain.cases.review_queries import AskYears, YearState
from common.ui.page import Field
from counter.desk.seated import SeatedPage
from counter.desk.trouble import Trouble


class YearsForm(SeatedPage):
    """A file is given by its path on this machine, as on a stick that was plugged in."""

    rows: Field[list[dict[str, Any]]] = Field([])
    """`year`, `is_out`, `off`, `on` (how many days) and `source`."""
    file = Field("")
    problem = Field("")
    is_busy = Field(False)

    imported = Signal(str)
    """A table is known now; in words."""

    def refresh(self) -> None:
        """Read anew which years are known."""
        self.station.ask(AskYears(), self.show)

    def show(self, years: tuple[YearState, ...] | Trouble) -> None:
        """Show them."""
        if isinstance(years, Trouble):
            self.problem = years.words(self.station.language)
            return
        self.rows = [
            {
                "year": state.year,
                "is_out": state.table is not None,
                "off": len(state.table.days_off) if state.table else 0,
                "on": len(state.table.days_on) if state.table else 0,
                "source": state.table.source if state.table else "",
            }
            for state in years
        ]

    def forget(self) -> None:
        """Somebody else will sit here."""
        self.reset()

    @Slot(str)
    def type_file(self, file: str) -> None:
        """The file's path, as typed or pasted."""
        self.file, self.problem = file, ""

    @Slot()
    def send(self) -> None:
        """Read the file and publish its year; all dates that depend on it are worked out anew."""
        file = self.file.strip().strip('"')
        if not file:
            self.problem = self.station.say("请输入文件的位置", "Please say where the file is")
            return
        self.is_busy, self.problem = True, ""
        if not self.station.do([c.ImportWorkdays(file=file)], self._answered):
            self.is_busy = False
            self.station.then(self.send)

    def _answered(self, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self.file = ""
        self.refresh()
        self.imported.emit(
            self.station.say(
                "工作日安排已导入，期限已重新计算", "The working days are known; dates were worked out anew"
            )
        )
