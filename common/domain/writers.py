"""Who may write what: machines in the lobby only what residents do at them, staffed ones everything."""

_PAPER = frozenset({"PrintQueued", "HospitalSlipQueued", "PrintRedirected", "PrintBegun", "PrintSettled"})
_SELF_SERVICE = frozenset(
    {"StatementBegun", "StatementMarked", "StatementEnded", "CodeAsked", "CodeEntered", "CodeWithdrawn"}
)
_LOBBY = {
    "kiosk": _PAPER | _SELF_SERVICE | {"TicketTaken", "TicketsLapsed", "HelpCalled", "RatingGiven", "RatingSkipped"},
    "board": _PAPER,
}


def may_write(machine: str) -> frozenset[str] | None:
    """The kinds of event that a kind of machine may write; None for all, those of newer programs among them.

    The hub holds every machine to it (common/sync/hub/writers.sql), and the machine itself, so that it never has
    anything that the hub would refuse.
    """
    return _LOBBY.get(machine)
