"""Commands about decisions that two people sign: nobody signs for somebody else.

`department` is for staff of several departments that all have the case; left out, it is the first of theirs that has.
"""

from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.domain.commands.command import Command
from common.domain.limits import Code, Text


class ProposeDecision(Command, frozen=True, kw_only=True):
    """Say as the first of two how the department should decide."""

    counter: Code
    case: Code
    department: Domain | None = None
    verdict: Verdict
    opinion: Text


class SignDecision(Command, frozen=True, kw_only=True):
    """Sign as the second what a colleague has proposed: it is decided."""

    counter: Code
    case: Code
    department: Domain | None = None


class ReturnProposal(Command, frozen=True, kw_only=True):
    """Give a proposal back unsigned, with words that say why."""

    counter: Code
    case: Code
    department: Domain | None = None
    words: Text
