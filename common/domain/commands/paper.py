"""Commands about print jobs: those of staff, and those of the one process that owns a printer."""

from common.domain.commands.command import Command
from common.domain.limits import Code, Text
from common.domain.words import PrintState


class PrintTestPage(Command, frozen=True, kw_only=True):
    """Print a page that shows what a printer can do."""

    printer: Code


class Reprint(Command, frozen=True, kw_only=True):
    """Print a slip again, marked as a second copy: by print job, or the ticket's slip by id or number."""

    job: Code | None = None
    ticket: Code | None = None
    number: Code | None = None


class CancelPrint(Command, frozen=True, kw_only=True):
    """Give up a print job that waits, failed, or whose end is unknown."""

    job: Code


class RedirectPrint(Command, frozen=True, kw_only=True):
    """Send a print job that waits or failed to another printer."""

    job: Code
    printer: Code


class ClaimPrint(Command, frozen=True, kw_only=True):
    """Take the oldest waiting job of a printer and mark it as being sent. For the printer's own process."""

    printer: Code


class SettlePrint(Command, frozen=True, kw_only=True):
    """Record how a job that was being sent ended: printed, failed, unknown, or queued (nothing was sent)."""

    job: Code
    state: PrintState
    detail: Text = ""
