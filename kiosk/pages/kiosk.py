"""The frame around every page of the kiosk: header, footer, countdown, and the page that is on."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal, SignalInstance, Slot

from common.domain.words import Language
from common.ui.page import Field, Page, Part
from kiosk.flow import Place
from kiosk.pages.closed import ClosedPage
from kiosk.pages.confirm import ConfirmPage
from kiosk.pages.documents import DocumentsPage
from kiosk.pages.guide import GuidePage
from kiosk.pages.hospitals import HospitalChangePage, HospitalPage, HospitalsPage
from kiosk.pages.identify import IdentifyPage
from kiosk.pages.items import ItemsPage
from kiosk.pages.printing import NoRecordPage, PrintingPage, TakeAllPage
from kiosk.pages.rating import RatingPage
from kiosk.pages.search import SearchPage
from kiosk.pages.situation import SituationPage
from kiosk.pages.statement import StatementPage
from kiosk.pages.topics import TopicsPage
from kiosk.pages.typed_number import TypedNumberPage
from kiosk.pages.welcome import WelcomePage
from kiosk.pages.your_number import YourNumberPage


class KioskPage(Page):
    """`clock` is the hall's local time, "YYYY-MM-DDTHH:MM"; `seconds_left` is 0 while nobody counts down."""

    place = Field(Place.WELCOME.value)
    can_go_back = Field(False)
    can_go_home = Field(False)
    hall_name = Field("")
    hall_name_en = Field("")
    clock = Field("")
    language = Field("zh_CN")
    is_care = Field(False)
    is_help_coming = Field(False)
    seconds_left = Field(0)
    countdown_seconds = Field(20)
    fault = Field("")
    touched_at = Field(QPointF(-1000, -1000))
    """Where the screen was touched last, in its pixels; before the first touch that is outside."""

    welcome = Part(WelcomePage)
    topics = Part(TopicsPage)
    items = Part(ItemsPage)
    search = Part(SearchPage)
    situation = Part(SituationPage)
    guide = Part(GuidePage)
    confirm = Part(ConfirmPage)
    your_number = Part(YourNumberPage)
    closed = Part(ClosedPage)
    rating = Part(RatingPage)
    identify = Part(IdentifyPage)
    typed_number = Part(TypedNumberPage)
    documents = Part(DocumentsPage)
    statement = Part(StatementPage)
    printing = Part(PrintingPage)
    take_all = Part(TakeAllPage)
    no_record = Part(NoRecordPage)
    hospitals = Part(HospitalsPage)
    hospital = Part(HospitalPage)
    hospital_change = Part(HospitalChangePage)

    back_wanted = Signal()
    home_wanted = Signal()
    help_wanted = Signal()
    touched = Signal()

    if TYPE_CHECKING:  # made by Page
        place_changed: SignalInstance
        language_changed: SignalInstance
        is_care_changed: SignalInstance

    @property
    def slip_language(self) -> Language:
        """The language of what is printed now."""
        return Language.ENGLISH if self.language == "en" else Language.CHINESE

    @property
    def today(self) -> date:
        """The hall's date, as the clock says it; the machine's own until the hall was looked at."""
        return datetime.fromisoformat(self.clock).date() if self.clock else datetime.now(UTC).astimezone().date()

    def forget(self) -> None:
        """Nothing of the last resident remains on any page."""
        before = (self.topics, self.items, self.search, self.situation, self.guide)
        for page in (*before, self.confirm, self.your_number, self.closed, self.rating):
            page.reset()
        self.fault = ""

    @Slot()
    def go_back(self) -> None:
        """One step back."""
        self.back_wanted.emit()

    @Slot()
    def go_home(self) -> None:
        """To welcome."""
        self.home_wanted.emit()

    @Slot()
    def call_help(self) -> None:
        """A member of staff is wanted here."""
        self.help_wanted.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self.touched.emit()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Go on in this language."""
        self.language = language

    @Slot(bool)
    def show_care(self, is_care: bool) -> None:
        """Go on in large print, or in standard print."""
        self.is_care = is_care
