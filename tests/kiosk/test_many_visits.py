"""A kiosk stands for weeks: after a visit nothing of it is left, counted in objects of Python and of Qt."""

import gc
from collections import Counter
from itertools import pairwise
from weakref import ReferenceType

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtQuick import QQuickView

from common.hall import Hall
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import upright_alone
from tests.kiosk.walk import settle_print, to_confirm

_FIRST, _MORE = 3, 5


def visit(kiosk: Kiosk, hall: Hall) -> None:
    """Somebody searches, takes a number, sees the slip come out, and goes."""
    page = kiosk.page
    page.welcome.open_door("take")
    page.topics.search()
    page.search.write("ylbx")
    settle()
    kiosk.go_home()
    to_confirm(kiosk)
    settle()
    page.confirm.take()
    settle()
    settle_print(hall, "printed")
    kiosk.look_again()
    assert (page.place, page.your_number.slip) == (Place.YOUR_NUMBER, "printed")
    settle()
    page.your_number.finish()
    settle()


def settle() -> None:
    """Let the screen draw, and what is to be deleted go."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def qt_objects(window: QQuickView) -> Counter[str]:
    """Everything on the window, by what it is."""
    found: Counter[str] = Counter()
    left: list[QObject] = [window]
    while left:
        one = left.pop()
        found[str(one.metaObject().className())] += 1
        left += one.children()
    return found


def python_objects() -> Counter[type]:
    """Everything that Python holds, by what it is; but for weak references, which SQLite drops by the two hundred."""
    gc.collect()
    every = Counter(map(type, gc.get_objects()))
    return Counter({kind: count for kind, count in every.items() if not issubclass(kind, ReferenceType)})


@upright_alone
def test_nothing_is_left_of_a_visit(window: QQuickView, kiosk: Kiosk, hall: Hall) -> None:
    for _ in range(_FIRST):
        visit(kiosk, hall)
    on_screen, counts = qt_objects(window), [python_objects()]
    for _ in range(2):
        for _ in range(_MORE):
            visit(kiosk, hall)
        counts.append(python_objects())
    assert qt_objects(window) == on_screen
    # What grows by every visit grows both times; what Python makes once, whenever that is, grows once.
    first, then = (after - before for before, after in pairwise(counts))
    assert [kind for kind, more in first.items() if more >= _MORE and then[kind] >= _MORE] == []
