"""When a hub saves itself, how long it keeps what it saved, and what became of the last attempt."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import msgspec
import psycopg

from common.process_lock import ProcessLock
from common.sync.hub.backup import Proved, back_up, remove_old
from common.sync.hub.restore import drop_kept
from common.sync.hub.server import Server
from common.sync.hub.snapshots import make_snapshots
from common.sync.hub.trouble import HubTrouble

log = logging.getLogger(__name__)

Now = Callable[[], datetime]
"""The time on this machine's wall, with its zone."""

_AGAIN_AFTER = timedelta(hours=1)
_LONGEST_PROBLEM = 300
_FILE = """\
# How the hub saves itself. Read anew each time; there is nothing to restart.
backup_at = "{backup_at}"  # each night at this time of this machine, or as soon as the machine is on again
keep_days = {keep_days}  # older backups are removed, but never the newest
backup_to = {backup_to}  # a folder such as on another disk; empty: backups/ beside this file
"""


class Care(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a hub is saved, as the people who run it have set it."""

    backup_at: Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] = "02:30"
    keep_days: Annotated[int, msgspec.Meta(ge=1, le=3650)] = 30
    backup_to: str = ""


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """When a backup was tried last, and what kept it from being made."""

    at: datetime
    problem: str | None = None


def care_file(server: Server) -> Path:
    """What people may change."""
    return server.folder / "hub.toml"


def care_of(backup_at: str, keep_days: int, backup_to: Path | None) -> Care:
    """What somebody has asked for. Raises HubTrouble for a time that is none."""
    said = {"backup_at": backup_at, "keep_days": keep_days, "backup_to": str(backup_to.absolute()) if backup_to else ""}
    try:
        return msgspec.convert(said, Care)
    except msgspec.ValidationError as wrong:
        raise HubTrouble(f"{backup_at} is no time of the day: write it as 02:30.") from wrong


def write_care(server: Server, care: Care) -> None:
    """Write the file with its explanations."""
    quoted = msgspec.json.encode(care.backup_to).decode()  # TOML's basic strings are JSON's
    text = _FILE.format(backup_at=care.backup_at, keep_days=care.keep_days, backup_to=quoted)
    care_file(server).write_text(text, encoding="utf-8")


def read_care(server: Server) -> Care:
    """What is set; what is usual where there is no file. Raises HubTrouble for a file with a mistake in it."""
    file = care_file(server)
    try:
        return msgspec.toml.decode(file.read_bytes(), type=Care)
    except FileNotFoundError:
        return Care()
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise HubTrouble(f"{file} cannot be understood: {wrong}") from wrong


def is_due(now: datetime, backup_at: str, last: Attempt | None) -> bool:
    """Whether a backup has to be made: the set time has passed since the last one, or an hour since one that failed.

    A machine that is off at that time is saved when it is on again.
    """
    if last is None or last.at > now:  # a clock that was set back
        return True
    if last.problem is not None:
        return now - last.at >= _AGAIN_AFTER
    hour, minute = map(int, backup_at.split(":"))
    today = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return last.at < (today if today <= now else today - timedelta(days=1))


def save(server: Server, now: datetime, folder: Path | None = None) -> Proved:
    """Make a backup, note what became of it, remove what is too old, and make what joining machines begin with.

    Raises HubTrouble, psycopg.Error, OSError.
    """
    lock = ProcessLock(server.folder / "backup.lock")
    if not lock.acquire():
        raise HubTrouble("A backup is being made at this moment.")
    try:
        return _save(server, now, folder)
    finally:
        lock.release()


def _save(server: Server, now: datetime, folder: Path | None) -> Proved:
    try:
        care = read_care(server)
        proved = back_up(server, now, folder or (Path(care.backup_to) if care.backup_to else None))
    except (HubTrouble, psycopg.Error, OSError) as failed:
        _note_failure(server, now, str(failed).strip()[:_LONGEST_PROBLEM])
        raise
    note_attempt(server, Attempt(at=now))
    remove_old(server, now, care.keep_days)
    try:
        drop_kept(server, now, care.keep_days)
        with server.connected() as connection:
            make_snapshots(connection, now)
    except psycopg.Error as error:  # the backup is made; another night does the rest
        log.error("after the backup: %s", error)
    return proved


def last_attempt(server: Server) -> Attempt | None:
    """The last attempt, None before there was one."""
    try:
        return msgspec.json.decode(_attempt_file(server).read_bytes(), type=Attempt)
    except (FileNotFoundError, msgspec.DecodeError):
        return None


def note_attempt(server: Server, attempt: Attempt) -> None:
    """Remember an attempt."""
    fresh = _attempt_file(server).with_suffix(".new")
    fresh.write_bytes(msgspec.json.encode(attempt))
    fresh.replace(_attempt_file(server))


def _attempt_file(server: Server) -> Path:
    return server.folder / "last-backup.json"


def _note_failure(server: Server, now: datetime, problem: str) -> None:
    """Here and at the hub, as far as that goes: what failed may be the disk or the hub itself."""
    with suppress(OSError):
        note_attempt(server, Attempt(at=now, problem=problem))
    with suppress(psycopg.Error), server.connected() as connection:
        connection.execute("UPDATE hub.identity SET backup_problem = %s", (problem,))
