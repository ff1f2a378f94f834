"""Which events hold something that is sealed, and whose key opens it."""

from common.domain import events as e
from common.domain.cases.attachment_events import AttachmentAdded
from common.domain.cases.events import PersonRecorded
from common.domain.cases.gateway_events import AnswerReturned, AnswerSettled
from common.domain.cases.privacy_events import PersonExported, PersonLookedAt
from common.domain.cases.station_events import BatchReceived, BatchSettled


def sealed_for(body: e.Event | None) -> str | None:
    """The id under which the key of an event's sealed part is kept; None when it has no sealed part."""
    match body:
        case e.StaffAdded() | PersonRecorded() | AttachmentAdded() | PersonLookedAt() | PersonExported():
            return body.person
        case AnswerReturned() | AnswerSettled():
            return body.owner
        case BatchReceived() | BatchSettled() if body.note:
            return body.owner
        case e.ParkingExplained() | e.ConflictSettled():
            return body.visit
        case e.VisitRecorded() if body.note:
            return body.visit
        case e.CounterPaused() if body.note:
            return body.pause
    return None
