"""Commands about documents that residents print at a kiosk, and about the papers that are verified afterwards.

`kiosk` names the kiosk, `counter` the desk; a `query_number` and its check code are made where the document is.
"""

from datetime import date

from common.domain.commands.command import Command
from common.domain.limits import Code, Codes, Count
from common.domain.records.confidential import Confidential
from common.domain.records.ending import Ending
from common.domain.records.words import Document, IdentityMethod


class BeginStatement(Confidential, Command, frozen=True, kw_only=True):
    """Put on record that a document is about to go to the printer; refused where the day's limit is reached.

    `check`, `whole` and `rows` are the digests by which its paper can be verified. Whoever typed their number names the
    `code_request` whose code they entered. `printer` is where it goes, by its name in the settings.
    """

    kiosk: Code
    id_number: Code
    method: IdentityMethod
    document: Document
    query_number: Code
    valid_until: date
    pages: Count
    check: Code
    whole: Code
    rows: Codes = ()
    code_request: Code = ""
    printer: Code = ""


class EndStatement(Command, frozen=True, kw_only=True):
    """Say how it ended, and at which printer. Where somebody has to go there, staff are called to the kiosk."""

    kiosk: Code
    query_number: Code
    ending: Ending
    printer: Code = ""
    may_come_late: bool = False


class CloseStatements(Command, frozen=True, kw_only=True):
    """A kiosk starts: what it had begun before and knows no end of has an unknown one, and nobody waits for a code."""

    kiosk: Code


class SettleStatement(Command, frozen=True, kw_only=True):
    """Staff have looked what became of a document of which the kiosk could not say it."""

    counter: Code
    query_number: Code
    ending: Ending


class AskCode(Confidential, Command, frozen=True, kw_only=True):
    """Somebody typed their number at a kiosk and needs a code. `code_request` is the kiosk's own id for it."""

    kiosk: Code
    id_number: Code
    code_request: Code


class ReleaseCode(Confidential, Command, frozen=True, kw_only=True):
    """Staff have held the ID card against the masked number, and give the resident a code."""

    counter: Code
    code_request: Code
    code: Code


class EnterCode(Confidential, Command, frozen=True, kw_only=True):
    """The resident types it at the kiosk."""

    kiosk: Code
    code_request: Code
    id_number: Code
    code: Code


class WithdrawCode(Command, frozen=True, kw_only=True):
    """The resident has left the page; or staff at a `counter` send them away."""

    code_request: Code
    counter: Code = ""


class VerifyPaper(Confidential, Command, frozen=True, kw_only=True):
    """Hold the two numbers of a paper against what was kept; `counter` is "" at a command line.

    `check` is the digest that the check code gives: the code itself never comes into the hall.
    """

    query_number: Code
    check: Code
    counter: Code = ""
