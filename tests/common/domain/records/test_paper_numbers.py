"""Query number and check code: a slip is noticed at once, and what was typed badly is read as it was meant."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from common.domain.records.paper_numbers import (
    PaperNumbers,
    check_code_in_words,
    is_check_code,
    is_query_number,
    new_numbers,
    numbers_in,
    query_number_in_words,
    tidy,
)
from tests.common.domain.records.people import ON

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
numbers = st.builds(lambda _: new_numbers(ON), st.integers())


@given(numbers)
def test_new_numbers_are_right_and_read_back_as_they_are_shown(drawn: PaperNumbers) -> None:
    query, code = query_number_in_words(drawn.query_number), check_code_in_words(drawn.check_code)
    assert query.startswith("261121-")
    assert [len(group) for group in query.split("-")] == [6, 4, 4]
    assert [len(group) for group in code.split("-")] == [5, 5]
    assert (tidy(query), tidy(code)) == drawn
    assert is_query_number(drawn.query_number)
    assert is_check_code(drawn.check_code)


@given(numbers, st.data())
def test_any_one_wrong_sign_is_noticed(drawn: PaperNumbers, data: st.DataObject) -> None:
    for right, is_right in ((drawn.query_number, is_query_number), (drawn.check_code, is_check_code)):
        at = data.draw(st.integers(0, len(right) - 1))
        wrong = data.draw(st.sampled_from(SIGNS.replace(right[at], "")))
        assert not is_right(right[:at] + wrong + right[at + 1 :])


@given(numbers)
def test_any_two_signs_that_changed_places_are_noticed(drawn: PaperNumbers) -> None:
    for right, is_right in ((drawn.query_number, is_query_number), (drawn.check_code, is_check_code)):
        for at, (one, other) in enumerate(pairwise(right)):
            if one != other:
                assert not is_right(right[:at] + other + one + right[at + 2 :])


@given(numbers)
def test_one_sign_too_many_or_too_few_is_noticed(drawn: PaperNumbers) -> None:
    assert not is_query_number(drawn.query_number[1:])
    assert not is_query_number(drawn.query_number + "0")
    assert not is_check_code(drawn.check_code[:-1])


def test_letters_that_were_misread_and_wide_signs_are_read_as_meant() -> None:
    assert tidy(" ２６１１２１ － oOiI－zsSv ") == "261121001125" + "5U"


@given(numbers)
def test_the_code_on_the_paper_holds_both_and_nothing_else(drawn: PaperNumbers) -> None:
    assert numbers_in(drawn.payload + "\r\n") == drawn
    assert drawn.payload == f"YC1/{drawn.query_number}/{drawn.check_code}"


@given(st.text())
def test_what_is_no_code_of_a_document_is_none(scanned: str) -> None:
    found = numbers_in(scanned)
    assert found is None or found.payload == scanned.strip()


@given(numbers)
def test_a_code_with_a_slip_in_it_is_none(drawn: PaperNumbers) -> None:
    swapped = drawn.check_code[1] + drawn.check_code[0] + drawn.check_code[2:]
    assert numbers_in(drawn._replace(check_code=swapped).payload) in (None, drawn)


def test_numbers_do_not_show_themselves() -> None:
    assert repr(new_numbers(ON)) == "<PaperNumbers>"
