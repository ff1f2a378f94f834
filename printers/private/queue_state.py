"""How a CUPS queue is, and what its word is worth."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from printers.private.ipp import Attributes
from printers.private.ipp_queue import IppQueue
from printers.private.ipp_talk import Place

STOPPED = 5


@dataclass(frozen=True)
class QueueState:
    """`tells_the_end`: its "completed" comes from the printer, whose own job CUPS's IPP backends wait for.

    `can_be_asked`: the address behind it is one at which we can ask the printer ourselves, which CUPS may misreport.
    """

    device: str
    takes_jobs: bool
    tells_the_end: bool
    can_be_asked: bool

    @classmethod
    def of(cls, said: Attributes) -> QueueState:
        """Read from the attributes of the queue."""
        device = str(said.get("device-uri", ("",))[0])
        takes_jobs = said.get("printer-state") != (STOPPED,) and said.get("printer-is-accepting-jobs") != (False,)
        return cls(device, takes_jobs, _waits_for_printer(device), Place.of_device(device) is not None)


def how_queue_is(queue: str, run_dir: Path, within: float = 3.0) -> QueueState:
    """Asks CUPS about a queue; raises PrinterError when CUPS is not reached or knows none of that name."""
    return QueueState.of(IppQueue.of_cups(queue, run_dir).state(within))


def _waits_for_printer(device: str) -> bool:
    scheme, _, rest = device.partition(":")
    speaks_ipp = scheme in ("ipp", "ipps", "implicitclass") or (scheme == "dnssd" and "._ipp" in rest)
    return speaks_ipp and "waitjob=false" not in rest
