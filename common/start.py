"""How every program begins: the home, its settings and log, and the hall in it."""

import logging

import msgspec

from common.domain.cases.lamp_rules import LampRules
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_rules import PaperRules
from common.domain.records.rules import RecordsRules, documents_in, documents_without_card
from common.domain.records.words import IdentityMethod
from common.domain.rules import Rules
from common.domain.writers import may_write
from common.hall import Clock, Hall
from common.log import start_log
from common.places import Home, find_home
from common.settings import Settings, load
from common.sync.terminal.membership import read_membership

__all__ = ["Home", "find_home", "open_hall", "rules_of", "start"]

log = logging.getLogger(__name__)


def rules_of(settings: Settings) -> Rules:
    """The figures that services need, from the settings that people write."""
    return Rules(
        favoured_in_a_row=settings.queue.favoured_in_a_row,
        requeue_after=settings.queue.requeue_after,
        recalls_before_no_show=settings.queue.recalls_before_no_show,
        default_minutes=settings.estimate.default_minutes,
        estimate_sample=settings.estimate.sample,
        free_tries=settings.sign_in.free_tries,
        first_delay_seconds=settings.sign_in.delay_seconds,
        longest_delay_seconds=settings.sign_in.longest_delay_seconds,
        ticket_printer=settings.kiosk.printer,
        printers=tuple(settings.printers),
        papers=paper_rules_of(settings),
        rating_code_days=settings.ratings.code_days,
        follow_up_days=settings.ratings.follow_up_days,
        unfetched_days=settings.issuing.unfetched_days,
        records=records_rules_of(settings),
        lamps=msgspec.convert(msgspec.structs.asdict(settings.cases), LampRules),
        attachment_megabytes=settings.scans.largest_megabytes,
        retention_years=settings.privacy.retention_years,
        unused_person_days=settings.privacy.unused_days,
        keeps_drafts_overnight=settings.desk.keeps_drafts_overnight,
    )


def paper_rules_of(settings: Settings) -> PaperRules:
    """Where the papers of cases come out."""
    said = settings.papers
    chosen = {paper: getattr(said, paper.value) for paper in CasePaper}
    sheet_printers = tuple(name for name, printer in settings.printers.items() if printer.is_for_sheets)
    return PaperRules(
        slip_printer=said.slip_printer or settings.kiosk.printer,
        sheet_printer=said.sheet_printer or next(iter(sheet_printers), ""),
        sheet_printers=sheet_printers,
        on_slips=tuple(paper for paper, on in chosen.items() if on == "slip"),
        on_request=tuple(paper for paper, on in chosen.items() if on == "request"),
        supervision=said.complaints,
        review=said.review,
        court=said.court,
    )


def records_rules_of(settings: Settings) -> RecordsRules:
    """What residents may print by themselves."""
    said = settings.records
    return RecordsRules(
        daily_limit=said.daily_limit,
        valid_days=said.valid_days,
        code_minutes=said.code_minutes,
        code_tries=said.code_tries,
        unlocks={
            IdentityMethod.ID_CARD: documents_in(said.id_card),
            IdentityMethod.SOCIAL_SECURITY_CARD: documents_in(said.social_security_card),
            IdentityMethod.ELECTRONIC_CARD: documents_in(said.electronic_card),
            IdentityMethod.TYPED: documents_without_card(said.typed),
        },
    )


def open_hall(home: Home, settings: Settings, *, create: bool = False, clock: Clock | None = None) -> Hall:
    """The hall of a home. Raises FileNotFoundError where there is none yet."""
    membership = read_membership(home)
    rules = rules_of(settings)
    if membership is not None:
        writes = may_write(membership.kind)
        rules = msgspec.structs.replace(rules, machine_digit=membership.digit, writes=writes)
    hall = Hall(home, create=create, rules=rules, clock=clock)
    if membership is not None:
        # Not at the top: a machine without a hub needs no PostgreSQL.
        from common.sync.arbiter import HubArbiter
        from common.sync.terminal.reaching import Reach, for_calls

        seconds = settings.hub.call_seconds
        hall.arbiter = HubArbiter(hall, for_calls(Reach(home, membership, hall.store, seconds)), patience_s=seconds)
    return hall


def start(home: Home, program: str) -> Settings:
    """Read the settings and start the log of a program. Raises SettingsWrong with what is wrong, line by line.

    A disk that takes no log is no reason not to start: it is said on stderr.
    """
    settings = load(home.settings_file)
    if home.folder.exists():
        try:
            start_log(home.log_folder, program, level=settings.log.level, keep_days=settings.log.keep_days)
        except OSError as error:
            log.warning("no log can be written: %s", error)
    return settings
