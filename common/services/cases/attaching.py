"""Scans of papers: looked at, encrypted and durable on the disk before the event that names them."""

import errno
import stat
from pathlib import Path
from typing import NamedTuple

import msgspec

from common.attachments.kinds import SUFFIXES, NotWhole, media_of
from common.attachments.sealed_file import digest, encrypt, new_key
from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.domain.cases.attachment import AttachmentKey
from common.domain.cases.attachment_events import AttachmentAdded, AttachmentRemoved
from common.domain.cases.attachment_words import MEDIA_WORDS, Media
from common.domain.cases.case import Case
from common.domain.cases.duties import DUTIES
from common.domain.cases.papers import REPRESENTATIVES_ID
from common.domain.cases.way import OVER, STATE_WORDS
from common.domain.cases.words import CaseAct
from common.domain.events import Event
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.services.cases.duty import not_theirs
from common.services.cases.file import case_for, sealed_words, staff_at
from common.services.scene import Scene, serves
from common.store.attachment_files import set_here
from common.store.lookups import attachments, setup
from common.store.seal import seal

_MEGABYTE = 1_000_000
_NO_SPACE = errno.ENOSPC
_LONGEST_NAME = 200
_encode = msgspec.json.Encoder().encode


class Shelved(NamedTuple):
    """A file that was looked at and lies encrypted on the shelf already, before the write lock is taken."""

    digest: str
    size: int
    media: Media
    key: AttachmentKey


def shelve(folder: Path, rules: Rules, command: c.AttachFile) -> Shelved:
    """Read a file, see what it is, and put it encrypted on the shelf in `folder`.

    Raises Refused where it is too large, of another kind, not what its name says, or not whole. Should the command be
    refused afterwards, or the power go, nobody names the file, and it is swept.
    """
    file = Path(command.file)
    content = _read(file, rules)
    media = _media(file.name, content)
    key = new_key()
    data = encrypt(content, key)
    try:
        shelved = Shelf(folder).put(data)
    except OSError as error:
        raise Refused("store_full" if error.errno == _NO_SPACE else "store_unwritable") from error
    said = AttachmentKey(key=key, name=file.name[-_LONGEST_NAME:], digest=digest(content))
    return Shelved(shelved, len(data), media, said)


def _read(file: Path, rules: Rules) -> bytes:
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise Refused("attachment_unreadable", file=file.name)  # a pipe would be waited for, for ever
        with file.open("rb") as opened:
            content = opened.read(rules.attachment_megabytes * _MEGABYTE + 1)
            size = max(len(content), file.stat().st_size)
    except (OSError, ValueError) as error:
        raise Refused("attachment_unreadable", file=file.name) from error
    if size > rules.attachment_megabytes * _MEGABYTE:
        raise Refused("attachment_too_large", megabytes=f"{size / _MEGABYTE:.1f}", limit=rules.attachment_megabytes)
    return content


def _media(name: str, content: bytes) -> Media:
    try:
        media = media_of(content)
    except NotWhole as broken:
        raise Refused("attachment_broken", name=name) from broken
    if media is None:
        raise Refused("attachment_kind", name=name)
    named = SUFFIXES.get(Path(name).suffix.lower())
    if named is not None and named is not media:
        raise Refused("attachment_not_as_named", name=name, named=MEDIA_WORDS[named], found=MEDIA_WORDS[media])
    return media


@serves(c.AttachFile)
def attach_file(scene: Scene, command: c.AttachFile) -> list[Event]:
    """The same content twice with one case is there already, and nothing happens."""
    shelved: Shelved = scene.evidence
    case = _open_case(scene, command.case)
    staff = staff_at(scene, command.counter)
    if command.paper and command.paper not in case.papers:
        raise Refused("paper_unknown", paper=command.paper)
    if shelved.key.digest in attachments.content_digests(scene.db, case.case):
        return []
    person = case.applicant
    if command.paper == REPRESENTATIVES_ID and case.representative is not None:
        person = case.representative
    set_here(scene.db, shelved.digest, is_given=False)
    return [
        AttachmentAdded(
            attachment=new_id(),
            case=case.case,
            person=person,
            digest=shelved.digest,
            size=shelved.size,
            media=shelved.media,
            paper=command.paper,
            sealed=seal(scene.db, person, _encode(shelved.key).decode()),
            staff=staff,
            on=scene.now.today,
        )
    ]


@serves(c.RemoveAttachment)
def remove_attachment(scene: Scene, command: c.RemoveAttachment) -> list[Event]:
    """Only while the case is open: afterwards it is part of the file, and is kept as long as that.

    Once the case is accepted, others have relied on its papers: who takes one away then answers for it with a reason.
    """
    filed = attachments.attachment(scene.db, command.attachment)
    if filed is None:
        raise Refused("unknown_attachment")
    case = _open_case(scene, filed.case)
    is_accepted = case.accepted_on is not None
    staff = _relied_on_by(scene, case, command.counter) if is_accepted else _taken_in_by(scene, command.counter)
    return [
        AttachmentRemoved(
            attachment=filed.attachment,
            case=case.case,
            digest=filed.digest,
            staff=staff,
            on=scene.now.today,
            reason=sealed_words(scene, case, command.reason, "reason", is_needed=is_accepted),
        )
    ]


def _taken_in_by(scene: Scene, counter: str) -> str:
    return staff_at(scene, counter, CaseAct.ACCEPT)


def _relied_on_by(scene: Scene, case: Case, counter: str) -> str:
    """The hall manager, or somebody who reviews what the department has; refused for others."""
    member = setup.staff(scene.db, staff_at(scene, counter))
    if member is None or (member.role is not StaffRole.HALL_LEAD and CaseAct.DECIDE not in DUTIES[member.role]):
        raise Refused("attachment_relied_on", number=case.number)
    departments = tuple(branch.department for branch in case.branches) or (case.department,)
    if member.role is not StaffRole.HALL_LEAD and not set(departments) & set(member.departments):
        raise not_theirs(departments)
    return member.staff


def _open_case(scene: Scene, named: str) -> Case:
    case = case_for(scene, named)
    if case.state in OVER:
        chinese, english = STATE_WORDS[case.state]
        raise Refused("wrong_case_state", number=case.number, state_zh=chinese, state=english)
    return case
