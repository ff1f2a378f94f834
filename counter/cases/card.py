"""A case in hand as the screen shows it: what it is, whose, where it stands, its papers, its history in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.case import Case
from common.domain.cases.person import MaskedPerson
from common.domain.cases.privacy_queries import PersonInFull
from common.domain.cases.queries import CaseInHand
from common.domain.cases.way import OVER
from common.domain.catalogue.item import HandlingKind
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.lines import HistoryLine, history_lines
from counter.cases.scans.lines import ScanLine, in_order, scan_line
from counter.cases.words import (
    DELIVERIES,
    FORMS,
    SUSPEND_REASONS,
    VERDICTS,
    Pair,
    Say,
    day_words,
    lamp_mood,
    lamp_words,
    staff_words,
    state_mood,
    state_words,
)
from counter.desk.seated import SeatedPage
from counter.desk.station import Looked, Station
from counter.desk.trouble import Trouble


@dataclass(frozen=True)
class PaperFact:
    """A paper of the case: here in a form, owed, or missing."""

    name: str
    is_here: bool
    words: str
    mood: int


def _with_scans(paper: PaperFact, count: int, say: Say) -> PaperFact:
    if not count:
        return paper
    return replace(paper, words="  ·  ".join((say(f"扫描件 {count}", f"scanned {count}"), paper.words)))


class CaseCard(SeatedPage):
    """Empty until a case is in hand. People are masked; `facts` are lines of {name, value}, empty ones left out."""

    case_id = Field("")
    number = Field("")
    item = Field("")
    about = Field("")
    stands = Field("")
    stands_mood = Field(0)
    lamp = Field("")
    lamp_mood = Field(0)
    warning = Field("")
    facts: Field[list[dict[str, str]]] = Field([])
    is_edited = Field(False)
    """Machines that were apart wrote differently of it: a band says so."""
    applicant: Field[dict[str, str]] = Field({})
    representative: Field[dict[str, str]] = Field({})
    papers = Part(lambda: Rows(PaperFact, key="name"))
    scans = Part(lambda: Rows(ScanLine, key="attachment"))
    history = Part(lambda: Rows(HistoryLine, key="place"))

    def __init__(self, station: Station | None = None) -> None:
        self._whole: dict[str, PersonInFull] = {}
        self._masked: tuple[MaskedPerson | None, MaskedPerson | None] = (None, None)
        super().__init__(station)

    def show(self, found: CaseInHand, timezone: str, names: dict[str, str]) -> None:
        """Show a case; `names` are those of staff by number."""
        case, row, say = found.case, found.row, self.station.say
        self.case_id, self.number = case.case, case.number
        self.item = say(row.item_name, row.item_name_en)
        kind = ("即办件", "on the spot") if case.handling is HandlingKind.ON_THE_SPOT else ("承诺件", "promised")
        self.about = f"{say(case.department.zh, case.department.en)}  ·  {say(*kind)}"
        self.stands, self.stands_mood = state_words(case.state, say), state_mood(case.state)
        self.lamp, self.lamp_mood = lamp_words(row.lamp, row.days_left, say), lamp_mood(row.lamp)
        self.warning = self._warning(found)
        self.is_edited = found.is_edited
        self._masked = (row.applicant, found.representative)
        self._show_people()
        self.facts = [{"name": say(*name), "value": value} for name, value in self._facts(found, names) if value]
        self.papers.replace([self._paper(case, name) for name in case.papers])
        self.history.replace(history_lines(found.history, timezone, names, say))

        def came(scans: list[Attachment] | Trouble) -> None:
            if case.case == self.case_id and not isinstance(scans, Trouble):
                self.show_scans(scans, case.papers, timezone, names)

        self.station.ask(AskAttachments(case=case.case), came)

    def show_scans(self, found: list[Attachment], papers: Sequence[str], timezone: str, names: dict[str, str]) -> None:
        """Show which scans there are; what is in them is opened after a look."""
        say = self.station.say
        counts = Counter(one.paper for one in found)
        self.papers.replace([_with_scans(paper, counts[paper.name], say) for paper in self.papers.shown()])
        self.scans.replace([scan_line(one, timezone, names, say) for one in in_order(found, papers)])

    def show_whole(self, seen: Looked) -> None:
        """Show people in full, until the case is put down; that somebody looks is on record."""
        self._whole = {one.person: one for one in seen.people}
        self._show_people()

    def clear(self) -> None:
        """No case is in hand."""
        self.reset()
        self._whole, self._masked = {}, (None, None)
        self.papers.replace([])
        self.scans.replace([])
        self.history.replace([])

    def _show_people(self) -> None:
        self.applicant, self.representative = (self._person(one) for one in self._masked)

    def _person(self, masked: MaskedPerson | None) -> dict[str, str]:
        if masked is None:
            return {}
        whole = self._whole.get(masked.person)
        # Who is erased while somebody looks is gone from here, too.
        shown = whole.known if whole is not None and masked.name else masked
        return {"name": shown.name, "id_number": shown.id_number, "phone": shown.phone}

    def _warning(self, found: CaseInHand) -> str:
        say = self.station.say
        warnings = []
        if found.case.has_papers_away and found.case.state not in OVER:
            warnings.append(
                say(
                    "纸质材料还在社区或交接途中，清点接收后才能决定",
                    "The papers are still at the station or on their way: nobody decides before they are checked off",
                )
            )
        warnings += [
            say(
                f"同一证件号码还登记在“{one.name}”名下：请核对证件，更正登记错了的一份",
                f"The same ID number is on record for “{one.name}”, too: check the card, have the wrong one put right",
            )
            for one in found.namesakes
        ]
        if found.row.is_provisional and found.row.due_on is not None:
            warnings.append(
                say(
                    "该年度的工作日安排尚未公布，到期日为暂定",
                    "The working days of that year are not published yet: the last day is provisional",
                )
            )
        return "\n".join(warnings)

    def _facts(self, found: CaseInHand, names: dict[str, str]) -> list[tuple[Pair, str]]:
        case, say = found.case, self.station.say
        decided = case.decisions[-1] if case.decisions else None
        promised = self._day(case.promised_on, is_provisional=case.is_provisional)
        now = self._day(found.row.due_on, is_provisional=found.row.is_provisional)
        return [
            (("情形", "Situations"), "、".join(case.situations)),
            (("收件", "Received"), day_words(case.received_on, say)),
            (("受理", "Accepted"), day_words(case.accepted_on, say)),
            (("承诺办结", "Promised"), promised),
            (("现到期日", "Due now"), now if now != promised else ""),
            (("经办人", "In hand of"), staff_words(case.claimed_by or "", names)),
            (("补齐期限", "Owed by"), day_words(case.owed_by, say)),
            (("补正期限", "Correction by"), day_words(case.correction_by, say)),
            (("中止原因", "Suspended for"), say(*SUSPEND_REASONS[case.suspended_for]) if case.suspended_for else ""),
            (("授权至", "Mandate until"), day_words(case.mandate_until, say)),
            (("催办", "Urged"), say(f"{case.reminders} 次", f"{case.reminders} time(s)") if case.reminders else ""),
            (("决定", "Decision"), say(*VERDICTS[decided.verdict]) if decided else ""),
            (("文书", "Document"), case.document),
            (("送达", "Delivery"), say(*DELIVERIES[case.delivery]) if case.delivery else ""),
            (("邮单号", "Tracking"), case.tracking),
        ]

    def _day(self, on: date | None, *, is_provisional: bool) -> str:
        say = self.station.say
        return day_words(on, say) + (say("（暂定）", " (provisional)") if is_provisional else "")

    def _paper(self, case: Case, name: str) -> PaperFact:
        say = self.station.say
        here: Any = next((one for one in case.handed if one.material == name), None)
        if here is not None:
            words = say(*FORMS[here.form]) + (f" × {here.count}" if here.count > 1 else "")
            return PaperFact(name, True, words, 1)
        if name in case.owed:
            return PaperFact(name, False, say("待补交", "Owed"), 2)
        return PaperFact(name, False, say("未收", "Not here"), 0)
