"""Who sits at a desk of the back office, and the names of colleagues: what its pages need to know first."""

from common.domain.queries import AskStaff, DeskNow, StaffRow
from common.domain.words import CounterKind, StaffRole
from common.ui.page import Field
from counter.cases.words import names_of
from counter.desk.place import PlacePage
from counter.desk.trouble import Trouble


class OfficePage(PlacePage):
    """Base of the pages of the back office: offered to some roles, and shown at once to whoever signs in at a desk."""

    is_offered = Field(False)
    name = ""
    """The page's name among the places."""
    roles: tuple[StaffRole, ...] = ()
    member: StaffRow | None = None
    names: dict[str, str]

    _staff: str | None = None

    def show_desk(self, desk: DeskNow) -> None:
        """Somebody else may sit here, whose page this is or is not."""
        staff = desk.counter.staff
        if staff != self._staff:
            self._staff = staff
            self.member, self.is_offered, self.count = None, False, 0
            if staff is not None:
                self.station.ask(AskStaff(), lambda rows: self._seat(desk, staff, rows))
        elif self.is_offered:
            self.look()

    def look(self) -> None:
        """Look from time to time how much waits here."""

    def seated(self) -> None:
        """Somebody whose page this is has signed in."""

    def _seat(self, desk: DeskNow, staff: str, rows: list[StaffRow] | Trouble) -> None:
        if isinstance(rows, Trouble) or staff != self._staff:
            return
        self.names = names_of(rows)
        self.member = next((row for row in rows if row.staff == staff), None)
        self.is_offered = self.member is not None and self.member.role in self.roles
        if self.is_offered:
            self.seated()
            self.look()
            if desk.counter.kind is CounterKind.OFFICE:
                self.leads_to.emit(self.name, "")
