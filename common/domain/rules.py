"""The figures a hall may set for its queue and its sign-in; services get them as one value."""

import msgspec

from common.domain.cases.attachment import LARGEST_MEGABYTES
from common.domain.cases.lamp_rules import LampRules
from common.domain.cases.paper_rules import PaperRules
from common.domain.records.rules import RecordsRules


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """Defaults are what a hall gets that sets nothing. Minutes and seconds as named, else plain counts."""

    favoured_in_a_row: int = 2
    requeue_after: int = 3
    recalls_before_no_show: int = 3
    default_minutes: float = 8
    estimate_sample: int = 30
    lapse_after_hours: int = 6
    free_tries: int = 3
    first_delay_seconds: int = 15
    longest_delay_seconds: int = 900
    ticket_printer: str = "ticket"
    lamps: LampRules = LampRules()
    papers: PaperRules = PaperRules()
    records: RecordsRules = RecordsRules()
    machine_digit: str = ""
    """What the numbers of this machine begin with in a hall of several; no other machine's do."""
    writes: frozenset[str] | None = None
    """The kinds of event that this machine may write, None for all: one in the lobby does nothing that staff do."""
    attachment_megabytes: int = LARGEST_MEGABYTES
    retention_years: int = 10
    unused_person_days: int = 30
    keeps_drafts_overnight: bool = False
    rating_code_days: int = 30
    follow_up_days: int = 7
    unfetched_days: int = 15
    printers: tuple[str, ...] = ()
    """The names of this machine's printers."""


def sign_in_delay(failures: int, rules: Rules) -> int:
    """Seconds before the next try after `failures` wrong PINs in a row: none at first, then doubling."""
    beyond = failures - rules.free_tries
    if beyond < 0:
        return 0
    return min(rules.first_delay_seconds << min(beyond, 20), rules.longest_delay_seconds)
