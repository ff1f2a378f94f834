"""Frames and card texts: whole again from pieces and noise, and never somebody's card from damaged bytes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.cards import Unread
from common.devices.id_card_reader import sdt_frame as f
from common.devices.id_card_reader.reader import CardKind, IdCard
from common.devices.id_card_reader.sdt_text import LENGTH, NotAnIdCard, card_in, card_text, text_in
from common.domain.id_number import check_character

TODAY = date(2026, 11, 20)
NUMBER = "99999919600229001" + check_character("99999919600229001")
CARD = IdCard(name="欧阳小明", id_number=NUMBER, address="样例市演示区示范街道一号")
OTHER = IdCard(name="李四", id_number="99999919600229002" + check_character("99999919600229002"))
CONTENTS = st.binary(min_size=1, max_size=60)


def test_finding_a_card_is_asked_for_as_the_makers_say() -> None:
    assert f.frame(f.FIND).hex() == "aaaaaa9669000320" + "0122"
    assert f.frame(f.SELECT)[-1] == 0x21
    assert f.frame(f.READ)[-1] == 0x32


@given(st.lists(CONTENTS, max_size=5), st.integers(1, 7))
def test_frames_are_whole_again_in_whatever_pieces_they_come(contents: list[bytes], size: int) -> None:
    sent = b"".join(map(f.frame, contents))
    frames = f.Frames()
    got = [content for at in range(0, len(sent), size) for content in frames.feed(sent[at : at + size])]
    assert got == contents


@given(CONTENTS, st.integers(0))
def test_no_more_is_waited_for_than_is_to_come(content: bytes, at: int) -> None:
    sent = f.frame(content)
    frames = f.Frames()
    came = at % len(sent)
    frames.feed(sent[:came])
    assert 1 <= frames.lacks <= len(sent) - came


@given(CONTENTS, st.binary(max_size=40).filter(lambda noise: 0xAA not in noise))
def test_noise_before_a_frame_is_passed_over(content: bytes, noise: bytes) -> None:
    assert f.Frames().feed(noise + f.frame(content)) == [content]


@given(CONTENTS, st.integers(min_value=0), st.integers(1, 255))
def test_a_frame_with_a_wrong_byte_is_none(content: bytes, at: int, change: int) -> None:
    sent = bytearray(f.frame(content))
    sent[at % len(sent)] ^= change
    assert content not in f.Frames().feed(bytes(sent))


@given(st.binary(max_size=300))
def test_nothing_that_comes_breaks_it(noise: bytes) -> None:
    frames = f.Frames()
    for content in frames.feed(noise):
        f.reply_of(content)


def test_a_card_is_read_as_it_was_written() -> None:
    assert card_in(card_text(CARD), TODAY) == CARD


@pytest.mark.parametrize("name", ["䶮", "𠮷野", "阿卜杜热合曼·买买提依明", "\ue81a平", "\U0002ebf0山"])
def test_rare_names_are_read(name: str) -> None:
    assert card_in(card_text(CARD._replace(name=name)), TODAY).name == name


@given(st.integers(0, LENGTH - 1), st.integers(1, 255))
def test_a_changed_byte_never_makes_another_number(at: int, change: int) -> None:
    text = bytearray(card_text(CARD))
    text[at] ^= change
    try:
        read = card_in(bytes(text), TODAY)
    except NotAnIdCard:
        return
    assert read.id_number == NUMBER


@given(st.binary(min_size=LENGTH, max_size=LENGTH))
def test_random_bytes_are_nobody(text: bytes) -> None:
    with pytest.raises(NotAnIdCard):
        card_in(text, TODAY)


def permanent_resident(letter: str) -> bytes:
    """A foreigner's card of 2017: English name, sex, number, country, Chinese name, dates, and the letter."""
    fields = (("SMITH JOHN", 60), ("1", 1), ("USA110080010001", 15), ("USA", 3), ("史密斯", 15))
    dates = (("20200101", 8), ("20300101", 8), ("19600229", 8))
    end = (("01", 2), ("1100", 4), (letter, 1), ("", 3))
    return "".join(said.ljust(size) for said, size in (*fields, *dates, *end)).encode("utf-16-le")


@pytest.mark.parametrize("letter", ["I", "Y"])
def test_a_foreigners_card_is_known_for_what_it_is(letter: str) -> None:
    with pytest.raises(NotAnIdCard) as refused:
        card_in(permanent_resident(letter), TODAY)
    assert refused.value.why is Unread.FOREIGNER


def test_a_kind_of_card_that_nobody_knows_is_nobody() -> None:
    text = bytearray(card_text(CARD))
    text[248:250] = "Q".encode("utf-16-le")
    with pytest.raises(NotAnIdCard) as refused:
        card_in(bytes(text), TODAY)
    assert refused.value.why is Unread.OTHER_CARD


@pytest.mark.parametrize("division", ["810000", "820000", "830000"])
def test_a_residence_permit_of_hong_kong_macao_and_taiwan_is_read(division: str) -> None:
    body = f"{division}19600229001"
    number = body + check_character(body)
    card = IdCard(name="陈大文", id_number=number, valid_until=date(2030, 1, 1), kind=CardKind.HMT_RESIDENT)
    text = bytearray(card_text(card))
    text[220:242] = "H0000000001".ljust(11).encode("utf-16-le")  # the number of their travel permit, and how often
    assert card_in(bytes(text), TODAY) == card


@pytest.mark.parametrize("last", ["20261301", "2026", "not a day"])
def test_a_card_without_a_last_day_is_nobody(last: str) -> None:
    text = bytearray(card_text(CARD))
    text[204:220] = last.ljust(8)[:8].encode("utf-16-le")
    with pytest.raises(NotAnIdCard):
        card_in(bytes(text), TODAY)


def test_nothing_of_the_person_is_in_its_repr() -> None:
    assert CARD.name not in repr(CARD)
    assert CARD.id_number not in repr(CARD)


@given(st.binary(max_size=1400))
def test_an_answer_of_any_length_is_checked(data: bytes) -> None:
    try:
        assert len(text_in(data)) == LENGTH
    except NotAnIdCard:
        return
