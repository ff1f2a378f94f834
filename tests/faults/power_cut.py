"""A disk without power: what may be left of a store's files when the current fails at a recorded moment.

Synced writes are kept. Of those that were not synced, each is kept, lost, or torn at sectors of 512 bytes; names that
were made or removed are kept up to a random one of them, in their order, as a journaling file system keeps them.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<cQQH")
_SECTOR = 512


class Change(NamedTuple):
    """One entry of the record: see recorder.c; kind A holds what was acknowledged."""

    kind: str
    path: str
    offset: int
    data: bytes


def acknowledge(record: Path, data: bytes) -> None:
    """Add to a record that somebody was told something from here on."""
    with record.open("ab", buffering=0) as file:
        file.write(_HEAD.pack(b"A", 0, len(data), 0) + data)


def changes(record: Path) -> Iterator[Change]:
    """Everything recorded, in order."""
    data = record.read_bytes()
    at = 0
    while at < len(data):
        kind, offset, length, path_length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        path = data[at : at + path_length].decode()
        at += path_length
        yield Change(kind.decode(), path, offset, data[at : at + length])
        at += length


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    unsynced: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.unsynced:
            _apply(self.synced, change)
        self.unsynced.clear()

    def after_cut(self, rng: random.Random) -> bytes:
        left = bytearray(self.synced)
        for change in self.unsynced:
            fate = rng.choice(("kept", "lost", "torn"))
            if fate == "kept":
                _apply(left, change)
            elif fate == "torn" and change.kind == "W":
                for sector in _sectors(change):
                    if rng.random() < 0.5:
                        _apply(left, sector)
        return bytes(left)


def _apply(content: bytearray, change: Change) -> None:
    if change.kind == "W":
        content.extend(bytes(max(change.offset - len(content), 0)))
        content[change.offset : change.offset + len(change.data)] = change.data
    else:
        del content[change.offset :]
        content.extend(bytes(change.offset - len(content)))


def _sectors(change: Change) -> Iterator[Change]:
    start, end = change.offset, change.offset + len(change.data)
    while start < end:
        stop = min((start // _SECTOR + 1) * _SECTOR, end)
        yield change._replace(offset=start, data=change.data[start - change.offset : stop - change.offset])
        start = stop


class _Folder:
    """Stands for a folder among the names."""


_Named = _File | _Folder
_Renaming = tuple[tuple[str, _Named | None], ...]
"""Names that are made (or, with None, removed) by one change: all of them or none."""


class Disk:
    """The files of a folder as the disk knows them, while changes go by."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._names: dict[str, _Named] = {
            str(path): _File(bytearray(path.read_bytes())) for path in folder.iterdir() if path.is_file()
        }
        self._synced_names = dict(self._names)
        self._unsynced_names: list[_Renaming] = []

    def see(self, change: Change) -> None:
        """Take in the next recorded change."""
        path, named = change.path, self._names.get(change.path)
        if change.kind == "S" and (path == self._folder or isinstance(named, _Folder)):
            self._sync_names_in(path)
        elif change.kind == "O" and named is None:
            self._name((path, _File()))
        elif change.kind == "D":
            self._name((path, _Folder()))
        elif change.kind == "L":
            self._name((path, self._names[change.data.decode()]))
        elif change.kind == "M":
            old = change.data.decode()
            self._name((path, self._names[old]), (old, None))
        elif change.kind == "U":
            self._name((path, None))
        elif isinstance(named, _File) and change.kind == "S":
            named.sync()
        elif isinstance(named, _File) and change.kind in "WT":
            named.unsynced.append(change)

    def cut_into(self, folder: Path, rng: random.Random) -> None:
        """Write one of the many ways in which the files may be found after a power cut at this moment."""
        names = dict(self._synced_names)
        for renaming in self._unsynced_names[: rng.randint(0, len(self._unsynced_names))]:
            _set(names, renaming)
        folder.mkdir(mode=0o700)
        for path, named in sorted(names.items(), key=lambda one: one[0]):
            left = folder / Path(path).relative_to(self._folder)
            if not left.parent.is_dir():
                continue  # the folder that it was in is gone
            if isinstance(named, _File):
                left.write_bytes(named.after_cut(rng))
            else:
                left.mkdir(mode=0o700)

    def _sync_names_in(self, folder: str) -> None:
        waiting = []
        for renaming in self._unsynced_names:
            if any(str(Path(path).parent) == folder for path, _ in renaming):
                _set(self._synced_names, renaming)
            else:
                waiting.append(renaming)
        self._unsynced_names = waiting

    def _name(self, *renaming: tuple[str, _Named | None]) -> None:
        _set(self._names, renaming)
        self._unsynced_names.append(renaming)


def _set(names: dict[str, _Named], renaming: _Renaming) -> None:
    for path, named in renaming:
        if named is None:
            names.pop(path, None)
        else:
            names[path] = named
