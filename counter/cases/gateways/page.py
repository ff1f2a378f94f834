"""The page of departments' networks: how each gateway stands, and whatever there waits for a person."""

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.gateway_letters import Answer
from common.domain.cases.gateway_queries import (
    AnswerInHand,
    AnswerRow,
    AskGatewayAnswer,
    AskGatewayAnswers,
    AskGateways,
    AskReconciliation,
    GatewayNow,
    Reconciliation,
)
from common.domain.cases.gateway_rules import WHO_SETTLES
from common.domain.catalogue.item import Domain
from common.domain.queries import AskHall, DeskNow, HallNow, StaffRow
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.gateways.rows import (
    GatewayCard,
    Matter,
    answer_matter,
    difference_matters,
    gateway_card,
    package_matters,
    receipt_matters,
)
from counter.cases.role_page import RolePage
from counter.cases.words import VERDICTS, day_words
from counter.desk.station import Station
from counter.desk.trouble import Trouble

CASES = "case"
GONE = ("刚才那一项已经处理，请另选一项", "What was at hand has been dealt with meanwhile: choose another")
USUAL = (
    ("已电话核实，以第一次回复为准", "The first answer counts"),
    ("已告知部门，不必再办", "They were told"),
    ("已由窗口另行办理", "Done here"),
)


def _says(row: Matter) -> list[str]:
    """What is searched and copied."""
    return [row.title, row.detail]


class GatewaysPage(RolePage):
    """Offered where the hall has a gateway at all, to whoever may deal with what comes from it."""

    name = "gateways"
    roles = WHO_SETTLES

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    at = Field(-1)
    title = Field("")
    detail = Field("")
    help = Field("")
    mood = Field(0)
    case_id = Field("")
    facts: Field[list[dict[str, str]]] = Field([])
    """Lines of {name, value} of the answer at hand."""
    is_answer = Field(False)
    can_send_again = Field(False)
    note = Field("")
    usual: Field[list[str]] = Field([])
    gateways = Part(lambda: Rows(GatewayCard, key="department"))
    matters = Part(lambda: Rows(Matter, key="key", says=_says))

    def __init__(self, station: Station | None = None) -> None:
        self._departments: tuple[Domain, ...] | None = ()
        self._drafts: dict[str, str] = {}
        self._key = self._ended = ""
        self._timezone = "UTC"
        super().__init__(station)

    def show_desk(self, desk: DeskNow) -> None:
        """A hall may get its first gateway while somebody sits here."""
        super().show_desk(desk)
        if self.role in self.roles and not self.is_offered:
            self.look()

    def look(self) -> None:
        """How much waits, for the tab."""
        self.station.ask(AskGateways(), self._see)

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        if self.role in self.roles:
            self.station.ask(AskHall(), self._know_hall)
            self.look()

    def forget_drafts(self) -> None:
        """Nothing of one person stays for whoever sits here next."""
        self._drafts.clear()
        self._key = ""
        self.gateways.replace([])
        self.matters.replace([])
        self.reset()

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this one."""
        if 0 <= at < self.matters.rowCount() and (key := self.matters.row(at).key) != self._key:
            self._key = key
            self.problem = self.said = ""
            self._show_chosen()

    @Slot(str)
    def type(self, note: str) -> None:
        """What was done about it, as typed, or one of the usual notes."""
        if self.is_answer:
            self.note = self._drafts[self._key] = note

    @Slot()
    def open_case(self) -> None:
        """The case with its whole history."""
        if self.case_id:
            self.leads_to.emit(CASES, self.case_id)

    @Slot()
    def apply(self) -> None:
        """Try once more to apply the answer at hand."""
        if self.is_answer:
            self._do(c.ApplyAnswer(counter=self.station.counter, answer=self._key), ("已入办件", "Applied to its case"))

    @Slot()
    def send_again(self) -> None:
        """Have everything sent once more that the department of the difference at hand lacks."""
        if self.can_send_again:
            command = c.SendAgain(counter=self.station.counter, department=Domain(self.matters.row(self.at).department))
            self._do(command, ("已安排重新发送，下次对账时再核", "Sent again with the next turn of the gateway"))

    @Slot()
    def settle(self) -> None:
        """Put on record what was done about the answer at hand."""
        if self.is_answer:
            command = c.SettleAnswer(counter=self.station.counter, answer=self._key, note=self.note)
            self._do(command, ("处理结果已记录", "What was done is on record"))

    def _do(self, command: c.Command, done: tuple[str, str]) -> None:
        self.problem = self.said = ""
        was_busy, self.is_busy = self.is_busy, True
        key = self._key
        if not self.station.do([command], lambda trouble: self._answered(key, done, trouble)):
            self.is_busy = was_busy

    def _answered(self, key: str, done: tuple[str, str], trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self._drafts.pop(key, None)
        self._ended = key
        self.said = self.station.say(*done)
        self.refresh()

    # Showing

    def _find(self, staff: str, rows: list[StaffRow] | Trouble) -> None:
        if not isinstance(rows, Trouble):
            member = next((row for row in rows if row.staff == staff), None)
            is_lead = member is not None and member.role is StaffRole.HALL_LEAD
            self._departments = None if is_lead else member.departments if member else ()
        super()._find(staff, rows)

    def _know(self, role: StaffRole | None) -> None:
        self.role, self.is_offered, self.count = role, False, 0
        if role in self.roles:
            self.look()

    def _see(self, now: list[GatewayNow] | Trouble) -> None:
        if isinstance(now, Trouble) or self.role not in self.roles:
            self.problem = now.words(self.station.language) if isinstance(now, Trouble) else ""
            return
        own = [one for one in now if self._departments is None or one.department in self._departments]
        self.is_offered = bool(own)

        def answered(rows: list[AnswerRow] | Trouble) -> None:
            compared = AskReconciliation(only_differing=True)
            self.station.ask(compared, lambda found: self.show(own, rows, found))

        if own:
            self.station.ask(AskGatewayAnswers(only_open=True), answered)

    def show(
        self, now: list[GatewayNow], answers: list[AnswerRow] | Trouble, compared: list[Reconciliation] | Trouble
    ) -> None:
        """Show how the gateways stand, and what waits: answers first, then packages and receipts, then what differs."""
        for trouble in (answers, compared):
            if isinstance(trouble, Trouble):
                self.problem = trouble.words(self.station.language)
                return
        assert not isinstance(answers, Trouble)
        assert not isinstance(compared, Trouble)
        say, own = self.station.say, {one.department: one for one in now}
        newest = [one for one in compared if one.department in own and one.on == own[one.department].reconciled_on]
        self.usual = [say(*words) for words in USUAL]
        self.gateways.replace([gateway_card(one, say) for one in now])
        self.matters.replace(
            [
                *(answer_matter(row, say) for row in answers if row.department in own),
                *(matter for one in now for matter in package_matters(one, self._timezone, say)),
                *(matter for one in now for matter in receipt_matters(one, say)),
                *(matter for one in newest for matter in difference_matters(one, one.numbers, say)),
            ]
        )
        self.count = self.matters.rowCount()
        if self._key not in [row.key for row in self.matters.shown()]:
            if self._key not in ("", self._ended):
                self.problem = say(*GONE)  # what is pressed now is not for another one
            else:
                self._key = self.matters.row(0).key if self.count else ""
        self.is_loaded = True
        self._show_chosen()

    def _show_chosen(self) -> None:
        at = next((at for at, row in enumerate(self.matters.shown()) if row.key == self._key), -1)
        self.at = at
        chosen = self.matters.row(at) if at >= 0 else None
        if chosen is None or self.title != chosen.title:
            self.facts = []
        self.title = chosen.title if chosen else ""
        self.detail = chosen.detail if chosen else ""
        self.help = chosen.help if chosen else ""
        self.mood = chosen.mood if chosen else 0
        self.case_id = chosen.case_id if chosen else ""
        self.is_answer = chosen is not None and chosen.kind == "answer"
        self.can_send_again = chosen is not None and chosen.can_send_again
        self.note = self._drafts.get(self._key, "") if chosen else ""
        if self.is_answer:
            self._read()

    def _read(self) -> None:
        key = self._key
        self.station.ask(AskGatewayAnswer(answer=key), lambda found: self.show_answer(key, found))

    def show_answer(self, key: str, found: AnswerInHand | Trouble) -> None:
        """Show what the department said."""
        if isinstance(found, Trouble) or key != self._key:
            return
        say, said, row = self.station.say, found.said, found.row
        erased = [(say("内容", "Content"), say("已随申请人删除", "Erased with the person"))]
        facts = [
            *(self._said(said) if said else erased),
            (say("为什么没有入办件", "Why it was not applied"), say(row.why_zh, row.why_en)),
            (say("部门", "Department"), say(row.department.zh, row.department.en)),
            (say("办件", "Case"), row.number or (said.case if said else "")),
        ]
        self.facts = [{"name": name, "value": value} for name, value in facts if value]

    def _said(self, said: Answer) -> list[tuple[str, str]]:
        say = self.station.say
        return [
            (say("结论", "Verdict"), say(*VERDICTS[said.verdict]) if said.verdict else ""),
            (say("意见", "Words"), said.words),
            (say("涉及材料", "Papers"), "、".join(said.papers)),
            (say("补正期限", "Correction by"), day_words(said.by, say)),
            (say("日期", "Dated"), day_words(said.on, say)),
            (say("部门编号", "Their number"), said.number),
        ]

    def _know_hall(self, now: HallNow | Trouble) -> None:
        if isinstance(now, HallNow):
            self._timezone = now.hall.timezone
