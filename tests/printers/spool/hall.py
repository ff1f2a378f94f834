"""A hall in memory for the spool's tests: jobs as a list, and every event a test may wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from common.domain.words import PrintState
from printers.address import Address, VirtualAddress
from printers.spool import Detail, Pace, Spool
from printers.status import Condition, PrinterStatus

WITHIN = 10.0
BRISK = Pace(
    open_within=1.0,
    answer_within=0.25,
    write_within=1.0,
    confirm_within=0.5,
    patience=5.0,
    ask_every=0.02,
    regain_within=0.25,
    stop_within=0.1,
    close_within=0.25,
    retry_every=0.02,
    idle_every=0.1,
)


@dataclass
class Slip:
    """A job whose slip is one line of text, or the given bytes."""

    id: str
    body: bytes = b""
    state: PrintState = PrintState.QUEUED
    detail: Detail | None = None

    @property
    def ended(self) -> tuple[PrintState, Detail | None]:
        return self.state, self.detail


def compose(slip: Slip) -> bytes:
    return b"\x1b@\x1c&" + (slip.body or slip.id.encode()) + b"\n\x1dVB\x00"


class Hall:
    """The jobs of one printer, and what the printer's lamp has shown."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.slips: list[Slip] = []
        self.shown: list[Condition] = []
        self.store_fails = 0

    def add(self, job_id: str, body: bytes = b"") -> Slip:
        with self.changed:
            self.slips.append(Slip(job_id, body))
            return self.slips[-1]

    def claim(self) -> Slip | None:
        with self.changed:
            waiting = next((slip for slip in self.slips if slip.state is PrintState.QUEUED), None)
            if waiting is not None:
                waiting.state = PrintState.SENDING
                self.changed.notify_all()
            return waiting

    def settle(self, job_id: str, state: PrintState, detail: Detail) -> None:
        with self.changed:
            if self.store_fails:
                self.store_fails -= 1
                raise OSError("disk full")
            slip = next(slip for slip in self.slips if slip.id == job_id)
            assert slip.state is PrintState.SENDING
            slip.state, slip.detail = state, detail
            self.changed.notify_all()

    def left_sending(self) -> Sequence[str]:
        with self.changed:
            return [slip.id for slip in self.slips if slip.state is PrintState.SENDING]

    def show(self, status: PrinterStatus) -> None:
        with self.changed:
            self.shown.append(status.condition)
            self.changed.notify_all()

    def has_ended(self, slip: Slip, within: float) -> bool:
        with self.changed:
            return self.changed.wait_for(lambda: slip.detail is not None, within)

    def wait_ended(self, slip: Slip) -> tuple[PrintState, Detail | None]:
        with self.changed:
            assert self.changed.wait_for(lambda: slip.detail is not None, WITHIN), f"{slip} has not ended"
            return slip.ended

    def wait_shown(self, condition: Condition) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: condition in self.shown, WITHIN), self.shown


def spool_for(
    hall: Hall,
    address: Address | int,
    run_dir: Path,
    *,
    pace: Pace = BRISK,
    write_up: Callable[[Slip], bytes] = compose,
) -> Spool[Slip]:
    where = VirtualAddress(port=address) if isinstance(address, int) else address
    return Spool(where, hall, write_up, run_dir=run_dir, on_status=hall.show, pace=pace)
