"""ID numbers: every single slip and every swap of neighbours is found while typing, and masks hide what they should."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from common.domain.id_number import (
    LENGTH,
    IdFault,
    birth,
    check_character,
    fault,
    is_woman,
    masked,
    masked_name,
    masked_phone,
    tidy,
)

TODAY = date(2026, 11, 21)
PUBLISHED = "11010519491231002X"  # the example in the standard's text


@st.composite
def numbers(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1900, 1, 1), TODAY))
    body = f"{draw(st.integers(0, 999_999)):06}{born:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return body + check_character(body)


def test_the_example_of_the_standard() -> None:
    assert fault(PUBLISHED, TODAY) is None
    assert (birth(PUBLISHED), is_woman(PUBLISHED)) == (date(1949, 12, 31), True)


@given(numbers())
def test_a_right_number_is_right_however_it_is_typed(number: str) -> None:
    typed = f" {number[:6]} {number[6:14]}　{number[14:].lower()} "
    assert tidy(typed) == number
    assert fault(number, TODAY) is None


@given(numbers(), st.integers(0, LENGTH - 1), st.integers(0, 9))
def test_one_wrong_digit_is_found(number: str, place: int, digit: int) -> None:
    assume(number[place] != str(digit))
    assert fault(number[:place] + str(digit) + number[place + 1 :], TODAY) is not None


@given(numbers(), st.integers(0, LENGTH - 2))
def test_two_swapped_neighbours_are_found(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assume(swapped != number)
    assert fault(swapped, TODAY) is not None


@given(numbers(), st.integers(0, LENGTH - 1))
def test_an_unfinished_number_only_lacks_length(number: str, typed: int) -> None:
    assert fault(number[:typed], TODAY) is IdFault.LENGTH


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1101051949123100AX", IdFault.CHARACTER),
        ("110105194912310O2X", IdFault.CHARACTER),
        ("11010519491331002X", IdFault.BIRTH),
        ("11010520270101", IdFault.BIRTH),
        ("110105194912310021", IdFault.CHECK),
        (PUBLISHED + "1", IdFault.LENGTH),
        ("", IdFault.LENGTH),
    ],
)
def test_what_is_wrong_is_named(number: str, expected: IdFault) -> None:
    assert fault(number, TODAY) is expected


@given(st.text(max_size=30))
def test_no_input_breaks_it(typed: str) -> None:
    fault(tidy(typed), TODAY)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (masked(PUBLISHED), "110105********002X"),
        (masked("E12345678"), "E1*****78"),
        (masked_name("张三"), "张*"),
        (masked_name("欧阳小明"), "欧**明"),
        (masked_name("阿不都热合曼·依明江"), "阿***江"),
        (masked_phone("13800001234"), "138****1234"),
    ],
)
def test_masks(shown: str, expected: str) -> None:
    assert shown == expected
