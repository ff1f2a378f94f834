"""The place of the worklist in the counter's frame."""

from common.ui import QML
from counter.cases.review.page import ReviewPage
from counter.desk.place import Place

REVIEW = Place(
    name=ReviewPage.name,
    title=("后台审核", "Back office"),
    key="Ctrl+5",
    qml=QML / "Review" / "Review.qml",
    make=ReviewPage,
)
