"""Calls are kept under names that sort as they were spoken."""

from pathlib import Path

import pytest

from common.devices.voice.keeper import Keeper
from common.devices.voice.waiting import Announcement
from tests.common.devices.voice.doubles import tone


def test_counting_goes_on_after_a_restart(tmp_path: Path) -> None:
    for number in ("A001", "A002"):
        Keeper(tmp_path).keep(Announcement("id", number, "3"), tone(0.1))
    keeper = Keeper(tmp_path)
    keeper.keep(Announcement("id", "A003", "出件窗口"), tone(0.1))
    keeper.keep(Announcement("id", "Ａ00/4", "../3"), tone(0.1))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["0001-A001-3.wav", "0002-A002-3.wav", "0003-A003-出件窗口.wav", "0004-A004-3.wav"]


def test_a_folder_that_cannot_be_made_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    assert Keeper(tmp_path / "file").keep(Announcement("id", "A001", "3"), tone(0.1)) is None
    assert "could not be kept" in caplog.text
