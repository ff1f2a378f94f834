"""Whether what somebody types spells a name from some character on: by characters, pinyin, initials, or all mixed."""

from typing import NamedTuple

from common.domain.pinyin import plain, syllables


class Letter(NamedTuple):
    """One character of a name and what may be typed for it."""

    character: str
    readings: tuple[str, ...]
    """Whole syllables, the likely one first; empty for what has no pinyin."""
    starts_word: bool


def typed_as(text: str) -> str:
    """The letters of a text as a search compares them: plain, and ü as the v people type for it."""
    return plain(text).replace("ü", "v")


def spelled(name: str, written: str) -> tuple[Letter, ...]:
    """The characters of a name with the pinyin written for it; without matching pinyin they are found as they stand."""
    characters = typed_as(name)
    letters = syllables(written)
    if len(letters) != len(characters):
        return tuple(Letter(character, (), place == 0) for place, character in enumerate(characters))
    return tuple(
        Letter(character, _typed(character, readings), starts_word)
        for character, (readings, starts_word) in zip(characters, letters, strict=True)
    )


def beginnings(letters: tuple[Letter, ...], place: int) -> set[str]:
    """Every one or two letters with which something that `spells` from here can begin."""
    letter = letters[place]
    following = letters[place + 1 : place + 2]
    nexts = {first for after in following for first in (after.character, *(reading[0] for reading in after.readings))}
    firsts = {letter.character, *(reading[0] for reading in letter.readings)}
    inside = {reading[:2] for reading in letter.readings}
    return firsts | inside | {first + second for first in firsts for second in nexts}


def spells(typed: str, letters: tuple[Letter, ...], place: int) -> int | None:
    """Follow what is typed from a place of the name: 0 by likely readings, 1 with an unlikely one, None if it does not.

    A syllable may be typed whole or as its initial (zh, ch and sh in one letter or two); the last may be unfinished.
    """
    reached = {0: 0}
    for letter in letters[place:]:
        ahead: dict[int, int] = {}
        for offset, unlikely in reached.items():
            for length, is_unlikely in _steps(typed, offset, letter):
                if offset + length >= len(typed):
                    ahead[len(typed)] = min(ahead.get(len(typed), 1), unlikely | is_unlikely)
                else:
                    ahead[offset + length] = min(ahead.get(offset + length, 1), unlikely | is_unlikely)
        if len(typed) in ahead:
            return ahead[len(typed)]
        if not ahead:
            return None
        reached = ahead
    return None


def _steps(typed: str, offset: int, letter: Letter) -> list[tuple[int, int]]:
    """By how many typed letters one character can be spelled, and whether that takes an unlikely reading."""
    first = typed[offset]
    steps = [(1, 0)] if first == letter.character else []
    for place, reading in enumerate(letter.readings):
        if reading[0] != first:
            continue
        unlikely = int(place > 0)
        steps.append((1, unlikely))
        if reading[1:2] == "h" and typed.startswith("h", offset + 1):
            steps.append((2, unlikely))
        if typed.startswith(reading, offset) or reading.startswith(typed[offset:]):
            steps.append((len(reading), unlikely))
    return steps


def _typed(character: str, readings: tuple[str, ...]) -> tuple[str, ...]:
    """The readings as people type them: ü as v or as u. A character without pinyin has none but itself."""
    if readings == (character,):
        return ()
    return tuple(dict.fromkeys(typed for reading in readings for typed in (reading, reading.replace("v", "u"))))
