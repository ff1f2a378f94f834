"""Signing in with staff number and PIN, and unlocking: kind words, and a visible count-down after wrong tries."""

from PySide6.QtCore import QTimer, Signal, Slot

from common.domain.commands import SignIn
from common.ui.page import Field
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

WAIT_WORDS = ("工号或密码不对，先想一想，稍等再试", "Staff number or PIN is not right. Take a moment, then try again")
"""What is said beside the count-down, which is the only place that tells the seconds."""


class SignInPage(SeatedPage):
    """Asks who sits here. A PIN passes through and is never kept."""

    staff = Field("")
    name = Field("")
    """Who locked the screen; empty when anybody may sign in."""
    number = Field("")
    """The number still at the counter while it is locked."""
    problem = Field("")
    wait_seconds = Field(0)
    is_busy = Field(False)

    signed_in = Signal(str)
    refused = Signal()
    """The PIN was not taken: the screen empties it."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)

    @Slot(str)
    def type_staff(self, staff: str) -> None:
        """What is typed as staff number stays when the screen comes back."""
        self.staff = staff

    @Slot(str)
    def submit(self, pin: str) -> None:
        """Try to sign in, or to unlock as the same person."""
        if self.is_busy or self.wait_seconds:
            return
        if not self.staff.strip() or not pin:
            self.problem = self.station.say("请输入工号和密码", "Please give staff number and PIN")
            return
        staff = self.staff.strip()
        self.problem = ""
        self.is_busy = True
        command = SignIn(counter=self.station.counter, staff=staff, pin=pin)
        if not self.station.do([command], lambda trouble: self._answered(staff, trouble)):
            self.is_busy = False

    @Slot()
    def tick(self) -> None:
        """A second of the delay has passed."""
        self.wait_seconds = max(0, self.wait_seconds - 1)
        if not self.wait_seconds:
            self._second.stop()
            self.problem = ""

    def _answered(self, staff: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is None:
            self.signed_in.emit(staff)
            return
        self.problem = trouble.words(self.station.language)
        self.wait_seconds = trouble.wait_seconds
        if self.wait_seconds:
            self.problem = self.station.say(*WAIT_WORDS)
            self._second.start()
        self.refused.emit()
