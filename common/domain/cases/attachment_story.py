"""What scans make of a case: they stand in its history, and what comes once it is over is kept beside it."""

from common.domain.cases.attachment_events import AttachmentAdded, AttachmentRemoved
from common.domain.cases.case import Case
from common.domain.cases.telling import Changes, tells


@tells(AttachmentAdded)
def _added(case: Case, body: AttachmentAdded) -> Changes:
    return {}


@tells(AttachmentRemoved)
def _removed(case: Case, body: AttachmentRemoved) -> Changes:
    return {}
