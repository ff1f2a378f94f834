"""Who the sample persons are: 2,000 numbers that cannot belong to anyone, with invented names.

An ID number begins with the code of a division of GB/T 2260. The first two digits name a province, and none was ever
numbered 99, so no registry has given out a number that begins with 999999 and none will: a sample person can be
nobody, even by accident. The check character is right, so that the numbers pass wherever a number is typed or read.
"""

import random
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from common.domain.id_number import check_character

DIVISION = "999999"
COUNT = 2000

_EARLIEST, _LATEST = date(1946, 1, 1), date(2006, 12, 31)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
)
_GIVEN = "安邦博晨承达帆刚广浩宏辉佳建静君凯兰乐丽林敏明楠宁平强清群蓉瑞森淑思涛婷文晓欣秀雪雅阳逸颖永玉远哲志忠子"
_SOMETIMES_RARE = "䶮𠮷㛃𬍛"
_RARE_EVERY = 97


class Person(NamedTuple):
    """An invented person; `order` is the place among all."""

    order: int
    id_number: str
    name: str
    born: date


class Fixed(NamedTuple):
    """A person that the documentation and the demo know by name."""

    name: str
    born: date


FIXED = (
    Fixed("陈样例", date(1974, 3, 8)),
    Fixed("林样例", date(1985, 6, 17)),
    Fixed("赵样例", date(1979, 11, 2)),
    Fixed("孙样例", date(1992, 1, 25)),
    Fixed("周样例", date(1977, 9, 14)),
    Fixed("吴样例", date(2003, 5, 30)),
    Fixed("萧䶮𠮷", date(1988, 12, 1)),
    Fixed("阿卜杜热合曼·买买提依明·艾合买提江·阿卜杜外力·吐尔逊尼牙孜·古丽巴哈尔·样例", date(1990, 4, 19)),
    Fixed("郑样例", date(1963, 7, 7)),
    Fixed("钱样例", date(2001, 10, 10)),
)
"""What each is for stands with their careers."""


@cache
def persons() -> dict[str, Person]:
    """All of them, by ID number."""
    return {person.id_number: person for person in map(_person, range(COUNT))}


def person_at(order: int) -> Person:
    """The person at a place."""
    return _person(order)


def _person(order: int) -> Person:
    if order < len(FIXED):
        return Person(order, _number(FIXED[order].born, order), *FIXED[order])
    rng = random.Random(f"yichuang sample person {order}")
    born = _EARLIEST + timedelta(days=rng.randrange((_LATEST - _EARLIEST).days))
    given = "".join(rng.choice(_GIVEN) for _ in range(rng.choice((1, 2, 2, 2))))
    if order % _RARE_EVERY == 0:
        given = given[:-1] + rng.choice(_SOMETIMES_RARE)
    return Person(order, _number(born, order), rng.choice(_SURNAMES) + given, born)


def _number(born: date, order: int) -> str:
    first = f"{DIVISION}{born:%Y%m%d}{order % 1000:03}"
    return first + check_character(first)
