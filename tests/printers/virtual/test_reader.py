from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printers.virtual.grammar import LENGTHS
from printers.virtual.reader import Character, Command, Reader, RealTime, Sheets, Token, Unknown

PREFIXED = st.builds(lambda pair, rest: bytes(pair) + rest, st.sampled_from(sorted(LENGTHS)), st.binary(max_size=12))
STREAMS = st.lists(
    st.one_of(st.binary(max_size=20), PREFIXED, st.text(max_size=8).map(lambda t: t.encode("gb18030", "replace")))
).map(b"".join)


def read(data: bytes, step: int = 0) -> list[Token]:
    reader, tokens = Reader(), list[Token]()
    for start in range(0, len(data), step or max(1, len(data))):
        tokens += reader.feed(data[start : start + (step or len(data))])
    return tokens


@given(STREAMS, st.integers(1, 7))
def test_any_bytes_are_read_to_the_end_and_alike_in_any_pieces(data: bytes, step: int) -> None:
    assert read(data, step) == read(data)


@given(st.text(st.characters(codec="gb18030", exclude_categories=["Cc", "Cs"]), max_size=30))
def test_chinese_text_is_read_character_by_character(text: str) -> None:
    codes = [token.code for token in read(text.encode("gb18030") + b"\n") if isinstance(token, Character)]
    assert [code.decode("gb18030") for code in codes] == [char for char in text if char != "\x7f"]


def test_two_and_four_bytes_make_one_character() -> None:
    assert read("吉𠮷A".encode("gb18030")) == [Character(b"\xbc\xaa"), Character(b"\x95\x34\xb2\x35"), Character(b"A")]


def test_outside_kanji_mode_every_byte_is_a_character_of_its_own() -> None:
    assert read(b"\x1c.\xbc\xaa\x1c&\xbc\xaa") == [
        Command("FS ."),
        Character(b"\xbc"),
        Character(b"\xaa"),
        Command("FS &"),
        Character(b"\xbc\xaa"),
    ]


def test_the_data_of_an_image_is_not_taken_for_commands() -> None:
    image = b"0\x00\x02\x00\x03\x00" + b"\x10\x04\x01\x1b@\x0a"
    assert read(b"\x1dv" + image + b"\n") == [Command("GS v", image), Command("LF")]


def test_questions_in_between_are_real_time() -> None:
    assert read(b"A\x10\x04\x02B") == [Character(b"A"), RealTime("DLE EOT", b"\x02"), Character(b"B")]


def test_what_is_unknown_is_named_and_does_not_become_text() -> None:
    assert read(b"\x1b\x07\x1d\xff\x07A") == [
        Unknown(b"\x1b\x07"),
        Unknown(b"\x1d\xff"),
        Unknown(b"\x07"),
        Character(b"A"),
    ]


def test_a_lead_byte_without_its_second_does_not_swallow_the_line_end() -> None:
    assert read(b"\xd6\nA") == [Unknown(b"\xd6"), Command("LF"), Character(b"A")]


@given(st.integers(1, 40))
def test_a_pdf_is_taken_whole_whatever_its_bytes_look_like(step: int) -> None:
    document = b"%PDF-1.4\n\x10\x04\x01\x1b@%%EOX\xbc\xaa%%EOF\n"
    assert read(document + b"\x1dr\x01%PDX", step) == [
        Sheets(document),
        Command("GS r", b"\x01"),
        *(Character(bytes([byte])) for byte in b"%PDX"),
    ]
