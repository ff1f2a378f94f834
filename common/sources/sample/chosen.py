"""Which hospitals of the sample's list the sample persons have chosen: three, and a community's health centre."""

import random
from functools import cache

from common.domain.hospitals.hospital import Hospital
from common.domain.hospitals.sample import sample_hospitals
from common.sources.sample.persons import Person

_LARGE, _COMMUNITY = ("三级甲等", "三级乙等", "二级甲等"), "社区卫生服务中心"
_LARGE_ONES = 3


def chosen_by(person: Person) -> tuple[str, ...]:
    """Their codes, all in one district; the same each time."""
    rng = random.Random(f"yichuang sample hospitals {person.order}")
    there = _of_district(rng.choice(_districts()))
    large = [one.code for one in there if one.level in _LARGE]
    community = [one.code for one in there if one.kind == _COMMUNITY]
    return (*rng.sample(large, _LARGE_ONES), rng.choice(community))


@cache
def _districts() -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.district for one in sample_hospitals()))


@cache
def _of_district(district: str) -> tuple[Hospital, ...]:
    return tuple(one for one in sample_hospitals() if one.district == district)
