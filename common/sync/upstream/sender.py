"""The sender: keeps a district up to date from the machine that carries the hall's hub, in nobody's way."""

import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import psycopg

from common.sync.upstream.link import Connection, Link, note_fault, read_link
from common.sync.upstream.once import REFUSALS, refusal, take_turn
from common.sync.upstream.sending import Pace, meeting

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 5.0
_REPORT_EVERY_LOOKS = 12
_TRY_AGAIN_S = 10.0


class Sender:
    """Sends until it is told to end. It reads the hall's hub and writes nothing there but how it stands."""

    def __init__(self, open_hall: Callable[[], Connection], folder: Path, is_closing: Event) -> None:
        self._open_hall = open_hall
        self._folder = folder
        self._is_closing = is_closing
        self._pace = Pace()
        self._said = ""

    def run(self) -> None:
        """Send what is there, look every few seconds whether there is more, and begin anew after every failure."""
        while not self._is_closing.is_set():
            try:
                with closing(self._open_hall()) as hall:
                    self._serve(hall)
            except (psycopg.Error, OSError) as error:  # it is stopped, or starts just now
                self._say(f"the hall's own hub is not reached: {error}")
            self._is_closing.wait(_TRY_AGAIN_S)

    def _serve(self, hall: Connection) -> None:
        link = read_link(hall)
        if link is None:
            self._say("this hall has not joined a district")
        elif not take_turn(hall):
            self._say("another process is sending")
        else:
            try:
                self._stay(hall, link)
            except REFUSALS as error:
                if hall.broken:
                    raise
                _, words = refusal(error)
                self._say(words)
                note_fault(hall, words)

    def _stay(self, hall: Connection, link: Link) -> None:
        with meeting(hall, link, self._folder, self._pace) as sending:
            looks = 0
            while not self._is_closing.is_set() and _is_same(read_link(hall), link):
                sent = sending.send_all()
                if sent.numbers or looks % _REPORT_EVERY_LOOKS == 0:
                    sending.report()
                    self._say("together with the district")
                looks += 1
                self._is_closing.wait(_LOOK_EVERY_S)

    def _say(self, words: str) -> None:
        """Into the log, once as long as it stays so."""
        if words != self._said:
            log.info("%s", words)
            self._said = words


def _is_same(now: Link | None, link: Link) -> bool:
    """Whether the hall still belongs to the district that it is connected to, by the same invitation."""
    return now is not None and (now.district, now.password) == (link.district, link.password)
