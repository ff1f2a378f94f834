"""A scanner on a serial line, over a real pseudo-terminal: whole codes, each shown one once, and no noise."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from queue import SimpleQueue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.code_scanner.scanner import MOST_CHARACTERS, is_possible
from common.devices.code_scanner.serial_port import BAUD, Codes, SerialScanner
from common.devices.serial_line import serial_line

LONG = 20.0
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
if sys.platform != "win32":
    from common.devices.code_scanner.simulator import SimulatedScanner


class Listening:
    def __init__(self) -> None:
        self.device = SimulatedScanner()
        self.codes: SimpleQueue[str] = SimpleQueue()
        self.there: SimpleQueue[bool] = SimpleQueue()
        scanner = SerialScanner(serial_line(self.device.address, BAUD), is_there=self.there.put)
        self.end = scanner.listen(self.codes.put)
        assert self.there.get(timeout=LONG)
        # What came before the line was opened is forgotten, so the first code is shown until it is heard.
        while self.codes.empty():
            self.device.scan("ready")
        self.codes.get()

    def hears(self, code: str) -> None:
        assert self.codes.get(timeout=LONG) == code


@pytest.fixture
def listening() -> Iterator[Listening]:
    made = Listening()
    yield made
    made.end()
    made.device.end()


def test_codes_come_whole_in_whatever_pieces(listening: Listening) -> None:
    listening.device.scan("YC1:0123456789012345678901", piece=3)
    listening.hears("YC1:0123456789012345678901")
    listening.device.scan("第二个", ends_with=b"\r")
    listening.hears("第二个")
    listening.device.scan("第三个", encoding="gb18030")
    listening.hears("第三个")


def test_a_code_without_a_new_line_ends_with_silence(listening: Listening) -> None:
    listening.device.scan("no end", ends_with=b"")
    listening.hears("no end")


def test_a_code_that_lies_under_the_scanner_is_told_once(listening: Listening) -> None:
    for code in ("A", "A", "A", "B", "A"):
        listening.device.scan(code)
    for code in ("A", "B", "A"):
        listening.hears(code)
    assert listening.codes.empty()


def test_what_is_no_code_is_told_to_nobody(listening: Listening) -> None:
    for noise in ("", "\x07bell", "x" * (MOST_CHARACTERS + 1), "y" * 10_000):
        listening.device.scan(noise, piece=64)
    listening.device.send(b"\xff\xfe\xff\r\n")
    listening.device.scan("after it")
    listening.hears("after it")
    assert listening.codes.empty()


def test_a_scanner_that_is_not_there_is_said_to_be_missing() -> None:
    there: SimpleQueue[bool] = SimpleQueue()
    scanner = SerialScanner(serial_line("/dev/no-such-scanner", BAUD), is_there=there.put, open_again_seconds=0.01)
    end = scanner.listen(lambda code: None)
    assert there.get(timeout=LONG) is False
    end()


@given(st.lists(st.binary(max_size=80), max_size=20))
def test_whatever_comes_only_lines_come_out(pieces: list[bytes]) -> None:
    codes = Codes()
    found = [code for piece in pieces for code in codes.feed(piece)]
    found.append(codes.rest())
    assert not any("\n" in code or "\r" in code for code in found)


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1), max_size=5),
    st.integers(1, 9),
)
def test_codes_are_whole_again_in_whatever_pieces_they_come(said: list[str], size: int) -> None:
    sent = b"".join(code.encode() + b"\r\n" for code in said)
    codes = Codes()
    assert [code for at in range(0, len(sent), size) for code in codes.feed(sent[at : at + size])] == said


@pytest.mark.parametrize("code", ["", "a\tb", "a\nb", "\x1b[A", "x" * (MOST_CHARACTERS + 1)])
def test_these_are_no_codes(code: str) -> None:
    assert not is_possible(code)
