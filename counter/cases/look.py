"""Seeing the people of a case in full: why goes on record first."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from common.domain.cases.queries import CaseInHand
from common.domain.commands import Command, LookAtPerson
from common.ui import QML
from common.ui.page import Field
from counter.cases.acts import ActForm, ActOnCase, Done
from counter.desk.station import Station

REASONS = (
    ("核对身份", "Checking who it is"),
    ("联系申请人", "Calling the applicant"),
    ("审核材料", "Reviewing papers"),
)


class LookForm(ActForm):
    """Why somebody looks: one of the usual reasons, or words of their own."""

    text = Field("")
    usual: Field[list[str]] = Field([])

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case = ""

    def begin(self, case: CaseInHand) -> None:
        self._case = case.case.case
        self.usual = [self.station.say(*words) for words in REASONS]

    @Slot(str)
    def type(self, text: str) -> None:
        """The reason."""
        self.text = text

    def command(self) -> Command | str:
        if not self.text.strip():
            return self.station.say("请说明为什么要看", "Please say why")
        return LookAtPerson(counter=self.station.counter, case=self._case, why=self.text)

    def carry_out(self, command: Command, done: Callable[[Done], None]) -> bool:
        self.station.look(self._case, self.text, done)
        return True


LOOK = ActOnCase(
    name="look",
    title=("看全信息", "See in full"),
    key="Ctrl+H",
    qml=QML / "Cases" / "Look.qml",
    make=LookForm,
    is_possible=lambda case, desk: case.row.applicant.name != "",
)
