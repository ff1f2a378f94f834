"""A home: where it is, and that nobody else reads it."""

from pathlib import Path

import pytest

from common.places import Home, find_home, is_private, make_private_folder, write_private_file


def test_the_given_home_comes_before_that_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YICHUANG_HOME", str(tmp_path / "environment"))
    assert find_home(tmp_path / "given").folder == tmp_path / "given"
    assert find_home().folder == tmp_path / "environment"


def test_without_either_it_is_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("YICHUANG_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert find_home().folder == tmp_path / "yichuang"


def test_a_relative_home_stays_where_it_is_when_the_program_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_home("hall").folder == tmp_path / "hall"


def test_a_new_home_is_private(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "hall").make()
    assert is_private(home.folder)
    assert is_private(home.log_folder)


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    make_private_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o755


@pytest.fixture(params=["disk", "stick"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One on a disk, and one on a stick with FAT, where the system refuses to link."""
    if request.param == "stick":

        def link(old: Path, new: Path) -> None:
            raise (FileExistsError if new.exists() else PermissionError)(new)

        monkeypatch.setattr("os.link", link)
    return tmp_path


def test_a_private_file_is_private_whole_and_never_written_over(folder: Path) -> None:
    file = folder / "hall.key"
    write_private_file(file, b"first")
    with pytest.raises(FileExistsError):
        write_private_file(file, b"second")
    assert file.read_bytes() == b"first"
    assert is_private(file)
    assert list(folder.iterdir()) == [file]
