"""Residents who do not exist: their numbers are of a division that was never given out, their telephones of no net."""

from typing import NamedTuple

from common.domain.id_number import check_character

_DIVISION = "999999"


class Resident(NamedTuple):
    """Somebody who comes with a matter."""

    name: str
    id_number: str
    phone: str


def resident(name: str, order: int) -> Resident:
    """The resident of this order; odd years of birth make some of them old."""
    first = f"{_DIVISION}{1941 + order * 7 % 60}0{1 + order % 9}1{order % 9}{order:03}"
    return Resident(name, first + check_character(first), f"100{order:08}")


NAMES = (
    *("陈桂兰", "林建国", "欧阳小明", "黄秀英", "周志强", "吴丽华", "徐海燕", "孙玉梅", "马春生", "朱晓东"),
    *("胡云飞", "郭雪峰", "何思远", "高子涵", "罗一诺", "郑文静", "梁伟民", "谢红梅", "宋玉珍", "唐国强"),
    *("许春花", "韩东升", "冯丽萍", "邓志军", "曹建华", "彭秋月", "曾宪明", "萧䶮", "田𠮷昌", "董兰芳"),
    "阿卜杜热合曼·买买提依明·艾合买提江",
    *("袁世杰", "潘晓琳", "于海洋", "蒋文斌", "蔡美玲", "余建平", "杜小红", "叶青", "程立新"),
)
"""In the order in which their stories are told; some names are long, some have characters that few fonts know."""
