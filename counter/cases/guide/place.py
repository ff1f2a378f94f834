"""The place of the guide in the counter's frame."""

from common.ui import QML
from counter.cases.guide.page import ItemGuidePage
from counter.desk.place import Place

GUIDE = Place(
    name="guide",
    title=("办事指南", "Guide"),
    key="Ctrl+9",
    qml=QML / "Guide" / "Guide.qml",
    make=ItemGuidePage,
)
