"""What goes up from a hall to its district: what its figures are made of, and nothing that tells who anybody is.

Here and not at the district, for it is the hall that gives. A kind that is in neither set, such as one of a newer
program, stays in the hall.
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

STAYS = frozenset(
    {
        "StaffAdded",
        "PinChanged",
        "PersonErased",
        "SignedIn",
        "SignInFailed",
        "SignedOut",
        "ParkingExplained",
        "ConflictSettled",
        "HelpCalled",
        "HelpAnswered",
        "NoticeSet",
        "CatalogueImported",  # large, and the district has the catalogue itself
        "PrintQueued",
        "PrintBegun",
        "PrintSettled",
    }
)
