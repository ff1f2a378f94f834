"""A long list whose pages come as somebody looks at them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from counter.cases.review.paged_rows import PagedRows


@dataclass(frozen=True)
class Line:
    key: str
    words: str


NAME = int(Qt.ItemDataRole.UserRole) + 1


def lines(first: int, count: int, words: str = "") -> list[Line]:
    return [Line(f"k{at}", words) for at in range(first, first + count)]


def test_a_page_is_asked_for_once_when_somebody_looks_at_it(qtmodeltester: ModelTester) -> None:
    rows = PagedRows(Line("", ""), page=10)
    wanted: list[int] = []
    rows.wanted.connect(wanted.append)
    rows.put(0, lines(0, 10), 95, is_all_old=True)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    wanted.clear()
    rows.put(0, lines(0, 10), 95, is_all_old=True)
    assert rows.data(rows.index(3), NAME) == "k3"
    assert rows.data(rows.index(57), NAME) == ""
    assert rows.data(rows.index(58), NAME) == ""
    assert wanted == [50]
    rows.put(50, lines(50, 10), 95)
    assert rows.data(rows.index(57), NAME) == "k57"
    assert wanted == [50]


def test_an_old_page_stays_until_the_new_one_comes() -> None:
    rows = PagedRows(Line("", ""), page=10)
    rows.put(0, lines(0, 10), 20, is_all_old=True)
    rows.put(10, lines(10, 10, "old"), 20)
    wanted: list[int] = []
    rows.wanted.connect(wanted.append)
    rows.put(0, lines(0, 10), 20, is_all_old=True)
    assert rows.data(rows.index(15), NAME) == "k15"
    assert wanted == [10]


def test_a_list_that_grows_or_shrinks_changes_at_its_end_only() -> None:
    rows = PagedRows(Line("", ""), page=10)
    rows.put(0, lines(0, 10), 30, is_all_old=True)
    changes: list[str] = []
    rows.rowsInserted.connect(lambda _, first, last: changes.append(f"+{first}-{last}"))
    rows.rowsRemoved.connect(lambda _, first, last: changes.append(f"-{first}-{last}"))
    rows.modelReset.connect(lambda: changes.append("reset"))
    rows.put(0, lines(0, 10), 33, is_all_old=True)
    rows.put(0, lines(0, 4), 4, is_all_old=True)
    assert changes == ["+30-32", "-4-32"]
    assert [row.key for at in range(4) if (row := rows.row(at)) is not None] == ["k0", "k1", "k2", "k3"]
    assert rows.row(4) is None
