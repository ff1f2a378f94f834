"""What a played demo may write over, and what it never touches."""

from pathlib import Path

import pytest

from counter.demo.home import HomeInUse, demo_home
from counter.demo.out import Out, OutRefused


def test_a_new_or_empty_folder_is_taken(tmp_path: Path) -> None:
    for folder in (tmp_path / "deep" / "new", tmp_path / "empty"):
        out = Out(folder)
        assert all(part.is_dir() for part in (out.screens, out.slips, out.sounds, out.log))


def test_an_earlier_demo_gives_way_and_other_files_stay(tmp_path: Path) -> None:
    out = Out(tmp_path)
    old = [out.screens / "01-old.png", out.summary, out.folder / "failed-kiosk.png"]
    own = [tmp_path / "my notes.txt", tmp_path / "mine" / "holiday.png"]
    own[1].parent.mkdir()
    for file in (*old, *own):
        file.write_text("x")
    Out(tmp_path)
    assert not any(file.exists() for file in old)
    assert all(file.exists() for file in own)


def test_a_folder_with_anything_else_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    letter = tmp_path / "screens" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("dear")
    with pytest.raises(OutRefused):
        Out(tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["screens", "letter.txt"]


def test_a_home_with_a_hall_in_it_is_never_used(tmp_path: Path) -> None:
    with demo_home(tmp_path / "own") as home:
        home.make()
        home.store_file.touch()
    assert home.store_file.exists()
    with pytest.raises(HomeInUse), demo_home(home.folder):
        pass


def test_a_home_nobody_named_is_removed() -> None:
    with demo_home(None) as home:
        home.make()
    assert not home.folder.exists()
