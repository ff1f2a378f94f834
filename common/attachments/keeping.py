"""Keeping the folder of scans in step with the store: what is gone is removed, what is missing is fetched again."""

from typing import NamedTuple

from common.attachments.sealed_file import digest as digest_of
from common.attachments.shelf import Shelf
from common.store import attachment_files as here
from common.store.store import Store

_EVERYTHING = 2**62


class Faults(NamedTuple):
    """Scans that should lie here and do not, are not what was written, or have not come from another machine yet."""

    missing: list[str]
    damaged: list[str]
    awaited: int


def put_away(store: Store, shelf: Shelf) -> int:
    """Remove the files of scans that were taken away, and of persons who were erased; how many.

    Files first: whoever is stopped in between removes the rest the next time.
    """
    with store.reading() as db:
        gone = here.gone(db)
    if gone:
        for digest in gone:
            shelf.remove(digest)
        with store.transaction() as db:
            here.forget_files(db, gone)
    return len(gone)


def tidy(store: Store, shelf: Shelf) -> int:
    """Put away what is gone, sweep what nobody names, and note what is missing so that it is fetched; files removed."""
    removed = put_away(store, shelf)
    with store.reading() as db:
        files = here.live(db)
    missing = [digest for digest, size, is_here in files if is_here and shelf.size(digest) != size]
    if missing:
        with store.transaction() as db:
            here.set_missing(db, missing)
    return removed + shelf.sweep({digest for digest, _, _ in files})


def mend(store: Store, shelf: Shelf) -> Faults:
    """Read every scan that should be here, let what is missing or damaged be fetched again, and tidy; what was found.

    A damaged file stays until a whole one takes its place.
    """
    found = faults(store, shelf, _EVERYTHING)
    with store.transaction() as db:
        here.set_missing(db, (*found.missing, *found.damaged))
    tidy(store, shelf)
    return found


def faults(store: Store, shelf: Shelf, most_bytes: int) -> Faults:
    """What is wrong with the scans that should be here; the newest are read whole, up to so many bytes in all."""
    with store.reading() as db:
        files = here.live(db)
    missing, damaged, read = [], [], 0
    for digest, size, is_here in files:
        if not is_here:
            continue
        found = shelf.size(digest)
        if found is None:
            missing.append(digest)
        elif found != size:
            damaged.append(digest)
        elif read + size <= most_bytes:
            read += size
            if digest_of(shelf.read(digest)) != digest:
                damaged.append(digest)
    return Faults(missing, damaged, sum(not is_here for _, _, is_here in files))
