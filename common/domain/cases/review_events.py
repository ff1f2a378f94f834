"""What happens to a decision that two people sign, before it is one."""

from datetime import date

from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.domain.events import Event


class DecisionProposed(Event, frozen=True, kw_only=True):
    """The first of two says how a department should decide. `opinion` is sealed."""

    case: str
    department: Domain
    verdict: Verdict
    opinion: str
    staff: str
    on: date


class ProposalReturned(Event, frozen=True, kw_only=True):
    """The second does not sign: the review goes on. `words` are sealed."""

    case: str
    department: Domain
    words: str
    staff: str
    on: date
