"""The folder into which a scanner puts its files: what is finished there, and what is done with.

Scanners write slowly, and over a network share: a file counts as finished once it did not change between two looks
and ends as a file of its kind does.
"""

from pathlib import Path

from common.attachments.kinds import SUFFIXES, NotWhole, media_of

_BEING_WRITTEN = (".tmp", ".part", ".partial", ".crdownload")


class ScannerFolder:
    """What lies in a scanner's folder. Asked again and again, some time apart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[Path, tuple[int, int]] = {}
        self._passed_over: set[Path] = set()

    def finished(self) -> list[Path]:
        """The files that have not changed since the last time this was asked, oldest first.

        One that is no whole file of its kind is waited for; one of a kind that is not taken is told, once.
        """
        now = {file: stamp for file in self._files() if (stamp := _stamp(file)) is not None}
        ready = [
            file
            for file, stamp in now.items()
            if self._seen.get(file) == stamp and file not in self._passed_over and _is_whole(file)
        ]
        self._seen = now
        return sorted(ready, key=lambda file: (now[file][1], file.name))

    def pass_over(self, file: Path) -> None:
        """Tell of a file no more: it was refused, and somebody has to look at it."""
        self._passed_over.add(file)

    def remove(self, file: Path) -> None:
        """A file is attached: nothing of it stays where everybody can read it. Raises OSError."""
        file.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        try:
            return [
                file
                for file in self._folder.iterdir()
                if file.is_file() and not file.name.startswith((".", "~")) and file.suffix.lower() not in _BEING_WRITTEN
            ]
        except OSError:  # a share that is away just now
            return []


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        stat = file.stat()
    except OSError:  # renamed or taken away meanwhile
        return None
    return stat.st_size, stat.st_mtime_ns


def _is_whole(file: Path) -> bool:
    if file.suffix.lower() not in SUFFIXES:
        return True
    try:
        content = file.read_bytes()
        media_of(content)
    except (OSError, NotWhole):
        return False
    return bool(content)
