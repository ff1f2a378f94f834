from __future__ import annotations

from pathlib import Path

import pytest

from printers.address import CupsAddress, FileAddress, SerialAddress, TcpAddress, UsbAddress, VirtualAddress
from printers.drivers import Proof, UnreachableError, WriteError, sheet_driver_for
from printers.drivers.folder import FolderDriver

WITHIN = 5.0


def test_every_document_is_a_file_of_its_own_in_their_order(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    driver = FolderDriver(FileAddress(str(folder)))
    driver.open(WITHIN)
    for document in (b"one", b"two", b"three"):
        driver.write(document, WITHIN)
    assert driver.proof is Proof.WRITTEN
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [b"one", b"two", b"three"]
    assert {path.stat().st_mode & 0o77 for path in (folder, *folder.iterdir())} == {0}


def test_a_folder_in_a_missing_one_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="No such file"):
        FolderDriver(FileAddress(str(tmp_path / "none" / "papers"))).open(WITHIN)


def test_where_nothing_can_be_written_nothing_is_left(tmp_path: Path) -> None:
    driver = FolderDriver(FileAddress(str(tmp_path / "papers")))
    with pytest.raises(WriteError) as caught:
        driver.write(b"one", WITHIN)
    assert caught.value.sent == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "proof"),
    [
        (TcpAddress("127.0.0.1"), Proof.NONE),
        (UsbAddress(1, 2), Proof.NONE),
        (SerialAddress("COM3"), Proof.NONE),
        (CupsAddress("office"), Proof.NONE),
        (FileAddress("/papers"), Proof.WRITTEN),
        (VirtualAddress(port=1), Proof.ASKED),
    ],
)
def test_a_printer_of_sheets_is_never_asked_in_escpos_but_for_the_virtual_one(
    address: TcpAddress, proof: Proof, tmp_path: Path
) -> None:
    assert sheet_driver_for(address, tmp_path).proof is proof
