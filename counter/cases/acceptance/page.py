"""The acceptance of a case at a counter: one flow from whose it is to what comes of it, by keyboard alone."""

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.queries import AskPrintJobs
from common.domain.rows import PrintJob
from counter.cases.acceptance.ending import NAMES, Ending
from counter.cases.acceptance.filling import FillingPage
from counter.cases.acceptance.people import Named
from counter.desk.trouble import Trouble

_OF_THE_APPLICANT = ("id_wrong", "number_of_another", "unknown_person")
_OF_THE_MANDATE = ("mandate_needed", "mandate_expired", "represents_self")
_OF_THE_ENDING = ("date_past", "not_to_be_owed", "text_missing", "text_too_long")


class AcceptancePage(FillingPage):
    """The acts with which an acceptance ends, each in one transaction with all that leads to it."""

    @Slot(str)
    def act(self, name: str) -> None:
        """One of the acts with which it ends, by its key; those that ask something open their question first."""
        if self.presses.is_second(name):
            return
        if self.stage == "ending" and self.ending.kind == name:
            self.send()
        elif self.stage in ("form", "ending") and self._can(Ending(name)):
            self.problem = self.said = ""
            said = self.papers.says_what_may_be_owed()
            self.ending.open(Ending(name), self.papers.lacks_shown(), is_owing_settled=said)
            if name == Ending.ACCEPT:
                self.send()
            else:
                self.stage = "ending"
                self.leads_on.emit("ending")

    @Slot()
    def refresh(self) -> None:
        """How far the papers are that are printed."""
        if self.done.case_id:
            self.station.ask(AskPrintJobs(only_open=False), self._show_jobs)

    @Slot()
    def rest(self) -> None:
        """Enter has led to the button of the act that fits: it takes another, calm one to press it."""
        self.presses.is_second("Enter")

    @Slot()
    def primary(self) -> None:
        """Enter on the button of the act that fits; a second Enter at once is not meant for it."""
        if self.presses.is_second("Enter"):
            return
        if self.stage == "done":
            self.next_case()
        elif self.stage == "ending":
            self.send()
        elif self.acts:
            self.act(self.acts[0]["name"])

    @Slot()
    def back(self) -> None:
        """One step back; at the beginning, to where the clerk came from. What was typed stays."""
        self.problem = ""
        if self.stage == "ending":
            self.stage = "form"
            self.ending.kind = ""
            self.leads_on.emit("papers")
        else:
            self.left.emit()

    @Slot()
    def send(self) -> None:
        """All of it in one transaction, so that nothing is ever half done."""
        people = self._named()
        if people is None or not self._can(Ending(self.ending.kind)) or self.is_busy:
            return
        end = self.ending.command(self._case)
        if isinstance(end, str):
            self.ending.problem = end
            return
        self.is_busy = True
        commands = [*self._beginning(people), *self._attaching(), end]
        if not self.station.do(commands, lambda trouble: self._answered(trouble, people), all_or_none=True):
            self.is_busy = False
            self.station.then(self.send)

    def _beginning(self, people: Named) -> list[c.Command]:
        counter = self.station.counter
        handed = c.HandPapers(counter=counter, case=self._case, handed=self.papers.handed())
        if self._is_received:
            return [handed]
        received = c.ReceiveCase(
            counter=counter,
            case=self._case,
            item=self.item.code,
            applicant=people.applicant,
            representative=people.representative,
            mandate_until=people.mandate_until,
            situations=self.item.choices,
        )
        return [*people.records, received, *([handed] if handed.handed else [])]

    def _attaching(self) -> list[c.Command]:
        counter = self.station.counter
        return [
            c.AttachFile(counter=counter, case=self._case, file=file, paper=paper)
            for paper, file in self.papers.scans()
        ]

    def _named(self) -> Named | None:
        if self._is_received:
            return Named(self.people.applicant.person, None, None, ())
        return self.people.named()

    def _can(self, kind: Ending) -> bool:
        """Whether all is there that an ending needs; if not, what is missing stands beside its field."""
        say = self.station.say
        if self._named() is None:
            self._return_to_form("")
        elif not self.item.is_complete():
            self._return_to_form("item")
        elif kind in (Ending.ACCEPT, Ending.FINISH) and self.papers.lacks():
            count = len(self.papers.lacks())
            self.papers.problem = say(
                f"还缺 {count} 份材料：可以容缺受理（F7）或一次性告知（F8）",
                f"{count} paper(s) missing: accept provisionally (F7) or give the one-time notice (F8)",
            )
            self._return_to_form("papers")
        elif kind is Ending.PROVISIONAL and (main := self.papers.main_lacks_shown()):
            self.papers.problem = say(
                f"{'、'.join(main)}不能容缺：请先收齐，或一次性告知（F8）",
                f"Nobody may owe {', '.join(main)}: wait for it, or give the one-time notice (F8)",
            )
            self._return_to_form("papers")
        elif kind is Ending.NOTICE and self._is_told:
            self.papers.problem = say("已经一次性告知过，不能再告知", "What is missing has been told once; that is all")
            self._return_to_form("papers")
        elif kind in (Ending.PROVISIONAL, Ending.NOTICE) and not self.papers.lacks():
            self.papers.problem = say("材料已经齐备，可以受理", "No paper is missing: it can be accepted")
            self._return_to_form("papers")
        else:
            return True
        return False

    def _return_to_form(self, section: str) -> None:
        self.stage, self.ending.kind = "form", ""
        if section:
            self.leads_on.emit(section)

    def _answered(self, trouble: Trouble | None, people: Named) -> None:
        self.is_busy = False
        if trouble is not None:
            self._place(trouble)
            return
        self.unfinished.forget()
        self.people.settle(people)
        self.scans.attached([file for _, file in self.papers.scans()])
        self.station.ask(AskCase(case=self._case), self._show_done)

    def _place(self, trouble: Trouble) -> None:
        """Say why not beside the field it is about; everything typed stays."""
        words = trouble.words(self.station.language)
        if trouble.reason in _OF_THE_APPLICANT:
            self.people.applicant.number_problem = words
            self._return_to_form("applicant")
        elif trouble.reason in _OF_THE_MANDATE:
            self.people.mandate_problem = words
            self._return_to_form("")
        elif trouble.reason.startswith("attachment_"):
            self.papers.problem = words
            self._return_to_form("papers")
        elif self.stage == "ending" and trouble.reason in _OF_THE_ENDING:
            self.ending.problem = words
        else:
            self.problem = words

    def _show_jobs(self, jobs: list[PrintJob] | Trouble) -> None:
        if not isinstance(jobs, Trouble):
            self.done.show_jobs(jobs)

    def _show_done(self, found: CaseInHand | Trouble) -> None:
        if isinstance(found, Trouble):
            self.problem = found.words(self.station.language)
            return
        self.said = self.station.say(*NAMES[Ending(self.ending.kind)])
        self.done.show(found)
        self.refresh()
        self.stage = "done"
        self.earlier.look_up(found.case.applicant, self._case)
        self.leads_on.emit("done")
