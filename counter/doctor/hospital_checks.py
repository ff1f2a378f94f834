"""The list of designated hospitals: whether there is one, how old it is, and whether it is real."""

from collections.abc import Iterator
from datetime import date

from common.hospital_files import ListDamaged, read_list
from common.places import Home
from counter.doctor.finding import Finding

OLD_DAYS = 180
"""Hospitals join and leave; a list of half a year ago sends people the wrong way."""
_NAME = "hospitals"


def check_hospitals(home: Home, today: date) -> Iterator[Finding]:
    """Nothing where none was imported: a hall may do without."""
    try:
        known = read_list(home)
    except ListDamaged:
        yield Finding(
            name=_NAME,
            ok=False,
            zh="定点医疗机构名单损坏：请重新导入（./yichuang hospitals import）",
            en="The list of designated hospitals is damaged: import it again (./yichuang hospitals import)",
            is_needed=False,
        )
        return
    if known is None:
        return
    many, days = len(known.hospitals), (today - known.as_of).days
    is_fine = days <= OLD_DAYS
    sample_zh, sample = ("（样例，均不存在）", " (sample: none of them exists)") if known.is_sample else ("", "")
    yield Finding(
        name=_NAME,
        ok=is_fine,
        zh=f"定点医疗机构 {many} 家{sample_zh}，{known.as_of} 导入" + ("" if is_fine else "，已过半年：请更新"),
        en=f"{many} designated hospitals{sample}, imported on {known.as_of}"
        + ("" if is_fine else ", more than half a year ago: please renew the list"),
        is_needed=False,
    )
