"""What somebody drew by hand, as a signature: strokes of points with their times, checked, and written as SVG."""

from hashlib import sha256
from itertools import pairwise
from typing import Annotated

import msgspec

_MOST_STROKES = 400
_MOST_POINTS = 20_000
_LARGEST = 4096
_LEAST_POINTS = 8
_LEAST_PATH = 0.15
"""A signature is at least so long, as a part of the pad's height: a dot, or a hand that brushed the pad, is none."""
_LINE = 0.012

Pixels = Annotated[int, msgspec.Meta(ge=0, le=_LARGEST)]
Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=3_600_000)]


class Point(msgspec.Struct, frozen=True, array_like=True):
    """A place on the pad in its pixels, and how many ms after the first touch it was reached."""

    x: Pixels
    y: Pixels
    at_ms: Milliseconds


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """The pad's size in pixels, and one run of points for each time the pen was down."""

    width: Annotated[int, msgspec.Meta(ge=1, le=_LARGEST)]
    height: Annotated[int, msgspec.Meta(ge=1, le=_LARGEST)]
    strokes: Annotated[
        tuple[Annotated[tuple[Point, ...], msgspec.Meta(min_length=1, max_length=_MOST_POINTS)], ...],
        msgspec.Meta(max_length=_MOST_STROKES),
    ]

    @property
    def line_width(self) -> float:
        """How thick the pen draws, in the pad's pixels."""
        return max(2.0, self.height * _LINE)


_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(Drawing).decode


def is_signature(drawing: Drawing) -> bool:
    """Whether this is more than a dot: so many points, and so long a way with the pen down."""
    points = sum(len(stroke) for stroke in drawing.strokes)
    way = sum(
        ((after.x - before.x) ** 2 + (after.y - before.y) ** 2) ** 0.5
        for stroke in drawing.strokes
        for before, after in pairwise(stroke)
    )
    return points >= _LEAST_POINTS and way >= _LEAST_PATH * drawing.height


def encode(drawing: Drawing) -> str:
    """The drawing as text to be sealed: the same text for the same drawing."""
    return _encode(drawing).decode()


def decode(text: str) -> Drawing:
    """A drawing from its text. Raises msgspec.DecodeError, msgspec.ValidationError."""
    return _decode(text)


def digest(drawing: Drawing) -> str:
    """The SHA-256 of a drawing's text: what the journal says of it in the clear."""
    return sha256(encode(drawing).encode()).hexdigest()


def svg(drawing: Drawing) -> str:
    """The drawing as SVG; the times of its points stand in `data-at-ms`, so that the hand's pace is kept."""
    paths = "".join(
        f'<path d="{_path(stroke)}" data-at-ms="{" ".join(str(point.at_ms) for point in stroke)}"/>'
        for stroke in drawing.strokes
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}">'
        f'<g fill="none" stroke="#000" stroke-width="{drawing.line_width:g}" stroke-linecap="round"'
        f' stroke-linejoin="round">{paths}</g></svg>'
    )


def _path(stroke: tuple[Point, ...]) -> str:
    first, *others = stroke
    # A single point is drawn as a line of no length, whose round ends are a dot.
    return f"M{first.x} {first.y}" + "".join(f"L{point.x} {point.y}" for point in others or (first,))
