"""Private printing: statements of one resident, which no store, spool or queue keeps."""

from printers.private.ending import Cancelled, End, Ending, PrivatePrinter, Progress
from printers.private.pace import PrivatePace
from printers.private.printing import clear_leftovers, print_sheets, print_slip
from printers.private.queue_state import QueueState, how_printer_is, how_queue_is

__all__ = [
    "Cancelled",
    "End",
    "Ending",
    "PrivatePace",
    "PrivatePrinter",
    "Progress",
    "QueueState",
    "clear_leftovers",
    "how_printer_is",
    "how_queue_is",
    "print_sheets",
    "print_slip",
]
