"""What residents print is on record before it is printed and says nothing of them; only what came out is counted."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from common.domain import commands as c
from common.domain.queries import AskDesk
from common.domain.records.ending import Ending
from common.domain.records.pseudonym import KEPT_DAYS
from common.domain.records.queries import AskSelfService, AskStatements, AskStatementTallies, PrintStanding
from common.domain.records.words import Document, IdentityMethod
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.hall import Hall
from common.places import Home
from common.store import day_keys
from common.store.prune import Limits, prune
from tests.common.cases.counter import FRONT
from tests.common.records.kiosk import (
    KIOSK,
    OTHER_KIOSK,
    RULES,
    SOMEBODY,
    SOMEBODY_ELSE,
    allowed,
    begin,
    beginning,
    end,
    print_one,
)
from tests.common.store.test_interleaving import rows
from tests.common.store.test_prune import everything_of
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock

LIMIT = RULES.daily_limit


def keys(hall: Hall) -> list[tuple[object, ...]]:
    return rows(hall, "SELECT on_date, key FROM day_key")


def unknown(hall: Hall) -> list[str]:
    return [row.query_number for row in hall.ask(AskSelfService()).unknown]


def test_nothing_of_a_person_is_on_record_and_a_row_says_what_happened(hall: Hall) -> None:
    before = hall.last_position()
    number = print_one(hall)
    said = b"".join(event.raw for event in hall.since(before)).decode()
    assert SOMEBODY not in said
    assert SOMEBODY[6:14] not in said
    (row,) = hall.ask(AskStatements())
    assert (row.query_number, row.kiosk, row.pages) == (number, KIOSK, 2)
    assert (row.standing, row.ending, row.printer) == (PrintStanding.ENDED, Ending.PRINTED, "statement")
    assert SOMEBODY not in repr(beginning(hall))
    assert hall.faults() == NO_FAULTS


def test_the_limit_counts_each_person_and_each_date_across_kiosks(hall: Hall, clock: MovedClock) -> None:
    for kiosk in (KIOSK, OTHER_KIOSK, KIOSK):
        print_one(hall, kiosk=kiosk)
    assert allowed(hall).left == 0
    with pytest.raises(Refused, match=f"{LIMIT} documents were printed today"):
        begin(hall, kiosk=OTHER_KIOSK)
    assert allowed(hall, SOMEBODY_ELSE).left == LIMIT
    assert allowed(hall, SOMEBODY.lower()).left == 0
    clock.go(hours=15)  # midnight in Shanghai
    assert allowed(hall).left == LIMIT
    print_one(hall)


@pytest.mark.parametrize("ending", [ending for ending in Ending if ending is not Ending.PRINTED])
def test_only_what_came_out_counts(hall: Hall, ending: Ending) -> None:
    for _ in range(LIMIT):
        print_one(hall, ending=ending)
    assert allowed(hall).left == LIMIT


def test_two_kiosks_at_once_never_print_one_too_many(hall: Hall) -> None:
    kiosks = [f"k{n}" for n in range(4)]
    commands = [beginning(hall, kiosk=kiosk) for kiosk in kiosks for _ in range(2)]

    def print_if_allowed(command: c.BeginStatement) -> bool:
        try:
            hall.do(command)
        except Refused:
            return False
        return bool(end(hall, command.query_number, kiosk=command.kiosk))

    with ThreadPoolExecutor(4) as pool:
        printed = list(pool.map(print_if_allowed, commands))
    # Two of one kiosk at once: the first is taken for one whose end nobody knows, and its end comes too late.
    assert sum(row.ending is Ending.PRINTED for row in hall.ask(AskStatements())) <= LIMIT
    assert any(printed)
    assert hall.faults() == NO_FAULTS


def test_what_is_just_being_printed_counts_until_it_is_known_that_it_did_not_come_out(hall: Hall) -> None:
    numbers = [begin(hall, kiosk=f"k{n}") for n in range(LIMIT)]
    with pytest.raises(Refused):
        begin(hall)
    end(hall, numbers[0], Ending.JAMMED, "k0")
    assert begin(hall)


def test_a_clock_that_was_set_back_gives_nobody_more(hall: Hall, clock: MovedClock) -> None:
    for _ in range(LIMIT):
        print_one(hall)
    clock.go(days=-1)
    assert allowed(hall).left == 0
    assert allowed(hall, SOMEBODY_ELSE).left == LIMIT


def test_a_kiosk_that_was_killed_does_not_know_how_it_ended_and_staff_do(hall: Hall, clock: MovedClock) -> None:
    number = begin(hall, printer="statement")
    assert unknown(hall) == []
    clock.go(minutes=11)
    assert unknown(hall) == [number]
    assert allowed(hall).left == LIMIT
    assert len(hall.do(c.CloseStatements(kiosk=KIOSK))) == 1
    assert hall.do(c.CloseStatements(kiosk=KIOSK)) == []
    assert unknown(hall) == [number]
    hall.do(c.SettleStatement(counter=FRONT, query_number=number, ending=Ending.PRINTED))
    (row,) = hall.ask(AskStatements())
    assert (row.standing, row.ending, row.settled_by) == (PrintStanding.ENDED, Ending.PRINTED, "1001")
    assert row.printer == "statement", "staff know where to look, whoever said last how it ended"
    assert (unknown(hall), allowed(hall).left) == ([], LIMIT - 1)
    with pytest.raises(Refused, match="known already"):
        hall.do(c.SettleStatement(counter=FRONT, query_number=number, ending=Ending.JAMMED))


def test_what_is_begun_survives_a_kiosk_killed_in_between(hall: Hall, clock: MovedClock) -> None:
    command = msgspec.json.encode(beginning(hall)).decode()
    home = hall.home.folder
    script = (
        "import os, signal, sys; from pathlib import Path; import msgspec\n"
        "from common.domain import commands as c; from common.hall import Hall; from common.places import Home\n"
        "from tests.halls import MovedClock\n"
        "hall = Hall(Home(Path(sys.argv[1])), clock=MovedClock())\n"
        "hall.do(msgspec.json.decode(sys.argv[2], type=c.BeginStatement)); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(home), command], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (-9, b"")
    (row,) = hall.ask(AskStatements())
    assert row.standing is PrintStanding.UNDER_WAY
    hall.do(c.CloseStatements(kiosk=KIOSK))
    assert unknown(hall) == [row.query_number]
    assert hall.faults() == NO_FAULTS


def test_a_kiosk_that_goes_on_without_having_said_the_end_knows_none(hall: Hall) -> None:
    first, second = begin(hall), begin(hall)
    assert unknown(hall) == [first]
    assert end(hall, first) == []
    assert len(end(hall, second)) == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"method": IdentityMethod.TYPED, "document": Document.STATEMENT}, "does not unlock"),
        ({"method": IdentityMethod.TYPED, "document": Document.COVERAGE_PROOF}, "code from staff"),
        ({"valid_until": date(2026, 12, 21)}, "not of today"),
        ({"valid_until": date(2026, 12, 18)}, "not of today"),
        ({"valid_until": date(2026, 11, 20)}, "not of today"),
    ],
)
def test_what_is_not_allowed_is_refused(hall: Hall, said: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        begin(hall, **said)


@pytest.mark.parametrize("valid_days", [1, 30])
def test_a_page_that_was_laid_out_just_before_midnight_is_printed(
    hall: Hall, clock: MovedClock, valid_days: int
) -> None:
    rules = Rules(records=msgspec.structs.replace(RULES, valid_days=valid_days))
    with closing(Hall(hall.home, clock=clock, rules=rules)) as kiosk:
        laid_out = beginning(kiosk)
        clock.go(hours=15)  # midnight in Shanghai
        assert kiosk.do(laid_out)


def test_another_kiosks_document_and_a_number_that_was_given_are_refused(hall: Hall) -> None:
    number = begin(hall)
    with pytest.raises(Refused, match="not found"):
        end(hall, number, kiosk=OTHER_KIOSK)
    with pytest.raises(Refused, match="already used"):
        begin(hall, query_number=number)


def test_staff_are_called_to_the_kiosk_once_when_nothing_came_out(hall: Hall) -> None:
    print_one(hall, ending=Ending.CANCELLED)
    assert hall.ask(AskDesk(counter=FRONT)).help_calls == ()
    hall.do(c.CallForHelp(kiosk=KIOSK))
    print_one(hall, ending=Ending.NO_PAPER)
    print_one(hall, ending=Ending.JAMMED)
    assert [(row[0], row[1]) for row in rows(hall, "SELECT kiosk, ending FROM help_call")] == [(KIOSK, "no_paper")]
    hall.do(c.AnswerHelp(kiosk=KIOSK))
    print_one(hall, ending=Ending.JAMMED)
    assert rows(hall, "SELECT ending FROM help_call") == [("jammed",)]


def test_figures_are_counted_by_kiosk_document_and_method(hall: Hall) -> None:
    print_one(hall)
    print_one(hall, ending=Ending.NO_PAPER)
    begin(hall, document=Document.COVERAGE_PROOF)
    today = hall.now().today
    tallies = hall.ask(AskStatementTallies(since=today, until=today))
    assert [(one.document, one.begun, one.pages, one.ended, one.open) for one in tallies] == [
        (Document.COVERAGE_PROOF, 1, 0, {}, 1),
        (Document.STATEMENT, 2, 2, {Ending.PRINTED: 1, Ending.NO_PAPER: 1}, 0),
    ]


def test_keys_of_dates_are_given_up_with_the_turn_of_the_day(hall: Hall, clock: MovedClock) -> None:
    print_one(hall)
    clock.go(days=KEPT_DAYS)
    hall.do(c.OpenCounter(counter=FRONT))
    assert len(keys(hall)) == 1
    clock.go(days=1)
    hall.do(c.TakeTicket(series="A", slip=False))
    assert keys(hall) == []
    assert hall.faults() == NO_FAULTS


def test_a_kiosk_keeps_the_keys_of_a_day_and_of_the_one_before(hall: Hall, clock: MovedClock) -> None:
    hall.rules = Rules(writes=frozenset({"TicketTaken", "StatementBegun", "StatementMarked", "TicketsLapsed"}))
    begin(hall)
    clock.go(days=1)
    hall.do(c.TakeTicket(series="A", slip=False))
    assert len(keys(hall)) == 1
    clock.go(days=1)
    hall.do(c.TakeTicket(series="A", slip=False))
    assert keys(hall) == []


def test_a_text_that_is_sealed_for_a_day_is_read_with_its_key_alone(hall: Hall) -> None:
    today = hall.now().today
    with hall.store.transaction() as db:
        here, other = day_keys.key_for(db, today), day_keys.key_for(db, today - timedelta(days=1))
    sealed = day_keys.seal_for_day(here, "110101********1234")
    assert day_keys.unseal_of_day([other, here], sealed) == "110101********1234"
    assert day_keys.unseal_of_day([other], sealed) == ""


def test_old_papers_are_pruned_and_a_rebuild_gives_the_same(hall: Hall, clock: MovedClock) -> None:
    old = print_one(hall)
    clock.go(days=40)
    new = print_one(hall)
    later = "2026-12-25"
    assert prune(hall.store, Limits(hall.now().at_ms, later, everything_of(hall))).events > 0
    assert [row[0] for row in rows(hall, "SELECT query_number FROM statement")] == [new]
    assert [row[0] for row in rows(hall, "SELECT query_number FROM statement_mark")] == [new]
    assert old not in str(rows(hall, "SELECT * FROM statement_end"))
    assert hall.faults() == NO_FAULTS
    hall.rebuild()
    assert allowed(hall).left == LIMIT - 1


def test_a_store_opened_again_has_the_keys(hall: Hall, clock: MovedClock) -> None:
    print_one(hall)
    with closing(Hall(Home(hall.home.folder), clock=clock)) as again:
        assert allowed(again).left == LIMIT - 1
