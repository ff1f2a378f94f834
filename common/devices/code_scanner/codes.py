"""What a scanned code is: one of the hall's own papers, or nothing that the hall knows by itself."""

import re
from typing import NamedTuple

from common.domain.records.paper_numbers import PaperNumbers, numbers_in
from common.domain.visit import ticket_in_code

_TICKET = re.compile(r"[-0-9A-Z_a-z]{22}")
_CASE = re.compile(r"20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-\d{4,9}", re.ASCII)


class TicketCode(NamedTuple):
    """On a ticket: its id."""

    ticket: str


class CaseCode(NamedTuple):
    """On a receipt or another paper of a case: its number."""

    number: str


HallCode = TicketCode | CaseCode | PaperNumbers
"""`PaperNumbers` stand on a statement and the other documents of a record."""


def hall_code(code: str) -> HallCode | None:
    """Which of the hall's codes it is; None for any other, such as that of an electronic card."""
    if (numbers := numbers_in(code)) is not None:
        return numbers
    if (ticket := ticket_in_code(code)) is not None:
        return TicketCode(ticket) if _TICKET.fullmatch(ticket) else None
    return CaseCode(code) if _CASE.fullmatch(code) else None
