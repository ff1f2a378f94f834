"""A social-security card in a real PC/SC service's virtual reader: put in, pulled out, swapped, and what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from queue import Empty, SimpleQueue
from typing import NoReturn

import pytest

from common.devices.cards import Unread
from common.devices.social_security_card.card import SocialSecurityCard
from common.devices.social_security_card.pcsc import PcscReader
from common.devices.social_security_card.simulator import VPCD_PORT, InSlot, SimulatedCard
from common.devices.social_security_card.smartcard_library import SmartcardMissing
from tests.common.devices.pcscd import VIRTUAL, virtual_reader
from tests.common.devices.social_security_card.test_files import CARD, OTHER, TODAY

LONG = 20.0
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="vsmartcard's virtual reader is a driver of pcscd")


class Listening:
    """A reader that is listened to, and the cards that are in it."""

    def __init__(self, named: str = VIRTUAL) -> None:
        self.told: SimpleQueue[SocialSecurityCard | Unread | str] = SimpleQueue()
        self.there: SimpleQueue[bool] = SimpleQueue()
        self._in: list[InSlot] = []
        reader = PcscReader(named, is_there=self.there.put, today=lambda: TODAY, open_again_seconds=0.05)
        self._stop = reader.listen(self.told.put, lambda: self.told.put("lifted"), self.told.put)

    def put_in(self, card: SimulatedCard, slot: int = 0) -> InSlot:
        self._in.append(InSlot(card, VPCD_PORT + slot))
        return self._in[-1]

    def hears(self, *expected: SocialSecurityCard | Unread | str) -> None:
        for one in expected:
            assert self.told.get(timeout=LONG) == one

    def hears_no_more(self) -> None:
        with pytest.raises(Empty):
            self.told.get_nowait()

    def end(self) -> None:
        self._stop()
        for slot in self._in:
            slot.pull()


@pytest.fixture
def listening() -> Iterator[Listening]:
    with virtual_reader():
        made = Listening()
        assert made.there.get(timeout=LONG)
        yield made
        made.end()
        made.hears_no_more()


def test_a_card_is_told_while_it_is_in_and_what_keeps_its_holder_to_itself_is_refused(listening: Listening) -> None:
    card = SimulatedCard(CARD)
    card.faults.is_old = True
    slot = listening.put_in(card)
    listening.hears(CARD)
    slot.pull()
    listening.hears("lifted")
    card.faults.is_locked = True
    slot = listening.put_in(card)
    listening.hears(Unread.LOCKED)
    slot.pull()
    listening.hears("lifted")


def test_a_card_that_is_swapped_quicker_than_the_service_looks_is_not_taken_for_the_first(listening: Listening) -> None:
    first = listening.put_in(SimulatedCard(CARD))
    listening.hears(CARD)
    first.pull()
    listening.put_in(SimulatedCard(OTHER))
    listening.hears("lifted", OTHER)


def test_two_cards_at_once_are_nobody(listening: Listening) -> None:
    first = listening.put_in(SimulatedCard(CARD))
    listening.hears(CARD)
    listening.put_in(SimulatedCard(OTHER), slot=1)
    listening.hears("lifted", Unread.UNCLEAR)
    first.pull()
    listening.hears("lifted", OTHER)


def test_a_card_pulled_out_while_it_is_read_is_nobody(listening: Listening) -> None:
    card = SimulatedCard(CARD)
    card.faults.is_pulled_at = 4
    listening.put_in(card).wait()
    listening.put_in(SimulatedCard(OTHER))
    listening.hears(OTHER)


def test_a_service_that_ends_takes_the_card_with_it() -> None:
    with virtual_reader() as service:
        if service is None:
            pytest.skip("the machine's own smart-card service is not ours to end")
        made = Listening()
        assert made.there.get(timeout=LONG)
        made.put_in(SimulatedCard(CARD))
        made.hears(CARD)
        service.terminate()
        service.wait()
        made.hears("lifted")
        assert made.there.get(timeout=LONG) is False
        made.end()


def test_a_reader_that_is_not_there_is_said_to_be_missing(listening: Listening) -> None:
    another = Listening("no such reader")
    assert another.there.get(timeout=LONG) is False
    another.end()


def test_without_pyscard_the_reader_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("common.devices.social_security_card.pcsc.scard", _nothing_installed)
    listening = Listening()
    assert listening.there.get(timeout=LONG) is False
    listening.end()


def _nothing_installed() -> NoReturn:
    raise SmartcardMissing("no pyscard")
