"""The row model tells a view exactly what changed: a view that only listens ends up with the same rows."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from common.ui.rows import Rows, field_names


@dataclass(frozen=True)
class Ticket:
    id: int
    number: str = ""
    waited: int | None = 0


class Case(msgspec.Struct):
    code: str
    name: str


class Listener:
    """A view that knows the model only by its signals."""

    def __init__(self, rows: Rows[Ticket]) -> None:
        self.rows, self.seen = rows, rows.shown()
        self.moves = self.resets = 0
        rows.rowsInserted.connect(self._inserted)
        rows.rowsRemoved.connect(self._removed)
        rows.rowsMoved.connect(self._moved)
        rows.dataChanged.connect(self._changed)
        rows.modelReset.connect(self._reset)

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.seen[first:first] = [self.rows.row(at) for at in range(first, last + 1)]

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.seen[first : last + 1]

    def _moved(self, _: QModelIndex, first: int, last: int, __: QModelIndex, to: int) -> None:
        assert first == last
        row = self.seen.pop(first)
        self.seen.insert(to - (first < to), row)
        self.moves += 1

    def _changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        for at in range(top.row(), bottom.row() + 1):
            self.seen[at] = self.rows.row(at)

    def _reset(self) -> None:
        self.resets += 1


tickets = st.builds(
    Ticket, st.integers(0, 12), st.sampled_from(["A001", "Ｂ００２", "c", "养老"]), st.none() | st.integers(0, 9)
)
lists = st.lists(tickets, max_size=13, unique_by=lambda ticket: ticket.id)


@given(before=lists, after=lists)
def test_a_view_that_only_listens_has_the_same_rows(before: list[Ticket], after: list[Ticket]) -> None:
    rows = Rows(Ticket)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.replace(before)
    listener = Listener(rows)
    rows.replace(after)
    assert rows.shown() == after
    assert listener.seen == after
    assert listener.resets == 0
    del tester


@given(
    rows_given=lists,
    word=st.sampled_from(["", "a", "b0", "B 2", "养老", "zzz"]),
    name=st.sampled_from(["number", "waited"]),
    is_descending=st.booleans(),
)
def test_filter_and_order_say_what_changed_too(
    rows_given: list[Ticket], word: str, name: str, is_descending: bool
) -> None:
    rows = Rows(Ticket)
    rows.replace(rows_given)
    listener = Listener(rows)
    rows.sort_by(name, is_descending)
    rows.filter(word)
    values = [getattr(row, name) for row in rows.shown()]
    filled = [value for value in values if value is not None]
    assert listener.seen == rows.shown()
    assert filled == sorted(filled, reverse=is_descending)
    assert values == filled + [None] * (len(values) - len(filled))
    rows.filter("")
    rows.sort_by("")
    assert rows.shown() == rows_given


def test_one_row_that_changes_place_is_one_move() -> None:
    rows = Rows(Ticket)
    rows.replace([Ticket(number) for number in range(10)])
    listener = Listener(rows)
    rows.replace([Ticket(number) for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]])
    assert listener.moves == 1
    assert listener.seen == rows.shown()


def test_two_rows_with_one_key_are_refused() -> None:
    rows = Rows(Ticket)
    with pytest.raises(ValueError):
        rows.replace([Ticket(1), Ticket(1)])
    assert rows.shown() == []


def test_roles_are_the_fields_of_dataclasses_and_structs() -> None:
    assert field_names(Case) == ["code", "name"]
    rows = Rows(Case, key="code")
    rows.replace([Case("SB001", "社保卡")])
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    assert rows.data(rows.index(0), roles["name"]) == "社保卡"
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    with pytest.raises(TypeError):
        field_names(int)
    with pytest.raises(TypeError):
        Rows(Case, key="id")


def test_copy_puts_a_row_on_the_clipboard(qapp: QGuiApplication) -> None:
    rows = Rows(Ticket)
    rows.replace([Ticket(7, "A007", None)])
    rows.copy(0)
    rows.copy(5)
    assert QGuiApplication.clipboard().text() == "7\tA007\t"


def test_what_a_row_says_is_all_that_is_searched_and_copied(qapp: QGuiApplication) -> None:
    rows = Rows(Ticket, says=lambda ticket: [ticket.number])
    rows.replace([Ticket(7, "A007", 3), Ticket(8, "A008", 7), Ticket(9, "A009")])
    rows.filter("7")
    assert [row.id for row in rows.shown()] == [7]
    assert rows.property("filtered_by") == "7"
    rows.filter("a00")
    rows.copy_all()
    assert QGuiApplication.clipboard().text() == "A007\nA008\nA009"
