"""The whole screen of a counter: who is signed in, which page is shown, whether it is locked, what keeps it fresh."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, QUrl, Slot

from common.domain.commands import SignOut
from common.domain.moment import Moment
from common.domain.queries import DeskNow
from common.ui.page import Field, Part
from counter.desk.conflicts import ConflictPage
from counter.desk.desk import DeskPage
from counter.desk.place import Place, PlacePage
from counter.desk.printers import PrinterPage
from counter.desk.seated import SeatedPage
from counter.desk.sign_in import SignInPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble
from counter.places import PLACES

SECONDS_BETWEEN_LOOKS = 10
"""Waiting minutes and the clock go on even when nothing happens in the hall."""
DESK, DESK_KEY = ("叫号", "Desk"), "Ctrl+1"
ENDED_ELSEWHERE = (
    "本窗口的登录已在别处结束，请重新登录；已填的内容都还在",
    "This sign-in was ended elsewhere. Please sign in again; what you typed is still here",
)


class CounterScreen(SeatedPage):
    """Signed out, at the desk or at the printers; locked, the page beneath stays as it was."""

    place = Field("sign_in")
    """"sign_in", "desk", "printers", "conflicts" or the name of one of the places beside the desk."""
    tabs: Field[list[dict[str, Any]]] = Field([])
    """The desk and the places that are offered: `name`, `title`, `key` and `count`. One alone is none."""
    is_locked = Field(False)
    clock = Field("")
    sign_in = Part(SignInPage)
    desk = Part(DeskPage)
    printers = Part(PrinterPage)
    conflicts = Part(ConflictPage)

    def __init__(self, station: Station, printers: Sequence[str] = (), places: Sequence[Place] = PLACES) -> None:
        super().__init__(station)
        self._places = {place.name: place for place in places}
        self._pages = {place.name: self._make(place) for place in places}
        self._came_by: list[str] = []
        """The places that led here, for the way back."""
        self.desk.seen.connect(self._show_desk)
        self.printers.names = self.desk.printers = tuple(printers)
        self.desk.taken_away.connect(self.conflicts.keep_note)
        self.conflicts.leads_to.connect(self.go)
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
        elif self.place in self._pages:
            self._pages[self.place].refresh()

    @Slot(str, result=QObject)
    def page_of(self, place: str) -> PlacePage:
        """The page of a place beside the desk."""
        return self._pages[place]

    @Slot(str, result=QUrl)
    def qml_of(self, place: str) -> QUrl:
        """The QML of a place beside the desk."""
        return QUrl.fromLocalFile(str(self._places[place].qml))

    @Slot(str)
    @Slot(str, str)
    def go(self, place: str, subject: str = "") -> None:
        """To the desk or a place beside it; `subject` is what about."""
        if self.place == "sign_in" or self.is_locked:
            return
        if subject and self.place != place:
            self._came_by.append(self.place)
        elif not subject:
            self._came_by.clear()
        self.place = place if place in self._pages else "desk"
        if self.place in self._pages:
            self._pages[self.place].enter(subject)

    @Slot()
    def go_back(self) -> None:
        """To where the clerk came from, at last to the desk."""
        if self.place == "sign_in" or self.is_locked:
            return
        self.place = self._came_by.pop() if self._came_by else self._home
        self.refresh()

    def _make(self, place: Place) -> PlacePage:
        page = place.make(self.station)
        page.setParent(self)
        page.leads_to.connect(self.go)
        page.left.connect(self.go_back)
        page.is_offered_changed.connect(self._show_tabs)  # type: ignore[attr-defined]  # Field makes it
        page.count_changed.connect(self._show_tabs)  # type: ignore[attr-defined]  # Field makes it
        return page

    def _show_desk(self, desk: DeskNow) -> None:
        for page in self._pages.values():
            page.show_desk(desk)
        self._show_tabs()

    def _show_tabs(self) -> None:
        beside = [
            {"name": name, "title": self.station.say(*place.title), "key": place.key, "count": self._pages[name].count}
            for name, place in self._places.items()
            if place.key and self._pages[name].is_offered
        ]
        desk = {"name": "desk", "title": self.station.say(*DESK), "key": DESK_KEY, "count": 0}
        if self.desk.calls_residents:
            beside.insert(0, desk)
        self.tabs = beside if beside != [desk] else []
        if self.place in self._pages and not self._pages[self.place].is_offered:
            self.show_desk()  # it is for others now

    @property
    def _home(self) -> str:
        """Where the clerk ends who goes back and back: the desk, or the first tab where nobody is called."""
        return "desk" if self.desk.calls_residents or not self.tabs else str(self.tabs[0]["name"])

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
            self._came_by.clear()
            self.place = self._home if self.place == place else place
            self.refresh()

    @Slot()
    def show_desk(self) -> None:
        """Back to the desk, or to what stands for it here."""
        if self.place != "sign_in":
            self.place = self._home

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
        for page in self._pages.values():
            page.forget_drafts()

    def _cover(self) -> None:
        self.station.staff = ""
        self._came_by.clear()
        self.sign_in.reset()
        self.is_locked = False
        self.place = "sign_in"

    def _show_time(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment):
            self.clock = f"{now.local:%H:%M}"
            self.desk.visit.count_minutes(now.at_ms)
