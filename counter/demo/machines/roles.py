"""Which machines stand in a demo hall of so many."""

from typing import NamedTuple

LEAST, MOST = 2, 11


class Role(NamedTuple):
    """What a machine is in the hall: its kind as the hub knows it, and the counter whose desk it shows."""

    key: str
    kind: str
    name: str
    name_en: str
    counter: str = ""


def _kiosk(number: int) -> Role:
    return Role(f"kiosk-{number}", "kiosk", f"{number}号取号机", f"Kiosk {number}")


def _counter(number: int, name: str, name_en: str) -> Role:
    return Role(f"counter-{number}", "counter", name, name_en, str(number))


# The office has the service desk's window: it is where staff answer questions and look after the hall.
_BY_NEED = (
    _counter(1, "1号窗口", "Counter 1"),
    _kiosk(1),
    _counter(2, "2号窗口", "Counter 2"),
    Role("board", "board", "大厅屏", "Board"),
    _kiosk(2),
    Role("office", "office", "总服务台", "Service desk", "6"),
    _counter(3, "3号窗口", "Counter 3"),
    _counter(4, "4号窗口", "Counter 4"),
    _counter(5, "出件窗口", "Issuing counter"),
    _counter(7, "低位窗口", "Accessible counter"),
    _kiosk(3),
)
_ORDER = ("kiosk", "counter", "office", "board")


def roles(machines: int) -> list[Role]:
    """The machines of a hall of `machines` (LEAST to MOST); the first is a counter, which brings the sample hall."""
    return list(_BY_NEED[:machines])


def place(role: Role) -> tuple[int, str]:
    """Where a machine stands among others: in the order of a visit."""
    return _ORDER.index(role.kind), role.key
