"""A supervision order while it is written: about one case, with words and the date by which an answer is due."""

from datetime import date

from PySide6.QtCore import Signal, Slot

from common.domain import commands as c
from common.domain.moment import Moment
from common.ui.page import Field
from counter.cases.days import typed_day
from counter.cases.words import day_words
from counter.desk.seated import SeatedPage
from counter.desk.trouble import Trouble

USUAL = (
    ("请说明未按时办结的原因和预计办结日期", "Why is it not done in time, and when will it be?"),
    ("请尽快认领并答复申请人", "Please claim it and answer the applicant"),
    ("申请人多次询问，请说明进度", "The applicant has asked repeatedly: how does it stand?"),
)
USUAL_DAYS = "+2"


class OrderForm(SeatedPage):
    """The draft stays with its case until it was sent or another case is chosen."""

    number = Field("")
    words = Field("")
    day = Field(USUAL_DAYS)
    day_words = Field("")
    """The date that was typed, in full; "" while it is none."""
    problem = Field("")
    usual: Field[list[str]] = Field([])
    is_busy = Field(False)

    sent = Signal(str)
    """The order is on record; the number of its case."""
    failed = Signal(object)

    _case = ""
    _today = date.min

    def begin(self, case: str, number: str) -> None:
        """About this case."""
        if case != self._case:
            self.reset()
        self._case, self.number = case, number
        self.usual = [self.station.say(*words) for words in USUAL]
        self.station.now(self._know_day)

    def forget(self) -> None:
        """Somebody else will sit here."""
        self._case = ""
        self.reset()

    @Slot(str)
    def type_words(self, words: str) -> None:
        """What is asked, as typed, or one of the usual questions."""
        self.words, self.problem = words, ""

    @Slot(str)
    def type_day(self, day: str) -> None:
        """By when: 1231, 2027-01-15 or +2."""
        self.day, self.problem = day, ""
        self._say_day()

    @Slot()
    def send(self) -> None:
        """Put it on record."""
        say, day = self.station.say, typed_day(self.day, self._today)
        if not self.words.strip():
            self.problem = say("请写明督办内容", "Please say what is asked")
            return
        if day is None:
            self.problem = say("请输入答复期限", "Please give the date of the answer")
            return
        self.is_busy, self.problem = True, ""
        number = self.number
        command = c.OrderSupervision(
            counter=self.station.counter, case=self._case, words=self.words.strip(), answer_by=day
        )
        if not self.station.do([command], lambda trouble: self._answered(number, trouble)):
            self.is_busy = False
            self.station.then(self.send)

    def _answered(self, number: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
            return
        self.forget()
        self.sent.emit(number)

    def _know_day(self, now: Moment | Trouble) -> None:
        if isinstance(now, Moment):
            self._today = now.today
            self._say_day()

    def _say_day(self) -> None:
        self.day_words = day_words(typed_day(self.day, self._today), self.station.say)
