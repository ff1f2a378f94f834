"""Reads the questions of an item, which papers depend on their answers, and which papers the hall looks up itself."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from common.domain.catalogue import cells
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.item import Choice, Material, Situation
from common.domain.catalogue.row import Row

MOST_SITUATIONS = 4
"""More questions than that are a form to fill in, not a guide."""
MOST_CHOICES = 6
LONGEST_WORDS = 30
LONGEST_ENGLISH = 80

_COLON = re.compile(r"\s*[:：]\s*")
_SLASH = re.compile(r"\s*[/／|｜]\s*")


def read_situations(row: Row, english: Mapping[str, str]) -> tuple[Situation, ...]:
    """The questions with their choices: `办理情形:首次申领/遗失补领;户籍:本市/外地`."""
    found = _questions(row, "situations")
    found_en = _english(row, found)
    if len(found) > MOST_SITUATIONS:
        row.fault(FaultKind.SITUATIONS_TOO_MANY, "situations", str(len(found)), str(MOST_SITUATIONS))
    seen: set[str] = set()
    situations = []
    for (question, choices), (question_en, choices_en) in zip(found, found_en, strict=True):
        _check(row, question, choices, seen)
        seen |= {question, *choices}
        named = tuple(
            Choice(choice, _named(row, english, choice, choice_en))
            for choice, choice_en in zip(choices, choices_en, strict=True)
        )
        situations.append(Situation(question, named, _named(row, english, question, question_en)))
    return tuple(situations)


def with_conditions(
    row: Row, materials: Sequence[Material], situations: Sequence[Situation], english: Mapping[str, str]
) -> tuple[Material, ...]:
    """The papers with the choices that need them (`遗失声明:遗失补领`) and with who else knows (`户口簿:公安机关`)."""
    conditions, agencies = _by_paper(row, "needed_when", materials), _by_paper(row, "looked_up", materials)
    if not any(fault.field == "situations" for fault in row.faults):  # what follows from those would only confuse
        for paper, (text, wanted) in conditions.items():
            _check_condition(row, paper, text, wanted, situations)
        _check_effect(row, {choice for _, wanted in conditions.values() for choice in wanted}, situations)
    return tuple(
        msgspec.structs.replace(
            material,
            when=conditions.get(material.name, ("", ()))[1],
            **_source(row, english, agencies.get(material.name)),
        )
        for material in materials
    )


def _questions(row: Row, field: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each entry as its words before the colon and those behind, if it has both."""
    questions = []
    for entry in cells.listed(row.text(field, keeps_lines=True) or ""):
        question, _, choices = _split(entry)
        if not question or len(choices) < 2 or not all(choices):
            row.fault(FaultKind.SITUATION_MALFORMED, field, entry)
        else:
            questions.append((question, choices))
    return questions


def _english(row: Row, found: list[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...]]]:
    nothing = [("", ("",) * len(choices)) for _, choices in found]
    words = _questions(row, "situations_en")
    if not words:
        return nothing
    if [len(choices) for _, choices in words] != [len(choices) for _, choices in found]:
        row.fault(FaultKind.SITUATIONS_EN_COUNT, "situations_en")
        return nothing
    return words


def _check(row: Row, question: str, choices: tuple[str, ...], seen: set[str]) -> None:
    if len(choices) > MOST_CHOICES:
        row.fault(FaultKind.CHOICES_TOO_MANY, "situations", question, str(MOST_CHOICES))
    for at, words in enumerate((question, *choices)):
        if words in seen or words in (question, *choices)[:at]:
            row.fault(FaultKind.CHOICE_TWICE, "situations", words)
        if len(words) > LONGEST_WORDS:
            row.fault(FaultKind.TEXT_TOO_LONG, "situations", words, str(LONGEST_WORDS))


def _check_condition(row: Row, paper: str, text: str, wanted: tuple[str, ...], situations: Sequence[Situation]) -> None:
    unknown = set(wanted)
    for situation in situations:
        names = {choice.name for choice in situation.choices}
        if names and names <= set(wanted):
            row.fault(FaultKind.CONDITION_ALWAYS, "needed_when", text, situation.name)
        unknown -= names
    for choice in wanted:
        if choice in unknown:
            row.fault(FaultKind.CONDITION_UNKNOWN, "needed_when", choice, paper)


def _check_effect(row: Row, used: set[str], situations: Sequence[Situation]) -> None:
    for situation in situations:
        if not used.intersection(choice.name for choice in situation.choices):
            row.fault(FaultKind.SITUATION_WITHOUT_EFFECT, "situations", situation.name)


def _by_paper(row: Row, field: str, materials: Sequence[Material]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """What stands behind the name of each paper: the whole entry, and its parts."""
    known = {material.name for material in materials}
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for entry in cells.listed(row.text(field, keeps_lines=True) or ""):
        paper, _, said = _split(entry)
        if not paper or not all(said):
            row.fault(FaultKind.PAPER_ENTRY_MALFORMED, field, entry)
        elif paper not in known:
            row.fault(FaultKind.PAPER_NOT_LISTED, field, paper)
        elif paper in found:
            row.fault(FaultKind.PAPER_ENTRY_TWICE, field, paper)
        else:
            found[paper] = (entry, said)
    return found


def _split(entry: str) -> tuple[str, str, tuple[str, ...]]:
    """The words before the last colon, those behind it, and these parted at slashes."""
    *before, behind = _COLON.split(entry)
    return ":".join(before), behind, tuple(_SLASH.split(behind))


def _source(row: Row, english: Mapping[str, str], found: tuple[str, tuple[str, ...]] | None) -> dict[str, str]:
    if found is None:
        return {}
    agency = "/".join(found[1])
    return {"source": agency, "source_en": _named(row, english, agency, "", "looked_up")}


def _named(row: Row, english: Mapping[str, str], words: str, words_en: str, field: str = "situations_en") -> str:
    """The English for some words: as the file says, or as the program knows."""
    if len(words_en) > LONGEST_ENGLISH:
        row.fault(FaultKind.TEXT_TOO_LONG, field, words_en, str(LONGEST_ENGLISH))
    named = words_en or english.get(words, "")
    if not named:
        row.note(NoteKind.ENGLISH_MISSING, field, words)
    return named
