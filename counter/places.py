"""The places beside the desk, in the order of their tabs."""

from counter.cases.acceptance.place import ACCEPTANCE
from counter.cases.case_page import CASE
from counter.cases.review.place import REVIEW
from counter.cases.watch.place import WATCH
from counter.desk.place import Place

PLACES: tuple[Place, ...] = (ACCEPTANCE, CASE, REVIEW, WATCH)
