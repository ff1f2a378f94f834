"""The folder in which a played demo leaves what it has seen, and when that folder may be used again."""

import shutil
from pathlib import Path

_MARK = ".yichuang-demo"
_FOLDERS = ("screens", "slips", "sounds", "log", "papers", "records")
_JOURNALS = "journals"
_FILES = ("journal.jsonl", "summary.json")


class OutRefused(Exception):
    """The folder holds something that no demo has left there."""


class Out:
    """`--out DIR`: screens, slips, sounds, log, sheets of paper and of records as folders, the journal and the summary
    as files."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, or empty it of an earlier demo. Raises OutRefused."""
        self.folder = folder.expanduser().absolute()
        is_earlier_demo = (self.folder / _MARK).exists()
        if self.folder.exists() and not is_earlier_demo and any(self.folder.iterdir()):
            raise OutRefused(str(self.folder))
        for name in (*_FOLDERS, _JOURNALS):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        for file in (*(self.folder / name for name in _FILES), *self.folder.glob("failed-*.png")):
            file.unlink(missing_ok=True)
        for name in _FOLDERS:
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / _MARK).touch()
        self.screens, self.slips, self.sounds, self.log, self.papers, self.records = (
            self.folder / name for name in _FOLDERS
        )
        self.journal, self.summary = (self.folder / name for name in _FILES)

    def journals(self) -> Path:
        """A folder with a journal of each machine, for a demo of several."""
        folder = self.folder / _JOURNALS
        folder.mkdir(exist_ok=True)
        return folder
