"""Codes on receipts: nobody guesses one, and a slip of the finger is noticed at once."""

from hypothesis import given
from hypothesis import strategies as st

from common.domain.ratings.code import FIGURES, digest, grouped, is_whole, new_code, tidy


def test_a_code_is_twelve_figures_that_belong_together() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == FIGURES and is_whole(code) for code in codes)


def test_it_is_read_in_groups_and_typed_with_or_without_them() -> None:
    code = new_code()
    assert len(grouped(code).split()) == 3
    assert tidy(grouped(code)) == tidy(f" {code[:4]}-{code[4:]}\n") == code
    assert digest(code) != digest(new_code())
    assert code not in digest(code)


@given(st.integers(0, FIGURES - 1), st.integers(1, 9))
def test_one_wrong_figure_is_noticed(place: int, more: int) -> None:
    code = new_code()
    wrong = str((int(code[place]) + more) % 10)
    assert not is_whole(code[:place] + wrong + code[place + 1 :])
    assert not is_whole(code[:-1])
    assert not is_whole("")
