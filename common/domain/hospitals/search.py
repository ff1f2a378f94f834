"""Finds hospitals while somebody types: characters of the name, pinyin initials, whole pinyin, or code; filtered."""

import heapq
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from common.domain.catalogue.search import SearchIndex
from common.domain.hospitals.hospital import Hospital


class Filters(NamedTuple):
    """What is looked for besides the name; an empty word lets everything through."""

    district: str = ""
    level: str = ""
    kind: str = ""


class Choice(NamedTuple):
    """A word of a filter, and how many hospitals it would leave."""

    word: str
    hospitals: int


class Found(NamedTuple):
    """The first hospitals that match, and how many do."""

    hospitals: tuple[Hospital, ...]
    total: int


MOST_SHOWN = 60
"""Nobody turns more pages than that: they type another letter."""


class HospitalIndex:
    """What is looked into. Build it once for a list: some half second for 3,000 hospitals."""

    def __init__(self, hospitals: Sequence[Hospital]) -> None:
        self._by_name = SearchIndex(hospitals)
        self._by_code = {hospital.code: hospital for hospital in hospitals}

    def hospital(self, code: str) -> Hospital | None:
        """The one with this code."""
        return self._by_code.get(code)

    def find(self, text: str, filters: Filters = Filters()) -> Found:
        """Those that match what was typed and the filters, best first; without text in the order of the list.

        The name's beginning comes before the beginning of one of its words, that before the inside of a word; then
        likely readings and shorter names come first.
        """
        every = self._by_name.items
        if not text.strip():
            passed = [hospital for hospital in every if _passes(hospital, filters)]
            return Found(tuple(passed[:MOST_SHOWN]), len(passed))
        ranked = [
            (match, len(every[place].name), place)
            for place, match in self._by_name.matches(text).items()
            if _passes(every[place], filters)
        ]
        best = heapq.nsmallest(MOST_SHOWN, ranked)
        return Found(tuple(every[place] for _, _, place in best), len(ranked))

    def choices(self, filters: Filters) -> dict[str, tuple[Choice, ...]]:
        """For each filter its words, given the other two as they are: the most frequent first."""
        return {field: self._choices(field, filters) for field in Filters._fields}

    def _choices(self, field: str, filters: Filters) -> tuple[Choice, ...]:
        others = filters._replace(**{field: ""})
        words = Counter(getattr(hospital, field) for hospital in self._by_name.items if _passes(hospital, others))
        return tuple(Choice(word, many) for word, many in words.most_common() if word)


def _passes(hospital: Hospital, filters: Filters) -> bool:
    return (
        filters.district in ("", hospital.district)
        and filters.level in ("", hospital.level)
        and filters.kind in ("", hospital.kind)
    )
