"""Which delivery counts, told by one small file that is replaced at once; what it does not name is swept away."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import msgspec

from common.outside.refused import PackageRefused
from common.places import make_private_folder, sync_folder
from common.process_lock import ProcessLock
from common.sources.delivery.sealed import SealedFiles
from common.sources.places import RecordsPlaces


class InUse(msgspec.Struct, frozen=True, kw_only=True):
    """The delivery that counts. `folder` is where it lies, `package` and `running` are its sender's."""

    folder: str
    package: str
    running: int
    agency: str
    as_of: date
    imported_on: date
    persons: int
    payments: int
    is_sample: bool = False

    def age_days(self, today: date) -> int:
        """How many days ago its figures end."""
        return (today - self.as_of).days


def in_use(places: RecordsPlaces) -> InUse | None:
    """The delivery that counts; None where none was imported, or the file that tells it is damaged."""
    try:
        return msgspec.json.decode(places.in_use.read_bytes(), type=InUse)
    except (OSError, msgspec.DecodeError, UnicodeError):
        return None


def files_of(places: RecordsPlaces, one: InUse) -> SealedFiles:
    """Where a delivery lies."""
    return SealedFiles(places.deliveries / Path(one.folder).name)


def put_in_use(places: RecordsPlaces, one: InUse) -> None:
    """From now on this delivery counts, and none before it. Raises OSError."""
    sync_folder(places.deliveries / one.folder)
    sync_folder(places.deliveries)
    fresh = places.in_use.with_name(f"{places.in_use.name}.new")
    with fresh.open("wb") as file:
        file.write(json.dumps(msgspec.to_builtins(one), ensure_ascii=False, indent=1).encode())
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(places.in_use)
    sync_folder(places.folder)


def forget(places: RecordsPlaces) -> bool:
    """Remove the delivery in use; whether there was one. Raises PackageRefused while one is imported, OSError."""
    with alone(places):
        was_there = places.in_use.exists()
        places.in_use.unlink(missing_ok=True)
        sweep(places)
    return was_there


@contextmanager
def alone(places: RecordsPlaces) -> Iterator[None]:
    """While nobody else imports. Raises PackageRefused."""
    lock = ProcessLock(places.lock)
    if not lock.acquire():
        raise PackageRefused("busy")
    try:
        yield
    finally:
        lock.release()


def new_folder(places: RecordsPlaces, name: str) -> Path:
    """Where the next delivery will lie; not made yet. Raises OSError."""
    make_private_folder(places.deliveries)
    return places.deliveries / name


def sweep(places: RecordsPlaces) -> None:
    """Remove every delivery that does not count, its key first: what cannot be removed can then not be read."""
    now = in_use(places)
    if now is None and places.in_use.exists():
        return  # it cannot be told which one counts: a person has to look
    for folder in places.deliveries.glob("*"):
        if now is None or folder.name != now.folder:
            with suppress(OSError):
                SealedFiles(folder).key.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
