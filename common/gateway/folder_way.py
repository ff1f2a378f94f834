"""The way over a folder: packages are laid down for the department, and what it has laid down is taken.

The folder is a USB stick that is carried over or a share that both sides reach: FOLDER/DEPARTMENT/to-department and
FOLDER/DEPARTMENT/to-hall.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from common.domain import commands as c
from common.domain.cases.gateway_events import LeftPackage
from common.domain.cases.gateway_letters import Letter
from common.domain.cases.gateway_rules import speaker
from common.domain.ids import new_id
from common.gateway.exchanged import Exchanged, NotReached, RefusedFile, refused_file
from common.gateway.outbox import Outbox
from common.gateway.parcel import Attachment, Parcel, blocks_of, read_files, read_parcel
from common.outside.keys import OwnKeys, PublicKeys
from common.outside.package import SUFFIX, Header, opened, read_header, write_package
from common.outside.refused import PackageRefused
from common.store.lookups import gateway

log = logging.getLogger(__name__)

_MOST_IN_ONE = 100  # letters; with their files a package stays well below what a reader takes
_ID_LENGTH = len(new_id())
TO_DEPARTMENT, TO_HALL, TAKEN = "to-department", "to-hall", "taken"


class FolderWay:
    """The hall's end of a folder."""

    def __init__(self, outbox: Outbox, folder: Path, own: OwnKeys, theirs: PublicKeys) -> None:
        self._outbox = outbox
        self._folder = folder
        self._own = own
        self._theirs = theirs

    def exchange(self) -> Exchanged:
        """Take what is there, then lay down what waits. Raises NotReached."""
        return self.receive() + self.send()

    def send(self, *, again: bool = False) -> Exchanged:
        """Lay down what was put into no package yet, what was in packages that the department lacks, and which of its
        own are missing here.

        `again`: all that the department has not confirmed, and what it does not have any more by the comparison of a
        day. Raises NotReached.
        """
        out = self._place(TO_DEPARTMENT)
        try:
            self._finish_begun(out)
            sent = packages = 0
            waiting = self._waiting(again=again)
            for start in range(0, len(waiting), _MOST_IN_ONE):
                if batch := list(self._outbox.written(waiting[start : start + _MOST_IN_ONE])):
                    self._write(out, batch)
                    sent, packages = sent + len(batch), packages + 1
            if not packages and self._has_to_complain():
                self._write(out, [])
                packages = 1
        except OSError as error:
            raise _not_there(self._folder, error) from error
        return Exchanged(sent=sent, packages=packages)

    def receive(self) -> Exchanged:
        """Take the department's packages that are new, in the order of their numbers. Raises NotReached."""
        incoming = self._place(TO_HALL)
        exchanged, refused = Exchanged(), list[RefusedFile]()
        found: list[tuple[Header, Path]] = []
        for file in sorted(incoming.glob(f"*{SUFFIX}")):
            try:
                found.append((read_header(file), file))
            except PackageRefused as fault:
                refused.append(self._leave(file, fault))
        for header, file in sorted(found, key=lambda one: one[0].running):
            try:
                if self._is_new(header):
                    exchanged += self._take(file)
                _put_aside(file)
            except PackageRefused as fault:
                refused.append(self._leave(file, fault))
        self._outbox.note_left(LeftPackage(one.file, one.reason) for one in refused)
        return exchanged + Exchanged(refused=tuple(refused))

    def _has_to_complain(self) -> bool:
        """Whether packages of the department are missing, and it has not been told since the newest came."""
        with self._outbox.hall.store.reading() as db:
            taken = gateway.packages(db, self._outbox.department, "from")
            return bool(gateway.missing(list(taken))) and gateway.has_news_to_confirm(db, self._outbox.department)

    def _place(self, name: str) -> Path:
        """Made where the folder itself is there: a stick that is not plugged in is none."""
        place = self._folder / self._outbox.department / name
        try:
            if not self._folder.is_dir():
                raise FileNotFoundError(2, "not there", str(self._folder))
            place.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_there(self._folder, error) from error
        return place

    def _waiting(self, *, again: bool) -> list[gateway.Dispatch]:
        pending = self._outbox.pending()
        if again:
            return [*self._outbox.denied(), *pending]
        with self._outbox.hall.store.reading() as db:
            _, lacked = gateway.their_word(db, self._outbox.department)
            sent = gateway.packages(db, self._outbox.department, "to")
        lost = {sent[number] for number in lacked if number in sent}
        return [one for one in pending if not one.package or one.package in lost]

    def _write(self, out: Path, batch: Sequence[tuple[Letter, list[Attachment]]]) -> None:
        """Noted when it is whole and not yet in its place: `_finish_begun` gets over an end between the two."""
        letters = tuple(letter for letter, _ in batch)
        files = {one.head.sha256: one for _, attached in batch for one in attached}
        department = self._outbox.department
        with self._outbox.hall.store.reading() as db:
            sent, taken = (gateway.packages(db, department, way) for way in ("to", "from"))
        package, running = new_id(), max(sent, default=0) + 1
        parcel = Parcel(
            department=department,
            has_last=max(taken, default=0),
            has_missing=gateway.missing(list(taken)),
            letters=letters,
            files=tuple(one.head for one in files.values()),
        )
        note = c.NotePackage(
            department=department, package=package, running=running, dispatches=tuple(one.id for one in letters)
        )
        write_package(
            out / f"{department}-{running:06}-{package}{SUFFIX}",
            package,
            running,
            self._own,
            self._theirs,
            blocks_of(parcel, (one.data for one in files.values())),
            when_whole=lambda: self._outbox.hall.do(note, speaker(department)),
        )

    def _finish_begun(self, out: Path) -> None:
        """Packages that were whole and noted when the program ended go to their place; others were never whole."""
        with self._outbox.hall.store.reading() as db:
            noted = set(gateway.packages(db, self._outbox.department, "to").values())
        for part in out.glob(f"*{SUFFIX}.part"):
            if part.name.removesuffix(f"{SUFFIX}.part")[-_ID_LENGTH:] in noted:
                part.replace(part.with_suffix(""))
            else:
                part.unlink()

    def _is_new(self, header: Header) -> bool:
        with self._outbox.hall.store.reading() as db:
            if gateway.package_digest(db, header.id) is not None:
                return False
            before = gateway.packages(db, self._outbox.department, "from").get(header.running)
        if before is not None:
            raise PackageRefused("number_used", str(header.running))
        return True

    def _take(self, file: Path) -> Exchanged:
        department = self._outbox.department
        with opened(file, self._own, self._theirs) as (header, digest, chunks):
            parcel = read_parcel(chunks)
            if parcel.department is not department:
                raise PackageRefused("other_department")
            for _ in read_files(chunks, parcel):
                pass  # nothing that a department sends to a hall has files yet; they are proved all the same
        confirmed, strange = self._outbox.acknowledge(parcel.receipts)
        answers = self._outbox.take(parcel.answers)
        taken = c.TakePackage(
            department=department,
            package=header.id,
            running=header.running,
            digest=digest,
            has_last=parcel.has_last,
            has_missing=parcel.has_missing,
        )
        self._outbox.hall.do(taken, speaker(department))
        for listed in parcel.lists:
            if listed.department is department:
                self._outbox.reconcile(listed)
        return Exchanged(acknowledged=confirmed, answers=answers, strange=strange, packages=1)

    def _leave(self, file: Path, fault: PackageRefused) -> RefusedFile:
        log.warning("package %s of %s is left alone: %s", file.name, self._outbox.department, fault)
        return refused_file(file.name, fault)


def _put_aside(file: Path) -> None:
    """Out of the way of the next; what cannot be moved stays, and is known by its id."""
    with suppress(OSError):
        (file.parent / TAKEN).mkdir(exist_ok=True)
        file.replace(file.parent / TAKEN / file.name)


def _not_there(folder: Path, error: OSError) -> NotReached:
    why = error.strerror or type(error).__name__
    return NotReached(f"文件夹 {folder} 用不了：{why}", f"The folder {folder} cannot be used: {why}")
