"""Where the windows of the watched demo stand on one screen, and how far each is scaled down to fit."""

from collections.abc import Sequence
from typing import NamedTuple

_GAP = 8
_FRAME = 32
"""What a window's title bar may take, in pixels."""

KIOSK = (1080, 1920)
BOARD = (1920, 1080)
DESK = (1366, 768)
PAPER = (420, 900)


class Place(NamedTuple):
    """The upper left corner of a window in pixels of the screen, and the factor its whole content is scaled by."""

    x: int
    y: int
    factor: float


class Layout(NamedTuple):
    """A place for every window."""

    kiosk: Place
    board: Place
    paper: Place
    desks: tuple[Place, ...]


def lay_out(width: int, height: int, desks: int) -> Layout:
    """Kiosk at the left, desks under one another in the middle, board above the printer at the right.

    Desks come first, for people read and type there; nothing is scaled up.
    """
    kiosk_factor = _fit(KIOSK, round(width * 0.4), height - _FRAME)
    left = round(KIOSK[0] * kiosk_factor) + _GAP
    row = (height - (desks - 1) * _GAP) // desks
    desk_factor = _fit(DESK, round((width - left) * 0.66), row - _FRAME)
    right = left + round(DESK[0] * desk_factor) + _GAP
    room = width - right
    board_factor = _fit(BOARD, room, height // 3)
    below = _FRAME + round(BOARD[1] * board_factor) + _GAP
    return Layout(
        kiosk=Place(0, 0, kiosk_factor),
        board=Place(right, 0, board_factor),
        paper=Place(right, below, _fit(PAPER, room, height - below - _FRAME)),
        desks=tuple(Place(left, at * (row + _GAP), desk_factor) for at in range(desks)),
    )


def _fit(size: Sequence[int], width: int, height: int) -> float:
    return round(min(1.0, width / size[0], height / size[1]), 3)
