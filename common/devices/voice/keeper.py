"""Keeps every spoken call as a WAV file in a folder, in the order it was spoken."""

import logging
import re
import unicodedata
from pathlib import Path

from common.devices.voice.sound import Sound, write_wav
from common.devices.voice.waiting import Announcement

_log = logging.getLogger(__name__)


class Keeper:
    """Names the files 0001-A001-3.wav, 0002-…; goes on counting after what is already in the folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when it is not there yet."""
        self._folder = folder
        self._kept = 0

    def keep(self, announcement: Announcement, sound: Sound) -> Path | None:
        """Write the sound; returns its file, or None when it could not be written (logged: the call still goes out)."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._kept = 1 + max(self._kept, *self._numbers(), 0)
            path = self._folder / f"{self._kept:04d}-{_plain(announcement.number)}-{_plain(announcement.counter)}.wav"
            write_wav(path, sound)
        except OSError:
            _log.exception("a call could not be kept in %s", self._folder)
            return None
        return path

    def _numbers(self) -> list[int]:
        return [int(path.name[:4]) for path in self._folder.glob("[0-9][0-9][0-9][0-9]-*.wav")]


def _plain(name: str) -> str:
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", name))[:20]
