"""Base of the pages of the back office: shown at once to whoever signs in at a desk where nobody is called to."""

from common.domain.queries import DeskNow, StaffRow
from common.domain.words import CounterKind, StaffRole
from counter.cases.role_page import RolePage
from counter.desk.trouble import Trouble


class OfficePage(RolePage):
    """`member` is who sits here, None as long as it is nobody whose page this is."""

    name = ""
    """The page's name among the places."""
    member: StaffRow | None = None
    _is_office = False

    def show_desk(self, desk: DeskNow) -> None:
        """As for other roles; at a desk of the back office the page comes by itself."""
        self._is_office = desk.counter.kind is CounterKind.OFFICE
        super().show_desk(desk)

    def seated(self) -> None:
        """Somebody whose page this is has signed in."""

    def _find(self, staff: str, rows: list[StaffRow] | Trouble) -> None:
        if not isinstance(rows, Trouble):
            self.member = next((row for row in rows if row.staff == staff and row.role in self.roles), None)
        super()._find(staff, rows)

    def _know(self, role: StaffRole | None) -> None:
        if role not in self.roles:
            self.member = None
        else:
            self.seated()
        super()._know(role)
        if self.is_offered and self._is_office:
            self.leads_to.emit(self.name, "")
