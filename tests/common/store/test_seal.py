"""Sealing: only with the person's own key, and never twice the same."""

import base64
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.store.connect import Connection, connect
from common.store.schema import migrate
from common.store.seal import seal, unseal


@pytest.fixture(scope="module")
def db() -> Iterator[Connection]:
    connection = connect(":memory:", None)
    migrate(connection)
    yield connection
    connection.close()


@given(text=st.text())
def test_what_was_sealed_is_unsealed(db: Connection, text: str) -> None:
    assert unseal(db, "p", seal(db, "p", text)) == text


def test_the_same_text_never_looks_the_same(db: Connection) -> None:
    assert len({seal(db, "p", "张敏") for _ in range(50)}) == 50
    assert len({seal(db, f"p{n}", "张敏") for n in range(50)}) == 50


def test_each_person_has_one_key_that_nobody_else_has(db: Connection) -> None:
    for person in ("a", "b", "a", "b"):
        seal(db, person, "x")
    keys = dict(db.execute("SELECT person, key FROM person_key WHERE person IN ('a', 'b')").fetchall())
    assert len(keys) == 2
    assert len(set(keys.values())) == 2
    assert {len(key) for key in keys.values()} == {32}


def test_one_persons_seal_does_not_open_for_another(db: Connection) -> None:
    sealed = seal(db, "a", "secret")
    seal(db, "b", "other")
    assert unseal(db, "b", sealed) is None
    # Not even with the same key: the name is part of what is sealed.
    db.execute("INSERT INTO person_key (person, key) SELECT 'c', key FROM person_key WHERE person = 'a'")
    assert unseal(db, "c", sealed) is None


@given(where=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_seal_with_one_bit_changed_does_not_open(db: Connection, where: int, bit: int) -> None:
    data = bytearray(base64.b64decode(seal(db, "p", "欧阳娜娜")))
    data[where % len(data)] ^= 1 << bit
    assert unseal(db, "p", base64.b64encode(data).decode()) is None


def test_without_the_key_nothing_is_left_of_the_person(db: Connection) -> None:
    sealed = seal(db, "gone", "欧阳娜娜")
    db.execute("DELETE FROM person_key WHERE person = 'gone'")
    assert unseal(db, "gone", sealed) is None
    assert unseal(db, "never known", sealed) is None
    seal(db, "gone", "a new key")
    assert unseal(db, "gone", sealed) is None
