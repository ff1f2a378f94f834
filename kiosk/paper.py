"""What became of a slip on paper, as far as a resident needs to know."""

from enum import StrEnum

from common.domain.rows import PrintJob
from common.domain.words import PrintState

_HANDED_OVER = "handed_over"  # as printers.spool.jobs.Detail says it; that module would load every driver


class Slip(StrEnum):
    """What is known of a slip."""

    COMING = "coming"
    PRINTED = "printed"
    HANDED_OVER = "handed_over"
    """All of it was sent, and this printer cannot say what became of it."""
    MISSING = "missing"


def slip_of(job: PrintJob) -> Slip:
    """What became of the slip of a print job."""
    if job.detail == _HANDED_OVER:
        return Slip.HANDED_OVER
    match job.state:
        case PrintState.QUEUED | PrintState.SENDING:
            return Slip.COMING
        case PrintState.PRINTED:
            return Slip.PRINTED
        case PrintState.FAILED | PrintState.UNKNOWN | PrintState.CANCELLED:
            return Slip.MISSING
