"""Which events hold something that is sealed, and whose key opens it."""

from common.domain import events as e


def sealed_for(body: e.Event | None) -> str | None:
    """The id under which the key of an event's sealed part is kept; None when it has no sealed part."""
    match body:
        case e.StaffAdded():
            return body.person
        case e.ParkingExplained() | e.ConflictSettled():
            return body.visit
        case e.VisitRecorded() if body.note:
            return body.visit
        case e.CounterPaused() if body.note:
            return body.pause
    return None
