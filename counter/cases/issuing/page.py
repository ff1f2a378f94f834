"""The page of the issuing counter: results that wait here, one in hand, and what is done with it."""

from PySide6.QtCore import Qt, Slot

from common.devices.id_card_reader import IdCard
from common.domain import commands as c
from common.domain.cases.issue_queries import AskHandover, AskReady, Handover, ReadyResult
from common.domain.cases.queries import AskCase, CaseInHand, CaseRow, FindCases
from common.domain.cases.words import CaseAct
from common.domain.id_number import tidy
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.issuing.card_watch import CardWatch
from counter.cases.issuing.forms import ReminderForm, UndoForm
from counter.cases.issuing.handover import HandoverPart
from counter.cases.issuing.result_line import ResultLine, found_line, ready_line, result_says
from counter.cases.role_page import RolePage
from counter.cases.words import state_words
from counter.desk.station import Station
from counter.desk.trouble import Trouble

LISTS = ("here", "unfetched", "all")
HAND_OUT, POST, REMIND, UNDO = "hand_out", "post", "remind", "undo"
DONE = {
    HAND_OUT: ("已交付，办件已办结", "Handed out; the case is concluded"),
    POST: ("已邮寄，办件已办结", "Sent by post; the case is concluded"),
    REMIND: ("提醒已记录", "The reminder is on record"),
    UNDO: ("已更正，结果重新待领取", "On record: the result waits to be handed out again"),
}


class IssuingPage(RolePage):
    """`shows` is "here", "unfetched" or "all" of the results that wait; with a search, what was found."""

    roles = (StaffRole.ISSUER, StaffRole.CLERK, StaffRole.HALL_LEAD)

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    text = Field("")
    shows = Field(LISTS[0])
    at = Field(-1)
    state = Field("")
    """Where a case stands whose result does not wait; "" when it does."""
    form = Field("")
    """"post", "remind", "undo", or "" while it is handed over."""
    can_undo = Field(False)
    lines = Part(lambda: Rows(ResultLine, key="case_id", says=result_says))
    handover = Part(HandoverPart)
    reminder = Part(ReminderForm)
    undo = Part(UndoForm)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case = ""
        self._cards = CardWatch(self)
        self._cards.laid.connect(self._lay, Qt.ConnectionType.QueuedConnection)
        self._is_shown = False

    # What waits

    def look(self) -> None:
        """How many have waited too long, for the tab."""
        query = AskReady(counter=self.station.counter, only_unfetched=True)
        self.station.ask(query, self._count)

    def enter(self, subject: str = "") -> None:
        """With a case to that one."""
        self._cards.listen(self.station.card_reader)
        self.problem = self.said = ""
        if subject:
            self.text = ""
            self.open(subject)
        self.refresh()

    @Slot(bool)
    def show_or_hide(self, is_shown: bool) -> None:
        """Cards count while this is on the screen."""
        self._is_shown = is_shown

    @Slot()
    def refresh(self) -> None:
        """Read anew what waits, and what is in hand."""
        if not self.is_offered:
            return
        text, station = self.text, self.station
        if text.strip():
            station.ask(FindCases(text=text), lambda rows: self._show_found(rows) if text == self.text else None)
        else:
            counter = None if self.shows == "all" else station.counter
            station.ask(AskReady(counter=counter, only_unfetched=self.shows == "unfetched"), self._show_ready)
        if self._case and not self.is_busy:
            self._read(self._case)

    def forget_drafts(self) -> None:
        """Nothing of anybody stays for somebody else."""
        self._put_down()
        self.text = self.problem = self.said = ""
        self.shows, self.is_loaded, self.at = LISTS[0], False, -1
        self.lines.replace([])

    @Slot(str)
    def search(self, text: str) -> None:
        """A number, as a scanner types it too, a name, an ID number or a telephone."""
        self.text, self.problem, self.said = text, "", ""
        self.refresh()

    @Slot()
    def enter_search(self) -> None:
        """Enter, also a scanner's: take the first that was found; what is shown is what counts, once it has come."""
        text = self.text.strip()
        if not text:
            self.take(self.at)
            return
        self.station.ask(FindCases(text=text), lambda rows: self._take_first(text, rows))

    @Slot(str)
    def choose_list(self, name: str) -> None:
        """Which results are listed."""
        self.shows, self.text, self.is_loaded = name, "", False
        self.refresh()

    @Slot()
    def next_list(self) -> None:
        """Those here, those that nobody fetches, all, and those here again."""
        self.choose_list(LISTS[(LISTS.index(self.shows) + 1) % len(LISTS)])

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this line."""
        self.at = min(max(0, at), self.lines.rowCount() - 1)

    @Slot(int)
    def take(self, at: int) -> None:
        """Take this one in hand."""
        if 0 <= at < self.lines.rowCount():
            self.at = at
            self.open(self.lines.row(at).case_id)

    def open(self, case: str) -> None:
        """Take a case in hand."""
        if case != self._case:
            self._put_down()
        self._case = case
        self.problem = self.said = ""
        self._read(case)

    # What is done with it

    @Slot(str)
    def open_form(self, name: str) -> None:
        """Another way than handing it over; the same once more, or "", goes back to that."""
        if not self._case or (name == UNDO) != (self.state != ""):
            return
        if name == UNDO and not self.can_undo:
            return
        self.problem = self.said = ""
        self.form = "" if name == self.form else name
        self.reminder.begin(self._case)
        self.undo.begin(self._case)

    @Slot()
    def send(self) -> None:
        """Do what the page shows, or say what is still missing."""
        if not self._case or (self.state and self.form != UNDO):
            return
        act = self.form or HAND_OUT
        wanted = {
            HAND_OUT: self.handover.by_hand,
            POST: self.handover.by_post,
            REMIND: self.reminder.command,
            UNDO: self.undo.command,
        }[act]()
        if isinstance(wanted, str):
            self.problem, self.said = wanted, ""
            return
        self._do(act, wanted)

    @Slot()
    def show_case(self) -> None:
        """The whole case with its history."""
        if self._case:
            self.leads_to.emit("case", self._case)

    @Slot()
    def back(self) -> None:
        """A form closes and keeps what was typed; the case is put down; then to where the clerk came from."""
        self.problem = self.said = ""
        if self.form:
            self.form = ""
        elif self._case:
            self._put_down()
        else:
            self.left.emit()

    def _do(self, act: str, command: c.Command) -> None:
        self.problem, self.said = "", ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do([command], lambda trouble: self._answered(act, trouble)):
            self.is_busy = was_busy

    def _answered(self, act: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        case = self._case
        self._put_down()
        self.said = self.station.say(*DONE[act])
        if act == UNDO:
            self._case = case
        self.refresh()

    def _lay(self, card: IdCard) -> None:
        """A card finds the results of whoever lies there; with one in hand it is compared."""
        if not self._is_shown:
            return
        if self._case and not self.state:
            self.handover.lay(card.id_number)
        else:
            self.search(card.id_number)
            self.enter_search()

    # What is shown

    def _read(self, case: str) -> None:
        self.station.ask(AskHandover(case=case), lambda found: self._show(case, found))

    def _show(self, case: str, found: Handover | Trouble) -> None:
        if case != self._case:
            return
        if isinstance(found, Trouble):
            self.station.ask(AskCase(case=case), lambda seen: self._show_state(case, seen))
            return
        self.state, self.can_undo = "", False
        if self.form == UNDO:
            self.form = ""
        self.handover.show(found, ready_line(found.result, self.station.say).waits)

    def _show_state(self, case: str, seen: CaseInHand | Trouble) -> None:
        """A case whose result does not wait: where it stands instead."""
        if case != self._case:
            return
        if isinstance(seen, Trouble):
            self.problem = seen.words(self.station.language)
            self._put_down()
            return
        say = self.station.say
        if self.form in (POST, REMIND):
            self.form = ""
        self.handover.clear()
        self.handover.case_id, self.handover.number = case, seen.row.number
        self.handover.item = say(seen.row.item_name, seen.row.item_name_en)
        self.handover.document = seen.case.document
        self.state = state_words(seen.case.state, say)
        self.can_undo = CaseAct.UNDO_HAND_OUT in seen.acts and self.role is StaffRole.HALL_LEAD

    def _put_down(self) -> None:
        self._case, self.form, self.state, self.can_undo = "", "", "", False
        self.handover.clear()
        self.reminder.clear()
        self.undo.clear()

    def _take_first(self, text: str, rows: list[CaseRow] | Trouble) -> None:
        if isinstance(rows, Trouble) or text != self.text.strip():
            return
        self._show_found(rows)
        exact = next((at for at, row in enumerate(rows) if row.number == tidy(text)), None)
        ready = next((at for at, line in enumerate(self.lines.shown()) if line.is_ready), None)
        first = exact if exact is not None else ready if ready is not None else 0
        self.take(self.at if self.at > 0 and exact is None else first)

    def _show_ready(self, found: list[ReadyResult] | Trouble) -> None:
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
        elif not self.text.strip():
            self._fill([ready_line(one, self.station.say) for one in found])

    def _show_found(self, rows: list[CaseRow] | Trouble) -> None:
        if isinstance(rows, Trouble):
            self.problem = rows.words(self.station.language)
        else:
            self._fill([found_line(row, self.station.say) for row in rows])

    def _fill(self, lines: list[ResultLine]) -> None:
        self.lines.replace(lines)
        self.at = min(max(0, self.at), len(lines) - 1)
        self.is_loaded = True

    def _count(self, found: list[ReadyResult] | Trouble) -> None:
        if not isinstance(found, Trouble):
            self.count = len(found)
