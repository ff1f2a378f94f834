"""Deciding: by one; or proposed by one and signed, or given back, by another; and the result made ready."""

from common.domain import commands as c
from common.domain.cases.branches import Branch
from common.domain.cases.queries import CaseInHand
from common.domain.cases.words import CaseAct, Verdict
from common.domain.queries import AskCounters
from common.domain.rows import Counter
from common.domain.words import CounterKind
from counter.cases.review.forms import OfficeForm
from counter.cases.words import VERDICTS, Pair, staff_words
from counter.desk.trouble import Trouble

_OPINIONS: dict[Verdict, tuple[Pair, ...]] = {
    Verdict.GRANTED: (("材料齐全，符合条件，准予办理", "Complete and within the rules: granted"),),
    Verdict.REFUSED: (
        ("不符合办理条件", "Not within the rules"),
        ("材料与事实不符", "The papers do not agree with the facts"),
    ),
}


_TWO_SIGN = ("这件事由两人签：先提出意见，由签发人员签发", "Two sign: this is a proposal, which a signer signs")
_GRANT, _REFUSAL = ("准予决定书", "Notice of grant"), ("不予批准决定书", "Notice of refusal")


class DecideForm(OfficeForm):
    """The verdict and the opinion; where two sign, it is a proposal."""

    def offer(self, case: CaseInHand) -> None:
        self.choices = [{"value": verdict.value, "text": self.say(VERDICTS[verdict])} for verdict in Verdict]
        self.choices_label = self.say(("决定", "The decision"))
        self.has_text, self.label = True, self.say(("审核意见", "The opinion"))
        self.note = self.say(_TWO_SIGN) if case.case.signatures > 1 else ""
        self.chosen()

    def chosen(self) -> None:
        """Each verdict has its usual opinions."""
        opinions = _OPINIONS[Verdict(self.choice)] if self.choice else ()
        self.usual = [self.say(words) for words in opinions]

    def command(self) -> c.Command | str:
        if not self.choice:
            return self.say(("请选择准予或不予批准", "Please choose: granted or refused"))
        if not self.text.strip():
            return self.say(("请写明意见", "Please give the opinion"))
        assert self.case is not None
        kind = c.ProposeDecision if CaseAct.PROPOSE in self.case.acts else c.DecideCase
        return kind(
            counter=self.station.counter, case=self.case_id, verdict=Verdict(self.choice), opinion=self.text.strip()
        )


class SignForm(OfficeForm):
    """What a colleague has proposed, to be signed as it is."""

    def offer(self, case: CaseInHand) -> None:
        self.note, self.is_matter = _proposed(self, case), True

    def command(self) -> c.Command:
        return c.SignDecision(counter=self.station.counter, case=self.case_id)


class ReturnForm(OfficeForm):
    """Back unsigned, with what is wrong."""

    def offer(self, case: CaseInHand) -> None:
        self.note, self.is_matter = _proposed(self, case), True
        self.has_text, self.label = True, self.say(("退回的原因", "Why it is given back"))

    def command(self) -> c.Command | str:
        if not self.text.strip():
            return self.say(("请写明原因", "Please give the reason"))
        return c.ReturnProposal(counter=self.station.counter, case=self.case_id, words=self.text.strip())


class ReadyForm(OfficeForm):
    """What the result is called, and at which counter it lies."""

    def offer(self, case: CaseInHand) -> None:
        self.has_text, self.label = True, self.say(("结果的名称", "What the result is called"))
        self.choices_label = self.say(("放在哪个窗口", "At which counter it lies"))
        granted = all(one.verdict is Verdict.GRANTED for one in case.case.decisions)
        self.usual = [self.say(_GRANT if granted else _REFUSAL)]
        self.station.ask(AskCounters(), self._know_counters)

    def command(self) -> c.Command | str:
        if not self.choice:
            return self.say(("请选择窗口", "Please choose the counter"))
        if not self.text.strip():
            return self.say(("请写明结果的名称", "Please say what the result is called"))
        return c.MakeReady(counter=self.station.counter, case=self.case_id, document=self.text.strip(), at=self.choice)

    def _know_counters(self, counters: list[Counter] | Trouble) -> None:
        if isinstance(counters, Trouble):
            return
        public = [one for one in counters if one.kind is not CounterKind.OFFICE]
        issuing = [one for one in public if one.kind is CounterKind.ISSUING] or public
        self.choices = [{"value": one.counter, "text": self.station.say(one.name, one.name_en)} for one in issuing]
        if not self.choice and issuing:
            self.choice = issuing[0].counter


def _proposed(form: OfficeForm, case: CaseInHand) -> str:
    """The proposal in words: whose, what, and why."""
    branch: Branch | None = next((one for one in case.case.branches if one.proposal is not None), None)
    if branch is None or branch.proposal is None:
        return ""
    told = [one for one in case.history if one.kind == "DecisionProposed" and one.staff == branch.proposal.by]
    words = told[-1].words if told else ""
    who = staff_words(branch.proposal.by, dict(form.names))
    verdict = form.say(VERDICTS[branch.proposal.verdict])
    return form.station.say(f"{who} 提出：{verdict}。{words}", f"{who} proposes: {verdict}. {words}")
