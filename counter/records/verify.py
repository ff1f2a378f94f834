"""A paper that somebody brings: its two numbers, typed or scanned, and then any of its lines against the digests."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot

from common.domain.id_number import masked
from common.domain.moment import local_time
from common.domain.records.digests import Finding
from common.domain.records.ending import ENDING_WORDS, Ending
from common.domain.records.lines import Form, forms_of, typed
from common.domain.records.paper_numbers import (
    PaperNumbers,
    is_check_code,
    is_query_number,
    numbers_in,
    query_number_in_words,
    tidy,
)
from common.domain.records.queries import VerifiedPaper
from common.domain.records.shape import Holds
from common.domain.records.words import DOCUMENT_WORDS
from common.ui.page import Field
from counter.cases.words import GOOD, STOP, WAITING, Pair, day_words
from counter.desk.seated import SeatedPage
from counter.desk.station import HeldPaper, Station
from counter.desk.trouble import Trouble

SLIP = ("这个号码里有字符不对，请对照纸上再看一遍", "A character of this number is wrong: look at the paper again")
FINDINGS: dict[Finding, Pair] = {
    Finding.AS_PRINTED: ("与打印时一致", "As it was printed"),
    Finding.DIFFERS: (
        "与打印时不一致：先核对有没有输错，没有输错就是被改过",
        "Not as it was printed: if nothing is mistyped, something was altered",
    ),
    Finding.NO_SUCH_LINE: (
        "打印时没有这一行：先核对有没有输错、选错",
        "No such line was printed: look whether something is mistyped, or another kind of line",
    ),
}
_HIDDEN = "社会保障号码"


class VerifyPart(SeatedPage):
    """The check code is in this page alone, for as long as the paper is in hand."""

    query_number = Field("")
    check_code = Field("")
    query_problem = Field("")
    code_problem = Field("")
    is_asking = Field(False)
    is_known = Field(False)
    verdict = Field("")
    mood = Field(0)
    facts: Field[list[dict[str, str]]] = Field([])
    """Lines of {name, value} of the paper in hand."""
    forms: Field[list[dict[str, str]]] = Field([])
    """The kinds of lines of the document, as {value, text}."""
    form = Field("")
    columns: Field[list[dict[str, Any]]] = Field([])
    """What is typed of a line: {title, group, holds, text}."""
    row_verdict = Field("")
    row_mood = Field(0)
    checked: Field[list[dict[str, Any]]] = Field([])
    """Lines that were checked, the newest first: {words, mood}."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.told: Callable[[str], None] = lambda _: None
        self.timezone = "UTC"
        self._held: HeldPaper | None = None
        self._forms: dict[str, Form] = {}
        self._cells: dict[tuple[str, int], str] = {}

    @Slot(str)
    def type_number(self, text: str) -> None:
        """The query number as typed. A scanner types the whole code of the paper here."""
        self.query_number, self.query_problem = text, ""
        self._put_down()

    @Slot(str)
    def type_code(self, text: str) -> None:
        """The check code as typed."""
        self.check_code, self.code_problem = text, ""
        self._put_down()

    @Slot(result=bool)
    def enter(self) -> bool:
        """Verify what was typed or scanned; False while the check code is still to be typed."""
        numbers = numbers_in(self.query_number) or PaperNumbers(tidy(self.query_number), tidy(self.check_code))
        slip = self.station.say(*SLIP)
        self.query_problem = "" if is_query_number(numbers.query_number) else slip
        if not numbers.check_code:
            return self.query_problem != ""
        self.code_problem = "" if is_check_code(numbers.check_code) else slip
        if not (self.query_problem or self.code_problem or self.is_asking):
            self.query_number, self.check_code = query_number_in_words(numbers.query_number), numbers.check_code
            self.is_asking = True
            self.station.verify(numbers, self.show)
        return True

    def show(self, held: HeldPaper | Trouble) -> None:
        """Show what is known of the paper, or why nothing is."""
        self.is_asking = False
        if isinstance(held, Trouble):
            self._put_down()
            self.told(held.words(self.station.language))
            return
        self.told("")
        self._held = held
        self._show_paper(held.known)
        self._forms = {form.title or str(at): form for at, form in enumerate(forms_of(held.known.document))}
        self.forms = [{"value": name, "text": self._form_words(form)} for name, form in self._forms.items()]
        self.is_known = True
        self.choose_form(max(self._forms, key=lambda name: len(self._forms[name].columns)))

    @Slot(str)
    def choose_form(self, name: str) -> None:
        """Which kind of line is to be typed; what was typed of another stays."""
        if name in self._forms:
            self.form, self.row_verdict = name, ""
            self._show_columns()

    @Slot(int, str)
    def type_cell(self, at: int, text: str) -> None:
        """A cell of the line."""
        self._cells[self.form, at] = text
        self.row_verdict = ""

    @Slot()
    def check_line(self) -> None:
        """Hold the line that was typed against what was printed."""
        if self._held is None or self.form not in self._forms:
            return
        form = self._forms[self.form]
        cells = [self._cells.get((self.form, at), "").strip() for at in range(len(form.columns))]
        if not any(cells):
            return
        found = self._held.key.find(typed(form, cells), self._held.known.rows)
        is_printed = found is Finding.AS_PRINTED
        self.row_mood = GOOD if is_printed else STOP
        self.row_verdict = self.station.say(*FINDINGS[found])
        said = " ".join(masked(cell) if form.title == _HIDDEN else cell for cell in cells if cell)
        self.checked = [{"words": said, "mood": self.row_mood}, *self.checked[:19]]
        if is_printed:
            self._cells = {place: text for place, text in self._cells.items() if place[0] != self.form}
            self._show_columns()

    @Slot()
    def clear(self) -> None:
        """The next paper."""
        self.query_number = self.check_code = self.query_problem = self.code_problem = ""
        self._put_down()

    def _put_down(self) -> None:
        self._held, self._forms, self._cells = None, {}, {}
        self.is_known = False
        self.verdict = self.form = self.row_verdict = ""
        self.facts, self.forms, self.columns, self.checked = [], [], [], []

    def _form_words(self, form: Form) -> str:
        title = form.title or self.station.say("表中一行", "A line of the table")
        return self.station.say(f"小票：{title}", f"Slip: {title}") if form.is_of_slip else title

    def _show_columns(self) -> None:
        self.columns = [
            {
                "title": column.title,
                "group": column.group,
                "is_wide": column.holds in (Holds.NAME, Holds.PERIOD),
                "text": self._cells.get((self.form, at), ""),
            }
            for at, column in enumerate(self._forms[self.form].columns)
        ]

    def _show_paper(self, known: VerifiedPaper) -> None:
        say = self.station.say
        at = local_time(known.begun_ms, self.timezone)
        until = day_words(known.valid_until, say)
        if known.ending not in (None, Ending.PRINTED, Ending.UNKNOWN):
            self.mood = STOP
            self.verdict = say(
                "本大厅打印过，但当时没有打印成功", "Printed by this hall, but it did not come out in full"
            )
        elif known.is_expired:
            self.mood = WAITING
            self.verdict = say(f"本大厅打印，有效期到 {until}，已过期", f"Printed by this hall; expired after {until}")
        else:
            self.mood = GOOD
            self.verdict = say(f"本大厅打印，有效期到 {until}", f"Printed by this hall; valid until {until}")
        facts = (
            (say("材料", "Document"), say(*DOCUMENT_WORDS[known.document])),
            (say("打印", "Printed"), f"{at:%Y-%m-%d %H:%M}  ·  {known.kiosk}"),
            (say("页数", "Pages"), f"{known.pages}  ·  {say(*ENDING_WORDS[known.ending or Ending.UNKNOWN])}"),
        )
        self.facts = [{"name": name, "value": value} for name, value in facts]
