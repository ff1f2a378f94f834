"""What an acceptance is filled in with: from the visit at hand, from a draft, from a case that was received earlier."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot

from common.domain.cases.case import Case
from common.domain.cases.draft import CaseDraft, DraftPerson
from common.domain.cases.duties import DUTIES
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.cases.words import CaseAct, CaseState
from common.domain.catalogue.item import ServiceItem
from common.domain.ids import new_id
from common.domain.moment import Moment
from common.domain.queries import AskItem, AskStaff, DeskNow, StaffRow, VisitAtCounter
from common.ui.page import Field, Part
from counter.cases.acceptance.done import DoneCard
from counter.cases.acceptance.earlier import EarlierCases
from counter.cases.acceptance.ending import EndingForm, endings
from counter.cases.acceptance.item_choice import ItemChoice
from counter.cases.acceptance.papers_list import PapersList
from counter.cases.acceptance.people import People
from counter.cases.acceptance.scans import Scans
from counter.cases.acceptance.unfinished import OPEN, Unfinished
from counter.desk.place import PlacePage
from counter.desk.presses import Presses
from counter.desk.station import Station
from counter.desk.trouble import Trouble

UNFINISHED = (
    "还有一份收件没有完成：请先完成，或按 Ctrl+N 清空后再打开",
    "An acceptance is not finished: finish it first, or empty it with Ctrl+N",
)
EMPTIED = ("已清空；按 F4 找回", "Emptied; F4 brings it back")


class FillingPage(PlacePage):
    """`stage` is "form", "ending" (one more question), "done", or "offer" (something unfinished was found)."""

    stage = Field("form")
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    number = Field("")
    """The case's, when it was received earlier and the resident has come back."""
    visit_number = Field("")
    other_visit = Field("")
    """The number at the counter now, when this was begun for another one."""
    acts: Field[list[dict[str, Any]]] = Field([])
    people = Part(People)
    item = Part(ItemChoice)
    papers = Part(PapersList)
    scans = Part(Scans)
    ending = Part(EndingForm)
    done = Part(DoneCard)
    unfinished = Part(Unfinished)
    earlier = Part(EarlierCases)

    leads_on = Signal(str)
    """The keyboard goes to a section: "applicant", "item", "papers", "ending", "done", "offer"."""

    def __init__(self, station: Station | None = None) -> None:
        self._case = new_id()
        self._is_received = self._is_told = self._is_touched = False
        self._visit: VisitAtCounter | None = None
        self._begun_for = self._begun_number = ""
        self._asked_for = ""
        self._today = date.min
        self.presses = Presses()
        super().__init__(station)
        self.unfinished.due.connect(self._keep)
        self.unfinished.found.connect(self._offer)
        for part in (self.people, self.item, self.papers, self.ending):
            part.touched.connect(self._touch)
        self.scans.taken.connect(self.papers.attach)
        self.papers.given_back.connect(self.scans.give_back)
        self.item.chosen.connect(self._show_papers)
        self.people.changed.connect(self._show_papers)
        self.people.applicant.named.connect(lambda person: self.earlier.look_up(person, self._case))
        self._show_acts()

    # Coming and going

    def show_desk(self, desk: DeskNow) -> None:
        """What the visit at hand is about is filled in, as long as nothing has been typed."""
        self.station.now(self._know_time)
        if self.station.staff and self._asked_for != self.station.staff == desk.counter.staff:
            self._asked_for = self.station.staff
            self.unfinished.ask()
            self.station.ask(AskStaff(), self._know_duty)
        self._visit = desk.visit
        self.visit_number = desk.visit.ticket.number if desk.visit else ""
        if self.stage == "form" and not self._is_touched and not self._is_received:
            self._take_visit()
        self._compare_visit()

    def enter(self, subject: str = "") -> None:
        """By the tab what was there stays; with a case that was received earlier, that one goes on."""
        if subject and subject != self._case and self._is_typed():
            self.problem = self.station.say(*UNFINISHED)
        elif subject and (subject != self._case or self.stage == "done"):
            self.station.ask(AskCase(case=subject), self._go_on)
        elif not subject and self.stage == "done" and self._visit_id() != self._begun_for:
            self.begin_anew()

    @Slot(bool)
    def set_shown(self, is_shown: bool) -> None:
        """Cards and scans count while the page is on the screen."""
        self.people.listen(is_shown)
        self.scans.watch(is_shown)

    def forget_drafts(self) -> None:
        """Somebody else will sit here. What is kept of it waits for the one who typed it."""
        self.unfinished.leave()
        self._asked_for = ""
        self._clear()
        self.stage, self.count = "form", 0

    # Filling in

    @Slot()
    def begin_anew(self) -> None:
        """Another applicant, with what the visit at hand is about."""
        emptied = self._draft() if self._is_typed() else None
        self.unfinished.forget()
        self._clear()
        self.unfinished.draft = emptied
        self.said = self.station.say(*EMPTIED) if emptied is not None else ""
        self._take_visit()
        self._compare_visit()
        self.stage = "form"
        self.leads_on.emit("applicant")

    @Slot()
    def next_case(self) -> None:
        """One more case for the same applicant, in the same visit."""
        if self.stage != "done":
            return
        self._begin_case(new_id())
        self.stage = "form"
        self.leads_on.emit("item")

    @Slot(str)
    def open_case(self, case: str) -> None:
        """Look at a case; the way back leads here."""
        if case:
            self.leads_to.emit("case", case)

    @Slot()
    def take_up(self) -> None:
        """Go on with what was unfinished, or was emptied by a slip of the hand."""
        draft = self.unfinished.draft
        if draft is None:
            return
        self.unfinished.clear()
        self._clear()
        self.count, self.stage = 0, "form"
        if draft.is_received:
            self.station.ask(AskCase(case=draft.case), lambda found: self._go_on(found, draft))
            return
        self._case, self._begun_for, self._begun_number = draft.case, draft.visit, draft.number
        self._is_touched = True
        self.people.restore(draft)
        self.item.restore(draft.item, draft.situations)
        self.papers.restore(draft.handed)
        self.ending.restore(draft)
        self._show_papers()
        self._compare_visit()
        self.leads_on.emit("papers" if draft.item else "applicant")

    @Slot()
    def put_away(self) -> None:
        """What was unfinished is not wanted any more."""
        self.count = 0
        self.unfinished.clear()
        self.begin_anew()

    # What stands behind it

    def _clear(self) -> None:
        for part in (self.people, self.item, self.papers, self.ending, self.done):
            part.clear()
        self._begin_case(new_id())
        self.earlier.look_up("")

    def _begin_case(self, case: str) -> None:
        """Everything but the people is empty."""
        for part in (self.item, self.papers, self.scans, self.ending, self.done):
            part.clear()
        self._case, self._is_received, self._is_told, self._is_touched = case, False, False, False
        self._begun_for, self._begun_number = self._visit_id(), self.visit_number
        self.item.is_settled, self.number = False, ""
        self.problem = self.said = ""
        self._show_acts()

    def _visit_id(self) -> str:
        return self._visit.ticket.visit if self._visit is not None else ""

    def _take_visit(self) -> None:
        """Fill in what the number was taken for."""
        self._begun_for, self._begun_number = self._visit_id(), self.visit_number
        item = self._visit.item if self._visit is not None else None
        if item is not None and item.code != self.item.code:
            self.item.take(item, self._visit.ticket.situations if self._visit is not None else ())
        elif item is None and self.item.code:
            self.item.clear()
        self.people.is_represented = self._visit is not None and self._visit.ticket.is_represented

    def _compare_visit(self) -> None:
        is_other = self.stage == "form" and self.visit_number and self._visit_id() != self._begun_for
        self.other_visit = self.visit_number if is_other else ""

    def _go_on(self, found: CaseInHand | Trouble, draft: CaseDraft | None = None) -> None:
        """A case that was received earlier: who and what it is about stays, the papers may be others now."""
        if isinstance(found, Trouble) or found.case.state not in OPEN:
            self.problem = found.words(self.station.language) if isinstance(found, Trouble) else ""
            return
        self._clear()
        case = found.case
        self._case, self._is_received, self.number, self.stage = case.case, True, case.number, "form"
        self._is_told = case.state is CaseState.TOLD_MISSING
        self.people.restore(CaseDraft(case=case.case, applicant=DraftPerson(person=case.applicant)))
        self.station.ask(AskItem(item=case.item), lambda item: self._show_received(item, case))
        self.papers.restore(draft.handed if draft is not None else case.handed)
        if draft is not None:
            self.ending.restore(draft)
        self.leads_on.emit("papers")

    def _show_received(self, item: ServiceItem | Trouble | None, case: Case) -> None:
        known = item if isinstance(item, ServiceItem) else None
        if known is not None:
            self.item.take(known, case.situations)
        self.item.is_settled = True
        self.papers.show_names(case.papers, known, case.may_be_owed)
        self._show_acts()

    def _show_papers(self) -> None:
        if not self._is_received:
            self.papers.show(self.item.item, self.item.choices, is_represented=self.people.is_represented)
        self._show_acts()

    def _show_acts(self) -> None:
        is_complete = self.item.item is not None and not self.papers.lacks()
        is_on_the_spot, is_told = self.item.is_on_the_spot, self._is_told
        self.acts = endings(self.station.say, is_on_the_spot=is_on_the_spot, is_complete=is_complete, is_told=is_told)

    def _touch(self) -> None:
        self._is_touched = True
        self.said, self.unfinished.draft = "", None
        self._show_acts()
        self._compare_visit()
        if self._is_typed():
            self.unfinished.keep_soon()

    def _is_typed(self) -> bool:
        return self._is_touched and self.stage in ("form", "ending")

    def _keep(self) -> None:
        if self._is_typed():
            self.unfinished.keep(self._draft())

    def _draft(self) -> CaseDraft:
        return CaseDraft(
            case=self._case,
            is_received=self._is_received,
            visit=self._begun_for,
            number=self._begun_number,
            **self.people.draft(),
            item=self.item.code,
            situations=self.item.choices,
            handed=self.papers.handed(),
            **self.ending.draft(),
        )

    def _offer(self) -> None:
        self.stage, self.count = "offer", 1
        self.leads_to.emit("acceptance", "")

    def _know_duty(self, staff: list[StaffRow] | Trouble) -> None:
        """Only those who accept see this place at all."""
        if not isinstance(staff, Trouble):
            roles = [row.role for row in staff if row.staff == self.station.staff]
            self.is_offered = any(CaseAct.ACCEPT in DUTIES[role] for role in roles)

    def know_today(self, today: date) -> None:
        """The hall's date."""
        self._today = self.ending.today = today
        self.people.know_today(today)

    def _know_time(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment) and now.today != self._today:
            self.know_today(now.today)
