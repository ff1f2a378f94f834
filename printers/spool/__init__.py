"""The spool: exactly one slip for one job, or a person decides."""

from printers.spool.jobs import Detail, Job, Jobs, Settlement
from printers.spool.lock import PrinterOwnedError
from printers.spool.owner import Spool
from printers.spool.pace import Pace

__all__ = ["Detail", "Job", "Jobs", "Pace", "PrinterOwnedError", "Settlement", "Spool"]
