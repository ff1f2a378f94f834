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
from kiosk.self_service.card_watch import CardWatch, CodeWatch
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.found import Found, wish_of
from kiosk.self_service.leaving import Leaving
from kiosk.self_service.paper import Job, Outcome
from kiosk.self_service.printing import LANE, Printing
from kiosk.self_service.session import Lying, Proof, Session, Stage
from kiosk.self_service.showing import Showing
from kiosk.self_service.trouble import NEED_STAFF, Trouble
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
        self._cards = CardWatch(equipment.readers, self)
        self._codes = CodeWatch(equipment.scanner, self)
        self._typed = TypedNumber(page, self._asking, settings.kiosk.name, ways.lead, self._prove)
        self._beside = Beside(
            hall, self._asking, settings, equipment, self._session, self._find, self._miss, self._meet
        )
        self._leaving = Leaving(page, tasks, equipment.reminds, self._give_up_waiting)
        self._printing = Printing(page.printing, hall, tasks, equipment, settings.kiosk.name, self._end_printing, self)
        self._showing = Showing(
            page, flow, ways, self._session, self._leaving,
            looks_up=self._look_up, prints=self._bring_to_paper, forgets=self._typed.forget,
        )  # fmt: skip
        page.identify.offer([method for method in equipment.methods if rules.may_have(method)])
        page.statement.has_printer = equipment.sheets is not None
        page.statement.has_slips = equipment.slips is not None
        self._connect()

    def _connect(self) -> None:
        page = self._page
        self._cards.laid.connect(self._lay)
        self._cards.shown.connect(self._prove)
        self._cards.refused.connect(self._misread)
        self._cards.emptied.connect(self._lift)
        self._codes.scanned.connect(self._scan)
        page.identify.typing_chosen.connect(self._typed.begin)
        page.documents.period_wanted.connect(lambda: self._ways.lead(Step.CHOOSE_PERIOD))
        page.documents.look_up_wanted.connect(self._choose)
        page.documents.hospitals_chosen.connect(lambda: self._beside.look_up_hospitals(page.hospitals.own_known.emit))
        page.statement.print_wanted.connect(lambda: self._print(as_slip=False))
        page.statement.slip_wanted.connect(lambda: self._print(as_slip=True))
        page.statement.veil_touched.connect(self._lift_veil)
        page.statement.birthday_typed.connect(self._hear_birthday)
        page.take_all.more_wanted.connect(self._want_more)
        page.no_record.retry_wanted.connect(lambda: self._print(as_slip=self._session.is_slip))
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
            self._printing.start()
            self._cards.start()
            self._codes.start()

    def close(self) -> None:
        """The kiosk ends: nothing of anybody is kept, and what is not on paper stays off it."""
        self.end()
        self._printing.stop()
        self._cards.stop()
        self._codes.stop()

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
        self._printing.tick()
        self._calm_seconds += 1
        is_open = self._flow.place is Place.STATEMENT or self._session.stage is Stage.CHOOSING
        if is_open and self._calm_seconds >= self._settings.records.veil_seconds:
            self._session.veil()
            self._showing.show_document()

    # What residents and devices do

    def _lay(self, proof: Proof) -> None:
        if self._is_open_for_cards:
            self._session.lay(proof)
        else:
            self._session.overlook()
        self._showing.follow()

    def _prove(self, proof: Proof) -> None:
        if self._is_open_for_cards:
            self._session.prove(proof)
            self._showing.follow()

    def _scan(self, code: str) -> None:
        if self._is_open_for_cards:
            self._beside.decode(code)

    def _meet(self, proof: Proof | None) -> None:
        """Somebody's code was decoded, or nobody's."""
        if proof is None:
            self._misread(Trouble.CODE_UNKNOWN)
        else:
            self._prove(proof)

    @property
    def _is_open_for_cards(self) -> bool:
        """Whoever takes a number just now is not drawn away by a card that they lay down."""
        return self.is_on or (self._flow.place is Place.WELCOME and self.is_offered)

    def _misread(self, trouble: Trouble) -> None:
        self._session.misread(trouble)
        self._showing.follow()

    def _lift(self) -> None:
        self._session.lift()
        self._showing.follow()

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

    def _print(self, *, as_slip: bool) -> None:
        page = self._page.statement
        if page.has_slips if as_slip else page.has_printer:
            self._session.print(as_slip=as_slip)
        self._showing.follow()

    def _end_printing(self, turn: int, outcome: Outcome) -> None:
        self._session.end_printing(turn, outcome.trouble, outcome.pages)
        if outcome.trouble is Trouble.NOT_DRAWN:
            self._ways.call_help()
        if outcome.trouble in NEED_STAFF:
            self._page.is_help_coming = True
        self._showing.follow()

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

    def _bring_to_paper(self) -> None:
        session = self._session
        if session.sheets is not None and session.proof is not None and session.shown is not None:
            kiosk, request = self._settings.kiosk.name, self._typed.request
            job = Job(kiosk, session.proof, session.shown, request, session.is_slip)
            self._printing.begin(session.sheets, job)
