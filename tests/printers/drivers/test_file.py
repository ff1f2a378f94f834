from __future__ import annotations

import os
from pathlib import Path

import pytest

from printers.address import FileAddress
from printers.drivers import GoneError, Proof, UnreachableError, WriteError
from printers.drivers.file import FileDriver

WITHIN, SHORT = 5.0, 0.1


def test_slips_follow_one_another_in_a_plain_file(tmp_path: Path) -> None:
    path = tmp_path / "slips.bin"
    for slip in (b"one", b"two"):
        driver = FileDriver(FileAddress(str(path)))
        driver.open(WITHIN)
        driver.write(slip, WITHIN)
        assert driver.proof is Proof.WRITTEN
        driver.close(WITHIN)
    assert path.read_bytes() == b"onetwo"


def test_a_missing_folder_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="No such file"):
        FileDriver(FileAddress(str(tmp_path / "none" / "slips.bin"))).open(WITHIN)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_with_what_was_written() -> None:
    driver = FileDriver(FileAddress("/dev/full"))
    driver.open(WITHIN)
    with pytest.raises(WriteError, match="No space") as caught:
        driver.write(b"slip", WITHIN)
    assert caught.value.sent == 0
    driver.close(WITHIN)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_proves_nothing_and_blocks_no_longer_than_asked(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    os.mkfifo(path)
    driver = FileDriver(FileAddress(str(path)))
    with pytest.raises(UnreachableError):
        driver.open(WITHIN)  # nobody reads
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    driver.open(WITHIN)
    assert driver.proof is Proof.NONE
    with pytest.raises(WriteError, match=r"took \d+ of 1000000 bytes") as caught:
        driver.write(bytes(1_000_000), SHORT)
    assert caught.value.sent
    with pytest.raises(GoneError):
        driver.read(SHORT)
    driver.close(WITHIN)
    os.close(reader)
