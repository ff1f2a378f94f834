"""What hall and department write to each other: the letters of every gateway, whichever way they travel.

The documented form is JSON (docs/department-gateway.openapi.json). A letter has the least that the department needs.
"""

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Annotated

import msgspec

from common.domain.cases.events import Handed
from common.domain.cases.gateway_words import AnswerSubject, DispatchSubject
from common.domain.cases.person import IdKind
from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.domain.limits import Code, Codes, Running, Text

Fingerprint = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
"""SHA-256 over facts that name nobody, so that it may stand in a journal."""
_encode = msgspec.json.Encoder(order="deterministic").encode


class Letterform(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What all letters share. Fields that are not known are passed over: a newer side may say more."""


class Party(Letterform, frozen=True, kw_only=True):
    """Somebody whom the department has to know: by name, number and telephone, nothing else."""

    name: str
    id_kind: IdKind = IdKind.ID_CARD
    id_number: str
    phone: str = ""


class AttachmentHead(Letterform, frozen=True, kw_only=True):
    """A file that belongs to a case; its bytes travel beside the letter and are found by their SHA-256."""

    name: Text
    type: Code
    size: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Fingerprint


class Letter(Letterform, frozen=True, kw_only=True):
    """A case on its way to a department. `id` stays the same however often it is sent; the newest form of it counts.

    `case` is the case's id, `number` is what people call it, `running` counts the hall's letters to this department.
    A letter that reminds or closes has neither persons nor papers.
    """

    id: Code
    running: Running
    on: date
    department: Domain
    subject: DispatchSubject
    case: Code
    number: Code
    item: Code
    item_name: Text
    fingerprint: Fingerprint
    accepted_on: date | None = None
    promised_on: date | None = None
    situations: Codes = ()
    applicant: Party | None = None
    representative: Party | None = None
    mandate_until: date | None = None
    papers: tuple[Handed, ...] = ()
    owed: Codes = ()
    owed_by: date | None = None
    attachments: tuple[AttachmentHead, ...] = ()


class Receipt(Letterform, frozen=True, kw_only=True):
    """The department has a letter. `number` is what it calls the case itself; `fingerprint` is that of what it has."""

    letter: Code
    number: Code
    fingerprint: Fingerprint


class Answer(Letterform, frozen=True, kw_only=True):
    """What a department says about a case. `id` stays the same however often it is sent.

    A decision has a verdict and an opinion (`words`); a correction says in words what is wrong, with which papers, and
    by when it has to be put right.
    """

    id: Code
    running: Running
    on: date
    case: Code
    subject: AnswerSubject
    number: Code = ""
    verdict: Verdict | None = None
    words: Text = ""
    papers: Codes = ()
    by: date | None = None


class Listed(Letterform, frozen=True, kw_only=True):
    """A letter or an answer in the list of a day; `subject` is that of either."""

    id: Code
    case: Code
    subject: Code = ""
    fingerprint: Fingerprint


class DayList(Letterform, frozen=True, kw_only=True):
    """What one side has of a day: the letters that the hall has dated so, and the answers that the department has.

    `digest` is SHA-256 over `[[[id, fingerprint], ...], [[id, fingerprint], ...]]` as JSON without spaces, the letters
    first and both sorted by id, so that a glance tells whether two lists are alike.
    """

    department: Domain
    on: date
    letters: tuple[Listed, ...] = ()
    answers: tuple[Listed, ...] = ()
    digest: Fingerprint


def fingerprint(*facts: object) -> str:
    """The fingerprint of facts in a fixed order."""
    return hashlib.sha256(_encode(facts)).hexdigest()


def answer_fingerprint(answer: Answer) -> str:
    """That of an answer: all but what somebody has written in words of their own."""
    return fingerprint(answer.id, answer.case, answer.subject, answer.verdict, answer.papers, answer.by)


def day_list(department: Domain, on: date, letters: Iterable[Listed], answers: Iterable[Listed]) -> DayList:
    """The list of a day, sorted and with its digest."""
    sent = tuple(sorted(letters, key=lambda one: one.id))
    told = tuple(sorted(answers, key=lambda one: one.id))
    digest = fingerprint(*([(one.id, one.fingerprint) for one in side] for side in (sent, told)))
    return DayList(department=department, on=on, letters=sent, answers=told, digest=digest)
