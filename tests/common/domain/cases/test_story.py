"""The story of a case is the same whatever the order of arrival, and loses nothing that anybody did."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases.story import TOLD, Happened, go_on, tell
from common.domain.cases.way import OVER, acts_in
from common.domain.cases.words import CaseAct, CaseState
from tests.common.domain.cases.stories import PAPERS, event, received

ACTS = st.lists(st.sampled_from(CaseAct), max_size=25)


def happened(acts: list[CaseAct]) -> list[Happened]:
    bodies = [received(), *(event(act, days_later) for days_later, act in enumerate(acts))]
    return [Happened(key, key * 1000, body) for key, body in enumerate(bodies, 1)]


def test_the_straight_way_from_the_first_paper_to_the_result_in_hand() -> None:
    way = [CaseAct.ACCEPT, CaseAct.CLAIM, CaseAct.DECIDE, CaseAct.MAKE_READY, CaseAct.ISSUE_RESULT, CaseAct.CONCLUDE]
    case = tell(happened(way))
    assert case is not None
    assert (case.state, case.claimed_by, case.issued_to, case.over_on) == (
        CaseState.CONCLUDED,
        "1001",
        "p1",
        case.received_on.replace(day=7),
    )


def test_what_is_owed_is_brought_before_anything_is_decided() -> None:
    case = tell(happened([CaseAct.ACCEPT_PROVISIONALLY, CaseAct.DECIDE, CaseAct.SUPPLY_OWED, CaseAct.DECIDE]))
    assert case is not None
    assert (case.state, case.owed, len(case.decisions)) == (CaseState.DECIDED, (), 1)
    assert [one.kind for one in case.beside] == ["CaseDecided"]
    assert PAPERS[2] not in case.lacks


@given(ACTS, st.randoms(use_true_random=False))
def test_any_order_of_arrival_tells_the_same_story(acts: list[CaseAct], random: object) -> None:
    story = happened(acts)
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert tell(shuffled) == tell(story)


@given(ACTS)
def test_one_event_after_another_tells_the_same_as_all_at_once(acts: list[CaseAct]) -> None:
    first, *others = happened(acts)
    case = tell([first])
    for one in others:
        assert case is not None
        case = go_on(case, one)
    assert case == tell(happened(acts))


@given(ACTS)
def test_everything_that_was_done_either_counts_or_is_kept_beside(acts: list[CaseAct]) -> None:
    first, *others = happened(acts)
    case = tell([first])
    assert case is not None
    for one, act in zip(others, acts, strict=True):
        assert type(one.body) in TOLD
        was, case = case, go_on(case, one)
        counts = len(case.beside) == len(was.beside)
        assert not counts or act in acts_in(was.state)
        assert counts or msgspec.structs.replace(case, beside=was.beside) == was
        assert (case.over_on is not None) == (case.state in OVER)


def test_nothing_is_told_before_the_beginning_is_there() -> None:
    assert tell(happened([CaseAct.ACCEPT])[1:]) is None


def test_a_copied_machine_that_tells_everything_once_more_changes_nothing() -> None:
    story = happened([CaseAct.ACCEPT, CaseAct.CLAIM])
    again = [one._replace(key=one.key + 10) for one in story]
    case, twice = tell(story), tell([*story, *again])
    assert case is not None
    assert twice is not None
    assert (twice.state, twice.promised_on, twice.claimed_by) == (case.state, case.promised_on, case.claimed_by)
    assert go_on(case, again[0]) == case
