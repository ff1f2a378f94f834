"""Reads what stands in one cell: tidied text, days, yes or no, and the papers with their counts."""

import re
import unicodedata

from common.domain.catalogue.item import Material

_FULL_WIDTH = str.maketrans(
    {code: code - 0xFEE0 for code in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]}
)
_HAN = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SPACE_BY_HAN = re.compile(rf"(?<=[{_HAN}（）()；;、]) +(?=[{_HAN}（）()；;、])")

_DAYS = re.compile(r"(-?\d+)(?:\.0+)?")
_DAYS_UNIT = re.compile(r"\s*(?:个工作日|工作日|working days?|workdays?)$", re.IGNORECASE)

YES = frozenset(("是", "有", "可", "可以", "√", "✓", "✔", "y", "yes", "true", "1"))
NO = frozenset(("否", "无", "不可", "不可以", "×", "x", "n", "no", "false", "0", "-"))

# Separators inside brackets belong to the paper: 户口簿(原件1份;复印件1份).
_SEPARATOR = re.compile(r"[;；\n]+(?![^(（]*[)）])")
_NUMBERED = re.compile(r"^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])\s*(?=\D)")
_COUNTS = re.compile(r"^(?P<name>.+?)\s*[(（](?P<counts>[^()（）]*)[)）]$")
_COUNT = re.compile(
    r"(?P<zh>原件|复印件)(?P<zh_count>\d{1,2})?份?|(?P<en_count>\d{1,2}) (?P<en>original|cop(?:y|ies))s?", re.IGNORECASE
)
_COUNT_SEPARATOR = re.compile(r"[,，、;；\s]*(?:及|和|and)?[,，、;；\s]*")


def tidy(text: str, *, keeps_lines: bool = False) -> str:
    """The text without invisible characters and stray spaces, Latin letters and digits in half width."""
    lines = (_tidy_line(line) for line in re.split(r"[\r\n\v\f\x85\u2028\u2029]+", text))
    return ("\n" if keeps_lines else " ").join(line for line in lines if line)


def _tidy_line(line: str) -> str:
    visible = "".join(
        " " if unicodedata.category(letter) in ("Zs", "Zl", "Zp") or letter == "\t" else letter
        for letter in line
        if letter == "\t" or unicodedata.category(letter) not in ("Cc", "Cf", "Cs")
    )
    return _SPACE_BY_HAN.sub("", " ".join(visible.translate(_FULL_WIDTH).split()))


def days(text: str) -> int | None:
    """A whole number of working days; None when the text is no such number. Negative numbers are returned as such."""
    found = _DAYS.fullmatch(_DAYS_UNIT.sub("", text.replace("－", "-").replace("−", "-"))[:12])
    return int(found[1]) if found else None


def yes_or_no(text: str) -> bool | None:
    """True or False for the usual ways to write them, an empty cell is no; None when it is neither."""
    if not text:
        return False
    return True if text.lower() in YES else False if text.lower() in NO else None


def listed(text: str) -> list[str]:
    """The entries of a cell that lists several, separated by semicolons or line breaks, without their numbering."""
    entries = (_NUMBERED.sub("", entry.strip()) for entry in _SEPARATOR.split(text))
    return [entry for entry in entries if entry]


def material(text: str) -> Material:
    """A paper with its counts, if it ends in them: 户口簿(原件1份,复印件2份), Register (1 original, 2 copies)."""
    split = _COUNTS.match(text)
    counts = split and _counts(split["counts"])
    if not split or not counts:
        return Material(name=text)
    return Material(name=split["name"], originals=counts.get("originals"), copies=counts.get("copies"))


def _counts(text: str) -> dict[str, int] | None:
    """The counts a bracket states; None when anything else stands in it, for then it is part of the name."""
    counts: dict[str, int] = {}
    rest = text.strip()
    while rest:
        found = _COUNT.match(rest)
        if not found:
            return None
        is_original = found["zh"] == "原件" or (found["en"] or "").lower() == "original"
        counts["originals" if is_original else "copies"] = int(found["zh_count"] or found["en_count"] or 1)
        rest = rest[found.end() :]
        separator = _COUNT_SEPARATOR.match(rest)
        rest = rest[separator.end() if separator else 0 :]
    return counts or None
