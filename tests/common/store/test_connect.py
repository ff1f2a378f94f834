"""Opening the file: its key, its settings, and that nothing of it can be read without the key."""

import os
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from common.places import is_private
from common.store.connect import (
    OLDEST_SQLITE,
    DatabaseError,
    OperationalError,
    StoreUnreadable,
    connect,
    make_key,
    opening,
    read_key,
)
from tests.halls import small_hall, take

KEY = "ab" * 32


def test_the_one_library_is_new_enough_and_encrypts() -> None:
    assert sqlite.sqlite_version_info >= OLDEST_SQLITE
    db = connect(":memory:", None)
    assert db.execute("PRAGMA cipher_version").fetchone()
    db.close()


def test_an_older_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StoreUnreadable, match="too old"):
        connect(":memory:", None)


def test_a_commit_is_durable_and_the_log_is_written_ahead(tmp_path: Path) -> None:
    db = connect(tmp_path / "hall.db", KEY)
    asked = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    db.close()
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # 2 is FULL


def test_a_made_key_is_random_private_and_never_made_again(tmp_path: Path) -> None:
    keys = [make_key(tmp_path / name) for name in ("one", "two", "one")]
    assert keys[0] == keys[2] != keys[1]
    assert len(bytes.fromhex(keys[0])) == 32
    assert is_private(tmp_path / "one")


def test_keys_made_at_once_are_one_key(tmp_path: Path) -> None:
    keys: list[str] = []
    start = threading.Barrier(8)

    def make() -> None:
        start.wait()
        keys.append(make_key(tmp_path / "key"))

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 8
    assert len(set(keys)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


@pytest.mark.parametrize("text", ["", "ab" * 31, "ab" * 33, "AB" * 32, "zz" * 32, "x'" + "ab" * 31, "键" * 64])
def test_what_is_no_key_is_not_used(tmp_path: Path, text: str) -> None:
    file = tmp_path / "key"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StoreUnreadable, match="does not hold a key"):
        read_key(file)


def test_a_key_may_end_in_a_line_end(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(KEY + "\r\n")
    assert read_key(tmp_path / "key") == KEY


def test_a_wrong_key_is_said_without_naming_it(tmp_path: Path) -> None:
    file = tmp_path / "hall.db"
    db = connect(file, KEY)
    db.execute("CREATE TABLE t (x)")
    db.close()
    other = "cd" * 32
    with pytest.raises(StoreUnreadable) as refused, opening(file):
        connect(file, other)
    said = f"{refused.value} {refused.value.__cause__!r}"
    assert "does not open with its key" in said
    assert KEY not in said
    assert other not in said


def test_nothing_of_the_store_can_be_read_in_the_clear(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    take(hall)
    home = hall.home.folder
    files = {path.name: path.read_bytes() for path in home.iterdir() if path.name.startswith("hall.db")}
    hall.close()
    files["hall.db, closed"] = (home / "hall.db").read_bytes()
    key = (home / "hall.key").read_bytes()
    assert len(files) == 4
    for name, data in files.items():
        for word in ("SQLite format", "CREATE TABLE", "综合", "TicketTaken", "Sample centre", key.decode()):
            assert word.encode() not in data, f"{word} in {name}"
        assert bytes.fromhex(key.decode()) not in data


def test_errors_of_opening_are_told_as_the_store_not_opening(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreadable, match="unable to open"), opening(tmp_path):
        connect(tmp_path / "no" / "folder" / "hall.db", KEY)
    assert issubclass(OperationalError, DatabaseError)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are listed only where /proc is")
def test_a_connection_that_fails_leaves_nothing_open(tmp_path: Path) -> None:
    file = tmp_path / "hall.db"
    file.write_bytes(os.urandom(8192))
    with pytest.raises(DatabaseError):
        connect(file, KEY)
    assert not [path for path in Path("/proc/self/fd").iterdir() if path.is_symlink() and path.readlink() == file]
