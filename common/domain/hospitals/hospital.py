"""A designated hospital, and a list of all of them as the medical-insurance agency publishes it."""

from datetime import date

import msgspec


class Hospital(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One institution of the list. District, level and kind are the list's own words: it decides what there is."""

    code: str
    name: str
    district: str
    kind: str
    address: str
    level: str = ""
    phone: str = ""
    aliases: tuple[str, ...] = ()
    needs_choice: bool | None = None
    """Whether somebody insured has to choose it before they go there; None where the list does not say."""
    readings: tuple[str, ...] = ()
    """Pinyin of name and aliases, written when the list was read (common/domain/pinyin.py)."""

    @property
    def name_en(self) -> str:
        """Lists have Chinese names only."""
        return ""


class HospitalList(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that residents can look up at a kiosk. `as_of` is the day it was imported."""

    hospitals: tuple[Hospital, ...]
    as_of: date
    source: str = ""
    """The name of the file it came from."""
    is_sample: bool = False


LEVEL_WORDS = {
    "三级甲等": "Tertiary, grade A",
    "三级乙等": "Tertiary, grade B",
    "三级丙等": "Tertiary, grade C",
    "三级": "Tertiary",
    "二级甲等": "Secondary, grade A",
    "二级乙等": "Secondary, grade B",
    "二级丙等": "Secondary, grade C",
    "二级": "Secondary",
    "一级甲等": "Primary, grade A",
    "一级乙等": "Primary, grade B",
    "一级丙等": "Primary, grade C",
    "一级": "Primary",
    "未定级": "Not graded",
}
KIND_WORDS = {
    "综合医院": "General hospital",
    "中医医院": "Hospital of Chinese medicine",
    "中西医结合医院": "Hospital of Chinese and Western medicine",
    "专科医院": "Specialised hospital",
    "妇幼保健院": "Maternal and child health hospital",
    "社区卫生服务中心": "Community health centre",
    "社区卫生服务站": "Community health station",
    "门诊部": "Outpatient department",
    "诊所": "Clinic",
    "医务室": "Infirmary",
}


def level_in_english(level: str) -> str:
    """The level in English, or as the list has it."""
    return LEVEL_WORDS.get(level, level)


def kind_in_english(kind: str) -> str:
    """The kind in English, or as the list has it."""
    return KIND_WORDS.get(kind, kind)
