"""Migrations: once, whole, and never by a program that is older than the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from common.store import schema
from common.store.connect import Connection, connect
from common.store.schema import PROJECTIONS, StoreNewer, is_current, migrate
from common.store.store import dump

KEY = "ab" * 32


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    connection = connect(tmp_path / "hall.db", KEY)
    yield connection
    connection.close()


def schema_of(db: Connection) -> list[tuple[str, str]]:
    return [tuple(row) for row in db.execute("SELECT name, sql FROM sqlite_master ORDER BY name")]


def test_a_fresh_file_is_migrated_once(db: Connection) -> None:
    assert not is_current(db)
    migrate(db)
    assert is_current(db)
    before = schema_of(db)
    origin = db.execute("SELECT name FROM origin").fetchall()
    migrate(db)
    assert schema_of(db) == before
    assert db.execute("SELECT name FROM origin").fetchall() == origin


def test_looking_changes_nothing(db: Connection) -> None:
    assert not is_current(db)
    assert schema_of(db) == []


def test_every_installation_has_a_name_of_its_own(tmp_path: Path) -> None:
    names: set[str] = set()
    for n in range(3):
        db = connect(tmp_path / f"{n}.db", KEY)
        migrate(db)
        names.update(row[0] for row in db.execute("SELECT name FROM origin"))
        db.close()
    assert len(names) == 3


def test_projections_and_what_a_rebuild_leaves_alone_are_all_the_tables(db: Connection) -> None:
    migrate(db)
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    local = {"follower", "lamp", "person_key", "hub", "claim_request", "untold_call", "post", "held", "clock_error"}
    local |= {"unmet_slip", "day_key", "understood", "known_person", "known_gram", "draft", "attachment_file"}
    kept = {"origin", "kind", "event", "base", "base_part", "_sqlite_migrations", *local}
    assert tables - {"sqlite_sequence"} == {*PROJECTIONS, *kept}
    assert list(dump(db)) == []


def test_a_migration_that_fails_leaves_the_store_as_it_was(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(db)
    before = schema_of(db)

    def breaks(database: Database) -> None:
        database.execute("CREATE TABLE half (x)")
        raise OSError("the power went")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, breaks))
    assert not is_current(db)
    with pytest.raises(OSError, match="the power went"):
        migrate(db)
    assert not db.in_transaction
    assert schema_of(db) == before


def test_a_newer_store_is_refused_with_the_names_of_what_is_new(db: Connection) -> None:
    migrate(db)
    for name in ("wings", "fins"):
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('yichuang', ?, '2031')", (name,)
        )
    for look in (is_current, migrate):
        with pytest.raises(StoreNewer, match="wings, fins"):
            look(db)
    assert not db.in_transaction


def test_a_store_from_before_a_migration_gets_it_and_keeps_what_it_has(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        migrate(db)
    db.execute(
        "INSERT INTO statement VALUES ('7', 'record', 'id_card', 'K1', 'p', 2, '2026-11-21', '2026-12-21', 1, 2)"
    )
    assert not is_current(db)
    migrate(db)
    assert is_current(db)
    assert db.execute("SELECT pages, key, printer FROM statement").fetchall() == [(2, 2, "")]
