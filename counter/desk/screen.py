"""The whole screen of a counter: who is signed in, which page is shown, whether it is locked, what keeps it fresh."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Slot

from common.domain.commands import SignOut
from common.domain.moment import Moment
from common.ui.page import Field, Part
from counter.desk.conflicts import ConflictPage
from counter.desk.desk import DeskPage
from counter.desk.printers import PrinterPage
from counter.desk.seated import SeatedPage
from counter.desk.sign_in import SignInPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

SECONDS_BETWEEN_LOOKS = 10
"""Waiting minutes and the clock go on even when nothing happens in the hall."""
ENDED_ELSEWHERE = (
    "本窗口的登录已在别处结束，请重新登录；已填的内容都还在",
    "This sign-in was ended elsewhere. Please sign in again; what you typed is still here",
)


class CounterScreen(SeatedPage):
    """Signed out, at the desk or at the printers; locked, the page beneath stays as it was."""

    place = Field("sign_in")
    """"sign_in", "desk", "printers" or "conflicts"."""
    is_locked = Field(False)
    clock = Field("")
    sign_in = Part(SignInPage)
    desk = Part(DeskPage)
    printers = Part(PrinterPage)
    conflicts = Part(ConflictPage)

    def __init__(self, station: Station, printers: Sequence[str] = ()) -> None:
        super().__init__(station)
        self.printers.names = self.desk.printers = tuple(printers)
        self.desk.taken_away.connect(self.conflicts.keep_note)
        self._interrupted = ""  # whose sign-in was ended elsewhere: their drafts wait for them, and for nobody else
        self.sign_in.signed_in.connect(self._signed_in)
        self.desk.staff_changed.connect(self._staff_changed)  # type: ignore[attr-defined]  # Field makes it
        station.changed.connect(self.refresh)
        self._beat = QTimer(self)
        self._beat.setInterval(SECONDS_BETWEEN_LOOKS * 1000)
        self._beat.timeout.connect(self.refresh)

    def start(self) -> None:
        """Show the first picture and keep looking."""
        self.refresh()
        self._beat.start()

    @Slot()
    def refresh(self) -> None:
        """Look again at everything that is shown."""
        self.desk.refresh()
        self.station.now(self._show_time)
        if self.place == "printers":
            self.printers.refresh()
        elif self.place == "conflicts":
            self.conflicts.refresh()

    @Slot()
    def lock(self) -> None:
        """Cover everything until the same person gives the PIN; nothing typed is lost."""
        if self.place == "sign_in" or self.is_locked:
            return
        self.sign_in.staff = self.station.staff
        self.sign_in.name = self.desk.staff_name or self.station.staff
        self.sign_in.number = self.desk.visit.number
        self.is_locked = True

    @Slot()
    def sign_out(self) -> None:
        """Leave the counter; it keeps its state and its resident for whoever comes next."""
        if self.place == "sign_in":
            return
        if not self.station.do([SignOut(counter=self.station.counter)], self._signed_out):
            self.station.then(self.sign_out)

    @Slot(str)
    def show_or_leave(self, place: str) -> None:
        """To "printers" or "conflicts", and from there back to the desk."""
        if self.place != "sign_in":
            self.place = "desk" if self.place == place else place
            self.refresh()

    @Slot()
    def show_desk(self) -> None:
        """Back to the desk."""
        if self.place != "sign_in":
            self.place = "desk"

    def _signed_in(self, staff: str) -> None:
        self.station.staff = staff
        self.sign_in.reset()
        if self.is_locked:
            self.is_locked = False
        else:
            if staff != self._interrupted:
                self._forget_drafts()
            self._interrupted = ""
            self.place = "desk"

    def _signed_out(self, trouble: Trouble | None) -> None:
        if trouble is None or trouble.reason == "not_signed_in":
            self._leave()
        else:
            self.desk.problem = self.sign_in.problem = trouble.words(self.station.language)

    def _staff_changed(self) -> None:
        """Somebody ended this sign-in elsewhere, or took the counter over: acts must not go on in another's name."""
        if self.place != "sign_in" and self.desk.staff != self.station.staff:
            self._interrupted = self.station.staff
            self._cover()
            self.sign_in.staff = self._interrupted
            self.sign_in.problem = self.station.say(*ENDED_ELSEWHERE)

    def _leave(self) -> None:
        self._forget_drafts()
        self._interrupted = ""
        self._cover()

    def _forget_drafts(self) -> None:
        self.desk.forget_drafts()
        self.conflicts.forget_drafts()

    def _cover(self) -> None:
        self.station.staff = ""
        self.sign_in.reset()
        self.is_locked = False
        self.place = "sign_in"

    def _show_time(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment):
            self.clock = f"{now.local:%H:%M}"
            self.desk.visit.count_minutes(now.at_ms)
