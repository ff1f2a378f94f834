"""Single shapes of font files: the same as when the whole font is taken apart, from each font that set-up installs."""

from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from common.assets import FontFace, installed_fonts
from printers.a4.font_file import FontFile

COMMON = "社会保险个人权益记录参保人员缴费信息龘𠮷䶮㛃𬍛𫖯䒟𰻝〓 Ag0…（）-,.:*"
faces = installed_fonts().faces


def some_of(face: FontFace, font: TTFont) -> list[str]:
    """Characters of all kinds that a face has."""
    codes = sorted(font.getBestCmap())
    every = [chr(code) for code in (*codes[:40], *codes[:: len(codes) // 120], codes[-1])]
    return [char for char in dict.fromkeys([*COMMON, *every]) if face.has_glyph(char)]


@pytest.mark.parametrize("face", faces, ids=lambda face: face.path.stem)
def test_shapes_and_widths_are_those_of_the_whole_font(face: FontFace) -> None:
    whole = TTFont(face.path, fontNumber=face.index, lazy=True)
    names, shapes = whole.getBestCmap(), whole.getGlyphSet()
    single = FontFile(face.path, face.index)
    assert single.units == whole["head"].unitsPerEm
    for char in some_of(face, whole):
        expected, drawn = RecordingPen(), RecordingPen()
        shapes[names[ord(char)]].draw(expected)
        width = single.draw(char, drawn)
        assert (drawn.value, width) == (expected.value, shapes[names[ord(char)]].width), f"U+{ord(char):04X}"
    whole.close()


def test_a_character_that_a_font_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match=r"U\+E123"):
        FontFile(faces[0].path, faces[0].index).draw("\ue123", RecordingPen())


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    (tmp_path / "font.ttf").write_bytes(bytes(64))
    with pytest.raises((ValueError, KeyError)):
        FontFile(tmp_path / "font.ttf", 0)
