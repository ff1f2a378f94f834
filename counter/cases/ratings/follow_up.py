"""One bad rating in hand: what was said, and the three steps by which it is put right."""

import msgspec
from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.ratings.queries import FollowUpInHand
from common.domain.ratings.words import (
    FINDING_WORDS,
    INDICATOR_WORDS,
    Channel,
    Finding,
    FollowUpState,
)
from common.ui.page import Field
from counter.cases.ratings.lines import OCCASIONS, follow_up_line
from counter.cases.words import QUIET, Say, day_words, staff_words
from counter.desk.seated import SeatedPage
from counter.desk.station import Looked
from counter.desk.trouble import Trouble

VERIFY, CALL, CLOSE = "verify", "call", "close"
WHY = ("差评回访", "To call back about a rating")


class FollowUpPart(SeatedPage):
    """`done` are the steps taken: {title, words, about}; `acts` those that are possible now."""

    rating = Field("")
    level = Field("")
    level_mood = Field(QUIET)
    lamp = Field("")
    lamp_mood = Field(QUIET)
    item = Field("")
    number = Field("")
    applicant = Field("")
    served_by = Field("")
    given = Field("")
    indicators: Field[list[str]] = Field([])
    words = Field("")
    strokes = Field("[]")
    ink_width = Field(0)
    ink_height = Field(0)
    done: Field[list[dict[str, str]]] = Field([])
    acts: Field[list[str]] = Field([])
    people: Field[list[dict[str, str]]] = Field([])
    finding = Field(Finding.CONFIRMED.value)
    was_reached = Field(True)
    drafts: Field[dict[str, str]] = Field({VERIFY: "", CALL: "", CLOSE: ""})
    problem = Field("")

    case_id = ""

    def show(self, seen: FollowUpInHand, names: dict[str, str]) -> None:
        """What is known of it; drafts stay while it is the same one."""
        row, say = seen.row, self.station.say
        rating, line = row.rating, follow_up_line(row, say)
        if rating.rating != self.rating:
            self.clear()
        self.rating, self.case_id = rating.rating, rating.case
        self.level, self.level_mood = line.level, line.level_mood
        self.lamp, self.lamp_mood = line.lamp, line.lamp_mood
        self.item, self.number = line.item, row.number
        self.applicant = "  ".join(word for word in (row.applicant.name, row.applicant.phone) if word)
        self.served_by = say(f"{rating.counter}号窗口  {row.staff_name}", f"Counter {rating.counter}  {row.staff_name}")
        channel = ("现场评价", "on the pad") if rating.channel is Channel.PAD else ("评价码", "with the code")
        self.given = "  ·  ".join((day_words(rating.given_on, say), say(*OCCASIONS[rating.occasion]), say(*channel)))
        self.indicators = [say(*INDICATOR_WORDS[one]) for one in rating.indicators]
        self.words = seen.words
        ink = seen.ink
        self.ink_width, self.ink_height = (ink.width, ink.height) if ink else (0, 0)
        self.strokes = msgspec.json.encode(ink.strokes).decode() if ink else "[]"
        self.done = _done(seen, names, say)
        self.acts = _acts(seen)

    def clear(self) -> None:
        """None is in hand."""
        self.reset()
        self.case_id = ""

    @Slot()
    def look(self) -> None:
        """Put on record that somebody looks, then show whom to call."""
        case = self.case_id
        self.station.look(case, self.station.say(*WHY), lambda found: self._show_people(case, found))

    @Slot(str)
    def choose_finding(self, finding: str) -> None:
        """What came out."""
        self.finding = finding

    @Slot(bool)
    def choose_reached(self, was_reached: bool) -> None:
        """Whether somebody answered."""
        self.was_reached = was_reached

    @Slot(str, str)
    def type(self, act: str, words: str) -> None:
        """What is written about a step."""
        self.drafts = {**self.drafts, act: words}

    @Slot(result=list)
    def findings(self) -> list[dict[str, str]]:
        """What can have come out."""
        return [{"value": one.value, "text": self.station.say(*words)} for one, words in FINDING_WORDS.items()]

    def command(self, act: str) -> c.Command | str:
        """A step as the hall wants it, or what is still missing, in words."""
        counter, rating, words = self.station.counter, self.rating, self.drafts[act]
        if not words.strip() and (act != CALL or self.was_reached):
            return self.station.say("请写明情况", "Please write down what was done")
        if act == VERIFY:
            return c.VerifyFollowUp(counter=counter, rating=rating, finding=Finding(self.finding), words=words)
        if act == CALL:
            return c.RecordCallBack(counter=counter, rating=rating, was_reached=self.was_reached, words=words)
        return c.CloseFollowUp(counter=counter, rating=rating, words=words)

    def _show_people(self, case: str, found: Looked | Trouble) -> None:
        if case != self.case_id:
            return
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        none = self.station.say("没有留电话", "No telephone on record")
        self.people = [{"name": one.known.name, "phone": one.known.phone or none} for one in found.people]


def _acts(seen: FollowUpInHand) -> list[str]:
    follow_up = seen.row.rating.follow_up
    if follow_up is None or follow_up.state is FollowUpState.CLOSED:
        return []
    if follow_up.state is FollowUpState.OPEN:
        return [VERIFY, CALL]
    return [CALL, CLOSE] if not seen.calls else [CLOSE, CALL]


def _done(seen: FollowUpInHand, names: dict[str, str], say: Say) -> list[dict[str, str]]:
    follow_up = seen.row.rating.follow_up
    assert follow_up is not None, "only those that are followed up come to hand"
    steps = []
    if follow_up.finding is not None:
        title = say(
            f"核实：{FINDING_WORDS[follow_up.finding][0]}", f"Looked into: {FINDING_WORDS[follow_up.finding][1]}"
        )
        steps.append((title, seen.found, follow_up.verified_by, follow_up.verified_on))
    for call in seen.calls:
        title = (
            say("回访：已联系上", "Called back")
            if call.was_reached
            else say("回访：未联系上", "Called back, not reached")
        )
        steps.append((title, call.words, call.staff, call.on))
    if follow_up.state is FollowUpState.CLOSED:
        steps.append((say("已告知结果", "Told what came of it"), seen.told, follow_up.closed_by, follow_up.closed_on))
    return [
        {"title": title, "words": words, "about": f"{staff_words(staff, names)}  {day_words(on, say)}"}
        for title, words, staff, on in steps
    ]
