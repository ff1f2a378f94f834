"""How long private printing waits for what, in seconds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PrivatePace:
    """The defaults suit a resident who stands before the kiosk; tests shorten them."""

    answer_within: float = 3.0
    """For one answer of the queue."""
    send_within: float = 15.0
    """For handing over the whole document."""
    look_every: float = 0.2
    ask_printer_every: float = 1.0
    """Between two questions to the printer itself."""
    trouble_for: float = 4.0
    """So long a printer may wait for paper, or for somebody to open it, before the document is given up."""
    doubt_for: float = 15.0
    """The same where the printer says that a tray is empty and may yet take paper from another."""
    gone_for: float = 8.0
    """The same where the printer, or the queue itself, is not reached."""
    stop_within: float = 8.0
    """For a printer to be told to stop, and for a queue that does not answer to come back."""
    sweep_every: float = 5.0
    """Between the first two tries to remove what could not be removed at once; then ever longer."""
    patience: float = 120.0
    """For the whole document. CUPS gives it up by itself a little later, should this program be gone by then."""
