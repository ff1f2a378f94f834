"""The place of the page of ratings in the counter's frame."""

from common.ui import QML
from counter.cases.ratings.page import RatingsPage
from counter.desk.place import Place

RATINGS = Place(
    name="ratings",
    title=("好差评", "Ratings"),
    key="Ctrl+8",
    qml=QML / "Ratings" / "Ratings.qml",
    make=RatingsPage,
)
