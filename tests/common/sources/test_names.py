"""Names on cards and in records."""

import pytest

from common.sources.names import is_same_name

LONG = "阿卜杜热合曼·买买提依明·艾合买提江"


@pytest.mark.parametrize(
    ("on_card", "in_record"),
    [
        ("张三", "张三"),
        ("张 三 ", "张三"),
        ("张　三", "张三"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽．买买提", "阿依古丽・买买提"),
        ("萧䶮𠮷", "萧䶮𠮷"),
        (LONG[:15], LONG),
        ("ＪＯＨＮ Smith", "john smith"),
    ],
)
def test_one_name_in_two_spellings(on_card: str, in_record: str) -> None:
    assert is_same_name(on_card, in_record)


@pytest.mark.parametrize(
    ("on_card", "in_record"),
    [
        ("张三", "张三丰"),
        ("张三丰", "张三"),
        ("", ""),
        ("·", "张三"),
        ("张三", ""),
        (LONG[:14], LONG),
        ("田吉", "田𠮷"),
    ],
)
def test_two_names(on_card: str, in_record: str) -> None:
    assert not is_same_name(on_card, in_record)
