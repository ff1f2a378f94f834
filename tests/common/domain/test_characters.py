import pytest

from common.domain.characters import is_written, with_settled_codes

LATER_IDEOGRAPHS = "\U0002ebf0\U00031350\U000323b0"
"""The first ones of extensions I, H and J, which Unicode has added since Python's tables were made."""


@pytest.mark.parametrize("char", ["张", "𠮷", "·", "é", "A", "\ue863", *LATER_IDEOGRAPHS])
def test_what_people_write_is_kept(char: str) -> None:
    assert is_written(char)


@pytest.mark.parametrize("char", ["\0", "\x1b", "\x7f", "\n", "\u202e", "\u200b", "\ud800", "\U0002ffff", "\U000e0001"])
def test_what_controls_or_is_invisible_is_not(char: str) -> None:
    assert not is_written(char)


def test_a_character_has_one_code_wherever_it_comes_from() -> None:
    assert with_settled_codes("王\ue81e\ue816") == "王龴𠂇"
