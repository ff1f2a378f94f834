"""Readers and decoders under random and damaged bytes: nothing breaks, and nobody is taken for somebody else.

A few hundred cases each in the suite, 100,000 each with the soak tests.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress

import pytest

from common.devices.code_scanner.codes import hall_code
from common.devices.code_scanner.electronic_card import ElectronicCard, decode_sample, sample_code
from common.devices.code_scanner.keyboard import KeyboardScanner
from common.devices.code_scanner.scanner import is_possible
from common.devices.code_scanner.serial_port import Codes
from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader import sdt_look
from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.sdt_text import NotAnIdCard, card_in, card_text, text_in
from common.devices.id_card_reader.simulator import SimulatedReader
from common.devices.presence import Listener, Presence
from common.devices.social_security_card import files
from common.devices.social_security_card.simulator import SimulatedCard
from common.domain.records.paper_numbers import new_numbers
from common.domain.visit import ticket_code
from tests.common.devices.id_card_reader.test_frames import CARD, OTHER, TODAY
from tests.common.devices.social_security_card.test_files import CARD as CHIP

FEW, MANY = 400, 100_000


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, lost, doubled or put in; sometimes whole, sometimes nothing but noise."""
    how = chance.randrange(8)
    if how == 0:
        return data
    if how == 1:
        return chance.randbytes(chance.randrange(300))
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 1 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 2:
                del changed[at : at + chance.randrange(1, 40)]
            case 3:
                changed[at:at] = chance.randbytes(chance.randrange(1, 20))
            case _:
                changed += changed[at : at + 50]
    return bytes(changed)


class BadLine:
    """A line that damages every other answer of a reader, in pieces of any size."""

    def __init__(self, reader: SimulatedReader, chance: random.Random) -> None:
        self._reader = reader
        self._chance = chance
        self._come = b""

    def write(self, data: bytes, /) -> object:
        (command,) = f.Frames().feed(data)
        answer = self._reader.answer(command)
        self._come += damaged(answer, self._chance) if self._chance.random() < 0.3 else answer
        return None

    def read(self, size: int = 1, /) -> bytes:
        size = self._chance.randrange(1, 2000)
        piece, self._come = self._come[:size], self._come[size:]
        return piece

    def reset_input_buffer(self) -> None:
        if self._chance.random() < 0.9:
            self._come = b""


def id_card_line(chance: random.Random) -> None:
    """Looks through a bad line at a reader on which one card after another is laid: nobody is made out of two."""
    device = SimulatedReader()
    device.faults.reads_once = chance.random() < 0.5
    line = BadLine(device, chance)
    presence: Presence[IdCard] = Presence()
    look = sdt_look.SdtLook(presence, lambda: TODAY)
    told: list[IdCard] = []
    presence.join(Listener(told.append, lambda: None, lambda _: None))
    for _ in range(3):
        device.lay(chance.choice((CARD, OTHER)))
        for _ in range(3):
            look.at(line)
    assert all(card in (CARD, OTHER) for card in told)


def id_card_bytes(chance: random.Random) -> None:
    """An answer of a reader, damaged after its check byte was right."""
    lengths = (256).to_bytes(2, "big") + (1024).to_bytes(2, "big")
    frame = damaged(f.reply_frame(f.Reply(f.DONE, lengths + card_text(CARD) + bytes(1024))), chance)
    for content in f.Frames().feed(frame):
        reply = f.reply_of(content)
        if reply is not None and reply.status == f.DONE:
            with suppress(NotAnIdCard):
                assert card_in(text_in(damaged(reply.data, chance)), TODAY).id_number == CARD.id_number


def social_security_chip(chance: random.Random) -> None:
    """A chip whose answers come damaged now and then."""
    chip = SimulatedCard(CHIP)
    chip.faults.is_old = chance.random() < 0.5

    def transmit(command: bytes) -> bytes:
        answer = chip.answer(command)
        return damaged(answer, chance) if chance.random() < 0.15 else answer

    with suppress(files.NotRead):
        assert files.card_in(transmit, TODAY) == CHIP


def serial_codes(chance: random.Random) -> None:
    """Codes on a bad line, of papers, tickets and sample persons."""
    person = ElectronicCard(CHIP.name, CHIP.id_number)
    shown = chance.choice((new_numbers(TODAY).payload, ticket_code("0" * 22), "20261120-00017", sample_code(person)))
    codes = Codes()
    come = damaged(shown.encode() + b"\r\n", chance)
    size = chance.randrange(1, 60)
    found = [code for at in range(0, len(come), size) for code in codes.feed(come[at : at + size])]
    for code in (*found, codes.rest()):
        if is_possible(code):
            hall_code(code)
            read = decode_sample(code)
            assert read is None or read.id_number.startswith("999999")


def keys(chance: random.Random) -> None:
    """Keys at any pace: each is typed, or part of a code, or of half a code that nobody can have typed."""
    given: list[int] = []
    codes: list[str] = []
    scanner: KeyboardScanner[int] = KeyboardScanner(given.append)
    scanner.listen(codes.append)
    at, pressed = 0.0, chance.randrange(60)
    for key in range(pressed):
        at += chance.choice((0.001, 0.01, 0.034, 0.05, 0.2))
        text = chance.choice(("", "a", "7", "字", "\t"))
        scanner.press(text, key, at, is_enter=chance.random() < 0.1, is_repeated=chance.random() < 0.05)
    scanner.rest()
    assert given == sorted(set(given)), "in order, and none twice"
    assert all(is_possible(code) for code in codes)
    assert len(given) <= pressed


TARGETS = [id_card_line, id_card_bytes, social_security_chip, serial_codes, keys]


def play(target: Callable[[random.Random], None], cases: int) -> None:
    for seed in range(cases):
        try:
            target(random.Random(seed))
        except BaseException:
            print(f"{target.__name__} with seed {seed}")  # noqa: T201
            raise


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not come at once from memory will never come."""
    monkeypatch.setattr(sdt_look, "ANSWER_SECONDS", 0.0005)


@pytest.mark.parametrize("target", TARGETS)
def test_a_few(target: Callable[[random.Random], None]) -> None:
    play(target, FEW)


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("target", TARGETS)
def test_very_many(target: Callable[[random.Random], None]) -> None:
    play(target, MANY)
