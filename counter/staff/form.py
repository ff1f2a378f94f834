"""What is asked about a member of staff: number and name of a new one, role and departments, a PIN."""

import secrets
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.catalogue.item import Domain
from common.domain.queries import StaffRow
from common.domain.words import StaffRole
from common.ui.page import Field
from counter.desk.forms import Form
from counter.desk.station import Station

ADD, DUTY, PIN, LEAVE = "add", "duty", "pin", "leave"
_OF_DEPARTMENTS = (StaffRole.REVIEWER, StaffRole.SIGNER)
_PIN_DIGITS = 6


class StaffForm(Form):
    """One of four questions. A PIN is proposed, to be told to the colleague; it is forgotten as soon as it is sent."""

    kind = Field("")
    """"add", "duty", "pin", "leave" or ""."""
    staff = Field("")
    name = Field("")
    role = Field("")
    roles: Field[list[dict[str, str]]] = Field([])
    departments: Field[list[dict[str, Any]]] = Field([])
    """{value, text, is_on} for each; empty for roles that work for all of them."""
    pin = Field("")

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._chosen: set[Domain] = set()

    def begin(self, kind: str, member: StaffRow | None) -> None:
        """Ask about a member, or about a new one."""
        self.clear()
        say = self.station.say
        self.kind = kind
        self.roles = [{"value": role.value, "text": say(*role.in_words)} for role in StaffRole]
        if member is not None:
            self.staff, self.name = member.staff, member.name
            self._chosen = set(member.departments)
        if kind in (ADD, PIN):
            self.pin = proposed_pin()
        if kind in (ADD, DUTY):
            self.choose_role(member.role if member else StaffRole.CLERK)

    @Slot(str)
    def type_staff(self, staff: str) -> None:
        """The new number."""
        self.staff = staff

    @Slot(str)
    def type_name(self, name: str) -> None:
        """The new name."""
        self.name = name

    @Slot(str)
    def type_pin(self, pin: str) -> None:
        """Another PIN than the proposed one."""
        self.pin = pin

    @Slot(str)
    def choose_role(self, role: str) -> None:
        """What they are there for."""
        self.role = role
        self._show_departments()

    @Slot(int)
    def toggle(self, at: int) -> None:
        """Tick a department or take the tick away."""
        self._chosen ^= {list(Domain)[at]}
        self._show_departments()

    def command(self) -> c.Command | str:
        counter, staff = self.station.counter, self.staff.strip()
        role = StaffRole(self.role) if self.role else StaffRole.CLERK
        departments = tuple(one for one in Domain if one in self._chosen) if role in _OF_DEPARTMENTS else ()
        if self.kind == LEAVE:
            return c.LeaveStaff(staff=staff, counter=counter)
        if self.kind == PIN:
            return c.ChangePin(staff=staff, pin=self.pin.strip(), counter=counter)
        if role in _OF_DEPARTMENTS and not departments:
            return self.station.say("请勾选负责的部门", "Tick the departments they work for")
        if self.kind == DUTY:
            return c.AssignStaff(staff=staff, role=role, departments=departments, counter=counter)
        if not staff or not self.name.strip():
            return self.station.say("请填写工号和姓名", "Give the staff number and the name")
        return c.AddStaff(
            staff=staff,
            name=self.name.strip(),
            pin=self.pin.strip(),
            role=role,
            departments=departments,
            counter=counter,
        )

    def clear(self) -> None:
        super().clear()
        self._chosen = set()

    def _show_departments(self) -> None:
        is_asked = self.role in _OF_DEPARTMENTS
        self.departments = [
            {"value": one.value, "text": self.station.say(one.zh, one.en), "is_on": one in self._chosen}
            for one in (Domain if is_asked else ())
        ]


def proposed_pin() -> str:
    """A PIN that the hall takes: drawn by chance, and no row or repetition."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(_PIN_DIGITS))
        if {ord(b) - ord(a) for a, b in pairwise(pin)} not in ({0}, {1}, {-1}):
            return pin
