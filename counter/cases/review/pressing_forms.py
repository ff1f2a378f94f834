"""Answers to those who press for a case, and the hall manager's order."""

from common.domain import commands as c
from common.domain.cases.queries import CaseInHand
from counter.cases.review.forms import OfficeForm

_NEEDS_ANSWER = ("请写明答复", "Please give the answer")


class AnswerRemindersForm(OfficeForm):
    """How it stands, to whoever has urged."""

    def offer(self, case: CaseInHand) -> None:
        self.has_text, self.label = True, self.say(("答复催办", "The answer"))
        asked = [one.words for one in case.history if one.kind == "CaseReminded" and one.words]
        self.note, self.is_matter = asked[-1] if asked else "", True

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.say(_NEEDS_ANSWER)
        return c.AnswerReminders(counter=self.station.counter, case=self.case_id, words=self.text.strip())


class AnswerSupervisionForm(OfficeForm):
    """The answer to the oldest order that is open."""

    def offer(self, case: CaseInHand) -> None:
        self.has_text, self.label = True, self.say(("答复督办", "The answer"))
        asked = [one.words for one in case.history if one.kind == "SupervisionOrdered"]
        at = next((n for n, one in enumerate(case.case.orders) if one.answered_on is None), None)
        self.note, self.is_matter = asked[at] if at is not None and at < len(asked) else "", True

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.say(_NEEDS_ANSWER)
        return c.AnswerSupervision(counter=self.station.counter, case=self.case_id, words=self.text.strip())


class SuperviseForm(OfficeForm):
    """What the hall manager asks, and by when the answer is due."""

    def offer(self, case: CaseInHand) -> None:
        self.has_text, self.label = True, self.say(("督办内容", "What is asked"))
        self.has_day, self.day_label = True, self.say(("答复期限", "Answer by"))

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.say(("请写明督办内容", "Please say what is asked"))
        if self.typed is None:
            return self.say(("请输入答复期限", "Please give the date of the answer"))
        return c.OrderSupervision(
            counter=self.station.counter, case=self.case_id, words=self.text.strip(), answer_by=self.typed
        )
