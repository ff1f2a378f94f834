"""Questions about what the hall knows of a person, and who has looked at it."""

from datetime import date

import msgspec

from common.domain.cases.attachment import Attachment
from common.domain.cases.drawing import Drawing
from common.domain.cases.person import MaskedPerson, Person
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.queries import CaseInHand
from common.domain.limits import Code, Count
from common.domain.queries import Query
from common.domain.ratings.words import Level, Occasion
from common.domain.words import Outcome

LOOK_MINUTES = 30
"""For how long a look that was put on record shows a person; who looks longer says so again."""


class PersonInFull(msgspec.Struct, frozen=True, kw_only=True):
    """A person with nothing masked."""

    person: str
    known: Person


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """Who saw, exported or erased a person, when, where and why. `number` is that of the case, "" without one."""

    kind: LookKind
    at_ms: int
    staff: str
    staff_name: str
    counter: str
    number: str
    why: str


class VisitOfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that belongs to one of the person's cases. Times are ms since 1970 UTC."""

    visit: str
    number: str
    on: str
    taken_ms: int
    called_ms: int | None
    finished_ms: int | None
    outcome: Outcome | None
    note: str


class RatingOfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """How a person rated what was done, what they wrote with it, and what the hall found and told them."""

    number: str
    occasion: Occasion
    given_on: date
    level: Level
    words: str
    ink: Drawing | None
    found: str
    told: str


class SignatureOfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """What was drawn when the result of a case was handed out."""

    number: str
    drawing: Drawing


class PersonExport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the hall holds about a person, as of now. `also` is how they stand under further ids."""

    export: str
    at_ms: int
    hall: str
    person: PersonInFull
    also: tuple[PersonInFull, ...] = ()
    cases: tuple[CaseInHand, ...]
    visits: tuple[VisitOfPerson, ...]
    attachments: tuple[Attachment, ...]
    signatures: tuple[SignatureOfPerson, ...]
    ratings: tuple[RatingOfPerson, ...]
    looks: tuple[Look, ...]


class AskPersons(Query[list[PersonInFull]], frozen=True, kw_only=True, tag="persons"):
    """The persons of a look that was put on record within the last half hour."""

    look: Code


class AskLooks(Query[list[Look]], frozen=True, kw_only=True, tag="looks"):
    """Who has looked at a person (an id, or an ID number), newest first."""

    person: Code
    limit: Count = 200


class AskExport(Query[PersonExport], frozen=True, kw_only=True, tag="person_export"):
    """What an export that was put on record within the last half hour consists of."""

    export: Code


class AskPersonsToErase(Query[list[MaskedPerson]], frozen=True, kw_only=True, tag="persons_to_erase"):
    """Whose files need not be kept any more (个人信息保护法 art. 47): their cases are over, and the time for that.

    Or they were written down, and brought no case within `[privacy] unused_days`.
    """

    limit: Count = 1000
