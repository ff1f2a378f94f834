"""What a session is made of: how far somebody is, what lies on the reader, who they proved to be, what is shown."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from common.domain.records.words import IdentityMethod

S = TypeVar("S")


class Stage(StrEnum):
    """How far the resident is."""

    NOBODY = "nobody"
    IDENTIFYING = "identifying"
    CHOOSING = "choosing"
    LOOKING_UP = "looking_up"
    SEEING = "seeing"
    PRINTING = "printing"
    PRINTED = "printed"
    LEAVING = "leaving"
    """Nothing of anybody is left but a card on the reader."""


class Lying(StrEnum):
    """What lies on the reader, as far as the session can know."""

    NOTHING = "nothing"
    PROOF = "proof"
    NO_PROOF = "no_proof"
    """A card of which nobody knows whose it is by now: nothing counts until the reader is empty."""


@dataclass(frozen=True, repr=False)
class Proof:
    """Who somebody is, and how they proved it. Where a number was typed there is no name."""

    method: IdentityMethod
    id_number: str
    name: str = ""


@dataclass(frozen=True, repr=False)
class Shown(Generic[S]):
    """What was looked up for somebody."""

    id_number: str
    statement: S
