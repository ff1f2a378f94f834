"""How a CUPS queue is, and what its word is worth."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from printers.drivers.driver import PrinterError
from printers.private.ending import End
from printers.private.ipp import Attributes
from printers.private.ipp_queue import IppQueue
from printers.private.ipp_talk import Place
from printers.private.trouble import trouble_in

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


def how_printer_is(device: str, within: float = 3.0) -> End | None:
    """Asks the printer behind a queue, where it can be asked, what it waits for; None when it could print now."""
    place = Place.of_device(device)
    if place is None:
        return None
    try:
        trouble = trouble_in(IppQueue(place, "").state(within).get("printer-state-reasons", ()))
    except PrinterError:
        return End.OFFLINE
    return trouble.end if trouble else None


def _waits_for_printer(device: str) -> bool:
    scheme, _, rest = device.partition(":")
    speaks_ipp = scheme in ("ipp", "ipps", "implicitclass") or (scheme == "dnssd" and "._ipp" in rest)
    return speaks_ipp and "waitjob=false" not in rest
