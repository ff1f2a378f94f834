"""The command about papers of cases."""

from common.domain.cases.paper_kinds import CasePaper
from common.domain.commands.command import Command
from common.domain.limits import Code


class PrintCasePaper(Command, frozen=True, kw_only=True):
    """Print a paper of a case (its id or number); one that was printed before is marked as a second copy.

    Without a `printer` it comes out where the settings want it.
    """

    counter: Code
    case: Code
    paper: CasePaper
    printer: Code | None = None
