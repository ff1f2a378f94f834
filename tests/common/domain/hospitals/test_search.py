"""Hospitals are found by what people type, narrowed by filters, and the invented list is plainly invented."""

from __future__ import annotations

import pytest

from common.domain.hospitals.hospital import KIND_WORDS, LEVEL_WORDS, Hospital, kind_in_english, level_in_english
from common.domain.hospitals.reader import with_readings
from common.domain.hospitals.sample import sample_hospitals
from common.domain.hospitals.search import MOST_SHOWN, Filters, HospitalIndex


def hospital(code: str, name: str, district: str = "演示区", level: str = "二级", kind: str = "综合医院") -> Hospital:
    return Hospital(code=code, name=name, district=district, level=level, kind=kind, address="演示路1号")


HOSPITALS = tuple(
    with_readings(one)
    for one in (
        hospital("H1", "演示第一医院", level="三级甲等"),
        hospital("H2", "演示区长青中医医院", kind="中医医院"),
        hospital("H3", "银杏第一医院", "银杏区", "三级甲等"),
        hospital("H4", "银杏口腔医院", "银杏区", kind="专科医院"),
        hospital("H5", "演示区第一社区卫生服务站", level="", kind="社区卫生服务站"),
    )
)
INDEX = HospitalIndex(HOSPITALS)


def codes(text: str, **filters: str) -> list[str]:
    return [one.code for one in INDEX.find(text, Filters(**filters)).hospitals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一", ["H1", "H3", "H5"]),
        ("演示", ["H1", "H2", "H5"]),
        ("ysdy", ["H1"]),
        ("dyyy", ["H1", "H3"]),
        ("kqyy", ["H4"]),
        ("kouqiang", ["H4"]),
        ("cqzy", ["H2"]),  # 长 as chang
        ("zqzy", ["H2"]),  # and as zhang
        ("H4", ["H4"]),
        ("没有这家", []),
    ],
)
def test_a_hospital_is_found_by_what_people_type(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_list_itself_comes_where_nothing_is_typed() -> None:
    assert codes("") == ["H1", "H2", "H3", "H4", "H5"]
    assert codes("", district="银杏区") == ["H3", "H4"]
    assert codes("第一", district="银杏区") == ["H3"]
    assert codes("第一", level="三级甲等", kind="综合医院") == ["H1", "H3"]
    assert codes("第一", district="无此区") == []


def test_each_filter_offers_what_the_others_leave() -> None:
    choices = INDEX.choices(Filters(district="演示区"))
    assert [choice.word for choice in choices["district"]] == ["演示区", "银杏区"]
    assert {choice.word: choice.hospitals for choice in choices["kind"]} == {
        "综合医院": 1,
        "中医医院": 1,
        "社区卫生服务站": 1,
    }
    assert "" not in [choice.word for choice in choices["level"]]


def test_a_hospital_is_known_by_its_code() -> None:
    assert INDEX.hospital("H3") == HOSPITALS[2]
    assert INDEX.hospital("H9") is None


def test_many_are_counted_and_the_first_are_shown() -> None:
    many = HospitalIndex([hospital(f"H{n}", f"演示{n}医院") for n in range(200)])
    found = many.find("演示")
    assert (len(found.hospitals), found.total) == (MOST_SHOWN, 200)
    found = many.find("")
    assert (len(found.hospitals), found.total) == (MOST_SHOWN, 200)


def test_the_sample_is_large_and_nobodys() -> None:
    sample = sample_hospitals()
    assert len(sample) == 3136
    assert len({one.code for one in sample}) == len({one.name for one in sample}) == len(sample)
    assert all(one.code.startswith("H999999") and one.phone.startswith("000-") for one in sample)
    assert {one.level for one in sample} <= set(LEVEL_WORDS)
    assert {one.kind for one in sample} <= set(KIND_WORDS)
    assert sample == sample_hospitals()


def test_words_that_nobody_knows_stay_as_they_are() -> None:
    assert level_in_english("三级甲等") == "Tertiary, grade A"
    assert kind_in_english("新类别") == "新类别"
