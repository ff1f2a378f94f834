"""What all pages of one counter share: the hall, the counter, who is signed in, the language, background work."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from common.attachments.scanner import ScannerFolder
from common.devices.id_card_reader import CardReader
from common.domain.cases.draft import KeptDraft
from common.domain.cases.privacy_queries import AskPersons, PersonInFull
from common.domain.commands import Command, LookAtPerson, VerifyPaper
from common.domain.moment import Moment
from common.domain.queries import Query
from common.domain.records.digests import PaperKey
from common.domain.records.paper_numbers import PaperNumbers
from common.domain.records.queries import AskVerifiedPaper, VerifiedPaper
from common.domain.refusals import Refused
from common.log import log_fault
from common.ui.tasks import Task, Tasks
from counter.desk.trouble import Trouble, of_fault, of_refusal

log = logging.getLogger(__name__)
A = TypeVar("A")


class Door(Protocol):
    """What a station needs of the hall."""

    def do(self, command: Command, actor: str = "") -> Any:
        """Carry out a command, or raise Refused."""

    def ask(self, query: Query[A]) -> A:
        """Answer a question."""

    def now(self) -> Moment:
        """The moment as the hall sees it."""

    def do_together(self, commands: Sequence[Command], actor: str = "") -> Any:
        """Carry out several commands, all of them or none, or raise Refused."""

    def keep_draft(self, counter: str, page: str, text: str) -> None:
        """Keep what was typed, on this machine alone."""

    def kept_draft(self, counter: str, page: str) -> KeptDraft | None:
        """What was kept."""


class HeldPaper(NamedTuple):
    """A paper that somebody holds in their hand: its key, and what is known of it."""

    key: PaperKey
    known: VerifiedPaper


class Looked(NamedTuple):
    """A look that is on record, and the people whom it shows. For half an hour it shows their scans, too."""

    look: str
    people: list[PersonInFull]


class Station(QObject):
    """One counter's way to the hall. Nothing here waits: answers come later, in the UI thread."""

    changed = Signal()
    """Something was done here, so that what is shown may be old."""

    def __init__(self, hall: Door, counter: str, tasks: Tasks, language: str = "zh_CN") -> None:
        super().__init__()
        self._hall = hall
        self._tasks = tasks
        self.counter = counter
        self.language = language
        self.staff = ""
        self.is_busy = False
        self._next: Callable[[], None] | None = None
        self.card_reader: CardReader | None = None
        self.scanner: ScannerFolder | None = None
        self.whole_history: Callable[[str], Any] | None = None
        """The steps of a case with those that lie in the hub's archive, where this machine has one."""

    def say(self, zh: str, en: str) -> str:
        """The words of the language that is on; the other one where a name has only one."""
        return (en or zh) if self.language == "en" else zh

    def ask(self, query: Query[A], done: Callable[[A | Trouble], None], *, lane: str = "hall") -> Task:
        """Ask the hall and give the answer, or why there is none, to `done`, unless the task is cancelled."""
        return self._tasks.run(lambda: self._guarded(lambda: self._hall.ask(query)), done=done, lane=lane)

    def do(self, commands: list[Command], done: Callable[[Trouble | None], None], *, all_or_none: bool = False) -> bool:
        """Carry out commands one after another, up to the first that is refused; `done` gets None or the trouble.

        With `all_or_none` they are one transaction. One act at a time: returns False, and does nothing, while another
        is under way.
        """
        if self.is_busy:
            return False
        self.is_busy = True
        staff = self.staff
        actor = staff or f"counter:{self.counter}"

        def carry_out() -> None:
            if all_or_none:
                self._hall.do_together(commands, actor)
                return
            for command in commands:
                self._hall.do(command, actor)

        def finished(trouble: Trouble | None) -> None:
            self.is_busy = False
            done(trouble)
            following, self._next = self._next, None
            if following is not None and trouble is None and self.staff == staff:
                following()
            self.changed.emit()

        # In a lane of its own: while a call waits for the hub, the queue is read and searched as ever.
        self._tasks.run(lambda: self._guarded(carry_out), done=finished, lane="acts")
        return True

    def look(self, case: str, why: str, done: Callable[[Looked | Trouble], None], *, person: str = "") -> None:
        """Put on record that whoever sits here sees the persons of a case in full, and only then give them.

        With `person` that one alone, who need not have a case yet.
        """
        command = LookAtPerson(counter=self.counter, case=case or None, person=person or None, why=why)
        actor = self.staff or f"counter:{self.counter}"

        def see() -> Looked:
            look = self._hall.do(command, actor)[0].body.look
            return Looked(look, self._hall.ask(AskPersons(look=look)))

        self._tasks.run(lambda: self._guarded(see), done=done)

    def work(self, work: Callable[[Door], A], done: Callable[[A | Trouble], None], *, lane: str) -> None:
        """Do something longer with the hall, as writing files of what it knows."""
        self._tasks.run(lambda: self._guarded(lambda: work(self._hall)), done=done, lane=lane)

    def verify(self, numbers: PaperNumbers, done: Callable[[HeldPaper | Trouble], None]) -> None:
        """Put on record that whoever sits here verifies a paper, and only then give what is known of it.

        The check code stays on this machine: the hall gets a digest.
        """
        actor = self.staff or f"counter:{self.counter}"

        def see() -> HeldPaper:
            key = PaperKey(numbers)
            command = VerifyPaper(counter=self.counter, query_number=numbers.query_number, check=key.check)
            verified = self._hall.do(command, actor)
            return HeldPaper(key, self._hall.ask(AskVerifiedPaper(verification=verified[0].body.verification)))

        self._tasks.run(lambda: self._guarded(see), done=done)

    def aside(self, work: Callable[[], A], done: Callable[[A | Trouble], None], *, lane: str = "aside") -> Task:
        """Do something slow that is none of the hall's business, as looking into a folder on a share."""
        return self._tasks.run(lambda: self._guarded(work), done=done, lane=lane)

    def then(self, wish: Callable[[], None]) -> None:
        """Keep the newest wish until the act under way is answered; it is forgotten when that one is refused.

        The screen may show what an act has led to before the act is answered, and a quick hand goes on with what it
        sees: no such press is lost. It counts on that act, and on the one who sits here.
        """
        self._next = wish

    def keep_draft(self, page: str, text: str, done: Callable[[Trouble | None], None] | None = None) -> None:
        """Keep what is typed on a page, should this program die; "" forgets it."""
        counter = self.counter
        self._tasks.run(
            lambda: self._guarded(lambda: self._hall.keep_draft(counter, page, text)), done=done, lane="drafts"
        )

    def kept_draft(self, page: str, done: Callable[[KeptDraft | Trouble | None], None]) -> None:
        """Give what was kept for whoever sits here to `done`; None when there is nothing."""
        counter = self.counter
        self._tasks.run(lambda: self._guarded(lambda: self._hall.kept_draft(counter, page)), done=done, lane="drafts")

    def now(self, done: Callable[[Moment | Trouble], None]) -> None:
        """Give the moment as the hall sees it to `done`."""
        self._tasks.run(lambda: self._guarded(self._hall.now), done=done)

    def _guarded(self, work: Callable[[], A]) -> A | Trouble:
        """In the background: a refusal and a fault both come back as words, so that no act ends in silence."""
        try:
            return work()
        except Refused as refused:
            return of_refusal(refused, self._hall.now().at_ms)
        except Exception:  # told to the clerk by its number; what was typed stays on the page
            return of_fault(log_fault(log, "asking the hall"))
