import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from printers.document import Run, Size
from printers.encoding import clean, columns_of
from printers.wrap import wrap


def lines(text: str, columns: int, *, is_balanced: bool = False) -> list[str]:
    return ["".join(run.text for run in line) for line in wrap((Run(text),), columns, is_balanced=is_balanced)]


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("", 10, [""]),
        ("取号", 10, ["取号"]),
        ("一二三四五六七八", 8, ["一二三四", "五六七八"]),
        ("一二三四，五六", 8, ["一二三", "四，五六"]),
        ("一二三四五", 8, ["一二三", "四五"]),
        ("一二三（四五六", 8, ["一二三", "（四五六"]),
        ("号码A1234567B好的", 10, ["号码", "A1234567B", "好的"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("等候 8～15\u00a0分钟", 14, ["等候", "8～15\u00a0分钟"]),
        ("2026年11月20日", 9, ["2026年", "11月20日"]),
        ("至2026年11月20日", 14, ["至2026年", "11月20日"]),
        ("一二三四五六七八。", 16, ["一二三四五六", "七八。"]),
        ("甲乙丙丁复印件2份", 10, ["甲乙丙丁", "复印件2份"]),
    ],
)
def test_known_breaks(text: str, columns: int, expected: list[str]) -> None:
    assert lines(text, columns) == expected


def test_a_word_too_long_for_any_line_is_cut_and_nothing_is_lost() -> None:
    assert lines("见https://example.gov.cn", 8) == ["见", "https://", "example.", "gov.cn"]
    assert lines("A" * 20, 8) == ["A" * 8, "A" * 8, "AAAA"]


def test_a_title_in_the_middle_is_balanced() -> None:
    assert lines("城乡居民养老保险参保登记", 20, is_balanced=True) == ["城乡居民养老", "保险参保登记"]
    assert lines("城乡居民养老保险参保登记", 20) == ["城乡居民养老保险参保", "登记"]


def test_runs_keep_their_looks_across_lines() -> None:
    wrapped = wrap((Run("前面还有 "), Run("128", Size.LARGE, is_bold=True), Run("\u00a0位")), 12)
    assert wrapped == [(Run("前面还有"),), (Run("128", Size.LARGE, is_bold=True), Run("\u00a0位"))]


@given(st.text(alphabet="一二，。（）AB12 -/.～年", max_size=60), st.integers(8, 48), st.booleans())
@example("，" * 30, 8, False)
@example("（" * 30, 8, True)
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, columns: int, is_balanced: bool) -> None:
    wrapped = lines(text, columns, is_balanced=is_balanced)
    assert all(columns_of(line) <= columns for line in wrapped)
    assert "".join(wrapped).replace(" ", "") == clean(text).replace(" ", "")


_CLAUSE = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "（", "“"]),
    st.text("申请人甲乙", min_size=2, max_size=5),
    st.sampled_from(["", "）", "”"]),
    st.sampled_from(["", "，", "。"]),
)


@given(st.lists(_CLAUSE, max_size=12).map("".join), st.integers(12, 48), st.booleans())
def test_closing_marks_do_not_begin_a_line_nor_opening_ones_end_it(text: str, columns: int, is_balanced: bool) -> None:
    for line in lines(text, columns, is_balanced=is_balanced):
        assert not line.startswith(("，", "。", "）", "”"))
        assert not line.endswith(("（", "“"))


@given(st.lists(st.text("AB1", min_size=1, max_size=16), min_size=1, max_size=8), st.integers(16, 48), st.booleans())
def test_a_word_that_fits_a_line_is_never_cut(words: list[str], columns: int, is_balanced: bool) -> None:
    assert " ".join(lines(" ".join(words), columns, is_balanced=is_balanced)).split() == words
