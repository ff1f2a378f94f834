"""Claiming, correcting, suspending, referring: what the back office does before it decides."""

from common.domain import commands as c
from common.domain.cases.branches import branch_of
from common.domain.cases.queries import CaseInHand
from common.domain.cases.words import SuspendReason
from common.domain.catalogue.item import Domain
from common.domain.queries import AskStaff, StaffRow
from counter.cases.review.forms import OfficeForm
from counter.cases.words import SUSPEND_REASONS, names_of, staff_words
from counter.desk.trouble import Trouble

_NEEDS_WORDS = ("请写明内容", "Please say it in words")


class ClaimForm(OfficeForm):
    """Nothing is asked; but whose work one takes over is said."""

    def offer(self, case: CaseInHand) -> None:
        self.station.ask(AskStaff(), self._know_colleagues)

    def command(self) -> c.Command:
        return c.ClaimCase(counter=self.station.counter, case=self.case_id, takes_over=self._holder() != "")

    def _holder(self) -> str:
        assert self.case is not None
        branches = (branch_of(self.case.case.branches, one) for one in self.case.case.awaits)
        holders = (one.claimed_by for one in branches if one is not None and one.claimed_by)
        return next((one for one in holders if one != self.station.staff), "")

    def _know_colleagues(self, rows: list[StaffRow] | Trouble) -> None:
        names = {} if isinstance(rows, Trouble) else names_of(rows)
        holder = self._holder()
        name = staff_words(holder, names)
        self.note = (
            self.station.say(f"{name} 在办这件；认领后由您接着办", f"{name} works on it; you take it over")
            if holder
            else self.station.say("认领后由您办理", "It will be yours")
        )


class CorrectionForm(OfficeForm):
    """Once and complete: which papers, what is wrong with them, and by when; the clock stands still meanwhile."""

    def offer(self, case: CaseInHand) -> None:
        ticked = {one["name"] for one in self.papers if one["is_on"]}
        self.papers = [{"name": paper, "is_on": paper in ticked} for paper in case.case.papers]
        self.note = self.say(("补正只能要求一次，请一次说全", "It can be asked for once: please ask for all"))
        self.has_text, self.label = True, self.say(("要补正什么", "What has to be put right"))
        self.has_day, self.day_label = True, self.say(("补正期限", "To be brought by"))

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.say(_NEEDS_WORDS)
        if self.typed is None:
            return self.say(("请输入补正期限", "Please give the date"))
        papers = tuple(one["name"] for one in self.papers if one["is_on"])
        return c.RequestCorrection(
            counter=self.station.counter, case=self.case_id, papers=papers, words=self.text.strip(), by=self.typed
        )


class SuspendForm(OfficeForm):
    """Why the clock stops."""

    def offer(self, case: CaseInHand) -> None:
        self.choices = [{"value": reason.value, "text": self.say(SUSPEND_REASONS[reason])} for reason in SuspendReason]
        self.choices_label = self.say(("中止的法定事由", "The lawful reason"))
        self.note = self.say(("中止期间不计入办理时限", "The time until it goes on does not count"))

    def command(self) -> c.Command | str:
        if not self.choice:
            return self.say(("请选择事由", "Please choose the reason"))
        return c.SuspendCase(counter=self.station.counter, case=self.case_id, reason=SuspendReason(self.choice))


class ResumeForm(OfficeForm):
    """Nothing is asked."""

    def offer(self, case: CaseInHand) -> None:
        self.note = self.say(("恢复后时限继续计算", "The clock goes on"))

    def command(self) -> c.Command:
        return c.ResumeCase(counter=self.station.counter, case=self.case_id)


class ReferForm(OfficeForm):
    """To which department, and why."""

    def offer(self, case: CaseInHand) -> None:
        theirs = {one.department for one in case.case.branches}
        self.choices = [{"value": one.value, "text": self.say((one.zh, one.en))} for one in Domain if one not in theirs]
        self.choices_label = self.say(("转给哪个部门", "To which department"))
        self.has_text, self.label = True, self.say(("转办原因", "Why"))

    def command(self) -> c.Command | str:
        if not self.choice:
            return self.say(("请选择部门", "Please choose the department"))
        if not self.text.strip():
            return self.say(_NEEDS_WORDS)
        return c.ReferCase(
            counter=self.station.counter, case=self.case_id, to=Domain(self.choice), reason=self.text.strip()
        )
