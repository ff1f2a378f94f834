"""What is on record about looking at a person, handing out what is known of them, and forgetting them."""

from common.domain.cases.privacy_words import ErasureGround
from common.domain.event import Event


class PersonLookedAt(Event, frozen=True, kw_only=True):
    """Somebody of the staff has seen a person in full. `why` is sealed under the person's key.

    One `look` may be at two persons, as at the applicant and the representative of a case.
    """

    look: str
    person: str
    case: str = ""
    counter: str
    staff: str
    why: str


class PersonExported(Event, frozen=True, kw_only=True):
    """Everything the hall holds about a person was handed out. `why` is sealed under the person's key."""

    export: str
    person: str
    counter: str
    staff: str
    why: str


class PersonErasureOrdered(Event, frozen=True, kw_only=True):
    """Who ordered that a person is forgotten, and on what ground; `PersonErased` beside it destroys the key."""

    person: str
    counter: str
    staff: str
    ground: ErasureGround
