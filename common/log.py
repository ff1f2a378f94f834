"""The log: one file a day for each program, without personal data; fault numbers lead staff to a line in it."""

import contextlib
import logging
import os
import re
import secrets
import sys
import time
from io import TextIOWrapper
from pathlib import Path

from common.places import make_private_folder

_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_PHONE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_FAULT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look like another
_SECONDS_A_DAY = 86_400

log = logging.getLogger(__name__)


def start_log(folder: Path, program: str, *, level: str = "INFO", keep_days: int = 30, to_stderr: bool = False) -> None:
    """Sends everything that is logged to ``<folder>/<program>-<date>.log``, and on request to stderr as well.

    ``level`` is a name of the logging module. Files of the program older than ``keep_days`` are deleted. Starting
    again replaces what was started before. Raises OSError when the file cannot be written.
    """
    make_private_folder(folder)
    handlers: list[logging.Handler] = [DailyFile(folder, program, keep_days)]
    if to_stderr:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        handler.setFormatter(Redacting(_FORMAT))
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler.formatter, Redacting)]:
        root.removeHandler(old)
        old.close()
    for handler in handlers:
        root.addHandler(handler)
    root.setLevel(level)


def redact(text: str) -> str:
    """The text with every ID number (18 characters) and mobile number (11 digits, as in China) masked."""
    return _PHONE.sub("<phone>", _ID_NUMBER.sub("<id number>", text))


def log_fault(where: logging.Logger, doing: str) -> str:
    """Logs the exception being handled under a new number of six characters, and returns the number.

    The number stands in small print on the calm page that a resident sees; ``grep`` finds it in the log.
    """
    number = "".join(secrets.choice(_FAULT_LETTERS) for _ in range(6))
    where.exception("fault %s while %s", number, doing)
    return number


class Redacting(logging.Formatter):
    """The last guard: masks what looks like personal data in messages and in tracebacks alike."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class DailyFile(logging.FileHandler):
    """Appends to a file that is named after the day, so that several processes may write and none has to rename it."""

    def __init__(self, folder: Path, program: str, keep_days: int) -> None:
        self._folder = folder
        self._program = program
        self._keep_days = keep_days
        self._day = _day_of(time.time())
        super().__init__(self._file_of(self._day), encoding="utf-8")
        self._forget_old(time.time())

    def emit(self, record: logging.LogRecord) -> None:
        """Writes the record into the file of its day. A disk that takes no more costs the record and nothing else."""
        try:
            self._turn_to(_day_of(record.created), record.created)
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Says on stderr what is wrong with a message, never that the disk is full: nobody could hear it end."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def _turn_to(self, day: str, now: float) -> None:
        if day == self._day:
            return
        self.baseFilename = str(self._file_of(day).absolute())
        if finished := self.setStream(self._open()):
            with contextlib.suppress(OSError):  # what the disk did not take is still in its buffer
                finished.close()
        self._day = day
        self._forget_old(now)

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors=self.errors)

    def _file_of(self, day: str) -> Path:
        return self._folder / f"{self._program}-{day}.log"

    def _forget_old(self, now: float) -> None:
        oldest = self._file_of(_day_of(now - self._keep_days * _SECONDS_A_DAY)).name
        for file in self._folder.glob(f"{self._program}-????-??-??.log"):
            if file.name < oldest:
                file.unlink(missing_ok=True)


def _day_of(moment: float) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(moment))
