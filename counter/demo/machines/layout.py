"""Where the windows of a hall on several machines stand on one screen: lobby, desks, control."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from counter.demo.layout import BOARD, DESK, FRAME, GAP, KIOSK, PAPER, Place, fit

_LEFT, _RIGHT = 0.22, 0.36
"""How much of the width kiosks take at most, and control at least."""
_CONTROL = 0.6
"""How much of the height the control window takes at most."""
_BOARD = 0.62
"""How much of what is under the control window a board takes, beside the printers."""


class Layout(NamedTuple):
    """A place for every window; kiosks and their printers, desks and boards in the order in which they were given."""

    kiosks: tuple[Place, ...]
    papers: tuple[Place, ...]
    desks: tuple[Place, ...]
    boards: tuple[Place, ...]
    control: Place


def lay_out(width: int, height: int, control: Sequence[int], *, kiosks: int, desks: int, boards: int) -> Layout:
    """Stack kiosks at the left, desks in a grid, and at the right the control window above board and printers."""
    lobby = _column(0, 0, round(width * _LEFT), height, KIOSK, kiosks)
    begin = max(_right_of(at, KIOSK) for at in lobby)
    seats = _grid(begin, 0, width - round(width * _RIGHT) - begin, height, DESK, desks)
    begin = max(_right_of(at, DESK) for at in seats)
    room = width - begin
    top = Place(begin, 0, fit(control, room, height * _CONTROL - FRAME))
    below = round(control[1] * top.factor) + FRAME + GAP
    board_room = round(room * _BOARD) if boards else 0
    return Layout(
        kiosks=lobby,
        papers=_row(begin + board_room, below, room - board_room, height - below, PAPER, kiosks),
        desks=seats,
        boards=_row(begin, below, board_room - GAP, height - below, BOARD, boards),
        control=top,
    )


def _right_of(at: Place, size: Sequence[int]) -> int:
    return at.x + round(size[0] * at.factor) + GAP


def _column(x: int, y: int, width: int, height: int, size: Sequence[int], count: int) -> tuple[Place, ...]:
    each = (height - (count - 1) * GAP) // max(1, count)
    factor = fit(size, width, each - FRAME)
    return tuple(Place(x, y + at * (each + GAP), factor) for at in range(count))


def _row(x: int, y: int, width: int, height: int, size: Sequence[int], count: int) -> tuple[Place, ...]:
    each = (width - (count - 1) * GAP) // max(1, count)
    factor = fit(size, each, height - FRAME)
    return tuple(Place(x + at * (each + GAP), y, factor) for at in range(count))


def _grid(x: int, y: int, width: int, height: int, size: Sequence[int], count: int) -> tuple[Place, ...]:
    """As many columns as make the windows largest."""

    def factor_of(columns: int) -> float:
        rows = math.ceil(count / columns)
        return fit(size, (width - (columns - 1) * GAP) / columns, (height - (rows - 1) * GAP) / rows - FRAME)

    columns = max(range(1, count + 1), key=factor_of)
    factor = factor_of(columns)
    step_x, step_y = round(size[0] * factor) + GAP, round(size[1] * factor) + FRAME + GAP
    return tuple(Place(x + at % columns * step_x, y + at // columns * step_y, factor) for at in range(count))
