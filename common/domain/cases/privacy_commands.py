"""Commands about what the hall knows of a person: to see it, to hand it out, to forget it."""

from common.domain.cases.privacy_words import ErasureGround
from common.domain.commands.command import Command
from common.domain.limits import Code, Text


class LookAtPerson(Command, frozen=True, kw_only=True):
    """Put on record that somebody is about to see a person in full, or those of a case; then `AskPersons` shows them.

    One of `person` and `case` is given; with both, the person must be one of the case's.
    """

    counter: Code
    person: Code | None = None
    case: Code | None = None
    why: Text


class ExportPerson(Command, frozen=True, kw_only=True):
    """Put on record that a person gets a copy of what the hall holds about them (个人信息保护法 art. 45)."""

    counter: Code
    person: Code
    why: Text


class ErasePersonData(Command, frozen=True, kw_only=True):
    """Forget a person everywhere (个人信息保护法 art. 47); refused while a case is open or must be kept by law."""

    counter: Code
    person: Code
    ground: ErasureGround = ErasureGround.REQUESTED
