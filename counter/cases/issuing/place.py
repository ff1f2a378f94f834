"""The place of the issuing counter's page in the counter's frame."""

from common.ui import QML
from counter.cases.issuing.page import IssuingPage
from counter.desk.place import Place

ISSUING = Place(
    name="issuing",
    title=("出件", "Issuing"),
    key="Ctrl+4",
    qml=QML / "Issuing" / "Issuing.qml",
    make=IssuingPage,
)
