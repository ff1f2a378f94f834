"""Everything a person or a device can ask the hall to do: one imperative for each act.

A command arrives as JSON with its name under `do` and its fields beside it. `counter` is the counter's
code ("1"), `ticket` a ticket's id, `number` what is printed on paper ("A001"), `item` an item's code.
"""

from common.domain.commands.command import Command, snake
from common.domain.commands.counter import (
    BeginService,
    CallNext,
    CallTicket,
    CloseCounter,
    FinishService,
    MarkNoShow,
    OpenCounter,
    Park,
    PauseCounter,
    Recall,
    Requeue,
    ResumeCounter,
    SendBack,
    ServeWalkIn,
    SettleConflict,
    SignIn,
    SignOut,
    Transfer,
    Unpark,
)
from common.domain.commands.kiosk import AnswerHelp, CallForHelp, PrintPapers, TakeTicket
from common.domain.commands.paper import CancelPrint, ClaimPrint, PrintTestPage, Reprint, SettlePrint
from common.domain.commands.setup import (
    AddStaff,
    ChangePin,
    CloseDay,
    DefineCounter,
    DefineSeries,
    ErasePerson,
    ImportCatalogue,
    LoadSampleCatalogue,
    SetHours,
    SetNotice,
    SetUpHall,
)

COMMANDS: dict[str, type[Command]] = {str(kind.__struct_config__.tag): kind for kind in Command.__subclasses__()}

__all__ = [
    "COMMANDS",
    "AddStaff",
    "AnswerHelp",
    "BeginService",
    "CallForHelp",
    "CallNext",
    "CallTicket",
    "CancelPrint",
    "ChangePin",
    "ClaimPrint",
    "CloseCounter",
    "CloseDay",
    "Command",
    "DefineCounter",
    "DefineSeries",
    "ErasePerson",
    "FinishService",
    "ImportCatalogue",
    "LoadSampleCatalogue",
    "MarkNoShow",
    "OpenCounter",
    "Park",
    "PauseCounter",
    "PrintPapers",
    "PrintTestPage",
    "Recall",
    "Reprint",
    "Requeue",
    "ResumeCounter",
    "SendBack",
    "ServeWalkIn",
    "SetHours",
    "SetNotice",
    "SetUpHall",
    "SettleConflict",
    "SettlePrint",
    "SignIn",
    "SignOut",
    "TakeTicket",
    "Transfer",
    "Unpark",
    "snake",
]
