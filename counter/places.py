"""The places beside the desk, in the order of their tabs."""

from counter.cases.acceptance.place import ACCEPTANCE
from counter.cases.case_page import CASE
from counter.cases.gateways.place import GATEWAYS
from counter.cases.guide.place import GUIDE
from counter.cases.issuing.place import ISSUING
from counter.cases.ratings.place import RATINGS
from counter.cases.review.place import REVIEW
from counter.cases.stations.place import STATIONS
from counter.cases.watch.place import WATCH
from counter.desk.place import Place
from counter.records.place import SELF_SERVICE
from counter.staff.place import STAFF

PLACES: tuple[Place, ...] = (
    ACCEPTANCE,
    CASE,
    ISSUING,
    REVIEW,
    WATCH,
    STATIONS,
    RATINGS,
    GUIDE,
    GATEWAYS,
    STAFF,
    SELF_SERVICE,
)
