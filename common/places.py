"""A home: the folder with everything that one installation remembers, and who may read it."""

import getpass
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """The files of one home. Only ``make`` writes; a path may be of a file that is not there yet."""

    folder: Path

    @property
    def settings_file(self) -> Path:
        """What the people who run the hall have set."""
        return self.folder / "settings.toml"

    @property
    def store_file(self) -> Path:
        """The encrypted store: journal and projections."""
        return self.folder / "hall.db"

    @property
    def key_file(self) -> Path:
        """The key of the store; without it nobody can read the store again."""
        return self.folder / "hall.key"

    @property
    def log_folder(self) -> Path:
        """One file a day for each program."""
        return self.folder / "log"

    @property
    def attachments_folder(self) -> Path:
        """Scans of papers, each encrypted under a key of its own that lies sealed in the store."""
        return self.folder / "attachments"

    @property
    def hospitals_file(self) -> Path:
        """The list of designated hospitals that was imported last."""
        return self.folder / "hospitals.json"

    @property
    def clips_folder(self) -> Path:
        """Recorded announcements, when the hall has some."""
        return self.folder / "clips"

    def make(self) -> "Home":
        """Makes the folders where they are missing, for the owner's eyes only. Raises OSError."""
        for folder in (self.folder, self.log_folder):
            make_private_folder(folder)
        return self


def find_home(given: Path | str | None = None) -> Home:
    """The home that was given (``--home``), else that of YICHUANG_HOME, else this platform's own place."""
    chosen = given or os.environ.get("YICHUANG_HOME") or _default_folder()
    return Home(Path(chosen).expanduser().absolute())


def _default_folder() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Yichuang"
    return Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share") / "yichuang"


def make_private_folder(folder: Path) -> None:
    """Makes a folder (and what is above it) that only its owner enters. One that is there keeps its rights.

    Raises OSError.
    """
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sync_folder(folder.parent)  # what is synced in it later would be gone with its name
    if sys.platform == "win32":
        _only_for_owner(folder)


def write_private_file(file: Path, data: bytes) -> None:
    """Writes a new file that only its owner reads; it is never there half-written or readable by others.

    Raises FileExistsError when there is one already, as a key must never be written over.
    """
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if sys.platform == "win32":
            _only_for_owner(fresh)
            fresh.rename(file)  # on Windows this refuses when the target is there
        else:
            _name(fresh, file)
            sync_folder(file.parent)
    finally:
        fresh.unlink(missing_ok=True)


def _name(fresh: Path, file: Path) -> None:
    """Gives a file its name, and refuses when the name is taken."""
    try:
        os.link(fresh, file)  # unlike a rename, this refuses when the target is there
    except FileExistsError:
        raise
    except OSError:  # a stick with FAT and some shares know no links: the name is claimed first, then filled at once
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        fresh.replace(file)


def is_private(path: Path) -> bool:
    """Whether nobody but the owner may read it. On Windows that is not asked: folders there inherit from the home."""
    return os.name == "nt" or path.stat().st_mode & 0o077 == 0


def sync_folder(folder: Path) -> None:
    """Makes what was named or renamed in a folder last. Windows has no such call, and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _only_for_owner(path: Path) -> None:
    """Windows: nothing inherited; full rights for this user, administrators and the system (by their fixed SIDs)."""
    rights = "(OI)(CI)F" if path.is_dir() else "F"
    who = (getpass.getuser(), "*S-1-5-32-544", "*S-1-5-18")
    grants = [part for name in who for part in ("/grant:r", f"{name}:{rights}")]
    subprocess.run(["icacls", str(path), "/inheritance:r", *grants], capture_output=True, check=True)
