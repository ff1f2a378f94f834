"""A full disk: said in words, nothing lost, and on it goes when there is room. A real small file system, filled up."""

import logging
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from common.domain import commands as c
from common.domain.refusals import Refused
from common.hall import Hall
from common.log import DailyFile, start_log
from tests.faults.processes import COLD_CLI, Ended, cli, end, start
from tests.faults.whole import assert_kept, flat_events
from tests.halls import small_hall

DISK = 3_000_000
TAKE = '{"do":"take_ticket","series":"A"}\n'


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "none", folder], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip(f"a small disk can only be mounted by root: {mounted.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def fill(disk: Path) -> Path:
    """Leave not one byte; the file to remove for room."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            for size in (65536, 4096, 1):
                try:
                    while file.write(bytes(size)) == size:
                        pass
                except OSError:
                    continue
        finally:
            assert os.statvfs(disk).f_bavail == 0
    return filler


def until_it_is_full(hall: Hall) -> list[dict[str, Any]]:
    """Take numbers until one is refused because the disk is full; the events of those before."""
    told: list[dict[str, Any]] = []

    def take_on() -> None:
        for _ in count():
            told.extend(event.flat() for event in hall.do(c.TakeTicket(series="A")))

    with pytest.raises(Refused, match="The disk is full"):
        take_on()
    return told


def test_a_full_disk_refuses_in_words_and_loses_nothing(disk: Path) -> None:
    hall = small_hall(disk)
    told = until_it_is_full(hall)
    assert len(told) > 100
    told += until_it_is_full(hall)
    assert set(flat_events(hall)) >= {event["position"] for event in told}, "what is there can be read all the same"
    hall.close()

    reopened = Hall(hall.home)
    assert_kept(reopened, told)
    reopened.close()


def test_it_goes_on_when_there_is_room_with_the_same_program(disk: Path) -> None:
    hall = small_hall(disk)
    filler = fill(disk)
    told = until_it_is_full(hall)  # what was set aside before may still be used up
    filler.unlink()
    told += [event.flat() for event in hall.do(c.TakeTicket(series="A", request="once more"))]
    assert_kept(hall, told)
    hall.close()


def test_the_command_line_says_it_and_goes_on_to_the_next_line(disk: Path) -> None:
    hall = small_hall(disk)
    hall.close()
    fill(disk)
    said = cli(hall.home.folder, "do", "--lines", lines=(TAKE * 3).encode())
    if said.code == 0:
        assert [answer.get("refused") for answer in said.answers] == ["store_full"] * 3
    else:
        said.says("does not open because the disk is full")
    assert "Traceback" not in said.err
    assert "Logging error" not in said.err


def test_init_on_a_full_disk_is_refused_in_words_and_done_when_there_is_room(disk: Path) -> None:
    filler = fill(disk)
    cli(disk / "home", "init", "--sample").says("No space left on device")
    filler.unlink()
    again = cli(disk / "home", "init", "--sample")
    assert again.code == 0, again.err


def test_a_rebuild_without_room_leaves_everything_as_it_was(disk: Path) -> None:
    hall = small_hall(disk)
    for _ in range(50):
        hall.do(c.TakeTicket(series="A"))
    before = flat_events(hall)
    fill(disk)
    with pytest.raises(Refused, match="The disk is full"):
        hall.rebuild()
    assert flat_events(hall) == before
    assert_kept(hall, before.values())
    hall.close()


def limited(home: Path, most_bytes: int, lines: bytes) -> Ended:
    """The command line where no file may grow beyond a size, as a quota has it."""
    program = start(
        (*COLD_CLI, "do", "--lines", "--home", home),
        stdin=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes)),
    )
    return end(program, lines)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_quota_refuses_in_words_and_loses_nothing(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.close()
    size = hall.home.store_file.stat().st_size
    said = limited(hall.home.folder, size + 150_000, TAKE.encode() * 400)
    assert (said.code, said.err) == (0, "")
    taken = [answer for answer in said.answers if answer["ok"]]
    refused = [answer for answer in said.answers if not answer["ok"]]
    assert taken
    assert {answer["refused"] for answer in refused} == {"store_unwritable"}
    again = Hall(hall.home)
    assert_kept(again, [event for answer in taken for event in answer["events"]])
    again.do(c.TakeTicket(series="A"))
    again.close()


def test_the_log_stops_nobody(disk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    start_log(disk / "log", "desk")
    log = logging.getLogger("test")
    try:
        log.info("the first line makes the file")
        filler = fill(disk)
        for _ in range(3000):
            log.info("a line of some length that finds no room any more %s", "x" * 50)
        filler.unlink()
        log.info("there is room again")
        written = next((disk / "log").glob("desk-*.log")).read_text("utf-8")
        assert "there is room again" in written
    finally:
        for handler in [one for one in logging.getLogger().handlers if hasattr(one, "_program")]:
            logging.getLogger().removeHandler(handler)
            handler.close()
    assert capfd.readouterr().err == ""


def test_a_log_folder_that_is_gone_at_midnight_stops_nobody(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, elsewhere = tmp_path / "log", tmp_path / "elsewhere"
    folder.mkdir()
    handler = DailyFile(folder, "desk", keep_days=3)
    record = logging.LogRecord("test", logging.INFO, "", 0, "hello", None, None)
    record.created += 86_400
    folder.rename(elsewhere)
    handler.handle(record)
    elsewhere.rename(folder)
    handler.handle(record)
    handler.close()
    assert sorted(file.read_text() for file in folder.iterdir()) == ["", "hello\n"]
    assert capfd.readouterr().err == ""
