"""The windows of several machines on screens of every size."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counter.demo.layout import BOARD, DESK, KIOSK, PAPER
from counter.demo.machines.layout import Layout, lay_out
from counter.demo.machines.roles import LEAST, MOST, roles

Box = tuple[float, float, float, float]
CONTROL = (1000, 624)


def layout_of(width: int, height: int, machines: int) -> Layout:
    kinds = [role.kind for role in roles(machines)]
    desks = sum(bool(role.counter) for role in roles(machines))
    return lay_out(width, height, CONTROL, kiosks=kinds.count("kiosk"), desks=desks, boards=kinds.count("board"))


def boxes(layout: Layout) -> list[Box]:
    windows = [(layout.control, CONTROL), *((at, DESK) for at in layout.desks), *((at, KIOSK) for at in layout.kiosks)]
    windows += [*((at, BOARD) for at in layout.boards), *((at, PAPER) for at in layout.papers)]
    return [(at.x, at.y, at.x + size[0] * at.factor, at.y + size[1] * at.factor) for at, size in windows]


@given(st.integers(1280, 5120), st.integers(720, 2880), st.integers(LEAST, MOST))
def test_every_window_is_whole_and_none_covers_another(width: int, height: int, machines: int) -> None:
    found = boxes(layout_of(width, height, machines))
    assert all(x >= 0 and y >= 0 and right <= width + 4 and bottom <= height + 4 for x, y, right, bottom in found)
    for one, other in combinations(found, 2):
        beside = one[2] <= other[0] + 2 or other[2] <= one[0] + 2
        above = one[3] <= other[1] + 2 or other[3] <= one[1] + 2
        assert beside or above


def test_on_a_usual_screen_six_machines_can_be_used() -> None:
    layout = layout_of(1920, 1040, 6)
    assert layout.control.factor >= 0.9
    assert min(desk.factor for desk in layout.desks) >= 0.4


def test_there_are_machines_of_every_kind_as_soon_as_there_can_be() -> None:
    assert [role.kind for role in roles(2)] == ["counter", "kiosk"]
    assert {role.kind for role in roles(6)} == {"kiosk", "counter", "board", "office"}
    assert len({role.key for role in roles(MOST)}) == MOST
