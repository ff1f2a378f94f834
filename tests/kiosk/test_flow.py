"""Wherever the flow goes, there is a way on and a way home."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import FROM_ANYWHERE, STEPS, Flow, NoSuchStep, Place, Step

acts = st.lists(st.one_of(st.sampled_from(Step), st.sampled_from(["back", "home"])), max_size=40)


def walked(path: list[str]) -> Flow:
    flow = Flow()
    for act in path:
        if act == "back":
            flow.back()
        elif act == "home":
            flow.home()
        elif flow.knows(Step(act)):
            flow.go(Step(act))
    return flow


def test_the_way_to_a_number() -> None:
    flow = Flow()
    for step in (Step.CHOOSE, Step.SEARCH, Step.SHOW_ITEM, Step.WANT_NUMBER):
        flow.go(step)
    assert flow.trail == (Place.WELCOME, Place.TOPICS, Place.SEARCH, Place.GUIDE, Place.CONFIRM)
    assert flow.go(Step.GOT_NUMBER) is Place.YOUR_NUMBER
    assert not flow.can_go_back
    assert flow.back() is Place.WELCOME


@given(acts)
def test_home_leads_to_welcome_from_anywhere(path: list[str]) -> None:
    assert walked(path).home() is Place.WELCOME


@given(acts)
def test_going_back_ends_at_welcome_and_never_turns_in_a_circle(path: list[str]) -> None:
    flow = walked(path)
    for _ in Place:
        flow.back()
    assert flow.trail == (Place.WELCOME,)


@given(acts)
def test_no_place_is_twice_on_the_way(path: list[str]) -> None:
    trail = walked(path).trail
    assert len(set(trail)) == len(trail)
    assert trail[0] is Place.WELCOME


@given(acts)
def test_help_comes_from_anywhere_and_leads_back_to_the_same_place(path: list[str]) -> None:
    flow = walked(path)
    before = flow.trail
    if flow.place is Place.HELP:
        return
    flow.go(Step.CALL_HELP)
    assert flow.back() is before[-1] or Place.HELP in before


@given(acts)
def test_a_fault_ends_every_way(path: list[str]) -> None:
    flow = walked(path)
    assert flow.go(Step.FAIL) is Place.FAILED
    assert not flow.can_go_back


def test_every_place_can_be_reached() -> None:
    reached = {Place.WELCOME, *FROM_ANYWHERE.values()}
    for _ in Place:
        reached |= {target for place in reached for target in STEPS[place].values()}
    assert reached == set(Place)


def test_the_table_names_every_place_and_every_step() -> None:
    assert set(STEPS) == set(Place)
    assert {step for steps in STEPS.values() for step in steps} | set(FROM_ANYWHERE) == set(Step)


def test_a_step_that_leads_nowhere_is_a_mistake() -> None:
    with pytest.raises(NoSuchStep):
        Flow().go(Step.GOT_NUMBER)


def test_an_item_that_is_gone_leads_back_to_the_list_it_was_chosen_from() -> None:
    for there in (Step.LIST_ITEMS, Step.SEARCH):
        flow = Flow()
        for step in (Step.CHOOSE, there):
            flow.go(step)
        trail = flow.trail
        for step in (Step.SHOW_ITEM, Step.WANT_NUMBER):
            flow.go(step)
        flow.back_to_list()
        assert flow.trail == trail


@given(acts)
def test_a_call_for_help_stays_while_the_item_behind_it_goes(path: list[str]) -> None:
    flow = walked(path)
    before = flow.place
    flow.back_to_list()
    assert flow.place in (Place.ITEMS, Place.SEARCH, Place.WELCOME, Place.HELP)
    assert (flow.place is Place.HELP) == (before is Place.HELP)
