"""The acts on a case in hand, in the order in which they are shown."""

from counter.cases.acts import ActOnCase
from counter.cases.edits.form import EDITS
from counter.cases.filing.acts import FILING
from counter.cases.front_desk import FRONT_DESK
from counter.cases.look import LOOK
from counter.cases.looks import LOOKS
from counter.cases.reprint import REPRINT
from counter.cases.review.office_acts import OFFICE_ACTS
from counter.cases.scans.form import SCANS
from counter.cases.scans.removing import REMOVE_SCAN

ALL_ACTS: tuple[ActOnCase, ...] = (EDITS, *OFFICE_ACTS, *FRONT_DESK, REPRINT, SCANS, *REMOVE_SCAN, LOOK, LOOKS, *FILING)
