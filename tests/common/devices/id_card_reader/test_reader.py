"""A card on the reader, over a real pseudo-terminal and a real TCP line: told once, and what goes wrong on the way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from queue import Empty, SimpleQueue

import pytest

from common.devices.cards import Unread
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt import SILENT_LOOKS, SdtReader, sdt_line
from common.devices.id_card_reader.sdt_text import card_text
from common.devices.id_card_reader.simulator import OnPty, OnTcp, SimulatedReader
from tests.common.devices.id_card_reader.test_frames import CARD, OTHER, TODAY

LONG = 20.0
NEEDS_PTY = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


class Watched:
    """A reader that is listened to."""

    def __init__(self, device: SimulatedReader, line: OnPty | OnTcp) -> None:
        self.device, self.line = device, line
        self.laid: SimpleQueue[IdCard] = SimpleQueue()
        self.lifted: SimpleQueue[None] = SimpleQueue()
        self.refused: SimpleQueue[Unread] = SimpleQueue()
        self.there: SimpleQueue[bool] = SimpleQueue()
        self.reader = SdtReader(sdt_line(line.address), is_there=self.there.put, look_seconds=0.01, today=lambda: TODAY)
        self.end = self.reader.listen(self.laid.put, lambda: self.lifted.put(None), self.refused.put)

    def next(self) -> IdCard:
        return self.laid.get(timeout=LONG)

    def is_lifted(self) -> None:
        """It is told that the card was taken away."""
        self.lifted.get(timeout=LONG)

    def nobody(self) -> None:
        """Nothing more is told, after the reader has certainly looked a few times."""
        looks = Looks(self.device)
        looks.wait(4)
        with pytest.raises(Empty):
            self.laid.get_nowait()


class Looks:
    """Counts the answers of a simulated reader from now on."""

    def __init__(self, device: SimulatedReader) -> None:
        self._come = threading.Semaphore(0)
        answer = device.answer

        def counted(command: bytes) -> bytes:
            self._come.release()
            return answer(command)

        device.answer = counted  # type: ignore[method-assign]

    def wait(self, count: int) -> None:
        for _ in range(count):
            assert self._come.acquire(timeout=LONG), "the reader looks no more"


@pytest.fixture(params=[pytest.param("pty", marks=NEEDS_PTY), "tcp"])
def watched(request: pytest.FixtureRequest) -> Iterator[Watched]:
    device = SimulatedReader()
    line = OnPty(device) if request.param == "pty" else OnTcp(device)
    made = Watched(device, line)
    yield made
    made.end()
    line.end()


def test_a_card_is_told_once_however_long_it_lies(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.nobody()


def test_it_is_told_again_when_it_is_laid_down_again(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.device.take()
    watched.is_lifted()
    watched.device.lay(CARD)
    assert watched.next() == CARD


def test_a_card_in_place_of_another_is_told_although_nobody_saw_the_reader_empty(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.device.lay(OTHER)
    assert watched.next() == OTHER
    assert watched.lifted.qsize() == 1  # the first was lifted before the second was told


def test_a_card_that_is_missed_once_lies_there_still(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.device.faults.misses = 1
    watched.nobody()
    assert watched.lifted.empty()


def test_answers_in_pieces_with_noise_and_wrong_bytes_end_in_the_right_card(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("common.devices.id_card_reader.sdt_look.ANSWER_SECONDS", 0.3)
    watched.device.faults.piece = 7
    watched.device.faults.noise = b"\x00\xaa\xaa\xff"
    watched.device.faults.garbles = 2
    watched.device.lay(CARD)
    assert watched.next() == CARD


def test_a_card_taken_away_while_it_is_read_is_nobody(watched: Watched) -> None:
    watched.device.faults.is_taken_mid_read = True
    watched.device.lay(CARD)
    watched.nobody()
    watched.device.lay(OTHER)
    assert watched.next() == OTHER


def test_a_reader_that_finds_a_card_only_once_tells_it_once(watched: Watched) -> None:
    watched.device.faults.reads_once = True
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.nobody()
    assert watched.lifted.empty()
    watched.device.take()
    watched.is_lifted()


def test_what_is_no_id_card_is_nobody(watched: Watched) -> None:
    text = bytearray(card_text(CARD))
    text[122:124] = b"8\0"
    watched.device.lay_text(bytes(text))
    assert watched.refused.get(timeout=LONG) is Unread.OTHER_CARD
    watched.nobody()
    watched.device.take()
    watched.is_lifted()


def test_a_silent_reader_is_gone_and_comes_back(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("common.devices.id_card_reader.sdt_look.ANSWER_SECONDS", 0.1)
    assert watched.there.get(timeout=LONG)
    watched.device.faults.is_silent = True
    assert not watched.there.get(timeout=LONG)
    watched.device.faults.is_silent = False
    watched.device.lay(CARD)
    assert watched.there.get(timeout=LONG)
    assert watched.next() == CARD
    assert SILENT_LOOKS > 1  # one lost answer does not make the lamp flicker


# pyserial forgets to close a socket whose other end is gone.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_reader_that_is_unplugged_is_found_again_when_it_is_back() -> None:
    device = SimulatedReader()
    line = OnTcp(device)
    watched = Watched(device, line)
    assert watched.there.get(timeout=LONG)
    device.lay(CARD)
    assert watched.next() == CARD
    line.end()
    assert not watched.there.get(timeout=LONG)
    watched.is_lifted()
    back = OnTcp(device, line.port)
    assert watched.there.get(timeout=LONG)
    assert watched.next() == CARD
    watched.end()
    back.end()


def test_a_reader_that_never_was_there_is_said_to_be_missing() -> None:
    there: SimpleQueue[bool] = SimpleQueue()
    reader = SdtReader(sdt_line("/dev/no-such-reader"), is_there=there.put, look_seconds=0.01)
    end = reader.listen(lambda card: None)
    assert there.get(timeout=LONG) is False
    end()


def test_a_reader_that_cannot_tell_a_lifted_card_tells_the_next_one_all_the_same() -> None:
    device = SimulatedReader()
    device.faults.reads_once = device.faults.forgets_what_it_read = True
    line = OnTcp(device)
    reader = SdtReader(sdt_line(line.address), sees_lifting=False, look_seconds=0.01, today=lambda: TODAY)
    told: SimpleQueue[str] = SimpleQueue()
    end = reader.listen(lambda card: told.put(card.name), lambda: told.put("lifted"))
    for card in (CARD, CARD, OTHER):
        device.lay(card)
        looks = Looks(device)
        looks.wait(8)
    end()
    line.end()
    heard = [told.get_nowait() for _ in range(told.qsize())]
    assert heard == [CARD.name, "lifted", CARD.name, "lifted", OTHER.name]


def test_two_cards_at_once_are_nobody(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    watched.device.lay_with(OTHER)
    watched.is_lifted()
    assert watched.refused.get(timeout=LONG) is Unread.UNCLEAR
    watched.nobody()
    watched.device.lay(OTHER)
    assert watched.next() == OTHER


def test_two_who_listen_share_one_line(watched: Watched) -> None:
    watched.device.lay(CARD)
    assert watched.next() == CARD
    also: SimpleQueue[IdCard] = SimpleQueue()
    end = watched.reader.listen(also.put)
    assert also.get(timeout=LONG) == CARD  # it lies there already
    watched.device.lay(OTHER)
    assert also.get(timeout=LONG) == watched.next() == OTHER
    end()
    watched.device.lay(CARD)
    assert watched.next() == CARD
    assert also.empty()


@pytest.mark.parametrize(("days", "is_read"), [(-1, False), (0, True), (1, True)])
def test_an_expired_card_is_refused_where_that_is_wanted(days: int, is_read: bool) -> None:
    card = CARD._replace(valid_until=TODAY + timedelta(days=days))
    line = OnTcp(SimulatedReader())
    line.reader.lay(card)
    told: SimpleQueue[object] = SimpleQueue()
    reader = SdtReader(sdt_line(line.address), refuses_expired=True, look_seconds=0.01, today=lambda: TODAY)
    end = reader.listen(told.put, refused=told.put)
    assert told.get(timeout=LONG) == (card if is_read else Unread.EXPIRED)
    end()
    line.end()
