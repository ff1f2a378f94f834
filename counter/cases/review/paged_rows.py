"""Rows of a long list that are fetched page by page, as far as somebody looks at them."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt, Signal

from common.ui.rows import field_names

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PagedRows(QAbstractListModel, Generic[R]):
    """A list of known length whose rows come later: until then they look like `blank`.

    `wanted` tells which page (its first row) somebody looks at that is not here, or is old. An old page stays until the
    new one comes and changes its rows in place, so that nothing flickers or jumps.
    """

    wanted = Signal(int)

    def __init__(self, blank: R, page: int = 100) -> None:
        super().__init__()
        self.page = page
        self._blank = blank
        self._names = field_names(type(blank))
        self._rows: list[R | None] = []
        self._asked: set[int] = set()

    def row(self, at: int) -> R | None:
        """The row at a place; None when it is not here yet, or there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def find(self, name: str, value: object) -> int:
        """The place of the first row that is here and has this value; -1 for none."""
        return next((at for at, row in enumerate(self._rows) if row is not None and getattr(row, name) == value), -1)

    def first_of(self, at: int) -> int:
        """The first row of the page on which a row stands."""
        return max(0, at) // self.page * self.page

    def put(self, first: int, rows: Sequence[R], total: int, *, is_all_old: bool = False) -> None:
        """A page has come, and the list is so long now. `is_all_old` says that what else is here may have changed."""
        self._set_length(total)
        if is_all_old:
            self._asked.clear()
        self._asked.add(first)
        self._rows[first : first + len(rows)] = rows[: max(0, total - first)]
        changed = (0, total - 1) if is_all_old else (first, min(first + len(rows), total) - 1)
        if changed[0] <= changed[1]:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[1]))

    def empty(self) -> None:
        """Nothing is known any more."""
        self.put(0, (), 0, is_all_old=True)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + at: QByteArray(name.encode()) for at, name in enumerate(self._names)}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        row = self._rows[index.row()]
        self._want(self.first_of(index.row()))
        return getattr(self._blank if row is None else row, self._names[at])

    def _want(self, first: int) -> None:
        if first not in self._asked:
            self._asked.add(first)
            self.wanted.emit(first)

    def _set_length(self, total: int) -> None:
        now = len(self._rows)
        if total > now:
            self.beginInsertRows(QModelIndex(), now, total - 1)
            self._rows += [None] * (total - now)
            self.endInsertRows()
        elif total < now:
            self.beginRemoveRows(QModelIndex(), total, now - 1)
            del self._rows[total:]
            self.endRemoveRows()
