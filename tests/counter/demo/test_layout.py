"""The windows of the watched demo on screens of every size."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counter.demo.layout import BOARD, CARDS, DESK, KIOSK, PAPERS, lay_out

Box = tuple[float, float, float, float]


def boxes(width: int, height: int, desks: int) -> list[Box]:
    layout = lay_out(width, height, desks)
    windows = [(layout.kiosk, KIOSK), (layout.board, BOARD), (layout.cards, CARDS), (layout.papers, PAPERS)]
    windows += [(desk, DESK) for desk in layout.desks]
    return [(at.x, at.y, at.x + size[0] * at.factor, at.y + size[1] * at.factor) for at, size in windows]


@given(st.integers(1024, 5120), st.integers(700, 2880), st.integers(1, 3))
def test_every_window_is_whole_and_none_covers_another(width: int, height: int, desks: int) -> None:
    found = boxes(width, height, desks)
    assert all(x >= 0 and y >= 0 and right <= width + 2 and bottom <= height + 2 for x, y, right, bottom in found)
    for one, other in combinations(found, 2):
        beside = one[2] <= other[0] + 1 or other[2] <= one[0] + 1
        above = one[3] <= other[1] + 1 or other[3] <= one[1] + 1
        assert beside or above


def test_on_a_usual_screen_desks_can_be_read() -> None:
    layout = lay_out(1920, 1040, 2)
    assert min(desk.factor for desk in layout.desks) >= 0.6
    assert layout.kiosk.factor >= 0.5
