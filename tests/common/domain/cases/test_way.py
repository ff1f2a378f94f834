"""The way of a case: no state is a dead end, and what is told once is told once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases.way import OVER, STATE_WORDS, WAY, acts_in, after
from common.domain.cases.words import CaseAct, CaseState
from common.domain.refusals import Refused


def reachable(start: CaseState) -> set[CaseState]:
    found, new = {start}, {start}
    while new:
        new = {moves[state] for state in new for moves in WAY.values() if state in moves} - found
        found |= new
    return found


def test_every_state_is_reached_and_has_words() -> None:
    assert reachable(CaseState.RECEIVED) == set(CaseState) == set(STATE_WORDS)


@pytest.mark.parametrize("state", CaseState)
def test_every_case_can_come_to_an_end_from_where_only_a_mistake_leads_back(state: CaseState) -> None:
    assert reachable(state) & set(OVER)
    assert (set(acts_in(state)) <= {CaseAct.UNDO_HAND_OUT}) == (state in OVER)


def test_every_act_is_somewhere_possible() -> None:
    assert set(WAY) == set(CaseAct)


@given(st.lists(st.sampled_from(CaseAct), max_size=40))
def test_a_random_walk_gives_notice_once_decides_once_and_issues_only_what_is_decided(acts: list[CaseAct]) -> None:
    state = stopped_in = CaseState.RECEIVED
    done: list[CaseAct] = []
    for act in acts:
        if act not in acts_in(state):
            with pytest.raises(Refused, match="cannot be done now"):
                after(act, state, "1")
            continue
        was, state = state, after(act, state, "1", stopped_in=stopped_in)
        if act in (CaseAct.SUSPEND, CaseAct.REQUEST_CORRECTION):
            stopped_in = was
        done.append(act)
    decided = [at for at, act in enumerate(done) if act in (CaseAct.DECIDE, CaseAct.SIGN)]
    assert len(decided) <= 1
    for once in (CaseAct.GIVE_NOTICE, CaseAct.ISSUE_RESULT, CaseAct.CONCLUDE):
        assert done.count(once) <= 1
    if CaseAct.ISSUE_RESULT in done:
        assert decided[0] < done.index(CaseAct.ISSUE_RESULT)
        # Nothing is decided while papers are owed.
        if CaseAct.ACCEPT_PROVISIONALLY in done:
            assert CaseAct.SUPPLY_OWED in done[: decided[0]]
