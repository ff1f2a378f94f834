"""One department's gateway as the hall keeps it: what it is to hear, what it has confirmed, what it has said.

All of it is in the hall's journal: whoever dies in the middle begins again where the journal says, and each step may
be done twice.
"""

import logging
import platform
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from common.domain import commands as c
from common.domain.cases.case import Case
from common.domain.cases.events import PersonRecorded
from common.domain.cases.gateway_events import Difference, LeftPackage
from common.domain.cases.gateway_letters import Answer, DayList, Letter, Party, Receipt
from common.domain.cases.gateway_rules import is_to_decide, speaker
from common.domain.cases.gateway_words import DispatchSubject
from common.domain.cases.person import Person
from common.domain.cases.story import TOLD
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.gateway.parcel import Attachment
from common.gateway.scans import AttachmentsOf, ScanNotHere, scans_of
from common.hall import Hall, Recorded
from common.store.connect import Connection
from common.store.known import person
from common.store.lookups import cases, gateway, gateway_again, gateway_ends, setup
from common.store.lookups.gateway_ends import End

log = logging.getLogger(__name__)

_AT_ONCE = 500
_TOGETHER = 50
_WHOLE = (DispatchSubject.SUBMITTED, DispatchSubject.SUPPLEMENTED)


class Outbox:
    """The hall's side of a gateway. Of the processes of a machine one at a time uses it: the caller holds the lock."""

    def __init__(self, hall: Hall, department: Domain, attachments_of: AttachmentsOf | None = None) -> None:
        self.hall = hall
        self.department = department
        self._attachments_of = attachments_of or scans_of(hall)
        self._follower = speaker(department)
        self._position: int | None = None

    def take_up(self) -> End:
        """Who has this gateway: whichever machine took it up last, and this one where none has."""
        end = self._end()
        if end.is_tended:
            return end
        self.tend()
        return self._end()

    def tend(self) -> None:
        """From now on this machine has it, and every other one stops as soon as it hears of that."""
        self.hall.do(c.TendGateway(department=self.department, machine=platform.node() or "?"), self._follower)

    def note_left(self, files: Iterable[LeftPackage]) -> None:
        """These packages lie in the folder and cannot be taken in."""
        left = tuple(files)
        if left != self._end().untaken:
            self.hall.do(c.NotePackagesLeft(department=self.department, files=left), self._follower)

    def offer(self) -> int:
        """Queue what the department does not know yet of the cases that have changed; how many were queued."""
        followed = self._position if self._position is not None else self.hall.followed(self._follower)
        position, queued = followed, 0
        if followed == 0:  # a gateway that is new, or was given up and taken up again
            position = self.hall.last_position()
            queued += self._offer_each(self._open_cases())
        while events := self.hall.since(position, _AT_ONCE):
            touched = self._touched(events)
            self._retry_each(touched)
            queued += self._offer_each(touched)
            position = events[-1].position
        if queued or followed == 0 or position - self.hall.followed(self._follower) > _AT_ONCE:
            self.hall.follow_to(self._follower, position)
        self._position = position
        return queued

    def pending(self, limit: int = -1, *, only_unsent: bool = False) -> list[gateway.Dispatch]:
        """What the department has not confirmed, oldest first."""
        with self.hall.store.reading() as db:
            return gateway.pending(db, self.department, limit, only_unsent=only_unsent)

    def written(self, dispatches: Iterable[gateway.Dispatch]) -> Iterator[tuple[Letter, list[Attachment]]]:
        """Dispatches as the department gets them; those with a file that is not here yet wait for it."""
        for dispatch in dispatches:
            try:
                yield self.letter(dispatch)
            except ScanNotHere:
                log.info("dispatch %s waits for a scan that is not here", dispatch.dispatch)

    def letter(self, dispatch: gateway.Dispatch) -> tuple[Letter, list[Attachment]]:
        """A dispatch made from what is known of its case now, with the case's files. Raises ScanNotHere."""
        is_whole = dispatch.subject in _WHOLE
        files = list(self._attachments_of(dispatch.case_id)) if is_whole else []
        with self.hall.store.reading() as db:
            case = cases.case(db, dispatch.case_id)
            assert case is not None, "a dispatch is of a case that is there"
            item = setup.item(db, case.item)
            heading = Letter(
                id=dispatch.dispatch,
                running=dispatch.running,
                on=dispatch.on_date,
                department=self.department,
                subject=dispatch.subject,
                case=case.case,
                number=case.number,
                item=case.item,
                item_name=item.name if item else case.item,
                fingerprint=gateway.facts(db, case),
            )
            letter = _with_particulars(db, heading, case, files) if is_whole else heading
        return letter, files

    def acknowledge(self, receipts: Iterable[Receipt]) -> tuple[int, int]:
        """Note what the department has; how many letters were confirmed, and how many the hall knows nothing of."""
        confirmed = strange = 0
        for receipt in receipts:
            try:
                command = c.AcknowledgeDispatch(department=self.department, receipt=receipt)
                confirmed += bool(self.hall.do(command, self._follower))
            except Refused as refused:
                if refused.reason != "unknown_dispatch":
                    raise
                strange += 1
        return confirmed, strange

    def take(self, answers: Iterable[Answer]) -> int:
        """Take answers in, in their order; how many were new."""
        commands = [c.TakeAnswer(department=self.department, answer=answer) for answer in answers]
        return sum(bool(self.hall.do(command, self._follower)) for command in commands)

    def last_answer(self) -> int:
        """The number of the newest answer that was taken in."""
        with self.hall.store.reading() as db:
            return gateway.last_answer(db, self.department)

    def reconcile(self, theirs: DayList) -> None:
        """Compare the department's list of a day with the hall's own, on record."""
        self.hall.do(c.ReconcileGateway(theirs=theirs), self._follower)

    def differences(self, on: date) -> tuple[Difference, ...] | None:
        """In what the lists of a day differed when they were last compared; None before that."""
        with self.hall.store.reading() as db:
            found = gateway.reconciliations(db, department=self.department, on=on, only_differing=False, limit=1)
        return found[0][1].differences if found else None

    def denied(self) -> list[gateway.Dispatch]:
        """What the department has confirmed and, by the newest comparison of a day, does not have any more."""
        with self.hall.store.reading() as db:
            return gateway_again.denied(db, self.department)

    def is_mended(self, on: date) -> bool:
        """Whether the department has confirmed, since a day was compared, all that it had lost of it."""
        with self.hall.store.reading() as db:
            return gateway_again.is_mended(db, self.department, on)

    def answers_open(self) -> int:
        """How many answers somebody has to look at."""
        with self.hall.store.reading() as db:
            return gateway.answers_open(db, self.department)

    def _end(self) -> End:
        with self.hall.store.reading() as db:
            return gateway_ends.end(db, self.department)

    def _open_cases(self) -> list[str]:
        with self.hall.store.reading() as db:
            return gateway.open_cases(db, self.department)

    def _touched(self, events: Sequence[Recorded]) -> list[str]:
        """The cases that something happened to, or to their people."""
        touched: dict[str, None] = {}
        for event in events:
            if type(event.body) in TOLD:
                touched[event.body.case] = None  # type: ignore[union-attr]  # as all of `TOLD` have
            elif isinstance(event.body, PersonRecorded):
                with self.hall.store.reading() as db:
                    touched |= dict.fromkeys(one.case.case for one in cases.of_person(db, [event.body.person], -1))
        return list(touched)

    def _offer_each(self, case_ids: Sequence[str]) -> int:
        wanted = [case_id for case_id in case_ids if self._concerns(case_id)]
        queued = 0
        for start in range(0, len(wanted), _TOGETHER):
            commands = [
                c.OfferCase(department=self.department, case=case_id) for case_id in wanted[start : start + _TOGETHER]
            ]
            outcomes = self.hall.do_each(commands, self._follower)
            queued += sum(bool(outcome) for outcome in outcomes if not isinstance(outcome, Refused))
        return queued

    def _retry_each(self, case_ids: Sequence[str]) -> None:
        """Apply what the department had said too early, where the cases allow it by now."""
        with self.hall.store.reading() as db:
            held = {one.case_id for one in gateway.held(db, self.department)}
        for case_id in case_ids:
            if case_id in held:
                self.hall.do(c.RetryAnswers(department=self.department, case=case_id), self._follower)

    def _concerns(self, case_id: str) -> bool:
        """Whether the department has a case to decide, or was told of it."""
        with self.hall.store.reading() as db:
            case = cases.case(db, case_id)
            if case is None:  # its beginning is still on its way from another machine
                return False
            was_told = gateway.newest_dispatch(db, case_id, self.department) is not None
            return was_told or is_to_decide(case, self.department)


def _with_particulars(db: Connection, heading: Letter, case: Case, files: Sequence[Attachment]) -> Letter:
    return msgspec.structs.replace(
        heading,
        accepted_on=case.accepted_on,
        promised_on=case.promised_on,
        situations=case.situations,
        applicant=_party(person(db, case.applicant)),
        representative=_party(person(db, case.representative)) if case.representative else None,
        mandate_until=case.mandate_until,
        papers=case.handed,
        owed=case.owed,
        owed_by=case.owed_by,
        attachments=tuple(one.head for one in files),
    )


def _party(known: Person | None) -> Party | None:
    """What the department needs of a person; None for one who was erased."""
    if known is None:
        return None
    return Party(name=known.name, id_kind=known.id_kind, id_number=known.id_number, phone=known.phone)
