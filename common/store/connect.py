"""Opening the one SQLite file of a machine: encrypted, durable, always the same library."""

import contextlib
import secrets
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from common.places import write_private_file

Connection = sqlite.Connection
Row = sqlite.Row
DatabaseError = sqlite.DatabaseError
OperationalError = sqlite.OperationalError
IntegrityError = sqlite.IntegrityError

OLDEST_SQLITE = (3, 51, 3)  # earlier ones can corrupt a database when the WAL is reset
_KEY_BYTES = 32
_ROOM_TO_OPEN = 1 << 20
_BUSY = 5  # SQLITE_BUSY
_NOT_A_DATABASE = 26  # SQLITE_NOTADB: SQLCipher's answer to a wrong key as well

# Measured and explained in docs/decisions/0004-store-pages.md. A store keeps them for life.
_PAGE_BYTES = 2048
_PAGE_SEAL = "HMAC_SHA256"
_CHECKPOINT_PAGES = 4000  # the log is folded into the file each 8 MB: rarer than one commit in a hundred
CACHE = -16_000  # KB
_STATEMENTS = 300  # more than this program has, so that none is prepared twice


class StoreUnreadable(Exception):
    """The file cannot be opened: no key or a wrong one, not a database, damaged at its beginning, or no access."""


class DiskFull(StoreUnreadable):
    """Opening needs a little room, and there is none. What SQLite says of that sounds like damage."""


def make_key(file: Path) -> str:
    """Create the key file, readable by the service user only, unless it exists; return the key.

    Two processes that start together end up with one key, for the file is never written over.
    """
    if not file.exists():
        with contextlib.suppress(FileExistsError):
            write_private_file(file, secrets.token_hex(_KEY_BYTES).encode())
    return read_key(file)


def read_key(path: Path) -> str:
    """The store's key as 64 hexadecimal digits. Raises StoreUnreadable."""
    try:
        key = path.read_text(encoding="ascii").strip()
    except FileNotFoundError as error:
        raise StoreUnreadable(f"its key {path} is missing; put it back from where a copy is kept") from error
    except OSError as error:
        raise StoreUnreadable(f"its key {path} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError:
        key = ""
    if len(key) != _KEY_BYTES * 2 or not all(c in "0123456789abcdef" for c in key):
        raise StoreUnreadable(f"{path} does not hold a key")
    return key


@contextlib.contextmanager
def opening(path: Path) -> Iterator[None]:
    """Say of an error of SQLite that this store cannot be opened, and why (StoreUnreadable, DiskFull)."""
    try:
        yield
    except sqlite.DatabaseError as error:
        if isinstance(error, OperationalError) and shutil.disk_usage(path.parent).free < _ROOM_TO_OPEN:
            raise DiskFull(f"{path} does not open because the disk is full; make room, nothing is lost") from error
        why = "does not open with its key" if error.sqlite_errorcode == _NOT_A_DATABASE else f"does not open ({error})"
        raise StoreUnreadable(f"{path} {why}") from error


def connect(path: Path | str, key: str | None, busy_ms: int = 5000) -> Connection:
    """Open a connection; `key` None opens an unencrypted store (":memory:", for rebuilds).

    Raises DatabaseError, as when the key does not fit the file.
    """
    if sqlite.sqlite_version_info < OLDEST_SQLITE:
        raise StoreUnreadable(f"SQLite {sqlite.sqlite_version} is too old")
    # An own connection per owner; the owner's lock keeps threads apart.
    connection = sqlite.connect(str(path), isolation_level=None, check_same_thread=False, cached_statements=_STATEMENTS)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to stderr what we say in our own words
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key}'\"")
            connection.execute(f"PRAGMA cipher_page_size = {_PAGE_BYTES}")
            connection.execute(f"PRAGMA cipher_hmac_algorithm = {_PAGE_SEAL}")
        connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
        _write_ahead(connection, busy_ms)
        connection.execute("PRAGMA synchronous = FULL")  # NORMAL loses acknowledged commits in a power cut
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = {CACHE}")
        connection.execute("PRAGMA temp_store = MEMORY")
        # A destroyed key is overwritten; pages that become free as a whole are left as they are, which costs nothing.
        connection.execute("PRAGMA secure_delete = FAST")
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: Connection, busy_ms: int) -> None:
    """Switch to write-ahead logging. A fresh file is locked whole for that, and SQLite does not wait for it."""
    deadline = time.monotonic() + busy_ms / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except OperationalError as error:
            if error.sqlite_errorcode & 0xFF != _BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.001)
