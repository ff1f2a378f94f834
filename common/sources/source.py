"""What every source of records does, and how it says that it has none."""

from datetime import date
from typing import Protocol

from common.domain.records.record import InsuredRecord


class SourceSilent(Exception):
    """The agency does not answer just now: too slow, not to be reached, or it spoke nonsense. Says why, for the log.

    The text never holds anything of a person.
    """


class NotInsured(Exception):
    """The source knows nobody with this number."""


class WrongPerson(Exception):
    """The answer is about somebody else than was asked for. It must not be shown; staff are told."""


class Source(Protocol):
    """A source is asked from a worker, never from the thread of a screen."""

    @property
    def is_sample(self) -> bool:
        """Whether its persons are invented, which every document of them says."""

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """The record of the person with this number, within the time limits of the settings.

        Where a `name` is given (as it stands on the card) it must be the record's. Raises SourceSilent, NotInsured and
        WrongPerson; nothing of the answer is kept.
        """

    def as_of(self) -> date | None:
        """The day up to which the source vouches; None where each record says it for itself.

        Raises SourceSilent.
        """


class NoSource:
    """The source of a hall that has none."""

    is_sample = False

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """Nobody's record."""
        raise SourceSilent("no source of records is set: [records] in settings.toml")

    def as_of(self) -> date | None:
        """No day."""
        raise SourceSilent("no source of records is set: [records] in settings.toml")
