"""The page of the guide: what somebody asks about, what they have to bring, printed or taken along with a number."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.guide import guide_of
from common.domain.catalogue.item import Choice, Material
from common.domain.ids import new_id
from common.domain.queries import DeskNow
from common.domain.words import CounterKind, Language
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.acceptance.item_choice import ItemChoice
from counter.desk.place import PlacePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble


@dataclass(frozen=True)
class GuideLine:
    """A paper: how many of it, or when it is needed; or, with `is_known`, who tells the hall what it says."""

    place: int
    name: str
    note: str
    is_known: bool


class ItemGuidePage(PlacePage):
    """`to_bring` counts the papers to bring; behind them stand those that the hall looks up itself."""

    choice = Part(ItemChoice)
    is_represented = Field(False)
    to_bring = Field(0)
    open_questions = Field(0)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    papers = Part(lambda: Rows(GuideLine, key="place", says=lambda row: [row.name, row.note]))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._request = new_id()
        self.choice.chosen.connect(self._show)
        self.choice.touched.connect(self._begin_anew)

    def show_desk(self, desk: DeskNow) -> None:
        """Wherever residents come to a desk."""
        self.is_offered = desk.counter.kind is not CounterKind.OFFICE

    def forget_drafts(self) -> None:
        """Somebody else will sit here, and somebody else asks."""
        self.is_represented = False
        self.problem = self.said = ""
        self.choice.clear()

    @Slot()
    def toggle_represented(self) -> None:
        """Somebody else will come, or not."""
        self.is_represented = not self.is_represented
        self._begin_anew()
        self._show()

    @Slot()
    def print_list(self) -> None:
        """Print the complete list. Open questions are no obstacle: the list then says when each paper is needed."""
        item = self.choice.item
        if item is None:
            self.choice.is_complete()
            return
        command = c.PrintPapers(
            item=item.code,
            situations=self._choices(),
            is_represented=self.is_represented,
            language=self._language(),
        )
        self._do(command, self.station.say("一次性告知书已送打印机", "The list is on its way to the printer"))

    @Slot()
    def take_number(self) -> None:
        """Give them a number, which carries what was answered to whichever desk calls it."""
        item = self.choice.item
        if item is None:
            self.choice.is_complete()
            return
        command = c.TakeTicket(
            item=item.code,
            situations=self._choices(),
            is_represented=self.is_represented,
            request=self._request,
            language=self._language(),
        )
        self._do(command, self.station.say("已取号，号票正在打印", "A number was given; its slip is being printed"))

    @Slot()
    def back(self) -> None:
        """The next one asks about something else; from an empty page back to the desk."""
        if self.choice.item is None:
            self.left.emit()
        else:
            self.forget_drafts()

    def _choices(self) -> tuple[str, ...]:
        return () if self.open_questions else self.choice.choices

    def _language(self) -> Language:
        return Language.ENGLISH if self.station.language == "en" else Language.CHINESE

    def _begin_anew(self) -> None:
        """What is printed or taken from now on is something else."""
        self._request = new_id()
        self.problem = self.said = ""

    def _do(self, command: c.Command, done: str) -> None:
        self.problem = self.said = ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do([command], lambda trouble: self._answered(trouble, done)):
            self.is_busy = was_busy

    def _answered(self, trouble: Trouble | None, done: str) -> None:
        self.is_busy = False
        if trouble is None:
            self.said = done
        else:
            self.problem = trouble.words(self.station.language)

    def _show(self) -> None:
        item = self.choice.item
        if item is None:
            self.to_bring = self.open_questions = 0
            self.papers.replace([])
            return
        guide = guide_of(item, self.choice.choices, is_represented=self.is_represented)
        self.open_questions = len(guide.open)
        self.to_bring = len(guide.to_bring)
        open_choices = [choice for situation in guide.open for choice in situation.choices]
        papers = (*guide.to_bring, *guide.looked_up)
        self.papers.replace([self._line(place, one, open_choices) for place, one in enumerate(papers, 1)])

    def _line(self, place: int, paper: Material, open_choices: list[Choice]) -> GuideLine:
        say = self.station.say
        when = say("、", " / ").join(say(one.name, one.name_en) for one in open_choices if one.name in paper.when)
        words = (
            say(f"仅限：{when}", f"only if: {when}") if when else "",
            say(f"原件 {paper.originals} 份", f"original: {paper.originals}") if paper.originals else "",
            say(f"复印件 {paper.copies} 份", f"copies: {paper.copies}") if paper.copies else "",
            say(f"向{paper.source}核验", f"from {paper.source_en or paper.source}") if paper.source else "",
        )
        note = "  ·  ".join(word for word in words if word)
        return GuideLine(place, say(paper.name, paper.name_en), note, is_known=bool(paper.source))
