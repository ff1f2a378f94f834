"""Machines that gave up old events, or began without them: open cases are whole, closed ones shown, people found."""

import random
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.queries import AskCase, FindCases, FindPersons
from common.domain.cases.words import CaseState, Verdict
from common.domain.refusals import Refused
from common.hall import Hall
from common.store import base
from common.store.exchange import own_after, own_base
from common.store.prune import Limits, prune
from common.store.seal import unshared_keys
from common.store.snapshot import Head, Snapshot
from tests.common.cases import test_apart
from tests.common.cases.counter import FRONT, OFFICE, CaseHall
from tests.common.store.test_interleaving import entries_of, tables
from tests.common.store.test_prune import LATER, everything_of
from tests.faults.whole import NO_FAULTS
from tests.halls import bare_hall

# Fixtures of theirs.
office = test_apart.office
tell = test_apart.tell


def tell_what_is_left(one: Hall, other: Hall) -> None:
    """What a machine that gave up old events still has of its own reaches another."""
    with one.store.reading() as db:
        left, keys = own_after(db, own_base(db), 1000), list(unshared_keys(db).items())
    other.store.take_in(left, {}, keys)


def give_up(*halls: Hall, but: int = 0) -> None:
    """Let the first give up all events but the newest of each machine."""
    safe = {origin: oseq - but for origin, oseq in everything_of(*halls).items()}
    assert prune(halls[0].store, Limits(LATER, "2100-01-01", safe)).events > 0


def test_an_open_case_is_whole_and_goes_on_without_its_beginning(hall: CaseHall) -> None:
    case = hall.accepted()
    before = hall.look(case)
    give_up(hall.hall)
    after = hall.look(case)
    assert (after.case, after.row, after.lacks, after.acts) == (before.case, before.row, before.lacks, before.acts)
    assert len(after.history) + after.archived == len(before.history)
    assert after.archived > 0
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason="hearing"))  # type: ignore[arg-type]
    hall.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    assert hall.look(case).case.state is CaseState.ACCEPTED
    assert hall.look(case).case.accepted_on == before.case.accepted_on
    assert hall.hall.faults() == NO_FAULTS
    hall.hall.rebuild()
    assert hall.look(case).case.state is CaseState.ACCEPTED
    assert [row.case for row in hall.hall.ask(FindCases(text="张三丰"))] == [case]


def test_a_closed_case_is_shown_as_it_ended_and_refuses(hall: CaseHall) -> None:
    case = hall.accepted()
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    give_up(hall.hall)
    shown = hall.hall.ask(AskCase(case=case))
    assert (shown.case.state, shown.row.applicant.name) == (CaseState.WITHDRAWN, "张*丰")
    with pytest.raises(Refused, match="withdrawn"):
        hall.hall.do(c.ClaimCase(counter=OFFICE, case=case))


def test_what_another_machine_did_meanwhile_is_told_upon_the_base(hall: CaseHall, office: Hall) -> None:
    """The other's deed belongs between what is in the base and what came after: all machines come to the same."""
    case = hall.accepted()
    tell(hall.hall, office)
    give_up(hall.hall, office)
    office.do(c.ClaimCase(counter=OFFICE, case=case))
    office.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.GRANTED, opinion="符合条件"))
    hall.hall.do(c.RemindCase(counter=FRONT, case=case, words="居民又来问了"))
    hall.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    tell(office, hall.hall)
    tell_what_is_left(hall.hall, office)
    here, there = (machine.ask(AskCase(case=case)) for machine in (hall.hall, office))
    assert here.case == there.case
    assert tables(hall.hall) == tables(office)
    assert hall.hall.faults() == office.faults() == NO_FAULTS
    shown = tables(hall.hall)
    hall.hall.rebuild()
    assert tables(hall.hall) == shown


def test_what_comes_too_late_leaves_the_case_as_it_was(hall: CaseHall, office: Hall) -> None:
    case = hall.accepted()
    tell(hall.hall, office)
    office.do(c.ClaimCase(counter=OFFICE, case=case))
    for _ in range(9):
        hall.hall.do(c.RemindCase(counter=FRONT, case=case, words="再催"))
    give_up(hall.hall, office)
    before = hall.look(case).case
    tell(office, hall.hall)
    assert hall.look(case).case == before
    assert hall.hall.faults() == NO_FAULTS
    give_up(hall.hall, office)
    assert hall.look(case).case == before
    assert hall.hall.faults() == NO_FAULTS


@pytest.mark.parametrize("seed", range(4))
def test_any_number_of_steps_leaves_the_same_tables(hall: CaseHall, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    monkeypatch.setattr("common.store.prune._NUMBERS_OF_A_STEP", rng.randint(1, 7))
    monkeypatch.setattr(base, "_ROWS_OF_A_PART", rng.randint(1, 3))
    cases = [hall.accepted(hall.person(f"张{n}", n)) for n in range(1, 5)]
    shown = tables(hall.hall)
    give_up(hall.hall, but=rng.randint(0, 10))
    assert tables(hall.hall) == shown
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=rng.choice(cases)))
    assert hall.hall.faults() == NO_FAULTS


def test_a_machine_that_begins_with_a_snapshot_finds_people_and_expects_scans(hall: CaseHall, tmp_path: Path) -> None:
    case = hall.accepted()
    with hall.hall.store.reading() as db:
        parts = list(base.parts_of(db))
        keys = list(unshared_keys(db).items())
    newest = entries_of(hall.hall)[-1]
    snapshot = Snapshot(newest.lamport, [Head(newest.origin, newest.oseq, newest.hash)], parts)
    fresh = bare_hall(tmp_path / "fresh", hall.clock)
    fresh.store.start_from(snapshot, keys)
    assert [row.case for row in fresh.ask(FindCases(text="张三"))] == [case]
    assert [one.name for one in fresh.ask(FindPersons(text="zsf"))] == ["张*丰"]
    assert fresh.ask(AskCase(case=case)).archived == len(hall.look(case).history)
    assert fresh.faults() == NO_FAULTS
    fresh.close()
