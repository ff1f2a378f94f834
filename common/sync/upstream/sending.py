"""One meeting of a hall's hub with its district: is it the right one, how far is it, and what it lacks."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import psycopg

from common.sync.terminal.meeting import WrongHub
from common.sync.terminal.wire import FORK, HubRefused
from common.sync.upstream.link import Connection, Link, note_reached, note_whereabouts, opener
from common.sync.upstream.outbox import Origin, next_parcel, origins, waiting
from common.sync.upstream.wire import District, Head

log = logging.getLogger(__name__)

_DEADLINE_S = 30.0
_MOST = 500
_FEWEST = 10


class Pace:
    """How many events a parcel may have: fewer after one that did not get through, more after each that did."""

    def __init__(self) -> None:
        self.most = _MOST

    def slow_down(self) -> None:
        """A parcel got lost."""
        self.most = max(self.most // 2, _FEWEST)

    def speed_up(self) -> None:
        """A parcel is there."""
        self.most = min(self.most * 2, _MOST)


class Sent(NamedTuple):
    """Events that were sent, and the numbers that they cover with those that stay in the hall."""

    events: int = 0
    numbers: int = 0


class Sending:
    """A connection to the district, from greeting to its end. Raises HubRefused, WrongHub, or psycopg's errors.

    Origins of which the district has other events are left out, and the others go on; `forked` are those whose machines
    still write them.
    """

    def __init__(self, hall: Connection, link: Link, district: District, pace: Pace) -> None:
        self._hall = hall
        self._district = district
        self._pace = pace
        self.forked: set[str] = set()
        self._left_out: set[str] = set()
        hello = district.hello()
        if hello.hub != link.district:
            raise WrongHub(f"it is hub {hello.hub}, this hall belongs to {link.district}")
        if hello.restores < link.restores:
            raise WrongHub("it is an old copy of this hall's district")
        note_whereabouts(hall, link, district.addresses())
        self._restores = hello.restores
        self._there = district.heads()

    def send_all(self) -> Sent:
        """Send until nothing is left, a parcel of each origin in turn."""
        events = numbers = 0
        while behind := self._behind():
            for origin in behind:
                sent = self._send_parcel(origin)
                events, numbers = events + sent.events, numbers + sent.numbers
        return Sent(events, numbers)

    def report(self) -> None:
        """Say to both sides how it stands."""
        numbers, left = sum(one.head.oseq for one in origins(self._hall)), self.waiting()
        self._district.report(left)
        fault = fork_in_words(self.forked) if self.forked else None
        note_reached(self._hall, self._restores, numbers - left, fault)

    def waiting(self) -> int:
        """How many numbers the district does not have."""
        return waiting(self._here(), self._there)

    def ahead(self) -> int:
        """How many numbers only the district has: this hub was restored, and its machines send them again."""
        here = {one.name: one.head.oseq for one in origins(self._hall)}
        return sum(max(head.oseq - here.get(name, 0), 0) for name, head in self._there.items())

    def _here(self) -> list[Origin]:
        return [one for one in origins(self._hall) if one.name not in self._left_out]

    def _behind(self) -> list[Origin]:
        return [one for one in self._here() if one.head.oseq > self._at(one)]

    def _at(self, origin: Origin) -> int:
        return self._there.get(origin.name, Head()).oseq

    def _send_parcel(self, origin: Origin) -> Sent:
        parcel = next_parcel(self._hall, origin, self._at(origin), self._pace.most)
        try:
            self._district.push_of_hall(parcel)
        except psycopg.OperationalError:
            self._pace.slow_down()
            raise
        except HubRefused as refused:
            if refused.code != FORK:
                raise
            log.error("%s (%s)", fork_in_words([origin.name]), refused)
            self._left_out.add(origin.name)
            if origin.is_written:
                self.forked.add(origin.name)
            return Sent()
        self._pace.speed_up()
        self._there[origin.name] = parcel.last
        return Sent(len(parcel.entries), parcel.last.oseq - parcel.after.oseq)


def fork_in_words(forked: Iterable[str]) -> str:
    """What is wrong with origins of which the district has other events than the hall."""
    names = ", ".join(sorted(forked))
    return f"The district has other events of these machines, which must join the hall anew: {names}"


@contextmanager
def meeting(hall: Connection, link: Link, folder: Path, pace: Pace) -> Iterator[Sending]:
    """A connection to the district of a hall, greeted, and closed at the end."""
    with closing(opener(link, folder, _DEADLINE_S)()) as connection:
        yield Sending(hall, link, District(connection), pace)
