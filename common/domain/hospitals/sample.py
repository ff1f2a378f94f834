"""An invented list of hospitals for demonstrations: a city that is not there, with as many as a large one has.

No division is numbered 999999 and no telephone area 000, so that nobody takes an entry for a real hospital.
"""

from collections.abc import Iterator
from itertools import count

from common.domain.hospitals.hospital import Hospital

_DISTRICTS = [
    "演示区",
    "样例区",
    "银杏区",
    "白桦区",
    "石榴区",
    "丁香区",
    "玉兰区",
    "云杉区",
    "松泉区",
    "柳溪区",
    "雪松区",
    "冬青区",
    "紫藤区",
    "茉莉区",
    "芦苇区",
    "青竹区",
]
_BEGINNINGS = ["春晓", "夏荷", "秋实", "冬阳", "晨光", "暮云", "和风", "细雨", "明月", "清泉", "白露", "金穗"]
_ENDINGS = "里园街苑庄桥湾坡"
_SPECIALTIES = ["口腔", "眼科", "骨科", "儿童", "肿瘤", "心血管病", "皮肤病", "精神卫生"]
_PLACES = tuple(beginning + ending for beginning in _BEGINNINGS for ending in _ENDINGS)


def sample_hospitals() -> tuple[Hospital, ...]:
    """All of them, the same at every call, without pinyin: 3,136 in sixteen districts."""
    numbers = count(1)
    return tuple(hospital for district in _DISTRICTS for hospital in _of(district, numbers))


def _of(district: str, numbers: Iterator[int]) -> Iterator[Hospital]:
    """A district's: two large hospitals, some smaller ones, and what is round the corner."""
    short = district.removesuffix("区")
    for name, level, kind in _names(short):
        number = next(numbers)
        place = _PLACES[number * 7 % len(_PLACES)]
        yield Hospital(
            code=f"H999999{number:05}",
            name=name,
            district=district,
            level=level,
            kind=kind,
            address=f"样例市{district}{place.removesuffix('街')}路 {number * 13 % 300 + 1} 号",
            phone=f"000-{10_000_000 + number:08}",
            aliases=(f"{short}{name.partition(short)[2]}",) if name.startswith("样例市") else (),
        )


def _names(short: str) -> Iterator[tuple[str, str, str]]:
    yield f"样例市{short}第一医院", "三级甲等", "综合医院"
    yield f"样例市{short}第二医院", "三级乙等", "综合医院"
    yield f"样例市{short}中医医院", "三级甲等", "中医医院"
    yield f"样例市{short}中西医结合医院", "二级甲等", "中西医结合医院"
    yield f"样例市{short}妇幼保健院", "二级甲等", "妇幼保健院"
    for beginning in _BEGINNINGS[:4]:
        yield f"{short}{beginning}医院", "二级甲等", "综合医院"
    for specialty in _SPECIALTIES:
        yield f"样例市{short}{specialty}医院", "二级", "专科医院"
    for beginning in _BEGINNINGS:
        yield f"{short}区{beginning}街道社区卫生服务中心", "一级", "社区卫生服务中心"
    for place in _PLACES:
        yield f"{short}区{place}社区卫生服务站", "未定级", "社区卫生服务站"
    for place in _PLACES[:40]:
        yield f"{short}{place}门诊部", "未定级", "门诊部"
    for place in _PLACES[40:64]:
        yield f"{short}{place}诊所", "未定级", "诊所"
    for beginning in _BEGINNINGS[:7]:
        yield f"{short}{beginning}学校医务室", "未定级", "医务室"
