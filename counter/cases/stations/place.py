"""The place of the batches in the counter's frame."""

from common.ui import QML
from counter.cases.stations.page import StationPage
from counter.desk.place import Place

STATIONS = Place(
    name="stations",
    title=("社区交接", "Batches"),
    key="Ctrl+7",
    qml=QML / "Stations" / "Stations.qml",
    make=StationPage,
)
