"""What goes up from a hall to its district: what its figures are made of, and nothing that tells who anybody is.

Here and not at the district, for it is the hall that gives. A kind that is not named stays in the hall: staff and
sign-ins, paper, help, reasons, what was erased, the catalogue (large, and the district has it), and whatever a newer
program adds.
"""

GOES_UP = frozenset(
    {
        "HallSetUp",
        "HoursSet",
        "SeriesDefined",
        "CounterDefined",
        "TicketTaken",
        "TicketCalled",
        "TicketRecalled",
        "ServiceBegun",
        "TicketMissed",
        "TicketRequeued",
        "TicketParked",
        "TicketUnparked",
        "TicketTransferred",
        "WalkInBegun",
        "ServiceFinished",
        "VisitRecorded",  # with a note only as the hall has sealed it; its key stays
        "TicketsLapsed",
        "CounterOpened",
        "CounterPaused",
        "CounterResumed",
        "CounterClosed",
    }
)
