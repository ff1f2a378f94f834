from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.assets import installed_fonts
from printers.document import CharacterSet
from printers.encoding import MISSING, clean, columns_of, encode, is_printable

UNIFIED_AMONG_COMPATIBILITY = tuple(map(ord, "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"))
RADICALS = tuple(map(ord, "⺁⺄⺈⺋⺌⺗⺧⺪⺮⺳⺶⺷⺻⻊"))

GB18030_2022_LEVEL_3: tuple[Sequence[int], ...] = (
    range(0x4E00, 0x9FF0),  # CJK unified ideographs
    range(0x3400, 0x4DB6),  # extension A
    range(0x20000, 0x2A6D7),  # B
    range(0x2A700, 0x2B735),  # C
    range(0x2B740, 0x2B81E),  # D
    range(0x2B820, 0x2CEA2),  # E
    range(0x2CEB0, 0x2EBE1),  # F
    UNIFIED_AMONG_COMPATIBILITY,
    range(0x2F00, 0x2FD6),  # Kangxi radicals
    RADICALS,
)
"""The 87,887 Chinese characters and 228 radicals that a public service must support: GB 18030-2022, level 3."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中文", "d6d0cec4"),
        ("A001 号", "4130303120bac5"),
        ("¥100", "a3a4313030"),
        ("，。℃○〇", "a3aca1a3a1e6a1f0a996"),
        ("3\u00a0位", "3320cebb"),
        ("吉𠮷", "bcaa9534b235"),
    ],
)
def test_bytes_of_known_text(text: str, expected: str) -> None:
    assert encode(clean(text)).hex() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1b@b\x00\x10\x04c", "a@bc"),
        ("一\n二\t三\u2028四", "一 二 三 四"),
        ("王\u200b小\ufe00明\U000e0100", "王小明"),
        ("cafe\u0301", "café"),
        ("\ue81e\ue816", "龴𠂇"),
        ("\ue000\ud800", MISSING * 2),
        ("\U0002ebf0\U00031350\U0002ffff", "\U0002ebf0\U00031350" + MISSING),
        ("\u202e倒\u202c", "倒"),
    ],
)
def test_text_is_cleaned_for_paper(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text())
def test_clean_text_holds_no_control_byte(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert all(byte >= 0x20 and byte != 0x7F for byte in encode(cleaned))


def test_width_is_two_columns_for_all_but_ascii() -> None:
    assert columns_of("A1 中，é\u00a0") == 1 + 1 + 1 + 2 + 2 + 2 + 1


@pytest.mark.parametrize(
    ("char", "smallest"),
    [
        ("A", CharacterSet.ASCII),
        ("中", CharacterSet.GB2312),
        ("·", CharacterSet.GB2312),
        ("—", CharacterSet.GB2312),
        ("镕", CharacterSet.GBK),
        ("〇", CharacterSet.GBK),
        ("䶮", CharacterSet.GB18030),
        ("𠮷", CharacterSet.GB18030),
        ("€", CharacterSet.GB18030),
    ],
)
def test_each_set_holds_the_ones_before_it(char: str, smallest: CharacterSet) -> None:
    sets = list(CharacterSet)
    assert [is_printable(char, characters) for characters in sets] == [
        place >= sets.index(smallest) for place in range(len(sets))
    ]


def test_characters_whose_bytes_differ_between_editions_are_never_sent_as_text() -> None:
    moved = [
        bytes.fromhex(code)
        for code in ["a6d9", "a6da", "a6dd", "a6df", "a6ec", "a6ed", "a6f3", "fe59", "fe61", "fe90", "fea0", "a8bc"]
    ]
    for code in moved:
        assert not is_printable(clean(code.decode("gb18030")), CharacterSet.GB18030)


def test_all_of_gb2312_and_gbk_come_back_from_their_own_codecs() -> None:
    for codec, characters, count in (("gb2312", CharacterSet.GB2312, 6763), ("gbk", CharacterSet.GBK, 20902)):
        printable = [chr(code) for code in range(0x4E00, 0x9FA6) if is_printable(chr(code), characters)]
        assert len(printable) == count
        text = "".join(printable)
        assert encode(text).decode(codec) == text


def test_every_level_3_character_stays_itself_and_can_be_drawn() -> None:
    fonts = installed_fonts()
    chars = [chr(code) for block in GB18030_2022_LEVEL_3 for code in block]
    assert len(set(chars)) == 87_887 + 228
    assert clean("".join(chars)) == "".join(chars)
    assert [char for char in chars if not fonts.has_glyph(char)] == []
