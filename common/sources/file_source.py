"""The source of a hall that gets deliveries: the newest that was imported on this machine, and nothing older."""

from collections.abc import Callable
from datetime import date

from common.domain.records.record import InsuredRecord
from common.sources.delivery.sealed import find
from common.sources.delivery.shelf import InUse, files_of, in_use
from common.sources.names import is_same_name
from common.sources.places import RecordsPlaces
from common.sources.source import NotInsured, SourceSilent, WrongPerson
from common.store.connect import DatabaseError, StoreUnreadable

_NOBODY = ""
"""A number that no delivery holds."""


class FileSource:
    """Asks the sealed database of the delivery in use anew each time, so that nothing of it stays in memory."""

    def __init__(self, places: RecordsPlaces, oldest_days: int, today: Callable[[], date] = date.today) -> None:
        self._places = places
        self._oldest_days = oldest_days
        self._today = today

    @property
    def is_sample(self) -> bool:
        """Whether the delivery in use says that its persons are invented."""
        now = in_use(self._places)
        return now is not None and now.is_sample

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """The record as it was delivered."""
        record = self._found(id_number)
        if record is None:
            raise NotInsured
        if name and not is_same_name(name, record.name):
            raise WrongPerson("the name is another's")
        return record

    def as_of(self) -> date | None:
        """The day up to which the delivery vouches, when it can be opened."""
        self._found(_NOBODY)
        return self._now().as_of

    def _found(self, id_number: str) -> InsuredRecord | None:
        now = self._now()
        try:
            return self._find(now, id_number)
        except SourceSilent:
            newer = self._now()
            if newer == now:
                raise
            return self._find(newer, id_number)  # it has just taken the place of the other

    def _find(self, now: InUse, id_number: str) -> InsuredRecord | None:
        try:
            return find(files_of(self._places, now), id_number, now.as_of, is_sample=now.is_sample)
        except (StoreUnreadable, DatabaseError) as error:
            raise SourceSilent(f"the delivery in use cannot be read: {error}") from error

    def _now(self) -> InUse:
        now = in_use(self._places)
        if now is None:
            raise SourceSilent("no delivery has been imported: ./yichuang source import FILE")
        age = now.age_days(self._today())
        if self._oldest_days and age > self._oldest_days:
            raise SourceSilent(f"the delivery in use is {age} days old: it has to be followed by a newer one")
        return now
