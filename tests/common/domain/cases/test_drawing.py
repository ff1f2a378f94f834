"""What is drawn by hand: a dot is no signature, the text is the same each time, and the SVG can be drawn."""

from xml.etree import ElementTree

import msgspec
import pytest

from common.domain.cases.drawing import Drawing, Point, decode, digest, encode, is_signature, svg

WAVE = tuple(Point(40 + 12 * n, 60 + (n % 5) * 20, 16 * n) for n in range(30))


def drawing(*strokes: tuple[Point, ...]) -> Drawing:
    return Drawing(width=600, height=200, strokes=strokes)


def test_a_dot_or_a_brush_of_the_hand_is_no_signature() -> None:
    assert is_signature(drawing(WAVE))
    assert not is_signature(drawing())
    assert not is_signature(drawing((Point(3, 4, 0),)))
    assert not is_signature(drawing(tuple(Point(100, 100, n) for n in range(50))))


def test_the_same_drawing_has_the_same_text_and_digest() -> None:
    assert decode(encode(drawing(WAVE))) == drawing(WAVE)
    assert digest(drawing(WAVE)) == digest(drawing(WAVE)) != digest(drawing(WAVE[:-1]))


def test_the_svg_has_a_path_for_each_stroke_and_keeps_the_pace() -> None:
    root = ElementTree.fromstring(svg(drawing(WAVE, (Point(7, 8, 900),))))
    paths = list(root.iter("{http://www.w3.org/2000/svg}path"))
    assert [path.get("d", "")[:8] for path in paths] == ["M40 60L5", "M7 8L7 8"]
    assert paths[0].get("data-at-ms", "").split()[-1] == str(WAVE[-1].at_ms)


@pytest.mark.parametrize("text", ['{"width":0,"height":9,"strokes":[]}', '{"width":9,"height":9,"strokes":[[]]}', "{}"])
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        decode(text)
