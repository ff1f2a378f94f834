"""What a fault of the disk or of the file means to whoever asked: a refusal with words."""

from collections.abc import Iterator
from contextlib import contextmanager

from common.domain.refusals import Refused
from common.store.connect import DatabaseError

# Primary result codes, https://www.sqlite.org/rescode.html
_REASONS = {
    5: "store_busy",  # SQLITE_BUSY
    8: "store_unwritable",  # SQLITE_READONLY
    10: "store_unwritable",  # SQLITE_IOERR
    11: "store_damaged",  # SQLITE_CORRUPT, which is what a page that fails its HMAC gives
    13: "store_full",  # SQLITE_FULL
    14: "store_unwritable",  # SQLITE_CANTOPEN
    26: "store_damaged",  # SQLITE_NOTADB
}


@contextmanager
def refusing_faults() -> Iterator[None]:
    """Turn errors of the disk or the file into refusals; errors of the program stay what they are."""
    try:
        yield
    except DatabaseError as error:
        reason = _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if reason is None:
            raise
        raise Refused(reason) from error
