"""The scanner's folder: a file counts once it has stopped growing and is whole; what was refused is told once."""

from pathlib import Path

import pytest

from common.attachments.scanner import ScannerFolder
from tests.common.attachments.files import pdf, picture


@pytest.fixture
def folder(tmp_path: Path) -> ScannerFolder:
    return ScannerFolder(tmp_path)


def test_a_file_counts_once_it_has_stopped_growing(folder: ScannerFolder, tmp_path: Path) -> None:
    content, file = pdf(), tmp_path / "scan1.pdf"
    file.write_bytes(content[:100])
    assert folder.finished() == []
    file.write_bytes(content[:200])
    assert folder.finished() == []
    assert folder.finished() == []  # it stands still, and is not whole
    file.write_bytes(content)
    assert folder.finished() == []
    assert folder.finished() == [file]
    assert folder.finished() == [file]
    folder.remove(file)
    assert folder.finished() == []


def test_what_is_being_written_or_hidden_is_left_alone(folder: ScannerFolder, tmp_path: Path) -> None:
    for name in (".scan.pdf", "~scan.pdf", "scan.pdf.part", "scan.tmp"):
        (tmp_path / name).write_bytes(pdf())
    (tmp_path / "folder.pdf").mkdir()
    folder.finished()
    assert folder.finished() == []


def test_what_was_refused_is_told_once(folder: ScannerFolder, tmp_path: Path) -> None:
    letter, empty = tmp_path / "letter.docx", tmp_path / "empty.png"
    letter.write_bytes(b"PK\x03\x04")
    empty.write_bytes(b"")
    folder.finished()
    assert folder.finished() == [letter]
    folder.pass_over(letter)
    assert folder.finished() == []
    empty.write_bytes(picture("PNG"))
    folder.finished()
    assert folder.finished() == [empty]


def test_a_folder_that_is_away_is_empty(tmp_path: Path) -> None:
    assert ScannerFolder(tmp_path / "share").finished() == []
