"""The page of the staff: everybody who may sign in, and what the hall's lead does about them."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain.queries import AskStaff, StaffRow
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.role_page import RolePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble
from counter.staff.form import ADD, DUTY, LEAVE, PIN, StaffForm

DONE = {
    ADD: (
        "{name} 已加入，密码 {pin}：请当面告知，之后不再显示",
        "{name} is added; PIN {pin}: tell them now, it is not shown again",
    ),
    DUTY: ("{name} 的岗位已更改，立即生效", "{name}: the new duty holds from now on"),
    PIN: (
        "{name} 的新密码是 {pin}：请当面告知，之后不再显示",
        "{name}: the new PIN is {pin}. Tell them now, it is not shown again",
    ),
    LEAVE: ("{name} 已离岗，不能再登录", "{name} has left and cannot sign in any more"),
}


@dataclass(frozen=True)
class StaffLine:
    """A member of staff in the list."""

    staff: str
    name: str
    role: str
    departments: str
    where: str
    has_left: bool


def _says(line: StaffLine) -> list[str]:
    return [line.staff, line.name, line.role, line.departments, line.where]


class StaffPage(RolePage):
    """Those who work here first, by number; who has left stands at the end, for what they did keeps their name."""

    name = "staff"
    roles = (StaffRole.HALL_LEAD,)

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    at = Field(-1)
    has_left = Field(False)
    """Whether the one at hand has."""
    working = Field(0)
    form = Part(StaffForm)
    lines = Part(lambda: Rows(StaffLine, key="staff", says=_says))

    def __init__(self, station: Station | None = None) -> None:
        self._members: dict[str, StaffRow] = {}
        self._staff = ""
        super().__init__(station)
        for moved in (self.lines.rowsInserted, self.lines.rowsRemoved, self.lines.rowsMoved):
            moved.connect(self._place)

    def enter(self, subject: str = "") -> None:
        """A PIN that was told is not told again."""
        self.problem = self.said = ""
        super().enter(subject)

    @Slot()
    def refresh(self) -> None:
        """Read anew who there is."""
        if self.is_offered:
            self.station.ask(AskStaff(), self.show)

    def show(self, members: list[StaffRow] | Trouble) -> None:
        """Show them."""
        if isinstance(members, Trouble):
            self.problem = members.words(self.station.language)
            return
        self._members = {one.staff: one for one in members}
        ordered = sorted(members, key=lambda one: (one.has_left, one.staff))
        self.working = sum(not one.has_left for one in members)
        self.lines.replace([self._told(one) for one in ordered])
        self.is_loaded = True
        if self._staff not in self._members:
            self._staff = ordered[0].staff if ordered else ""
        self._place()

    def forget_drafts(self) -> None:
        """Nothing of one lead stays for whoever sits here next, least of all a PIN."""
        self.form.clear()
        self._members, self._staff = {}, ""
        self.lines.replace([])
        self.reset()

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one."""
        if 0 <= at < self.lines.rowCount():
            self._staff = self.lines.row(at).staff
            self.problem = self.said = ""
            self._place()

    @Slot(str)
    def begin(self, kind: str) -> None:
        """Ask about the one at hand, or about a new one."""
        member = None if kind == ADD else self._members.get(self._staff)
        if (kind != ADD and member is None) or (kind == LEAVE and self.has_left):
            return
        self.problem = self.said = ""
        self.form.begin(kind, member)

    @Slot()
    def send(self) -> None:
        """What was asked is carried out."""
        if not self.form.kind or self.is_busy:
            return
        command = self.form.command()
        if isinstance(command, str):
            self.problem = command
            return
        form = self.form
        kind, staff = form.kind, form.staff.strip()
        words = self.station.say(*DONE[kind]).format(name=form.name.strip() or staff, pin=form.pin.strip())
        self.problem, self.is_busy = "", True
        if not self.station.do([command], lambda trouble: self._answered(staff, words, trouble)):
            self.is_busy = False

    @Slot()
    def back(self) -> None:
        """The question is put away; then to where one came from."""
        self.problem = self.said = ""
        if self.form.kind:
            self.form.clear()
        else:
            self.left.emit()

    def _answered(self, staff: str, words: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self.form.clear()
        self._staff, self.said = staff, words
        self.refresh()

    def _place(self) -> None:
        self.at = next((at for at, line in enumerate(self.lines.shown()) if line.staff == self._staff), -1)
        self.has_left = self._staff in self._members and self._members[self._staff].has_left

    def _told(self, one: StaffRow) -> StaffLine:
        say = self.station.say
        where = say(f"在 {one.counter} 号窗口", f"at counter {one.counter}") if one.counter else ""
        return StaffLine(
            staff=one.staff,
            name=one.name or say("已删除", "Erased"),
            role=say(*one.role.in_words),
            departments="、".join(say(department.zh, department.en) for department in one.departments),
            where=say("已离岗", "Has left") if one.has_left else where,
            has_left=one.has_left,
        )
