"""The place of the acceptance screen in the counter's frame."""

from common.ui import QML
from counter.cases.acceptance.page import AcceptancePage
from counter.desk.place import Place

ACCEPTANCE = Place(
    name="acceptance",
    title=("收件受理", "Acceptance"),
    key="Ctrl+2",
    qml=QML / "Acceptance" / "Acceptance.qml",
    make=AcceptancePage,
)
