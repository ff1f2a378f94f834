"""The hall's three verbs: do a command, ask a question, follow what happened since a position."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar, cast

from common import services
from common.answers.view import ANSWERS, View
from common.attachments.keeping import Faults as AttachmentFaults
from common.attachments.keeping import faults as attachment_faults
from common.attachments.keeping import mend, put_away
from common.attachments.shelf import Shelf
from common.clock import clock as common_clock
from common.domain import commands as c
from common.domain import rows
from common.domain.alone import Company
from common.domain.cases.draft import KeptDraft
from common.domain.events import Event
from common.domain.moment import Moment, moment
from common.domain.queries import Query
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.places import Home
from common.services.claiming import Arbiter, claim_next
from common.services.day import TURNS_THE_DAY, Looking, TurnOfDay, lapse_earlier_days, may_turn_the_day
from common.services.requests import same_answer
from common.services.scene import SERVICES, Reading, Scene
from common.store import drafts
from common.store.check import broken_links, broken_pages, differing_tables
from common.store.connect import Connection, DiskFull, StoreUnreadable
from common.store.journal import Recorded
from common.store.local import clock_error, follower_position, set_follower_position, set_lamp
from common.store.lookups import setup
from common.store.projections import apply
from common.store.schema import StoreNewer
from common.store.store import Store
from common.store.watch import Watch

__all__ = ["DiskFull", "Hall", "Recorded", "StoreNewer", "StoreUnreadable"]

A = TypeVar("A")
Clock = Callable[[], datetime]

log = logging.getLogger(__name__)

# What is slow by design and is done before the write lock is taken, and while nobody is kept from reading either: its
# result reaches the service as evidence.
_BEFOREHAND: dict[type[c.Command], Callable[[Reading, Any], Any]] = {
    c.SignIn: services.staff.check_pin,
    c.AddStaff: services.staff.hash_pin,
    c.ChangePin: services.staff.hash_pin,
    c.ImportCatalogue: services.catalogue.read_file,
    c.LoadSampleCatalogue: services.catalogue.read_sample,
    c.ImportWorkdays: services.cases.workdays.read_file,
}


# After these, files of scans are no longer wanted.
_TAKES_FILES_AWAY = (c.RemoveAttachment, c.ErasePersonData)


class Hall:
    """One machine's door to the hall. Safe to share between threads; screens call it from a worker, never from the UI.

    `clock` gives aware times and exists for demos and tests. `arbiter` says who may call whom in a hall of several
    machines; without one this store alone decides.
    """

    def __init__(
        self, home: Home, *, create: bool = False, rules: Rules | None = None, clock: Clock | None = None
    ) -> None:
        self.home = home
        self.rules = rules or Rules()
        self.arbiter: Arbiter | None = None
        self.store = Store(home, create=create)
        self._clock = clock or common_clock()
        self._turn_of_day = TurnOfDay()
        self._watch = Watch(home.folder, self.store.change_counter)

    def do(self, command: c.Command, actor: str = "") -> list[Recorded]:
        """Carry out a command and return its events, durable and shown to every process of this machine.

        Raises Refused when a rule says no; nothing is written then, except what the refusal puts on record.
        A command that carries a `request` seen before returns the events of the first time.
        """
        evidence, company = self._beforehand(command), self._company()
        with self._turn_of_day.looking() as looking, self.store.transaction() as db:
            outcome = self._carry_out(db, command, evidence, actor, company, looking)
        self._watch.tell()
        if isinstance(outcome, Refused):
            raise outcome
        self._heed(outcome)
        if isinstance(command, _TAKES_FILES_AWAY):
            self._put_files_away()
        return outcome

    def do_each(self, commands: Sequence[c.Command], actor: str = "") -> list[list[Recorded] | Refused]:
        """Carry out commands that came together, in order and with one commit, and return what became of each.

        Each stands by itself: a refused one leaves the others as they are. All are durable when this returns, at hardly
        more than the price of one. Only for commands that `can_share_a_commit`.
        """
        company = self._company()
        with self._turn_of_day.looking() as looking, self.store.transaction() as db:
            outcomes = [self._carry_out(db, command, None, actor, company, looking) for command in commands]
        self._watch.tell()
        for outcome in outcomes:
            self._heed(outcome)
        return outcomes

    def can_share_a_commit(self, command: c.Command) -> bool:
        """Whether a command needs nothing prepared before the write lock, which commands before it could outdate."""
        is_prepared = type(command) in _BEFOREHAND or isinstance(command, c.AttachFile)
        return not is_prepared and not self._is_claimed(command)

    def do_together(self, commands: Sequence[c.Command], actor: str = "") -> list[Recorded]:
        """Carry out several commands in one transaction: all of them, or none when one is refused (raises Refused)."""
        evidence, company = [self._beforehand(command) for command in commands], self._company()
        recorded: list[Recorded] = []
        with self.store.transaction() as db:
            for command, found in zip(commands, evidence, strict=True):
                hall = setup.hall(db)
                scene = Scene(db, hall, self._moment(db, hall), self.rules, actor, found, company)
                recorded += self._record(scene, _decided(scene, command), None)
        self._watch.tell()
        self._heed(recorded)
        return recorded

    def ask(self, query: Query[A]) -> A:
        """Answer a question from the present state; raises Refused when it names something that is not there."""
        answer = ANSWERS[type(query)]
        with self.store.reading_journal() as journal:
            hall, folder = setup.hall(journal.connection), self.home.attachments_folder
            view = View(journal.connection, journal, hall, self._moment(journal.connection, hall), self.rules, folder)
            return cast(A, answer(view, query))

    def since(self, position: int, limit: int = -1) -> list[Recorded]:
        """The events after a position, oldest first."""
        with self.store.reading_journal() as journal:
            return list(journal.since(position, limit))

    def last_position(self) -> int:
        """The position of the newest event."""
        with self.store.reading_journal() as journal:
            return journal.last_position()

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed`, from a thread of its own, whenever any process has written; returns what stops it.

        A change may be told late (at most about 0.1 s) or twice, never not at all.
        """
        return self._watch.start(changed)

    def tell(self) -> None:
        """Hint to every process of this machine that something was written past this hall."""
        self._watch.tell()

    def followed(self, follower: str) -> int:
        """The position a follower of this machine has handled."""
        with self.store.reading() as db:
            return follower_position(db, follower)

    def follow_to(self, follower: str, position: int) -> None:
        """Remember the position a follower has handled."""
        with self.store.transaction() as db:
            set_follower_position(db, follower, position)

    def light(self, lamp: str, state: str, words: str, words_en: str, *, seconds: int | None = None) -> None:
        """Say how a device of this machine is: "ok", "warning" or "fault". Written only when it differs.

        What is said for so many seconds is over then, unless it is said again: as of a program that may die.
        """
        with self.store.transaction() as db:
            now = self._moment(db, setup.hall(db))
            for_ms = None if seconds is None else 1000 * seconds
            changed = set_lamp(db, lamp, state, words, words_en, now.at_ms, for_ms)
        if changed:
            self._watch.tell()

    def keep_draft(self, counter: str, page: str, text: str) -> None:
        """Keep what whoever sits at a counter has begun to type on a page: on this machine only, in no event.

        "" forgets it; where nobody is signed in nothing is kept.
        """
        with self.store.transaction() as db:
            now = self._moment(db, setup.hall(db))
            drafts.forget_old(db, now, self.rules)
            drafts.keep(db, counter, page, text, now)

    def kept_draft(self, counter: str, page: str) -> KeptDraft | None:
        """What whoever sits at a counter had begun to type on a page of this machine; nobody else gets to see it."""
        with self.store.transaction() as db:
            drafts.forget_old(db, self._moment(db, setup.hall(db)), self.rules)
            return drafts.kept(db, counter, page)

    def now(self) -> Moment:
        """The moment as the hall sees it."""
        with self.store.reading() as db:
            return self._moment(db, setup.hall(db))

    def faults(self) -> dict[str, list[str]]:
        """What is wrong with the store: damaged pages, broken links of the journal, tables that differ from it.

        Reads everything: some seconds for a year of journal.
        """
        return {
            "pages": broken_pages(self.store),
            "hash_chain": broken_links(self.store),
            "projections_match_journal": differing_tables(self.store),
        }

    def attachment_faults(self, most_bytes: int) -> AttachmentFaults:
        """What is wrong with the scans on this machine; the newest are read whole, up to so many bytes in all."""
        return attachment_faults(self.store, Shelf(self.home.attachments_folder), most_bytes)

    def mend_attachments(self) -> AttachmentFaults:
        """Read all scans, and let what is missing or damaged be fetched again from the hub; what was found."""
        return mend(self.store, Shelf(self.home.attachments_folder))

    def rebuild(self) -> int:
        """Make every table anew from the journal; the number of events applied."""
        count = self.store.rebuild()
        self._watch.tell()
        return count

    def close(self) -> None:
        """Stop watching and close the store."""
        if self.arbiter is not None:
            self.arbiter.close()
        self._watch.close()
        self.store.close()

    def _moment(self, db: Connection, hall: rows.Hall | None) -> Moment:
        now = self._clock()
        if self.arbiter is not None:  # among several machines the hub's time counts
            now += clock_error(db)
        return moment(now, hall.timezone if hall else "UTC")

    def _put_files_away(self) -> None:
        try:
            put_away(self.store, Shelf(self.home.attachments_folder))
        except OSError as error:  # nobody can read them any more; they are put away when the program starts next
            log.warning("files of scans are not removed yet: %s", error)

    def _heed(self, outcome: list[Recorded] | Refused) -> None:
        if self.arbiter is not None and not isinstance(outcome, Refused):
            self.arbiter.heed(outcome)

    def _company(self) -> Company:
        """Asked before the write lock is taken: the first time it may look for the hub."""
        return Company.SOLE if self.arbiter is None else self.arbiter.company()

    def _is_claimed(self, command: c.Command) -> bool:
        return self.arbiter is not None and isinstance(command, c.CallNext)

    def _beforehand(self, command: c.Command) -> Any:
        if isinstance(command, c.AttachFile):
            return services.cases.attaching.shelve(self.home.attachments_folder, self.rules, command)
        if self.arbiter is not None and isinstance(command, c.CallNext):
            return claim_next(self.store, self.rules, self.arbiter, command)
        prepare = _BEFOREHAND.get(type(command))
        return prepare(self.store.reading, command) if prepare is not None else None

    def _carry_out(
        self, db: Connection, command: c.Command, evidence: Any, actor: str, company: Company, looking: Looking
    ) -> list[Recorded] | Refused:
        request: str | None = getattr(command, "request", None) or None  # an empty one is none
        hall = setup.hall(db)
        scene = Scene(db, hall, self._moment(db, hall), self.rules, actor, evidence, company)
        recorded: list[Recorded] = []
        try:
            if request is not None and (before := self.store.journal.of_request(request)):
                return same_answer(command, before)
            if isinstance(command, TURNS_THE_DAY) and may_turn_the_day(scene) and looking.is_due(scene.now):
                recorded += self._record(scene, lapse_earlier_days(scene), None)
            return recorded + self._record(scene, _decided(scene, command), request)
        except Refused as refused:
            self._record(scene, list(refused.on_record), None)
            return refused

    def _record(self, scene: Scene, events: list[Event], request: str | None) -> list[Recorded]:
        writes = self.rules.writes
        if writes is not None and not writes.issuperset(type(event).__name__ for event in events):
            raise Refused("staff_only")
        recorded = self.store.journal.append(events, scene.now.at_ms, scene.actor, request)
        for event in recorded:
            apply(scene.db, event)
        return recorded


def _decided(scene: Scene, command: c.Command) -> list[Event]:
    """What the service of a command decides, and the papers that go with it."""
    events = SERVICES[type(command)](scene, command)
    return [*events, *services.cases.papers.papers_with(scene, events)]
