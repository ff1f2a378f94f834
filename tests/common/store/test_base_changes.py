"""A base that changed a little: it is what the tables are, and only what is different was packed anew."""

import random
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.store import base
from common.store.base_changes import Changes
from common.store.connect import Connection
from common.store.store import dump

SUBJECTS = [f"p{n:03}" for n in range(60)]


def write(tables: Connection, person: str, key: int) -> None:
    tables.execute("INSERT OR REPLACE INTO person VALUES (?, 'sealed', ?, 0)", (person, key))


def parts(store: Connection) -> dict[str, int]:
    """The parts of persons: where each begins, and its number."""
    return dict(store.execute("SELECT first, part FROM base_part WHERE of_table = 'person'"))


@settings(max_examples=40)
@given(
    first=st.lists(st.sampled_from(SUBJECTS), max_size=40),
    then=st.lists(st.lists(st.tuples(st.sampled_from(SUBJECTS), st.booleans()), max_size=12), max_size=5),
)
def test_whatever_changes_the_base_is_what_the_tables_are(first: list[str], then: list[list[tuple[str, bool]]]) -> None:
    with pytest.MonkeyPatch.context() as patch, closing(base.empty_tables()) as tables:
        patch.setattr(base, "_ROWS_OF_A_PART", 3)
        with closing(base.empty_tables()) as store:
            for person in first:
                write(tables, person, 1)
            base.keep(store, 1, base.parts_of(tables))
            changes = Changes(tables)
            for number, step in enumerate(then, 2):
                for person, is_gone in step:
                    if is_gone:
                        tables.execute("DELETE FROM person WHERE person = ?", (person,))
                    else:
                        write(tables, person, number)
                    tables.execute("INSERT OR REPLACE INTO workday_year VALUES (?, 'table')", (number,))
                changes.keep(store, number)
                changes.forget()
                assert not base.is_altered(store)
                with closing(base.empty_tables()) as filled:
                    base.fill(filled, base.kept(store))
                    assert list(dump(filled)) == list(dump(tables))
                for person in SUBJECTS:
                    there = tables.execute("SELECT key FROM person WHERE person = ?", (person,)).fetchone()
                    found = base.row_of(store, "person", person)
                    assert (found and found["key"]) == (there and there[0])


def test_parts_in_which_nothing_is_different_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "_ROWS_OF_A_PART", 5)
    rng = random.Random(3)
    with closing(base.empty_tables()) as tables, closing(base.empty_tables()) as store:
        for person in SUBJECTS:
            write(tables, person, rng.randint(1, 9))
        base.keep(store, 1, base.parts_of(tables))
        before, changes = parts(store), Changes(tables)
        write(tables, "p012", 99)
        write(tables, "p059x", 99)
        changes.keep(store, 2)
        after = parts(store)
        assert {first for first in before if after[first] != before[first]} == {"p010", "p055"}
        assert base.lamport_of_base(store) == 2
