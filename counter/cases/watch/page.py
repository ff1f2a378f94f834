"""The hall manager's screen: figures of all cases under way, the cases themselves, orders, and the working days."""

from typing import Any

from PySide6.QtCore import Slot

from common.domain.cases.branches import Step
from common.domain.cases.review_queries import AskWatch, Share, WatchNow
from common.domain.cases.words import Lamp
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole
from common.ui.page import Field, Part
from counter.cases.review.page import CASES
from counter.cases.review.seat import OfficePage
from counter.cases.review.work_line import STEPS
from counter.cases.review.work_list import WorkList
from counter.cases.watch.order_form import OrderForm
from counter.cases.watch.years import YearsForm
from counter.cases.words import staff_words
from counter.desk.station import Station
from counter.desk.trouble import Trouble

BY = ("departments", "clerks", "ages", "steps")
_LAMPS = ("", *(lamp.value for lamp in Lamp))


class WatchPage(OfficePage):
    """Everything that is under way. What is chosen at the left filters the table at the right."""

    name = "watch"
    roles = (StaffRole.HALL_LEAD,)

    is_loaded = Field(False)
    problem = Field("")
    said = Field("")
    total = Field(0)
    lamps: Field[dict[str, int]] = Field({})
    unanswered = Field(0)
    orders = Field(0)
    overdue_orders = Field(0)
    by = Field(BY[0])
    shares: Field[list[dict[str, Any]]] = Field([])
    """By department, clerk, age or step: `name`, `words`, `total`, `red`, `yellow`, `green`, `still`, `none`."""
    share = Field(-1)
    """Which of them filters the table; -1 for none."""
    form = Field("")
    """"order", "years" or ""."""
    list = Part(WorkList)
    order = Part(OrderForm)
    years = Part(YearsForm)

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._now: WatchNow | None = None
        self.list.stages = tuple(Stage)
        self.list.failed.connect(self._tell)
        self.order.sent.connect(self._ordered)
        self.order.failed.connect(self._tell)
        self.years.imported.connect(self._imported)

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        if self.is_offered:
            self.station.ask(AskWatch(), self.show)
            self.list.refresh()
            if self.form == "years":
                self.years.refresh()

    def seated(self) -> None:
        """Show the names of whoever works on what."""
        self.list.names = self.names

    def look(self) -> None:
        """What has gone red is what waits here."""
        self.station.ask(AskWatch(), self.show)

    def show(self, now: WatchNow | Trouble) -> None:
        """Show the figures."""
        if isinstance(now, Trouble):
            self._tell(now)
            return
        if not self.is_offered:
            return
        self._now = now
        self.total, self.lamps = now.total, now.lamps
        self.unanswered, self.orders, self.overdue_orders = now.unanswered, now.orders, now.overdue_orders
        self.count = now.lamps.get(Lamp.RED, 0) + now.overdue_orders
        self.shares = [self._told(share) for share in self._shown()]
        self.is_loaded = True

    def forget_drafts(self) -> None:
        """Nothing of one manager stays for another."""
        self._now = None
        for part in (self.list, self.order, self.years):
            part.forget()
        self.reset()

    @Slot(str)
    def choose_by(self, by: str) -> None:
        """By department, clerk, age or step; the table shows all again."""
        self.by, self.share = by, -1
        self.shares = [self._told(share) for share in self._shown()]
        self._narrow(None)

    @Slot()
    def next_by(self) -> None:
        """Departments, clerks, ages, steps, and departments again."""
        self.choose_by(BY[(BY.index(self.by) + 1) % len(BY)])

    @Slot()
    def next_lamp(self) -> None:
        """One lamp after another, and all again."""
        self.list.choose_lamp(_LAMPS[(_LAMPS.index(self.list.lamp) + 1) % len(_LAMPS)])

    @Slot(int)
    def choose_share(self, at: int) -> None:
        """Only these cases in the table; the same once more, or -1, is all."""
        self.share = -1 if at == self.share or not 0 <= at < len(self.shares) else at
        self._narrow(self._shown()[self.share] if self.share >= 0 else None)

    @Slot()
    def open_case(self) -> None:
        """The case with its whole history."""
        if self.list.selected:
            self.leads_to.emit(CASES, self.list.selected)

    @Slot()
    def begin_order(self) -> None:
        """Write a supervision order about the selected case."""
        self.problem = self.said = ""
        if self.list.selected:
            self.order.begin(self.list.selected, self.list.number)
            self.form = "order"

    @Slot()
    def show_years(self) -> None:
        """Which years' working days are published, and where the next one's are imported; or away with it."""
        self.problem = self.said = ""
        self.form = "" if self.form == "years" else "years"
        if self.form == "years":
            self.years.refresh()

    @Slot()
    def back(self) -> None:
        """A form closes and keeps what was typed; a narrowed table widens; then to where one came from."""
        self.problem = ""
        if self.form:
            self.form = ""
        elif self.share >= 0:
            self.choose_share(-1)
        else:
            self.left.emit()

    def _shown(self) -> tuple[Share, ...]:
        return getattr(self._now, self.by) if self._now is not None else ()

    def _narrow(self, share: Share | None) -> None:
        wanted = self.list
        wanted.departments, wanted.claimed_only = (), None
        wanted.received_from = wanted.received_before = None
        wanted.steps = ()
        if share is not None and self.by == "departments":
            wanted.departments = (Domain(share.name),)
        elif share is not None and self.by == "clerks":
            wanted.claimed_only = share.name
        elif share is not None and self.by == "steps":
            wanted.steps = (Step(share.name),)
        elif share is not None:
            wanted.received_from, wanted.received_before = share.received_from, share.received_before
        wanted.widen()

    def _told(self, share: Share) -> dict[str, Any]:
        return {"name": share.name, "words": self._words(share), "total": share.total, **share.lamps}

    def _words(self, share: Share) -> str:
        say = self.station.say
        if self.by == "departments":
            return say(Domain(share.name).zh, Domain(share.name).en)
        if self.by == "clerks":
            return staff_words(share.name, self.names) if share.name else say("未认领", "Unclaimed")
        if self.by == "steps":
            return say(*STEPS[Step(share.name)])
        if not share.name:
            return say("更久", "Longer")
        return say(f"{share.name} 个工作日内", f"Up to {share.name} working days")

    def _ordered(self, number: str) -> None:
        self.form = ""
        self.problem, self.said = "", self.station.say(f"{number} 的督办单已下发", f"{number}: the order is on record")

    def _imported(self, words: str) -> None:
        self.problem, self.said = "", words

    def _tell(self, trouble: Trouble) -> None:
        self.problem, self.said = trouble.words(self.station.language), ""
