"""The folder of encrypted files: whole or not at all, fetched in pieces, swept when nobody names them."""

import os
import stat
import time
from pathlib import Path

import pytest

from common.attachments.sealed_file import digest
from common.attachments.shelf import Shelf

DATA = bytes(range(256)) * 40


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "attachments")


def test_what_is_put_lies_there_under_its_digest_for_its_owner_alone(shelf: Shelf) -> None:
    name = shelf.put(DATA)
    assert name == digest(DATA)
    assert (shelf.has(name), shelf.read(name)) == (True, DATA)
    assert stat.S_IMODE(shelf.place_of(name).stat().st_mode) == 0o600
    assert list(shelf.names()) == [name]
    shelf.remove(name)
    assert not shelf.has(name)


def test_a_file_comes_in_pieces_and_counts_once_it_is_what_its_digest_says(shelf: Shelf) -> None:
    name = digest(DATA)
    shelf.append(name, DATA[:100])
    assert (shelf.fetched(name), shelf.has(name)) == (100, False)
    shelf.append(name, DATA[100:])
    assert shelf.finish(name)
    assert shelf.read(name) == DATA
    other = digest(b"other")
    shelf.append(other, DATA)
    assert not shelf.finish(other)
    assert (shelf.has(other), shelf.fetched(other)) == (False, 0)


def test_what_nobody_names_is_swept_unless_it_is_young(shelf: Shelf) -> None:
    kept, orphan, young = (shelf.put(DATA[:size]) for size in (10, 20, 30))
    shelf.append("a" * 64, b"left by a power cut")
    long_ago = time.time() - 100_000
    for file in (shelf.place_of(kept), shelf.place_of(orphan), shelf.folder / f"{'a' * 64}.new"):
        os.utime(file, (long_ago, long_ago))
    assert shelf.sweep({kept}) == 2
    assert sorted(shelf.names()) == sorted([kept, young])
    assert shelf.fetched("a" * 64) == 0


def test_a_full_disk_leaves_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        shelf.put(DATA)
    assert list(shelf.folder.rglob("*.new")) == []
    assert list(shelf.names()) == []
