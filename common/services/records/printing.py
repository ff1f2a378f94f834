"""What residents print: on record before the first byte goes to the printer, and how it ended after the last."""

from datetime import timedelta

from common.domain import commands as c
from common.domain.event import Event
from common.domain.events import HelpCalled
from common.domain.records import events as e
from common.domain.records.ending import Ending
from common.domain.records.pseudonym import pseudonym, pseudonyms
from common.domain.records.words import IdentityMethod
from common.domain.refusals import Refused
from common.services.cases.file import staff_at
from common.services.records.allowance import allowance, valid_until
from common.services.records.codes import codes_withdrawn
from common.services.records.keys import forget_old_keys
from common.services.scene import Scene, serves
from common.store import day_keys
from common.store.exchange import own
from common.store.lookups import records, setup


@serves(c.BeginStatement)
def begin_statement(scene: Scene, command: c.BeginStatement) -> list[Event]:
    """Refused where the way of proving oneself does not unlock it, or the day's limit is reached."""
    today, rules = scene.now.today, scene.rules.records
    scene.hall()
    forget_old_keys(scene)
    if command.document not in rules.may_have(command.method):
        raise Refused("document_not_unlocked")
    if command.method is IdentityMethod.TYPED:
        _check_code_was_entered(scene, command)
    if records.statement(scene.db, command.query_number) is not None:
        raise Refused("request_used")
    # A page that was laid out just before midnight says the day before.
    if not valid_until(rules, today - timedelta(days=1)) <= command.valid_until <= valid_until(rules, today):
        raise Refused("document_of_another_day")
    closed = _closed_unknown(scene, command.kiosk)
    allowed = allowance(scene.db, rules, scene.now, command.id_number, command.method)
    if not allowed.left:
        raise Refused("statements_used_up", on_record=closed, limit=allowed.limit)
    return [
        *closed,
        e.StatementBegun(
            query_number=command.query_number,
            document=command.document,
            method=command.method,
            kiosk=command.kiosk,
            person=pseudonym(day_keys.key_for(scene.db, today), command.id_number),
            pages=command.pages,
            on=today,
            valid_until=command.valid_until,
            printer=command.printer,
        ),
        e.StatementMarked(
            query_number=command.query_number, check=command.check, whole=command.whole, rows=command.rows
        ),
    ]


@serves(c.EndStatement)
def end_statement(scene: Scene, command: c.EndStatement) -> list[Event]:
    """Said twice it changes nothing. Where somebody has to go to the printer, staff are called to the kiosk."""
    begun = records.statement(scene.db, command.query_number)
    if begun is None or begun.kiosk != command.kiosk:
        raise Refused("unknown_statement")
    if begun.ending is not None:
        return []
    ended = e.StatementEnded(
        query_number=command.query_number,
        kiosk=command.kiosk,
        ending=command.ending,
        printer=command.printer,
        may_come_late=command.may_come_late,
    )
    return [ended, *_help_called(scene, command)]


@serves(c.CloseStatements)
def close_statements(scene: Scene, command: c.CloseStatements) -> list[Event]:
    """The program that knew how it ended is gone, and so is whoever waited at it for a code."""
    return [*_closed_unknown(scene, command.kiosk), *codes_withdrawn(scene, command.kiosk)]


@serves(c.SettleStatement)
def settle_statement(scene: Scene, command: c.SettleStatement) -> list[Event]:
    """Only where the kiosk could not say it; what staff say counts to the limit like the kiosk's word."""
    staff = staff_at(scene, command.counter)
    begun = records.statement(scene.db, command.query_number)
    if begun is None:
        raise Refused("unknown_statement")
    if begun.ending not in (None, Ending.UNKNOWN) or begun.staff:
        raise Refused("statement_ended")
    return [e.StatementEnded(query_number=begun.query_number, kiosk=begun.kiosk, ending=command.ending, staff=staff)]


def _closed_unknown(scene: Scene, kiosk: str) -> list[Event]:
    """A kiosk prints one document at a time: what it has not ended when it goes on is one whose end nobody knows.

    Only this machine's own: another one's kiosk may have the same name.
    """
    return [
        e.StatementEnded(query_number=one.query_number, kiosk=kiosk, ending=Ending.UNKNOWN)
        for one in records.statements_open_at(scene.db, kiosk, own(scene.db).origin)
    ]


def _help_called(scene: Scene, command: c.EndStatement) -> list[Event]:
    is_told = any(one.kiosk == command.kiosk and one.ending is not None for one in setup.help_calls(scene.db))
    if is_told or not (command.ending.needs_staff or command.may_come_late):
        return []
    return [HelpCalled(kiosk=command.kiosk, ending=command.ending)]


def _check_code_was_entered(scene: Scene, command: c.BeginStatement) -> None:
    """A number that was only typed is as good as the code that staff released for it at this kiosk."""
    story = records.code_story(scene.db, command.code_request)
    if (
        story is None
        or story.kiosk != command.kiosk
        or not story.has_unlocked(scene.now.at_ms)
        or story.person not in pseudonyms(day_keys.keys_of(scene.db, story.on), command.id_number)
    ):
        raise Refused("code_needed")
