"""The place of the departments' networks in the counter's frame."""

from common.ui import QML
from counter.cases.gateways.page import GatewaysPage
from counter.desk.place import Place

GATEWAYS = Place(
    name=GatewaysPage.name,
    title=("专网", "Networks"),
    key="Ctrl+0",
    qml=QML / "Gateways" / "Gateways.qml",
    make=GatewaysPage,
)
