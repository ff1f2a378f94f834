"""How long the spool waits for what, in seconds, and what it dares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """The waits of one spool. The defaults suit a printer in a hall; tests shorten them."""

    open_within: float = 3.0
    answer_within: float = 1.0
    """For one DLE EOT; a printer answers within milliseconds unless it is held by somebody else."""
    write_within: float = 30.0
    confirm_within: float = 20.0
    """For the confirmation, counted anew as long as the printer itself says why it cannot print."""
    patience: float = 600.0
    """For a printer that stopped within a slip (no paper) and has yet to finish it."""
    ask_every: float = 0.5
    """Between two looks at the printer's state while it prints."""
    regain_within: float = 3.0
    """For a sign that the printer has finished with a slip that was broken off."""
    stop_within: float = 3.0
    """For the confirmation of a slip under way when the program is asked to stop."""
    close_within: float = 1.0
    retry_every: float = 2.0
    """Between two tries when the printer is not well."""
    idle_every: float = 10.0
    """Between two looks at an idle printer."""
    aside_every: float = 0.25
    """Between two looks whether another program of this machine wishes for the printer."""
    dares_silence: bool = False
    """Sends to a printer that answers no question, too: when a person asks for it. Such slips end as unknown."""
    believes_queue: bool = False
    """Takes the word of CUPS or Windows that a job is finished for the paper: where a hall has found it true."""
