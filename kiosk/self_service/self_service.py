"""Records of social insurance at one kiosk: what residents, devices and workers do becomes the session's."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from common.domain.records.statement import Wish
from common.domain.records.words import Document, Insurance
from common.hall import Hall
from common.settings import Settings
from common.start import records_rules_of
from common.ui.tasks import Tasks
from kiosk.asking import Asking
from kiosk.flow import Flow, Place, Step
from kiosk.pages.kiosk import KioskPage
from kiosk.self_service.beside import Beside
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.found import Found, wish_of
from kiosk.self_service.leaving import Leaving
from kiosk.self_service.printing import LANE
from kiosk.self_service.proving import Proving
from kiosk.self_service.session import Session
from kiosk.self_service.showing import Showing
from kiosk.self_service.stage import Lying, Stage
from kiosk.self_service.to_paper import ToPaper
from kiosk.self_service.trouble import Trouble
from kiosk.self_service.typing import TypedNumber
from kiosk.self_service.ways import CHOICES, Ways


class SelfService(QObject):
    """One resident after another, each with a session of their own."""

    def __init__(
        self,
        page: KioskPage,
        flow: Flow,
        hall: Hall,
        tasks: Tasks,
        settings: Settings,
        equipment: Equipment,
        ways: Ways,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._flow = flow
        self._hall = hall
        self._tasks = tasks
        self._settings = settings
        self._equipment = equipment
        self._ways = ways
        self._calm_seconds = 0
        self._next: Callable[[], None] | None = None
        """Where somebody goes on who would rather be served, once their card is taken."""
        rules = records_rules_of(settings)
        self._session: Session[Wish, Found] = Session(rules.may_have)
        self._asking = Asking(hall, tasks, settings.kiosk.name)
        kiosk, session = settings.kiosk.name, self._session
        self._typed = TypedNumber(page, self._asking, kiosk, ways.lead, lambda proof: self._proving.prove(proof))
        self._beside = Beside(hall, self._asking, settings, equipment, session, self._find, self._miss)
        self._leaving = Leaving(page, tasks, equipment.reminds, self._give_up_waiting)
        self._showing = Showing(
            page, flow, ways, session, self._leaving,
            looks_up=self._look_up, prints=lambda: self._paper.begin(self._typed.request), forgets=self._typed.forget,
        )  # fmt: skip
        self._proving = Proving(flow, equipment, session, self._showing, self._beside, self)
        self._paper = ToPaper(
            page, flow, hall, tasks, kiosk, equipment, session, self._showing.follow, ways.call_help, self
        )
        offered = {method: rules.may_have(method) for method in equipment.methods if rules.may_have(method)}
        page.identify.offer(offered)
        page.documents.offer(offered)
        page.statement.has_printer = equipment.sheets is not None
        page.statement.has_slips = equipment.slips is not None
        self._connect()

    def _connect(self) -> None:
        page = self._page
        page.identify.typing_chosen.connect(self._typed.begin)
        page.documents.period_wanted.connect(lambda: self._ways.lead(Step.CHOOSE_PERIOD))
        page.documents.look_up_wanted.connect(self._choose)
        page.documents.hospitals_chosen.connect(lambda: self._beside.look_up_hospitals(page.hospitals.own_known.emit))
        page.statement.veil_touched.connect(self._lift_veil)
        page.statement.birthday_typed.connect(self._hear_birthday)
        page.take_all.more_wanted.connect(self._want_more)
        for done in (page.documents.left, page.take_all.done):
            done.connect(self._ways.go_home)
        for chosen in (page.identify.items_chosen, page.documents.items_chosen):
            chosen.connect(lambda: self._go_on(self._ways.list_items))
        page.no_record.number_wanted.connect(lambda: self._go_on(self._ways.offer_number))

    @property
    def is_offered(self) -> bool:
        """Whether records can be had at this kiosk: there is a source, and a way of saying who one is."""
        return self._equipment.opens_source is not None and self._page.identify.has_way

    @property
    def is_on(self) -> bool:
        """Whether the screen is somewhere in self-service."""
        return self._showing.is_on

    @property
    def is_printing(self) -> bool:
        """While sheets come out nobody goes anywhere."""
        return self._flow.place is Place.PRINTING

    @property
    def is_counting(self) -> bool:
        """Whether the page that is on counts its own seconds, or the printer is waited for."""
        return self._flow.place in (Place.PRINTING, Place.TAKE_ALL)

    def start(self) -> None:
        """Watch the readers; what a program before this one left in the printer's queue goes."""
        if self.is_offered:
            self._paper.start()
            self._proving.start()

    def close(self) -> None:
        """The kiosk ends: nothing of anybody is kept, and what is not on paper stays off it."""
        self.end()
        self._paper.stop()
        self._proving.close()

    # What the kiosk tells

    def begin(self) -> None:
        """Somebody wants a record."""
        self._session.begin()
        self._showing.follow()

    def look_again(self) -> None:
        """Something happened in the hall."""
        self._typed.look_again()

    def went_back(self) -> None:
        """The resident went one step back, to a page of self-service or out of it."""
        place = self._flow.place
        if place in CHOICES:
            self._session.go_back()
            self._page.statement.reset()
            if self._session.stage is Stage.CHOOSING:
                self._showing.note()
            self._showing.follow()
        elif place is Place.STATEMENT:
            self._showing.show_document()
        elif place is Place.TYPE_NUMBER:
            self._page.typed_number.forget_code()
        elif place is Place.IDENTIFY:
            self._typed.forget()

    def leave(self) -> None:
        """The screen is at welcome again: nothing remains of whoever was there, but perhaps their card."""
        self._asking.forget()
        if self._session.stage is Stage.LEAVING:
            self._session.end()
        elif self._session.stage is not Stage.NOBODY:
            self._session.leave()
        self._showing.follow()
        if self._session.stage is Stage.NOBODY and self._next is not None:
            go_on, self._next = self._next, None
            go_on()

    def end(self) -> None:
        """The kiosk has failed."""
        self._next = None
        self._asking.forget()
        self._session.end()
        self._showing.note()
        self._showing.clear()

    def touch(self) -> None:
        """Somebody is there."""
        self._calm_seconds = 0

    def tick(self) -> None:
        """A second went by."""
        self._page.identify.show_gone(self._equipment.gone())
        self._leaving.tick()
        self._session.tick()
        self._showing.tick()
        self._paper.tick()
        self._calm_seconds += 1
        is_open = self._flow.place is Place.STATEMENT or self._session.stage is Stage.CHOOSING
        if is_open and self._calm_seconds >= self._settings.records.veil_seconds:
            self._session.veil()
            self._showing.show_document()

    # What residents do, and what is found for them

    def _choose(self) -> None:
        chosen = self._page.documents
        document, insurance = Document(chosen.document), Insurance(chosen.insurance)
        wish = wish_of(document, insurance, chosen.first_year, chosen.last_year, self._page.today)
        self._session.choose(document, wish)
        self._showing.follow()

    def _lift_veil(self) -> None:
        self._session.lift_veil()
        self._showing.follow()

    def _hear_birthday(self, month_and_day: str) -> None:
        self._session.say_birthday(month_and_day)
        self._showing.follow()
        if self._session.is_veiled:
            self._page.statement.refuse_birthday()

    def _want_more(self) -> None:
        self._session.go_back()
        self._showing.follow()

    def _give_up_waiting(self) -> None:
        if self._session.stage is Stage.LEAVING and self._session.lying is not Lying.NOTHING:
            self._ways.call_help()
        self._next = None
        self._ways.go_home()

    def _go_on(self, way: Callable[[], None]) -> None:
        """Home first, past the card that must be taken along; then this way."""
        self._next = way
        self._ways.go_home()

    def _look_up(self) -> None:
        self._tasks.run(self._equipment.warms_up, lane=LANE)
        self._beside.look_up()

    def _find(self, turn: int, found: Found) -> None:
        self._session.find(turn, found.record.id_number, found)
        self._showing.follow()

    def _miss(self, turn: int, trouble: Trouble) -> None:
        if trouble is Trouble.WRONG_PERSON and turn == self._session.turn:
            self._ways.call_help()
        self._session.miss(turn, trouble)
        self._showing.follow()
