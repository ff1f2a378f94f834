"""Where the windows of the watched demo stand on one screen, and how far each is scaled down to fit."""

from collections.abc import Sequence
from typing import NamedTuple

GAP = 8
FRAME = 32
"""What a window's title bar may take, in pixels."""

KIOSK = (1080, 1920)
BOARD = (1920, 1080)
DESK = (1366, 768)
PAPER = (420, 900)
CARDS = (640, 424)
PAPERS = (640, 640)
"""The printers of slips and of sheets, beside one another."""


class Place(NamedTuple):
    """The upper left corner of a window in pixels of the screen, and the factor its whole content is scaled by."""

    x: int
    y: int
    factor: float


class Layout(NamedTuple):
    """A place for every window."""

    kiosk: Place
    board: Place
    cards: Place
    papers: Place
    desks: tuple[Place, ...]


def lay_out(width: int, height: int, desks: int) -> Layout:
    """Kiosk at the left, desks under one another in the middle; at the right the board, the cards and the printers.

    Desks come first, for people read and type there; nothing is scaled up.
    """
    kiosk_factor = fit(KIOSK, round(width * 0.4), height - FRAME)
    left = round(KIOSK[0] * kiosk_factor) + GAP
    row = (height - (desks - 1) * GAP) // desks
    desk_factor = fit(DESK, round((width - left) * 0.66), row - FRAME)
    right = left + round(DESK[0] * desk_factor) + GAP
    room = width - right
    board = Place(right, 0, fit(BOARD, room, height // 3 - FRAME))
    cards = Place(right, _below(board, BOARD), fit(CARDS, room, height // 3 - FRAME))
    under = _below(cards, CARDS)
    return Layout(
        kiosk=Place(0, 0, kiosk_factor),
        board=board,
        cards=cards,
        papers=Place(right, under, fit(PAPERS, room, height - under - FRAME)),
        desks=tuple(Place(left, at * (row + GAP), desk_factor) for at in range(desks)),
    )


def _below(place: Place, size: Sequence[int]) -> int:
    return place.y + FRAME + round(size[1] * place.factor) + GAP


def fit(size: Sequence[int], width: float, height: float) -> float:
    """The factor by which a window of a size is scaled down to fit, never up."""
    return round(min(1.0, width / size[0], height / size[1]), 3)
