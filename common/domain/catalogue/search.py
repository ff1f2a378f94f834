"""Finds items while somebody types: pinyin initials, whole pinyin, Chinese, English words, codes, or a mixture.

The index is built once from the items and their written pinyin: some 30 ms for 213 items, without a dictionary.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile
from typing import Generic, NamedTuple, Protocol, TypeVar

from common.domain.catalogue.item import ServiceItem
from common.domain.catalogue.spelling import Letter, beginnings, spelled, spells, typed_as

EXACT, PREFIX, WORD_START, INSIDE = range(4)

_SHORTEST_ENGLISH = 3
"""Letters from which one word is looked up in English too: fewer are initials."""


class _Name(NamedTuple):
    """A name, and beside its letters what is most often typed for it: characters, initials, or pinyin as it is likely.

    `begins` says where in the pinyin each character begins, `endings` which of all endings of names begins there: those
    of 社区卫生服务站 are the same in a thousand names, and are compared with what is typed only once.
    """

    item: int
    letters: tuple[Letter, ...]
    characters: str
    initials: str
    pinyin: str
    begins: tuple[int, ...]
    endings: tuple[int, ...]

    def spelled_by(self, typed: str, place: int) -> int | None:
        """As `spells`, which is asked only where the usual ways do not fit."""
        if (
            self.initials.startswith(typed, place)
            or self.characters.startswith(typed, place)
            or self.pinyin.startswith(typed, self.begins[place])
        ):
            return 0
        return spells(typed, self.letters, place)


class _Endings:
    """A number for each ending of a name, the same for the same letters."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[Letter, int], int] = {}

    def of(self, letters: tuple[Letter, ...]) -> tuple[int, ...]:
        """The number of the ending that begins at each letter."""
        numbers, number = [], 0
        for letter in reversed(letters):
            number = self._numbers.setdefault((letter, number), len(self._numbers) + 1)
            numbers.append(number)
        return tuple(reversed(numbers))


def _name(item: int, letters: tuple[Letter, ...], endings: tuple[int, ...]) -> _Name:
    likely = [letter.readings[0] if letter.readings else letter.character for letter in letters]
    return _Name(
        item,
        letters,
        "".join(letter.character for letter in letters),
        "".join(reading[0] for reading in likely),
        "".join(likely),
        (0, *accumulate(map(len, likely)))[: len(letters)],
        endings,
    )


class _Match(NamedTuple):
    """How well an item matches; smaller is better."""

    where: int
    is_unlikely: int


class Named(Protocol):
    """What can be found by its names; `readings` is the pinyin of name and aliases."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def readings(self) -> tuple[str, ...]: ...


NamedT = TypeVar("NamedT", bound=Named)


class SearchIndex(Generic[NamedT]):
    """What `search` looks into. Build it once for a catalogue."""

    def __init__(self, items: Iterable[NamedT]) -> None:
        self.items = tuple(items)
        self._places: defaultdict[str, list[tuple[_Name, int]]] = defaultdict(list)
        self._english: defaultdict[str, set[int]] = defaultdict(set)
        self._codes = [typed_as(item.code) for item in self.items]
        endings = _Endings()
        for number, item in enumerate(self.items):
            self._add(number, item, endings)
        self._words = sorted(self._english)

    def _add(self, number: int, item: NamedT, endings: _Endings) -> None:
        names = (item.name, *item.aliases)
        writings = item.readings if len(item.readings) == len(names) else ("",) * len(names)
        for text, written in zip(names, writings, strict=True):
            letters = spelled(text, written)
            name = _name(number, letters, endings.of(letters))
            for place in range(len(name.letters)):
                for beginning in beginnings(name.letters, place):
                    self._places[beginning].append((name, place))
        for word in item.name_en.lower().replace("'", "").split():
            self._english[typed_as(word)].add(number)

    def matches(self, text: str) -> dict[int, _Match]:
        """The best match of each item that is found, by the item's place in `items`."""
        terms = [term for term in map(typed_as, text.split()) if term]
        typed = "".join(terms)
        if not typed:
            return {}
        found: dict[int, _Match] = {}
        for number, match in (*self._by_name(typed), *self._by_code(typed), *self._by_english(terms)):
            found[number] = min(found.get(number, match), match)
        for number in self._by_every_term(terms):
            found.setdefault(number, _Match(INSIDE, 1))
        return found

    def _by_name(self, typed: str) -> Iterator[tuple[int, _Match]]:
        known: dict[int, int | None] = {}
        for name, place in self._places.get(typed[:2], ()):
            ending = name.endings[place]
            if ending not in known:
                known[ending] = name.spelled_by(typed, place)
            is_unlikely = known[ending]
            if is_unlikely is not None:
                yield name.item, _Match(_where(typed, name, place), is_unlikely)

    def _by_code(self, typed: str) -> Iterator[tuple[int, _Match]]:
        """Codes count once a digit is typed: letters alone are initials."""
        if not typed.isascii() or not any(letter.isdigit() for letter in typed):
            return
        for number, code in enumerate(self._codes):
            if typed == code:
                yield number, _Match(EXACT, 0)
            elif code.startswith(typed):
                yield number, _Match(PREFIX, 0)
            elif typed.isdigit() and typed in code:
                yield number, _Match(INSIDE, 0)

    def _by_english(self, terms: list[str]) -> Iterator[tuple[int, _Match]]:
        if len("".join(terms)) >= _SHORTEST_ENGLISH:
            for number in self._in_all(self._with_word(term) for term in terms):
                yield number, _Match(WORD_START, 1)

    def _by_every_term(self, terms: list[str]) -> set[int]:
        """Items in which each of several terms is found somewhere, such as 社保卡 挂失."""
        if len(terms) < 2:
            return set()
        return self._in_all({number for number, _ in self._by_name(term)} | self._with_word(term) for term in terms)

    def _with_word(self, beginning: str) -> set[int]:
        words = self._words[bisect_left(self._words, beginning) :]
        return set().union(*(self._english[word] for word in takewhile(lambda w: w.startswith(beginning), words)))

    @staticmethod
    def _in_all(found: Iterable[set[int]]) -> set[int]:
        return set.intersection(*found)


def search(index: SearchIndex[ServiceItem], text: str) -> list[ServiceItem]:
    """The items that match what was typed so far, best first.

    The name's beginning comes before the beginning of one of its words, and that before the inside of a word; on ties
    the likely reading, then high-frequency items, then shorter names come first. Typing nothing finds nothing.
    """

    def order(found: tuple[int, _Match]) -> tuple[_Match, bool, int, str]:
        item = index.items[found[0]]
        return found[1], not item.is_high_frequency, len(item.name), item.code

    return [index.items[number] for number, _ in sorted(index.matches(text).items(), key=order)]


def _where(typed: str, name: _Name, place: int) -> int:
    if place:
        return WORD_START if name.letters[place].starts_word else INSIDE
    return EXACT if typed == name.characters else PREFIX
