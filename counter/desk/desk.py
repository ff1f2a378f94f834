"""The desk of one counter: the person at it, the next act, the forms, the queue; everything in one picture."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot

from common.domain import commands as c
from common.domain.queries import AskCounters, AskDesk, DeskNow
from common.domain.rows import Counter
from common.ui.page import Field, Part
from counter.desk.acts import FORMS, Situation, acts, situation
from counter.desk.around import AroundDesk
from counter.desk.finish import FinishForm
from counter.desk.forms import Form, NumberForm, ParkForm, PauseForm, SeriesForm, TransferForm, WalkInForm
from counter.desk.presses import CALM_SECONDS, DOUBLE_PRESS_SECONDS, Presses
from counter.desk.queue_list import MISSED, PARKED, QueueList
from counter.desk.station import Station
from counter.desk.trouble import Trouble
from counter.desk.visit_card import VisitCard

SLOW_MS = 300
"""An act that takes longer is said to be under way: the hub may take as long as a call may wait for it."""
LOOK_FIRST = ("请先看清，再按一次", "Please look at it first, then press once more")


class DeskPage(AroundDesk):
    """What the clerk sees and can do. Every act ends in a new picture, a refusal in place, or a fault in words."""

    is_loaded = Field(False)
    is_stale = Field(False)
    """The last picture is old, because the hall could not be read."""
    is_busy = Field(False)
    slow = Field("")
    """The act under way, once it has been for so long that the clerk is told."""
    problem = Field("")
    said = Field("")
    """What was just done, for the word at the foot of the page."""
    form = Field("")
    situation = Field("")
    acts: Field[list[dict[str, Any]]] = Field([])
    is_guide_folded = Field(False)
    """Folded away; in a narrow window the other way about, as there it is folded to begin with."""
    visit = Part(VisitCard)
    queue = Part(QueueList)
    finish_form = Part(FinishForm)
    transfer_form = Part(TransferForm)
    park_form = Part(ParkForm)
    pause_form = Part(PauseForm)
    number_form = Part(NumberForm)
    walk_in_form = Part(WalkInForm)
    series_form = Part(SeriesForm)

    done = Signal(str)
    """An act has succeeded; its name."""
    seen = Signal(object)
    """A new picture of the desk, a `DeskNow`."""
    taken_away = Signal(str, str)
    """A ticket that was here counts elsewhere, as the machines have met again; and the note begun for it."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.presses = Presses()
        self.situation_changed.connect(self.presses.shown)  # type: ignore[attr-defined]  # Field makes it
        self.form_changed.connect(self.presses.shown)  # type: ignore[attr-defined]  # Field makes it
        self.printers: tuple[str, ...] = ()
        self._slowness = QTimer(self)
        self._slowness.setSingleShot(True)
        self._slowness.setInterval(SLOW_MS)
        self._acting = ""
        self._slowness.timeout.connect(self._tell_slowness)
        self._desk: DeskNow | None = None
        self._is_reading = False
        self._must_read_again = False
        self._forms: dict[str, Form] = {
            "open": self.series_form,
            "series": self.series_form,
            "park": self.park_form,
            "transfer": self.transfer_form,
            "call_number": self.number_form,
            "walk_in": self.walk_in_form,
            "finish": self.finish_form,
            "pause": self.pause_form,
        }

    # Seeing

    @Slot()
    def refresh(self) -> None:
        """Read the picture anew; readings that are asked for meanwhile become one more."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading = True
        self.station.ask(AskDesk(counter=self.station.counter), self._read)

    def _read(self, answer: DeskNow | Trouble) -> None:
        self._is_reading = False
        self.is_stale = isinstance(answer, Trouble)
        if isinstance(answer, Trouble):
            self.problem = self.problem or answer.words(self.station.language)
        else:
            self.show(answer)
        if self._must_read_again:
            self._must_read_again = False
            self.refresh()

    def show(self, desk: DeskNow) -> None:
        """Show a picture of the desk. Drafts and the selection in the queue stay where they are."""
        self._desk = desk
        self._keep_what_is_taken_away(desk)
        self.situation = situation(desk).value
        self.acts = [{"name": act.name, "key": act.key, "is_primary": act.is_primary} for act in acts(desk)]
        self.show_around(desk, self.printers)
        self.visit.show(desk)
        self.queue.show(desk, is_alone=self.is_alone)
        if self.form and self.form not in [act["name"] for act in self.acts]:
            self.form = ""  # what it asked about is over; its draft is not sent to somebody else
        if desk.visit is not None:
            self.finish_form.begin(desk.visit)
        if self.situation == Situation.CLOSED or self.form in ("open", "series"):
            self.series_form.offer(desk)
        self.is_loaded = True
        self.seen.emit(desk)

    def _keep_what_is_taken_away(self, desk: DeskNow) -> None:
        before, now = self.visit.ticket, desk.visit.ticket.ticket if desk.visit else ""
        if before not in ("", now) and before in [one.ticket for one in desk.conflicts]:
            self.taken_away.emit(before, self.finish_form.note)

    # Acting

    @Slot()
    def primary(self) -> None:
        """Enter: send the open form, else the one next act. A second Enter at once is not meant for what came next."""
        pause = self.presses.pause_before("Enter")
        if pause < DOUBLE_PRESS_SECONDS:
            return
        if self.form:
            self._send_in_calm(pause)
        elif self.situation == Situation.CLOSED:
            self._send("open", self.series_form)
        elif self.acts:
            self._act(self.acts[0]["name"])

    @Slot(str)
    def act(self, name: str) -> None:
        """Do an act by its name, open its form, or send that. One that is not possible now does nothing."""
        pause = self.presses.pause_before(name)
        if name == self.form:
            self._send_in_calm(pause)
        elif name in [act["name"] for act in self.acts]:
            self._act(name)

    def _send_in_calm(self, pause: float) -> None:
        """Send the open form, unless the key that opened it is merely pressed on and on: nobody has read it then."""
        if pause >= CALM_SECONDS:
            self.send()
        elif pause >= DOUBLE_PRESS_SECONDS:
            self.problem = self.station.say(*LOOK_FIRST)

    @Slot()
    def send(self) -> None:
        """Send the open form."""
        if self.form:
            self._send(self.form, self._forms[self.form])

    @Slot(result=bool)
    def back(self) -> bool:
        """One step back: the form closes and keeps what was typed; False when there was nothing to leave."""
        self.problem = ""
        if not self.form:
            return False
        self.form = ""
        return True

    @Slot()
    def call_selected(self) -> None:
        """Call the ticket that is selected in the queue."""
        ticket = self.queue.selected
        if ticket:
            self._do("call_number", lambda: self._call(ticket=ticket))

    @Slot()
    def let_wait_again(self) -> None:
        """Requeue the selected ticket when it was missed, unpark it when it was parked."""
        ticket, group = self.queue.selected, self.queue.group
        if group == MISSED:
            self._do("requeue", lambda: c.Requeue(ticket=ticket))
        elif group == PARKED:
            self._do("unpark", lambda: c.Unpark(ticket=ticket))

    @Slot()
    def answer_help(self) -> None:
        """Somebody goes to the kiosk that called first."""
        if self.help_calls:
            kiosk = self.help_calls[0]
            self._do("answer_help", lambda: c.AnswerHelp(kiosk=kiosk))

    @Slot()
    def fold_guide(self) -> None:
        """Fold the right-hand column away, or bring it back."""
        self.is_guide_folded = not self.is_guide_folded

    def forget_drafts(self) -> None:
        """Somebody else will sit here."""
        for form in self._forms.values():
            form.clear()
        self.form = self.problem = self.said = ""

    def _act(self, name: str) -> None:
        if name in FORMS:
            self.open_form(name)
            return
        counter = self.station.counter
        simple: dict[str, Callable[[], c.Command]] = {
            "call_next": lambda: c.CallNext(counter=counter, request=self.presses.request("next")),
            "recall": lambda: c.Recall(counter=counter),
            "no_show": lambda: c.MarkNoShow(counter=counter),
            "begin": lambda: c.BeginService(counter=counter),
            "send_back": lambda: c.SendBack(counter=counter),
            "resume": lambda: c.ResumeCounter(counter=counter),
            "close": lambda: c.CloseCounter(counter=counter),
        }
        self._do(name, simple[name])

    def open_form(self, name: str) -> None:
        """Ask what an act needs to know; what was typed before is still there."""
        assert self._desk is not None
        self.problem = self.said = ""
        if name in ("open", "series"):
            self.series_form.offer(self._desk)
        if name == "pause":
            self.pause_form.offer()
        if name == "transfer":
            self.transfer_form.offer(self._desk, [])
            self.station.ask(AskCounters(), self._offer_counters)
        self.form = name

    def _offer_counters(self, counters: list[Counter] | Trouble) -> None:
        if not isinstance(counters, Trouble) and self._desk is not None:
            self.transfer_form.offer(self._desk, counters)

    def _send(self, name: str, form: Form) -> None:
        command = form.command()
        if isinstance(command, str):
            self.problem = command
        elif isinstance(command, c.CallTicket):
            number = command.number or ""
            self._do(name, lambda: self._call(number=number), form)
        else:
            self._do(name, lambda: command, form)

    def _call(self, *, ticket: str = "", number: str = "") -> c.CallTicket:
        request = self.presses.request(ticket or number)
        return c.CallTicket(counter=self.station.counter, ticket=ticket or None, number=number or None, request=request)

    def _do(self, name: str, command: Callable[[], c.Command], form: Form | None = None) -> None:
        """Carry out a command, which is made when its turn has come, and end in words."""

        def finished(trouble: Trouble | None) -> None:
            self.is_busy = False
            self._slowness.stop()
            self.slow = ""
            if trouble is None or trouble.reason != "fault":
                self.presses.answered()
            if trouble is not None:
                if trouble.numbers and not self.form:
                    self.number_form.suggest(trouble.numbers)
                    self.open_form("call_number")  # which says why it asks
                else:
                    self.problem = trouble.words(self.station.language)
                return
            self.said = name
            if form is not None:
                form.clear()
                self.form = ""
            self.done.emit(name)

        if self.station.is_busy:
            if not self.is_busy or name != self._acting:
                self.station.then(lambda: self._do(name, command, form))
            return
        self.problem = self.said = ""
        self.is_busy = True
        self._acting = name
        self._slowness.start()
        self.station.do([command()], finished)

    def _tell_slowness(self) -> None:
        self.slow = self._acting if self.is_busy else ""
