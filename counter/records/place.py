"""The place of self-service in the counter's frame."""

from common.ui import QML
from counter.desk.place import Place
from counter.records.page import SelfServicePage

SELF_SERVICE = Place(
    name=SelfServicePage.name,
    title=("自助", "Self-service"),
    key="Ctrl+K",
    qml=QML / "Records" / "SelfService.qml",
    make=SelfServicePage,
)
