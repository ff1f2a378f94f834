"""The page of cases: found by number, name or telephone; one in hand with its history and the acts possible now."""

from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot

from common.domain.cases.duties import DUTIES
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.cases.words import CaseAct
from common.domain.queries import AskHall, AskStaff, DeskNow, HallNow, StaffRow
from common.domain.words import StaffRole
from common.ui import QML
from common.ui.page import Field, Part
from counter.cases.acts import ActForm, ActOnCase, Done, Sent
from counter.cases.all_acts import ALL_ACTS
from counter.cases.card import CaseCard
from counter.cases.case_search import CaseSearch
from counter.cases.scans.form import ScansForm
from counter.cases.scans.viewer import ScanViewer
from counter.cases.words import names_of
from counter.desk.place import Place
from counter.desk.presses import CALM_SECONDS, DOUBLE_PRESS_SECONDS, Presses
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble

GO_ON = "go_on"
GO_ON_KEY = "F5"
MOVED_ON = ("这个办件刚刚有变化，现在是“{state}”", "This case has just been moved on: it is {state} now")
LOOK_FIRST = ("请先看一下要提交的内容，再按一次回车", "Look at what will be sent, then press Enter once more")


class CasePage(CaseSearch):
    """`is_led` is true when a list elsewhere led to one case; else there is a line to find cases by."""

    is_led = Field(False)
    is_busy = Field(False)
    said = Field("")
    acts: Field[list[dict[str, Any]]] = Field([])
    form = Field("")
    """The act that is being filled in, "" when none is."""
    only_shows = Field(False)
    """Whether that one sends nothing."""
    card = Part(CaseCard)
    viewer = Part(ScanViewer)

    def __init__(self, station: Station | None = None, all_acts: tuple[ActOnCase, ...] = ALL_ACTS) -> None:
        self._acts = {act.name: act for act in all_acts}
        self._forms: dict[str, ActForm] = {}
        self._case: CaseInHand | None = None
        self._wanted = ""
        self._desk: DeskNow | None = None
        self._sent: Sent | None = None
        self._timezone = "UTC"
        self._names: dict[str, str] = {}
        self._roles: dict[str, StaffRole] = {}
        self.presses = Presses()
        super().__init__(station)
        for act in all_acts:
            form = act.make(self.station)
            form.setParent(self)
            self._forms[act.name] = form
            if isinstance(form, ScansForm):
                form.opened.connect(self.viewer.show)
                self.viewer.look_ended.connect(form.look_again)
        self.form_changed.connect(self.presses.shown)  # type: ignore[attr-defined]  # Field makes it

    # Finding

    def show_desk(self, desk: DeskNow) -> None:
        """Who sits here may change what is possible."""
        self._desk = desk

    def enter(self, subject: str = "") -> None:
        """With a case to that one; by the tab to what was in hand, and to the line to find others by."""
        self.problem = self.said = ""
        self.station.ask(AskHall(), self._know_hall)
        self.station.ask(AskStaff(), self._know_staff)
        self.is_led = subject != ""
        if subject:
            self.open(subject)
        else:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the case in hand anew, and what was found."""
        if self._case is not None:
            self._read(self._case.case.case)
        if not self.is_led:
            self.find_again()

    def forget_drafts(self) -> None:
        """Nothing of a case stays for somebody else."""
        self._put_down()
        self.problem = self.said = ""
        self.is_led = False
        self.forget_search()

    def open(self, case: str) -> None:
        """Take a case in hand; another one before is put down."""
        if self._case is None or self._case.case.case != case:
            self._put_down()
        self._wanted = case
        self._read(case)

    # Acting

    @Slot(str, result=QUrl)
    def qml_of(self, act: str) -> QUrl:
        """The QML of an act's form."""
        return QUrl.fromLocalFile(str(self._acts[act].qml))

    @Slot(str, result=QObject)
    def form_of(self, act: str) -> ActForm:
        """The form of an act."""
        return self._forms[act]

    @Slot(str)
    def act(self, name: str) -> None:
        """Open the form of an act that is possible now, or send it."""
        if name == self.form and self.only_shows:
            self.back()
        elif name == self.form:
            self._send_in_calm(name)
        elif name == GO_ON and self._case is not None and self._is_open():
            self.leads_to.emit("acceptance", self._case.case.case)
        elif self._case is not None and name in [one["name"] for one in self.acts]:
            self.presses.pause_before(name)
            self.problem = self.said = ""
            self._forms[name].begin(self._case)
            self.only_shows = self._acts[name].only_shows
            self.form = name

    @Slot()
    def enter_pressed(self) -> None:
        """Enter in a form sends it, or closes what only shows something."""
        if self.only_shows:
            self.back()
        elif self.form:
            self._send_in_calm("Enter")

    @Slot()
    def back(self) -> None:
        """The form closes and keeps what was typed; else back to where the clerk came from."""
        self.problem = ""
        if self.form:
            self.form, self.only_shows = "", False
        else:
            self.left.emit()

    def _send_in_calm(self, wish: str) -> None:
        pause = self.presses.pause_before(wish)
        if pause >= CALM_SECONDS:
            self._send()
        elif pause >= DOUBLE_PRESS_SECONDS:
            self.problem = self.station.say(*LOOK_FIRST)

    def _send(self) -> None:
        if self.is_busy or self._case is None:
            return
        name = self.form
        command = self._forms[name].command()
        if isinstance(command, str):
            self.problem = command
            return
        self.problem = ""
        sent = self._sent = Sent(self._acts[name], self._case.case.number, self.station.staff)
        self.is_busy = True
        if not self._forms[name].carry_out(command, lambda done: self._answered(sent, done)):
            self.is_busy = False
            self.station.then(self._send)

    def _answered(self, sent: Sent, done: Done) -> None:
        if sent is self._sent:
            self._sent, self.is_busy = None, False
            self._tell(sent.ended(done, self.station), done)
            if not isinstance(done, Trouble):
                self._act_done(sent.act.name, done)
        elif sent.staff == self.station.staff:
            # Another case is in hand: nothing of it changes.
            self._tell(f"{sent.number}  {sent.ended(done, self.station)}", done)

    def _act_done(self, name: str, seen: Looked | None) -> None:
        self._forms[name].clear()
        if self.form == name:
            self.form = ""
        if seen is not None:
            self.card.show_whole(seen)
            for form in self._forms.values():
                form.looked(seen)
        self.refresh()

    def _tell(self, words: str, done: Done) -> None:
        self.problem, self.said = (words, "") if isinstance(done, Trouble) else ("", words)

    # Showing

    def _is_open(self) -> bool:
        role = self._roles.get(self.station.staff)
        may_accept = role is None or CaseAct.ACCEPT in DUTIES[role]
        return self._case is not None and may_accept and CaseAct.ACCEPT in self._case.acts

    def _may(self, act: ActOnCase) -> bool:
        """Acts of others' duty are not offered; one that is no `CaseAct` says itself to whom it is."""
        role = self._roles.get(self.station.staff)
        if act.roles:
            return role in act.roles
        return role is None or act.name not in list(CaseAct) or CaseAct(act.name) in DUTIES[role]

    def _read(self, case: str) -> None:
        def came(found: CaseInHand | Trouble) -> None:
            if case == self._wanted:
                self.show(found)

        self.station.ask(AskCase(case=case, counter=self.station.counter), came)

    def show(self, found: CaseInHand | Trouble) -> None:
        """Show a case; a form whose act somebody else has made impossible closes and says so."""
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        self._case = found
        if not found.row.applicant.name:  # erased while somebody looks
            self.viewer.close()
        self.card.show(found, self._timezone, self._names)
        say = self.station.say
        possible = [act for act in self._acts.values() if self._may(act) and act.is_possible_for(found, self._desk)]
        going_on = (
            [{"name": GO_ON, "title": say("继续收件", "Go on with it"), "key": GO_ON_KEY}] if self._is_open() else []
        )
        self.acts = going_on + [
            {"name": act.name, "title": say(*act.title), "key": act.key, "destroys": act.destroys} for act in possible
        ]
        if self.form and self.form not in [act.name for act in possible]:
            self.form, self.only_shows = "", False
            self.problem = say(*MOVED_ON).format(state=self.card.stands)
        elif self.form:
            self._forms[self.form].begin(found)

    def _put_down(self) -> None:
        self.viewer.close()
        for form in self._forms.values():
            form.put_down()
        self._case, self._wanted, self.form, self.only_shows, self.acts = None, "", "", False, []
        self._sent, self.is_busy = None, False
        self.card.clear()

    def know(self, *, timezone: str, names: dict[str, str]) -> None:
        """The hall's time zone and the names of its staff, for the history."""
        self._timezone, self._names = timezone, names
        for form in self._forms.values():
            form.know(timezone=timezone, names=names)

    def know_roles(self, roles: dict[str, StaffRole]) -> None:
        """Who may do what, by staff number."""
        self._roles = roles

    def _know_hall(self, now: HallNow | Trouble) -> None:
        if isinstance(now, HallNow):
            self.know(timezone=now.hall.timezone, names=self._names)

    def _know_staff(self, staff: list[StaffRow] | Trouble) -> None:
        if not isinstance(staff, Trouble):
            self.know(timezone=self._timezone, names=names_of(staff))
            self.know_roles({row.staff: row.role for row in staff})


CASE = Place(name="case", title=("办件查询", "Cases"), key="Ctrl+3", qml=QML / "Cases" / "CaseView.qml", make=CasePage)
