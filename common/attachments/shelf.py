"""The folder in which encrypted files lie by their digests: written whole or not at all, swept when nobody names them.

attachments/ab/ab34…   one file, named by the SHA-256 of what is in it
attachments/ab34….new  one that is being written or fetched
"""

import os
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from common.attachments.sealed_file import digest
from common.places import make_private_folder, sync_folder

_BEING_WRITTEN_S = 3600.0
"""Files that nobody names yet are left alone for so long: their event may be on its way."""


class Shelf:
    """The encrypted files of one machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place_of(self, name: str) -> Path:
        """Where a file lies, or would."""
        return self.folder / name[:2] / name

    def has(self, name: str) -> bool:
        """Whether a file is here."""
        return self.place_of(name).is_file()

    def size(self, name: str) -> int | None:
        """How many bytes a file has; None when it is not here."""
        try:
            return self.place_of(name).stat().st_size
        except FileNotFoundError:
            return None

    def put(self, data: bytes) -> str:
        """Write a file, durable before this returns; its digest. Raises OSError, and leaves nothing then."""
        name = digest(data)
        fresh = self._fresh(name)
        try:
            with open(fresh, "wb", opener=_private) as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            self._shelve(fresh, name)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        return name

    def read(self, name: str) -> bytes:
        """A file as it lies there. Raises FileNotFoundError, OSError."""
        return self.place_of(name).read_bytes()

    def remove(self, name: str) -> None:
        """Take a file away, with what was fetched of it so far."""
        self.place_of(name).unlink(missing_ok=True)
        self._fresh(name).unlink(missing_ok=True)

    def fetched(self, name: str) -> int:
        """How many bytes of a file that is being fetched are here."""
        try:
            return self._fresh(name).stat().st_size
        except FileNotFoundError:
            return 0

    def append(self, name: str, data: bytes) -> None:
        """Write down the next bytes of a file that is being fetched. They need not last: what is lost comes again."""
        with open(self._fresh(name), "ab", opener=_private) as file:
            file.write(data)

    def finish(self, name: str) -> bool:
        """All of a fetched file has come; False, and it is begun anew, where that is not what its digest says."""
        fresh = self._fresh(name)
        with fresh.open("rb+") as file:
            is_right = digest(file.read()) == name
            os.fsync(file.fileno())
        if is_right:
            self._shelve(fresh, name)
        else:
            fresh.unlink()
        return is_right

    def names(self) -> Iterator[str]:
        """The digests of all files that are here."""
        for folder in self.folder.glob("??"):
            yield from (file.name for file in folder.iterdir())

    def sweep(self, named: Collection[str]) -> int:
        """Remove what is named by nobody and is older than anything under way; how many files."""
        before = time.time() - _BEING_WRITTEN_S
        swept = 0
        for file in (*self.folder.glob("??/*"), *self.folder.glob("*.new")):
            if file.name in named:
                continue
            with suppress(FileNotFoundError):  # another program sweeps, too
                if file.stat().st_mtime < before:
                    file.unlink()
                    swept += 1
        return swept

    def _fresh(self, name: str) -> Path:
        make_private_folder(self.folder)
        return self.folder / f"{name}.new"

    def _shelve(self, fresh: Path, name: str) -> None:
        place = self.place_of(name)
        make_private_folder(place.parent)
        fresh.replace(place)
        sync_folder(place.parent)
        sync_folder(self.folder)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)
