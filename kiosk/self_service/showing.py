"""Leads the screen to where a session is, and shows there what the session holds: nothing else is on these pages."""

from collections.abc import Callable

from common.domain.id_number import masked, masked_name
from common.domain.records.statement import Wish
from common.domain.records.words import Document, IdentityMethod
from kiosk.flow import Flow, Place, Step
from kiosk.pages.kiosk import KioskPage
from kiosk.self_service.found import Found
from kiosk.self_service.leaving import Leaving
from kiosk.self_service.session import Session
from kiosk.self_service.stage import Lying, Proof, Stage
from kiosk.self_service.trouble import PRINTER_TROUBLES, Trouble
from kiosk.self_service.ways import BEFORE_A_PROOF, CHOICES, PLACES, Ways


class Showing:
    """`looks_up` and `prints` are begun where the session has come so far; `forgets` ends what was typed."""

    def __init__(
        self,
        page: KioskPage,
        flow: Flow,
        ways: Ways,
        session: Session[Wish, Found],
        leaving: Leaving,
        *,
        looks_up: Callable[[], None],
        prints: Callable[[], None],
        forgets: Callable[[], None],
    ) -> None:
        self._page = page
        self._flow = flow
        self._ways = ways
        self._session = session
        self._leaving = leaving
        self._looks_up = looks_up
        self._prints = prints
        self._forgets = forgets
        self._shown: tuple[Stage, Proof | None] = (Stage.NOBODY, None)

    @property
    def is_on(self) -> bool:
        """Whether the screen is somewhere in self-service, were it behind a call for help."""
        return any(place in PLACES for place in self._flow.trail)

    def tick(self) -> None:
        """A second went by."""
        self._page.welcome.is_put_away = self._session.has_just_ended

    def note(self) -> None:
        """The screen is where the session is already."""
        self._shown = (self._session.stage, self._session.proof)

    def follow(self) -> None:
        """Something happened to the session."""
        session, (was, owner) = self._session, self._shown
        self.note()
        is_identifying = session.stage is Stage.IDENTIFYING
        self._page.identify.trouble = session.trouble.value if is_identifying and session.trouble else ""
        self._page.welcome.is_put_away = session.has_just_ended
        self._page.take_all.has_card = session.lying is not Lying.NOTHING
        if (session.stage, session.proof) == (was, owner):
            self.show_document()
            return
        match session.stage:
            case Stage.NOBODY:
                self.clear()
                if self.is_on:
                    self._ways.go_home()
            case Stage.IDENTIFYING:
                self._show_identify()
            case Stage.CHOOSING if was is Stage.LOOKING_UP and session.trouble:
                self._leave_empty_page()
                self._show_trouble(session.trouble)
            case Stage.CHOOSING:
                self._show_choice(session.proof)
            case Stage.LOOKING_UP:
                self._page.statement.reset()
                self._ways.lead(Step.LOOK_UP)
                self._looks_up()
            case Stage.SEEING if was is Stage.PRINTING and session.trouble:
                self._show_trouble(session.trouble)
            case Stage.SEEING:
                self.show_document()
            case Stage.PRINTING:
                self._show_printing(was)
            case Stage.PRINTED:
                self._show_what_to_take()
                self._ways.lead(Step.END_RECORD)
            case Stage.LEAVING:
                self.clear()
                self._show_what_to_take()
                self._ways.lead_anew(Step.END_RECORD)

    def show_document(self) -> None:
        """What was found, or the veil over it; over the choice there may be one as well."""
        session, page, found = self._session, self._page.statement, self._session.shown
        page.has_card = session.lying is Lying.PROOF
        if session.is_veiled:
            if not page.is_veiled:
                page.fall_silent()
        elif session.stage is not Stage.SEEING:
            if page.is_veiled:
                page.reset()
        elif found is not None and (page.is_loading or page.is_veiled):
            page.show_statement(found.statement, found.left)

    def clear(self) -> None:
        """Nothing of anybody is on the pages."""
        self._clear_person()
        self._page.printing.reset()
        self._leaving.forget()

    def _clear_person(self) -> None:
        page = self._page
        for each in (page.typed_number, page.documents, page.statement, page.no_record):
            each.reset()
        self._page.hospitals.forget_own()
        self._forgets()

    def _show_identify(self) -> None:
        self.clear()
        if self._flow.place not in BEFORE_A_PROOF:
            self._ways.lead_anew(Step.WANT_RECORD)

    def _show_choice(self, proof: Proof | None) -> None:
        if proof is None:
            return
        self._page.statement.reset()
        if proof.method is IdentityMethod.TYPED:
            self._page.typed_number.reset()
        else:
            self._forgets()
        allowed = [document for document in Document if self._session.allows(document)]
        name = masked_name(proof.name)
        self._page.documents.begin(name, masked(proof.id_number), allowed, self._page.today)
        self._ways.lead_anew(Step.BE_KNOWN)

    def _leave_empty_page(self) -> None:
        """There is nothing on the page of the document, nor to come back to."""
        while self._flow.place not in (*CHOICES, Place.WELCOME):
            self._ways.step_back()

    def _show_trouble(self, trouble: Trouble) -> None:
        page = self._page.no_record
        page.trouble = trouble.value
        page.can_retry = trouble in PRINTER_TROUBLES
        self._ways.lead(Step.FIND_NO_RECORD)

    def _show_printing(self, was: Stage) -> None:
        if was is Stage.SEEING:
            self._ways.lead(Step.PRINT_RECORD)
            self._prints()
            self._page.statement.reset()
        elif was is Stage.PRINTING:
            self._clear_person()
        else:
            self._ways.lead_anew(Step.PRINT_RECORD)

    def _show_what_to_take(self) -> None:
        session = self._session
        self._leaving.begin(
            session.to_take,
            is_slip=session.is_slip,
            has_card=session.lying is not Lying.NOTHING,
            can_have_more=session.stage is Stage.PRINTED,
        )
