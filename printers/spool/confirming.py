"""How a printer says that a slip is finished: which way it knows, and the mark that is sent behind the slip."""

from __future__ import annotations

from enum import StrEnum
from itertools import count

from printers.replies import ProcessIdReply, Reply, SensorReply
from printers.spool.talk import Talk

ESC_INIT = b"\x1b@"
GS_SEND_PAPER_SENSOR = b"\x1dr\x01"
GS_PROCESS_ID = b"\x1d(H\x06\x0000"
# Letters whose bits no status byte has, so that a reply can never be mistaken for part of an id.
ID_LETTERS = b"ABCDEFGHIJKLMNO"


class Way(StrEnum):
    """How slips of one printer are confirmed, best first."""

    PROCESS_ID = "process_id"  # GS ( H: printed
    SENSOR = "sensor"  # GS r: worked off, and then DLE EOT: nothing stands in the way
    NOTHING = "nothing"


class Mark:
    """One question behind one slip, and the reply that answers it."""

    def __init__(self, way: Way, process_id: bytes) -> None:
        self.way = way
        self._process_id = process_id

    @property
    def question(self) -> bytes:
        """The bytes to send behind the slip."""
        if self.way is Way.PROCESS_ID:
            return GS_PROCESS_ID + self._process_id
        return GS_SEND_PAPER_SENSOR if self.way is Way.SENSOR else b""

    def is_answered_by(self, reply: Reply) -> bool:
        """True for the reply to this very mark."""
        if self.way is Way.PROCESS_ID:
            return reply == ProcessIdReply(self._process_id)
        return self.way is Way.SENSOR and isinstance(reply, SensorReply)


class Marks:
    """Makes marks, each with an id of its own; starts where `first` says so that two programs rarely agree."""

    def __init__(self, first: int) -> None:
        self._numbers = count(first)

    def next(self, way: Way) -> Mark:
        """A new mark."""
        number, letters = next(self._numbers), bytearray()
        for _ in range(4):
            number, letter = divmod(number, len(ID_LETTERS))
            letters.append(ID_LETTERS[letter])
        return Mark(way, bytes(letters))


def find_way(talk: Talk, marks: Marks, within: float) -> Way:
    """Tries which confirmation a printer that is well knows. ESC @ behind it wipes out what a clone took for text."""
    for way in (Way.PROCESS_ID, Way.SENSOR):
        mark = marks.next(way)
        talk.driver.write(mark.question, within)
        is_known = talk.wait_for(mark.is_answered_by, within)
        talk.driver.write(ESC_INIT, within)
        if is_known:
            return way
    return Way.NOTHING


def regain(talk: Talk, mark: Mark, within: float) -> None:
    """Brings a printer back to the beginning of a command after a slip was broken off.

    Within an image it would take the beginning of the next slip for the rest of that image. So it is asked a
    question that only a printer between two commands answers; one that does not answer is made to forget the rest.
    """
    talk.driver.write(mark.question, within)
    if mark.way is Way.NOTHING or not talk.wait_for(mark.is_answered_by, within):
        talk.clear()
