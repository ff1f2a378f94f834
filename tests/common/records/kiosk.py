"""What a kiosk says to the hall when a resident prints a document."""

from typing import Any

import msgspec

from common.domain import commands as c
from common.domain.records.digests import Digests
from common.domain.records.ending import Ending
from common.domain.records.paper_numbers import new_numbers
from common.domain.records.queries import Allowance, AskStatementAllowance
from common.domain.records.rules import RecordsRules
from common.domain.records.words import Document, IdentityMethod
from common.hall import Hall, Recorded
from tests.halls import body

SOMEBODY, SOMEBODY_ELSE = "11010119900307123X", "110101198806151230"
KIOSK, OTHER_KIOSK = "k1", "k2"
CARDS = (IdentityMethod.ID_CARD, IdentityMethod.SOCIAL_SECURITY_CARD, IdentityMethod.ELECTRONIC_CARD)
RULES = RecordsRules(
    unlocks={
        **dict.fromkeys(CARDS, frozenset(Document)),
        IdentityMethod.TYPED: frozenset({Document.COVERAGE_PROOF}),
    }
)
DIGESTS = Digests(check="c" * 20, whole="d" * 20, rows=("a" * 20, "b" * 20))


def allowed(hall: Hall, person: str = SOMEBODY, method: IdentityMethod = IdentityMethod.ID_CARD) -> Allowance:
    """What somebody may have now."""
    return hall.ask(AskStatementAllowance(id_number=person, method=method))


def begin(hall: Hall, person: str = SOMEBODY, kiosk: str = KIOSK, **said: Any) -> str:
    """A document goes to the printer; its query number."""
    return str(body(hall.do(beginning(hall, person, kiosk, **said)), "StatementBegun")["query_number"])


def beginning(hall: Hall, person: str = SOMEBODY, kiosk: str = KIOSK, **said: Any) -> c.BeginStatement:
    """The command."""
    command = c.BeginStatement(
        kiosk=kiosk,
        id_number=person,
        method=IdentityMethod.ID_CARD,
        document=Document.STATEMENT,
        query_number=new_numbers(hall.now().today).query_number,
        valid_until=allowed(hall, person).valid_until,
        pages=2,
        **msgspec.structs.asdict(DIGESTS),
    )
    return msgspec.structs.replace(command, **said)


def end(hall: Hall, query_number: str, ending: Ending = Ending.PRINTED, kiosk: str = KIOSK) -> list[Recorded]:
    """And that is how it ended."""
    return hall.do(c.EndStatement(kiosk=kiosk, query_number=query_number, ending=ending, printer="statement"))


def print_one(hall: Hall, person: str = SOMEBODY, kiosk: str = KIOSK, ending: Ending = Ending.PRINTED) -> str:
    """A document from beginning to end."""
    number = begin(hall, person, kiosk)
    end(hall, number, ending, kiosk)
    return number
