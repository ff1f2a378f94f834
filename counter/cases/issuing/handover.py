"""Handing a result out: who may take it, whose number was shown, what they signed, or where it was sent."""

from typing import Any

import msgspec
from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.drawing import Drawing, is_signature
from common.domain.cases.issue_queries import CompareId, Comparison, Handover, Receiver
from common.domain.cases.words import Delivery
from common.domain.id_number import tidy
from common.ui.page import Field
from counter.cases.words import GOOD, QUIET, STOP, day_words
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

MATCHES = ("证件号码一致", "The number matches")
OTHER_MATCHES = ("这是{name}的证件，已改为由其领取", "This is the card of {name}, who fetches it now")
DIFFERS = (
    "与登记的证件号码不一致：请核对证件；不是本人或代理人的，不能交付",
    "Not the number on record. Please check the card: nobody but the applicant or the representative may have it",
)
EXPIRED = (
    "授权委托已于{day}到期，不能代领。可以请申请人带身份证来取，或带新的授权委托书来更新；也可以邮寄给申请人",
    "The mandate ended on {day}. The applicant can fetch it, or bring a new mandate; or it is sent to them by post",
)


class HandoverPart(SeatedPage):
    """`to` is the place of whoever fetches it among `people`: {name, id_number, words, is_expired}."""

    case_id = Field("")
    number = Field("")
    item = Field("")
    document = Field("")
    waits = Field("")
    elsewhere = Field("")
    """At which other counter the result lies, "" when it is here."""
    people: Field[list[dict[str, Any]]] = Field([])
    to = Field(0)
    warning = Field("")
    """Why the one who is chosen may not have it, and what can be done."""
    id_number = Field("")
    is_matched = Field(False)
    match_words = Field("")
    match_mood = Field(QUIET)
    unchecked = Field("")
    is_unchecked = Field(False)
    """There is no card to compare: why is written instead."""
    strokes = Field("[]")
    """What was signed so far, as the pad has it: [[[x, y, ms], …], …] as JSON."""
    pad_width = Field(0)
    pad_height = Field(0)
    is_signed = Field(False)
    unsigned = Field("")
    is_unsigned = Field(False)
    """Whoever fetches it cannot sign: why is written instead."""
    tracking = Field("")

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._receivers: tuple[Receiver, ...] = ()
        self._drawing: Drawing | None = None
        self._is_read = False

    def show(self, found: Handover, waits: str) -> None:
        """A result that is in hand; the one that was in hand before keeps what was filled in."""
        row, say = found.result.row, self.station.say
        if row.case != self.case_id:
            self.clear()
        self.case_id, self.number = row.case, row.number
        self.item, self.document, self.waits = say(row.item_name, row.item_name_en), found.result.document, waits
        lies_at = found.result.counter
        is_here = lies_at in ("", self.station.counter)
        words = say(f"结果在 {lies_at} 号窗口，请先取来再交付", f"The result lies at counter {lies_at}: fetch it first")
        self.elsewhere = "" if is_here else words
        self._receivers = found.receivers
        self.people = [self._told(one) for one in found.receivers]
        self._choose(min(self.to, len(found.receivers) - 1))

    def clear(self) -> None:
        """No result is in hand."""
        self.reset()
        self._receivers, self._drawing, self._is_read = (), None, False

    @Slot(int)
    def choose(self, to: int) -> None:
        """Who fetches it; the card has to be compared anew."""
        if 0 <= to < len(self._receivers) and to != self.to:
            self._choose(to)
            self.type_id(self.id_number)

    @Slot(str)
    def type_id(self, text: str) -> None:
        """The number on the card of whoever stands there; compared once it is as long as it should be."""
        self.id_number, self._is_read = text, False
        self._compare()

    def lay(self, id_number: str) -> None:
        """A card lies on the reader."""
        self.is_unchecked = False
        self.id_number, self._is_read = id_number, True
        self._compare()

    @Slot()
    def toggle_unchecked(self) -> None:
        """They have no card, or have one after all; a number that was typed is not kept beside the reason."""
        self.is_unchecked = not self.is_unchecked
        self.type_id("")

    @Slot(str)
    def type_unchecked(self, text: str) -> None:
        """Why no card is compared, and how else it is sure who they are."""
        self.unchecked = text

    @Slot(int, int, str)
    def write(self, width: int, height: int, strokes: str) -> None:
        """What was signed, on a pad of so many pixels."""
        text = f'{{"width":{width},"height":{height},"strokes":{strokes}}}'
        try:
            self._drawing = msgspec.json.decode(text, type=Drawing)
        except msgspec.ValidationError:
            self._drawing, strokes = None, "[]"
        self.strokes, self.pad_width, self.pad_height = strokes, width, height
        self.is_signed = self._drawing is not None and is_signature(self._drawing)

    @Slot()
    def clear_ink(self) -> None:
        """Sign once more."""
        self._drawing = None
        self.strokes, self.is_signed = "[]", False

    @Slot()
    def toggle_unsigned(self) -> None:
        """They cannot sign, or they can after all."""
        self.is_unsigned = not self.is_unsigned

    @Slot(str)
    def type_unsigned(self, text: str) -> None:
        """Why they do not sign."""
        self.unsigned = text

    @Slot(str)
    def type_tracking(self, text: str) -> None:
        """The number of the parcel."""
        self.tracking = text

    def by_hand(self) -> c.Command | str:
        """Handing it over, or what is still missing, in words."""
        say = self.station.say
        if self.warning:
            return self.warning
        if self.is_unchecked and not self.unchecked.strip():
            return say("请写明为什么没有核对证件、怎样确认是本人", "Please say why no card was compared")
        if not self.is_unchecked and not self.is_matched:
            return say(
                "请先核对证件号码；没有证件的，按 Alt+I 写明原因",
                "Please compare the ID number first; where there is no card, say why (Alt+I)",
            )
        if self.is_unsigned and not self.unsigned.strip():
            return say("请写明不能签名的原因", "Please say why they cannot sign")
        if not self.is_unsigned and not self.is_signed:
            return say("请领取人签名", "Whoever fetches it has to sign")
        return c.IssueResult(
            counter=self.station.counter,
            case=self.case_id,
            to=self._receivers[self.to].person.person,
            id_number=self.id_number,
            is_read=self._is_read,
            unchecked=self.unchecked if self.is_unchecked else "",
            signature=None if self.is_unsigned else self._drawing,
            unsigned=self.unsigned if self.is_unsigned else "",
        )

    def by_post(self) -> c.Command | str:
        """Sending it to the applicant."""
        if not self.tracking.strip():
            return self.station.say("请输入邮寄单号", "Please give the tracking number")
        return c.IssueResult(
            counter=self.station.counter,
            case=self.case_id,
            to=self._receivers[0].person.person,
            delivery=Delivery.POST,
            tracking=self.tracking,
        )

    def _choose(self, to: int) -> None:
        self.to = to
        receiver, say = self._receivers[to], self.station.say
        self.warning = "" if receiver.may_receive else say(*EXPIRED).format(day=day_words(receiver.mandate_until, say))

    def _told(self, receiver: Receiver) -> dict[str, Any]:
        say, until = self.station.say, receiver.mandate_until
        is_applicant = receiver is self._receivers[0]
        return {
            "name": receiver.person.name or say("已删除", "Erased"),
            "id_number": receiver.person.id_number,
            "words": say("申请人", "Applicant")
            if is_applicant
            else say(f"代理人，授权至{until:%Y-%m-%d}", f"Representative until {until:%Y-%m-%d}"),
            "is_expired": not receiver.may_receive,
        }

    def _compare(self) -> None:
        self.is_matched, self.match_words, self.match_mood = False, "", QUIET
        typed, case = tidy(self.id_number), self.case_id
        known = [len(one.person.id_number) for one in self._receivers if one.person.id_number]
        if not typed or not known or len(typed) < min(known):
            return
        query = CompareId(case=case, id_number=typed)
        self.station.ask(query, lambda answer: self._show(answer) if typed == tidy(self.id_number) else None)

    def _show(self, answer: Comparison | Trouble) -> None:
        say = self.station.say
        if isinstance(answer, Trouble):
            self.match_words, self.match_mood = answer.words(self.station.language), STOP
            return
        whose = next((at for at, one in enumerate(self._receivers) if one.person.person == answer.person), None)
        if whose is None:
            self.match_words, self.match_mood = say(*DIFFERS), STOP
            return
        words = MATCHES if whose == self.to else OTHER_MATCHES
        self._choose(whose)
        self.is_matched, self.match_mood = True, GOOD
        self.match_words = say(*words).format(name=self._receivers[whose].person.name)
