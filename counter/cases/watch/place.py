"""The place of the hall manager's screen in the counter's frame."""

from common.ui import QML
from counter.cases.watch.page import WatchPage
from counter.desk.place import Place

WATCH = Place(
    name=WatchPage.name,
    title=("督办", "Supervision"),
    key="Ctrl+6",
    qml=QML / "Watch" / "Watch.qml",
    make=WatchPage,
)
