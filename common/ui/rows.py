"""One row model for all lists: roles from a dataclass or msgspec Struct, filtered, sorted, and changed row by row."""

from __future__ import annotations

import dataclasses
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


def field_names(row_type: type) -> list[str]:
    """The names of a row type's fields, which become the roles in QML. Raises TypeError for any other class."""
    if issubclass(row_type, msgspec.Struct):
        return [field.name for field in msgspec.structs.fields(row_type)]
    if dataclasses.is_dataclass(row_type):
        return [field.name for field in dataclasses.fields(row_type)]
    raise TypeError(f"{row_type.__name__} is neither a dataclass nor a msgspec Struct")


class Rows(QAbstractListModel, Generic[R]):
    """Rows of one type for a ListView or Table. `replace()` gives the new truth; the view hears only what changed.

    A row that stays keeps its delegate, its place in the selection and the scroll position, so lists do
    not jump. `key` names the field that tells rows apart; keys must be unique and hashable.
    """

    order_changed = Signal()

    def __init__(
        self,
        row_type: type[R],
        key: str = "id",
        parent: QObject | None = None,
        says: Callable[[R], list[str]] | None = None,
    ) -> None:
        """`says` is what a row tells when it is filtered and copied; without it, all its fields."""
        super().__init__(parent)
        self._says = says
        self._names = field_names(row_type)
        if key not in self._names:
            raise TypeError(f"{row_type.__name__} has no field {key!r} to tell rows apart")
        self._key = key
        self._all: list[R] = []
        self._shown: list[R] = []
        self._words: list[str] = []
        self._filtered_by = ""
        self._sorted_by = ""
        self._is_descending = False

    # What Python uses

    def replace(self, rows: Sequence[R]) -> None:
        """Replace all rows; only differences reach the view. Raises ValueError when two rows have the same key."""
        keys = {self._key_of(row) for row in rows}
        if len(keys) != len(rows):
            raise ValueError(f"two rows have the same {self._key}")
        self._all = list(rows)
        self._show()

    def row(self, at: int) -> R:
        """The row shown at this place, after filter and order. Raises IndexError when there is none."""
        if at < 0:
            raise IndexError(at)
        return self._shown[at]

    def shown(self) -> list[R]:
        """The rows as the view shows them."""
        return list(self._shown)

    # What QML uses

    @Slot(str)
    def filter(self, text: str) -> None:
        """Show only rows in which every word of `text` occurs; width and case of letters do not matter."""
        self._words = _folded(text).split()
        self._filtered_by = text
        self.order_changed.emit()
        self._show()

    @Slot(str, bool)
    def sort_by(self, name: str, is_descending: bool = False) -> None:
        """Order rows by this field, empty values last; the empty name gives back the order of `replace()`."""
        if name and name not in self._names:
            raise ValueError(f"no field {name!r} to sort by")
        self._sorted_by, self._is_descending = name, is_descending
        self.order_changed.emit()
        self._show()

    @Slot(int)
    def copy(self, at: int) -> None:
        """Put the row at this place on the clipboard, its fields parted by tabs. Does nothing when there is none."""
        if 0 <= at < len(self._shown):
            self._copy([self._shown[at]])

    @Slot()
    def copy_all(self) -> None:
        """Put all rows that are shown on the clipboard, each on a line of its own."""
        self._copy(self._shown)

    def _get_sorted_by(self) -> str:
        return self._sorted_by

    def _get_is_descending(self) -> bool:
        return self._is_descending

    def _get_filtered_by(self) -> str:
        return self._filtered_by

    filtered_by = Property(str, _get_filtered_by, notify=order_changed)
    sorted_by = Property(str, _get_sorted_by, notify=order_changed)
    is_descending = Property(bool, _get_is_descending, notify=order_changed)

    # What Qt uses

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + at: QByteArray(name.encode()) for at, name in enumerate(self._names)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        return getattr(self._shown[index.row()], self._names[at])

    # How the difference is told

    def _show(self) -> None:
        wanted = [row for row in self._all if all(word in _folded("\n".join(self._texts(row))) for word in self._words)]
        if self._sorted_by:
            filled = [row for row in wanted if getattr(row, self._sorted_by) not in (None, "")]
            empty = [row for row in wanted if getattr(row, self._sorted_by) in (None, "")]
            filled.sort(key=lambda row: getattr(row, self._sorted_by), reverse=self._is_descending)
            wanted = filled + empty
        self._remove_missing({self._key_of(row) for row in wanted})
        self._place(wanted)
        self._refresh(wanted)

    def _remove_missing(self, wanted: set[Hashable]) -> None:
        for first, last in reversed(_runs(self._shown, lambda row: self._key_of(row) not in wanted)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()

    def _place(self, wanted: list[R]) -> None:
        """Bring the rows that stayed into order and put new ones between them, in as few moves as there can be."""
        place = {self._key_of(row): at for at, row in enumerate(wanted)}
        resting = _longest_rising([place[self._key_of(row)] for row in self._shown])
        known = {self._key_of(row) for row in self._shown}
        at = 0
        while at < len(wanted):
            key = self._key_of(wanted[at])
            target = self._find(wanted[at - 1]) + 1 if at else 0
            if key not in known:
                end = at + 1
                while end < len(wanted) and self._key_of(wanted[end]) not in known:
                    end += 1
                self.beginInsertRows(QModelIndex(), target, target + end - at - 1)
                self._shown[target:target] = wanted[at:end]
                self.endInsertRows()
                at = end
                continue
            if at not in resting and (source := self._find(wanted[at])) != target:
                self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
                moved = self._shown.pop(source)
                self._shown.insert(target - (source < target), moved)
                self.endMoveRows()
            at += 1

    def _refresh(self, wanted: list[R]) -> None:
        for at, (old, new) in enumerate(zip(self._shown, wanted, strict=True)):
            changed = [
                _FIRST_ROLE + role
                for role, name in enumerate(self._names)
                if old is not new and getattr(old, name) != getattr(new, name)
            ]
            if changed:
                self._shown[at] = new
                self.dataChanged.emit(self.index(at), self.index(at), changed)

    def _find(self, row: R) -> int:
        key = self._key_of(row)
        return next(at for at, shown in enumerate(self._shown) if self._key_of(shown) == key)

    def _key_of(self, row: R) -> Hashable:
        key: Hashable = getattr(row, self._key)
        return key

    def _copy(self, rows: Sequence[R]) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(self._texts(row)) for row in rows))

    def _texts(self, row: R) -> list[str]:
        if self._says is not None:
            return self._says(row)
        values = [getattr(row, name) for name in self._names]
        return ["" if value is None else str(value) for value in values]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _runs(rows: Sequence[R], belongs: Callable[[R], bool]) -> list[tuple[int, int]]:
    """First and last place of each unbroken run of rows that belong."""
    runs: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        if not belongs(row):
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def _longest_rising(places: Sequence[int]) -> set[int]:
    """The values of one longest rising subsequence: rows there can rest while the others move (Fredman 1975)."""
    ends: list[int] = []
    last_at: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last_at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            last_at.append(at)
        else:
            ends[length], last_at[length] = place, at
    resting: set[int] = set()
    at = last_at[-1] if last_at else -1
    while at >= 0:
        resting.add(places[at])
        at = before[at]
    return resting
