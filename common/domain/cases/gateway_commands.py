"""Commands about gateways to departments' networks; most are given by the gateway itself."""

from common.domain.cases.gateway_events import LeftPackage
from common.domain.cases.gateway_letters import Answer, DayList, Receipt
from common.domain.catalogue.item import Domain
from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Count, Text


class OfferCase(Command, frozen=True, kw_only=True):
    """Put into the outbox what a department does not know yet of a case; nothing where it knows all."""

    department: Domain
    case: Code


class NotePackage(Command, frozen=True, kw_only=True):
    """These dispatches lie in a package now."""

    department: Domain
    package: Code
    running: Count
    dispatches: Codes


class AcknowledgeDispatch(Command, frozen=True, kw_only=True):
    """The department has a letter."""

    department: Domain
    receipt: Receipt


class TakeAnswer(Command, frozen=True, kw_only=True):
    """A department has answered: the answer becomes the case's own event where the way of the case allows it."""

    department: Domain
    answer: Answer


class TakePackage(Command, frozen=True, kw_only=True):
    """A package of a department was read to its end."""

    department: Domain
    package: Code
    running: Count
    digest: Code
    has_last: Count = 0
    has_missing: tuple[Count, ...] = ()


class RetryAnswers(Command, frozen=True, kw_only=True):
    """Something has happened to a case: apply what its department had said too early, if the case allows it by now."""

    department: Domain
    case: Code


class TendGateway(Command, frozen=True, kw_only=True):
    """From now on this machine talks to a department, and every other one stops; `machine` is its name, for people."""

    department: Domain
    machine: Code


class NotePackagesLeft(Command, frozen=True, kw_only=True):
    """These packages lie in the folder and cannot be taken in; the same once more changes nothing."""

    department: Domain
    files: tuple[LeftPackage, ...]


class ApplyAnswer(Command, frozen=True, kw_only=True):
    """Try once more to apply an answer that could not be applied when it came."""

    counter: Code
    answer: Code


class SettleAnswer(Command, frozen=True, kw_only=True):
    """Somebody has looked at an answer that moved no case, and says what was done about it."""

    counter: Code
    answer: Code
    note: Text


class SendAgain(Command, frozen=True, kw_only=True):
    """Send once more what a department has not confirmed, and what it has lost by the comparison of a day."""

    counter: Code
    department: Domain


class ReconcileGateway(Command, frozen=True, kw_only=True):
    """Compare a department's list of a day with the hall's own, and keep what differs."""

    theirs: DayList
