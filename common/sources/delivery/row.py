"""One row of a table while it is read: its cells by column, and what is wrong with them."""

import re
from collections.abc import Mapping
from datetime import date

from common.domain.id_number import LENGTH, fault
from common.domain.records.record import Fen, Month
from common.domain.records.words import PaymentKind
from common.sources.delivery.faults import Wrong

MOST_CODES = 20
_LONGEST_TEXT = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FORMULA_STARTS = ("=", "+", "@")
_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"))
_CITIZEN = re.compile(r"\d{17}[\dX]")
_FOREIGNER = re.compile(r"[A-Z0-9]{6,18}")
_CODE = re.compile(r"[0-9A-Za-z_-]{1,40}")
_MONTH = re.compile(r"((?:19|20)\d\d)[-/年.]?(0?[1-9]|1[0-2])月?")
_MONEY = re.compile(r"(-?)(\d{1,10}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?")
_KINDS = {
    "": PaymentKind.REGULAR,
    "正常": PaymentKind.REGULAR,
    "补缴": PaymentKind.BACK_PAID,
    "差额": PaymentKind.DIFFERENCE,
    "趸缴": PaymentKind.LUMP_SUM,
    **{kind.value: kind for kind in PaymentKind},
}


class Row:
    """Reads cells. Each method that finds something wrong notes it and goes on, so that none stays hidden.

    A row that is wrong from the beginning holds formulas or errors instead of values, or more than the header names.
    """

    def __init__(self, number: int, cells: Mapping[str, str], *, is_too_long: bool = False) -> None:
        self.number = number
        self.wrong: list[tuple[Wrong, str]] = []
        self._cells = cells
        self.must(not is_too_long, Wrong.ROW_TOO_LONG)
        for column, text in cells.items():
            self.must(not text.startswith(_FORMULA_STARTS), Wrong.FORMULA, column)
            self.must(text not in _ERRORS, Wrong.CELL_ERROR, column)

    def has(self, column: str) -> bool:
        """Whether anything stands there."""
        return bool(self._cells.get(column))

    def text(self, column: str, otherwise: str | None = None) -> str:
        """What stands there; where nothing does `otherwise`, if there is one."""
        found = self._cells.get(column, "")
        if not found and otherwise is not None:
            return otherwise
        if not found or len(found) > _LONGEST_TEXT or _CONTROL.search(found):
            self._is_wrong(Wrong.TEXT, column)
        return found

    def id_number(self, column: str, today: date) -> str:
        """A citizen's number, its check digit verified, or one that a foreigner was given."""
        found = self._cells.get(column, "").upper()
        is_citizens = _CITIZEN.fullmatch(found) is not None
        is_valid = fault(found, today) is None if is_citizens else self._may_be_a_foreigners(found)
        if not is_valid:
            self._is_wrong(Wrong.ID_NUMBER, column)
        return found

    def _may_be_a_foreigners(self, found: str) -> bool:
        is_number_cut_off = found.isdecimal() and len(found) != LENGTH - 3  # fifteen digits were a number once
        return _FOREIGNER.fullmatch(found) is not None and not is_number_cut_off

    def month(self, column: str) -> Month:
        """A month."""
        match = _MONTH.fullmatch(self._cells.get(column, ""))
        if match is None:
            self._is_wrong(Wrong.MONTH, column)
            return ""
        return f"{match[1]}-{int(match[2]):02}"

    def money(self, column: str, *, may_be_negative: bool = False) -> Fen | None:
        """A sum in fen, of what stands there in yuan; None where nothing does."""
        found = self._cells.get(column, "")
        if not found:
            return None
        match = _MONEY.fullmatch(found)
        if match is None:
            self._is_wrong(Wrong.MONEY, column)
            return None
        fen = int(match[2].replace(",", "")) * 100 + int((match[3] or "").ljust(2, "0"))
        if match[1] and not may_be_negative:
            self._is_wrong(Wrong.NEGATIVE, column)
        return -fen if match[1] else fen

    def kind(self, column: str) -> PaymentKind:
        """How a month was paid; regularly where nothing stands."""
        kind = _KINDS.get(self._cells.get(column, ""))
        if kind is None:
            self._is_wrong(Wrong.KIND, column)
        return kind or PaymentKind.REGULAR

    def codes(self, column: str, wrong: Wrong) -> tuple[str, ...]:
        """Codes with semicolons between them; none where nothing stands."""
        found = tuple(code.strip() for code in re.split("[;；]", self._cells.get(column, "")) if code.strip())
        if len(found) > MOST_CODES or not all(_CODE.fullmatch(code) for code in found):
            self._is_wrong(wrong, column)
        return found

    def number_from(self, column: str, low: int, high: int, wrong: Wrong) -> int | None:
        """A whole number within bounds; None where nothing stands."""
        found = self._cells.get(column, "")
        if not found:
            return None
        if found.isascii() and found.isdecimal() and len(found) < 10 and low <= int(found) <= high:
            return int(found)
        self._is_wrong(wrong, column)
        return None

    def must(self, holds: bool, wrong: Wrong, column: str = "") -> None:
        """Note what is wrong unless something holds."""
        if not holds:
            self._is_wrong(wrong, column)

    def _is_wrong(self, wrong: Wrong, column: str) -> None:
        self.wrong.append((wrong, column))
