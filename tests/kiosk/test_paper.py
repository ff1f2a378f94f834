"""What a resident is told of a slip, for every end a print job can have."""

import pytest

from common.domain.rows import PrintJob
from common.domain.words import JobSlip, Language, PrintState
from kiosk.paper import Slip, slip_of
from printers.spool.jobs import Detail


def job(state: PrintState, detail: str = "") -> PrintJob:
    return PrintJob(
        job="j",
        slip=JobSlip.TICKET,
        printer="ticket",
        ticket=None,
        item=None,
        copy=1,
        care=False,
        language=Language.CHINESE,
        state=state,
        detail=detail,
        queued_ms=0,
        settled_ms=None,
    )


@pytest.mark.parametrize("state", PrintState)
def test_every_state_of_a_job_means_something(state: PrintState) -> None:
    assert slip_of(job(state)) in Slip


def test_what_the_printer_cannot_confirm_is_not_called_missing() -> None:
    assert slip_of(job(PrintState.UNKNOWN, Detail.HANDED_OVER)) is Slip.HANDED_OVER
    assert slip_of(job(PrintState.UNKNOWN, Detail.BROKEN_OFF)) is Slip.MISSING
    assert slip_of(job(PrintState.UNKNOWN, Detail.NOT_CONFIRMED)) is Slip.MISSING
