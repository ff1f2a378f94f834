"""Pages beside the desk that are offered to some roles only, wherever they are signed in."""

from common.domain.catalogue.item import Domain
from common.domain.queries import AskStaff, DeskNow, StaffRow
from common.domain.words import StaffRole
from counter.cases.words import names_of
from counter.desk.place import PlacePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble


class RolePage(PlacePage):
    """`role` is that of whoever sits here, None for nobody; `names` are those of staff by number."""

    roles: tuple[StaffRole, ...] = ()

    def __init__(self, station: Station | None = None) -> None:
        self.role: StaffRole | None = None
        self.names: dict[str, str] = {}
        self._seat: tuple[str | None, StaffRole | None, tuple[Domain, ...]] = (None, None, ())
        super().__init__(station)
        self.is_offered = False

    def show_desk(self, desk: DeskNow) -> None:
        """Somebody else may sit here, or somebody with another duty, to whom the page is offered or not."""
        staff = desk.counter.staff
        if self._seat != (seat := (staff, desk.role, desk.departments)):
            self._seat = seat
            self._know(None)
            if staff is not None:
                self.station.ask(AskStaff(), lambda rows: self._find(staff, rows))
        elif self.is_offered:
            self.look()

    def look(self) -> None:
        """Look from time to time how much waits here."""

    def _find(self, staff: str, rows: list[StaffRow] | Trouble) -> None:
        if isinstance(rows, Trouble) or staff != self._seat[0]:
            return
        self.names = names_of(rows)
        self._know(next((row.role for row in rows if row.staff == staff), None))

    def _know(self, role: StaffRole | None) -> None:
        self.role = role
        self.is_offered = role in self.roles
        self.count = 0
        if self.is_offered:
            self.look()
