"""What the chip says: read as public programs read it, and never somebody from damaged or foreign answers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.cards import Unread
from common.devices.social_security_card import files as f
from common.devices.social_security_card.card import SocialSecurityCard
from common.devices.social_security_card.simulator import SimulatedCard, records_of
from common.domain.id_number import check_character

TODAY = date(2026, 11, 20)


def person(order: int, name: str) -> SocialSecurityCard:
    number = f"99999919600229{order:03}"
    return SocialSecurityCard(name=name, id_number=number + check_character(number))


CARD, OTHER = person(1, "欧阳小明"), person(2, "李四")


def test_the_commands_are_those_that_public_programs_send() -> None:
    assert f.select_name(f.SSSE).hex() == "00a404000f7378312e73682ec9e7bbe1b1a3d5cf"
    assert f.select_file(f.HOLDER_FILE).hex() == "00a4020002ef06"
    assert f.read_record(f.NUMBER).hex() == "00b2080014"
    assert f.read_record(f.NAME).hex() == "00b2090020"
    assert f.read_record(f.BORN).hex() == "00b20d0006"


@pytest.mark.parametrize("is_old", [False, True])
@pytest.mark.parametrize("name", ["张三", "䶮", "𠮷野", "阿卜杜热合曼·买买提依明"])
def test_a_card_is_read(name: str, is_old: bool) -> None:
    card = SimulatedCard(CARD._replace(name=name))
    card.faults.is_old = is_old
    assert f.card_in(card.answer, TODAY) == CARD._replace(name=name)


def test_a_card_that_wants_another_length_is_asked_again() -> None:
    card = SimulatedCard(CARD)

    def answer(command: bytes) -> bytes:
        if command[1] == 0xB2 and command[-1] != 0:
            return b"\x6c\x00"
        return card.answer(command)

    assert f.card_in(answer, TODAY) == CARD


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("6982", Unread.LOCKED),
        ("6a82", Unread.OTHER_CARD),
        ("6d00", Unread.OTHER_CARD),
        ("6f00", Unread.UNCLEAR),
        ("", Unread.UNCLEAR),
        ("61ff", Unread.UNCLEAR),
    ],
)
def test_a_card_that_says_no_is_nobody(status: str, why: Unread) -> None:
    with pytest.raises(f.NotRead) as refused:
        f.card_in(lambda _: bytes.fromhex(status), TODAY)
    assert refused.value.why is why


@given(st.sampled_from(sorted(f.SIZES)), st.integers(0, 29), st.integers(1, 255))
def test_a_changed_byte_never_makes_another_number(tag: int, at: int, change: int) -> None:
    records = records_of(CARD)
    value = bytearray(records[tag])
    value[at % len(value)] ^= change
    try:
        read = f.card_in(SimulatedCard(CARD, records={**records, tag: bytes(value)}).answer, TODAY)
    except f.NotRead:
        return
    assert read.id_number == CARD.id_number


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_random_answers_are_nobody(answers: list[bytes]) -> None:
    come = iter(answers)
    with pytest.raises(f.NotRead):
        f.card_in(lambda _: next(come, b""), TODAY)


def test_what_has_no_room_is_on_no_card() -> None:
    with pytest.raises(ValueError, match="no room"):
        records_of(CARD._replace(name="长" * 16))


def test_nothing_of_the_person_is_in_its_repr() -> None:
    assert CARD.name not in repr(CARD)
    assert CARD.id_number not in repr(CARD)
