"""The worklist of the back office: what a department has to do, red first, claimed by one key."""

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.review_queries import AskWork, WorkPage
from common.domain.cases.words import Lamp
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from counter.cases.review.seat import OfficePage
from counter.cases.review.work_list import ALL, MINE, NOBODYS, WorkList
from counter.desk.station import Station
from counter.desk.trouble import Trouble

CASES = "case"
"""The place of the case in hand."""
_LAMPS = ("", *(lamp.value for lamp in Lamp))
_WHOSE = (ALL, MINE, NOBODYS)
TAKE_OVER = (
    "{number} 由 {name} 在办，再按一次 F3 接过来办",
    "{name} works on {number}: press F3 once more to take it over",
)


class ReviewPage(OfficePage):
    """The list of those whose departments the signed-in reviewer is of; Enter opens the case with all its acts."""

    name = "review"
    roles = (StaffRole.REVIEWER, StaffRole.SIGNER)

    departments = Field("")
    problem = Field("")
    said = Field("")
    is_busy = Field(False)
    list = Part(WorkList)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._asked_for = ""
        self.list.failed.connect(self._tell)
        self.list.selected_changed.connect(self._hush)  # type: ignore[attr-defined]  # Field makes it

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        if self.member is not None:
            self.list.refresh()

    def seated(self) -> None:
        """Show the worklist of their departments."""
        assert self.member is not None
        self.departments = " · ".join(self.station.say(one.zh, one.en) for one in self.member.departments)
        self.list.departments = self.member.departments
        self.list.is_of_several = len(self.member.departments) > 1
        self.list.names = self.names

    def look(self) -> None:
        """How much there is to do."""
        assert self.member is not None
        self.station.ask(AskWork(departments=self.member.departments, limit=1), self._count)

    def forget_drafts(self) -> None:
        """The next one has a worklist of their own."""
        self.list.forget()
        self.problem = self.said = self._asked_for = ""

    @Slot()
    def open_case(self) -> None:
        """Take the selected case in hand."""
        if self.list.selected:
            self.leads_to.emit(CASES, self.list.selected)

    @Slot()
    def claim(self) -> None:
        """Claim the selected case; one that a colleague has is taken over by the same key pressed again."""
        case, number = self.list.selected, self.list.number
        if not case or self.list.is_mine:
            return
        takes_over = self.list.claimed_by != ""
        if takes_over and self._asked_for != case:
            self._asked_for, self.said = case, ""
            self.problem = self.station.say(*TAKE_OVER).format(number=number, name=self.list.claimed_by)
            return
        self._asked_for = self.problem = self.said = ""
        self.is_busy = True
        command = c.ClaimCase(counter=self.station.counter, case=case, takes_over=takes_over)
        if not self.station.do([command], lambda trouble: self._claimed(number, trouble)):
            self.is_busy = False
            self.station.then(self.claim)

    @Slot()
    def next_whose(self) -> None:
        """All, mine, nobody's, and all again."""
        self.list.choose_whose(_WHOSE[(_WHOSE.index(self.list.whose) + 1) % len(_WHOSE)])

    @Slot()
    def next_lamp(self) -> None:
        """One lamp after another, and all again."""
        self.list.choose_lamp(_LAMPS[(_LAMPS.index(self.list.lamp) + 1) % len(_LAMPS)])

    @Slot()
    def back(self) -> None:
        """To where the clerk came from."""
        self.left.emit()

    def _claimed(self, number: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self._tell(trouble)
        else:
            self.said = self.station.say(f"{number} 已认领", f"{number} is yours")

    def _hush(self) -> None:
        self._asked_for = self.problem = ""

    def _tell(self, trouble: Trouble) -> None:
        self.problem, self.said = trouble.words(self.station.language), ""

    def _count(self, page: WorkPage | Trouble) -> None:
        if isinstance(page, WorkPage) and self.is_offered:
            self.count = page.total
