"""Forgetting the applicant of a case for ever: on what ground, and the number of the case typed once more."""

from common.domain import commands as c
from common.domain.cases.privacy_words import ErasureGround
from common.domain.cases.queries import CaseInHand
from common.ui.page import Field
from counter.cases.filing.forms import applicant_words
from counter.cases.looks import GROUNDS
from counter.cases.review.forms import OfficeForm


class EraseForm(OfficeForm):
    """Refused by the hall while a case of the person is open, or while the law keeps its file."""

    has_text = Field(True)
    lasting = frozenset({"has_text"})

    def offer(self, case: CaseInHand) -> None:
        self.is_matter = True
        self.note = applicant_words(case, self.station.say) + self.say(
            (
                "这个人的姓名、号码、联系方式、意见和扫描件将在全大厅永久删除，无法恢复。办件的事项和日期会留下。",
                "Name, numbers, words and scans of this person will be gone for ever, on every machine of the hall. "
                "That there was a case, and its dates, stays.",
            )
        )
        self.choices_label = self.say(("依据", "On what ground"))
        self.choices = [{"value": ground.value, "text": self.say(words)} for ground, words in GROUNDS.items()]
        self.label = self.say(("请输入办件号以确认", "Type the number of the case to confirm"))

    def command(self) -> c.Command | str:
        assert self.case is not None
        if not self.choice:
            return self.say(("请选择依据", "Please choose on what ground"))
        if self.text.strip() != self.case.case.number:
            return self.say(("办件号不对，没有删除", "That is not the number of this case: nothing was erased"))
        return c.ErasePersonData(
            counter=self.station.counter, person=self.case.case.applicant, ground=ErasureGround(self.choice)
        )
