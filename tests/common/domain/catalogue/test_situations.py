"""Situations: which choices are complete, and that they alone decide which papers are needed."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases.papers import MANDATE, REPRESENTATIVES_ID, papers_for
from common.domain.catalogue.item import Choice, Domain, HandlingKind, Material, ServiceItem, Situation
from common.domain.catalogue.sample import sample_hall
from common.domain.catalogue.situations import checked_choices, chosen_in, materials_with
from common.domain.refusals import Refused
from tests.common.domain.catalogue.sample_files import shipped


def item_with(situations: tuple[Situation, ...], materials: tuple[Material, ...]) -> ServiceItem:
    return ServiceItem(
        code="X1",
        name="事项",
        name_en="Item",
        domain=Domain.HOUSING,
        kind=HandlingKind.ON_THE_SPOT,
        promised_days=0,
        materials=materials,
        situations=situations,
    )


LOST, DAMAGED, HERE, AWAY = (Choice(name) for name in ("遗失", "损坏", "本市", "外地"))
CARD = item_with(
    (Situation("办理情形", (LOST, DAMAGED)), Situation("户籍", (HERE, AWAY))),
    (
        Material("居民身份证"),
        Material("户口簿", source="公安机关"),
        Material("遗失声明", when=("遗失",)),
        Material("居住证", when=("外地",)),
        Material("旧卡邮寄单", when=("损坏", "外地")),
    ),
)


def all_choices(item: ServiceItem) -> list[tuple[str, ...]]:
    return list(product(*([choice.name for choice in one.choices] for one in item.situations)))


@st.composite
def items(draw: st.DrawFn) -> ServiceItem:
    """Items as the reader makes them: choices with names of their own, conditions that leave a choice open."""
    sizes = draw(st.lists(st.integers(2, 4), max_size=3))
    situations = tuple(
        Situation(f"问{n}", tuple(Choice(f"选{n}{at}") for at in range(size))) for n, size in enumerate(sizes)
    )

    def condition() -> tuple[str, ...]:
        wanted: list[str] = []
        for situation in situations:
            names = [choice.name for choice in situation.choices]
            wanted += draw(st.lists(st.sampled_from(names), max_size=len(names) - 1, unique=True))
        return tuple(wanted)

    count = draw(st.integers(0, 6))
    materials = tuple(
        Material(f"材料{n}", when=condition(), source=draw(st.sampled_from(("", "公安机关")))) for n in range(count)
    )
    return item_with(situations, materials)


def names(materials: tuple[Material, ...]) -> list[str]:
    return [material.name for material in materials]


@pytest.mark.parametrize(
    ("choices", "needed"),
    [
        (("遗失", "本市"), ["居民身份证", "户口簿", "遗失声明"]),
        (("损坏", "本市"), ["居民身份证", "户口簿"]),
        (("遗失", "外地"), ["居民身份证", "户口簿", "遗失声明", "居住证"]),
        (("损坏", "外地"), ["居民身份证", "户口簿", "居住证", "旧卡邮寄单"]),
    ],
)
def test_the_choices_decide(choices: tuple[str, ...], needed: list[str]) -> None:
    assert names(materials_with(CARD, choices)) == needed


def test_a_question_that_is_still_open_leaves_no_paper_out() -> None:
    assert names(materials_with(CARD, ("损坏",))) == ["居民身份证", "户口簿", "居住证", "旧卡邮寄单"]
    assert names(materials_with(CARD, ())) == names(CARD.materials)


def test_choices_are_kept_in_the_order_of_the_questions() -> None:
    assert checked_choices(CARD, ("外地", "遗失")) == ("遗失", "外地")
    assert chosen_in(CARD, ("外地", "遗失")) == (LOST, AWAY)


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ((), "situations_open"),
        (("遗失",), "situations_open"),
        (("遗失", "损坏", "外地"), "situations_open"),
        (("遗失", "外地", "老人"), "situation_unknown"),
        (("老人",), "situation_unknown"),
    ],
)
def test_what_is_incomplete_or_unknown_is_refused(choices: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Refused) as refused:
        checked_choices(CARD, choices)
    assert refused.value.reason == reason


def test_a_representative_brings_a_mandate_before_what_nobody_brings() -> None:
    papers = papers_for(CARD, ("遗失", "本市"), is_represented=True)
    assert names(papers) == ["居民身份证", "遗失声明", MANDATE, REPRESENTATIVES_ID, "户口簿"]


def test_a_mandate_that_the_item_itself_lists_is_not_asked_for_twice() -> None:
    item = item_with((), (Material(MANDATE),))
    assert names(papers_for(item, (), is_represented=True)) == [MANDATE, REPRESENTATIVES_ID]


@given(items())
def test_every_paper_is_needed_by_some_choice(item: ServiceItem) -> None:
    needed = {material for choices in all_choices(item) for material in materials_with(item, choices)}
    assert needed == set(item.materials)


@given(items(), st.booleans())
def test_the_order_is_that_of_the_catalogue_and_what_is_looked_up_comes_last(item: ServiceItem, is_due: bool) -> None:
    places = {material.name: place for place, material in enumerate(item.materials)}
    for choices in all_choices(item):
        papers = papers_for(item, choices, is_represented=is_due)
        assert len(set(names(papers))) == len(papers)
        assert sorted(papers, key=lambda paper: bool(paper.source)) == list(papers)
        for is_looked_up in (False, True):
            own = [p.name for p in papers if bool(p.source) is is_looked_up and p.name in places]
            assert own == sorted(own, key=places.__getitem__)


@given(items())
def test_a_complete_choice_answers_every_condition(item: ServiceItem) -> None:
    for choices in all_choices(item):
        assert checked_choices(item, tuple(reversed(choices))) == choices
        for material in materials_with(item, choices):
            for situation in item.situations:
                wanted = {choice.name for choice in situation.choices}.intersection(material.when)
                assert not wanted or wanted.intersection(choices)


def test_the_sample_has_situations_and_each_of_them_matters() -> None:
    hall = sample_hall(shipped)
    with_situations = [item for item in hall.items if item.situations]
    assert len(with_situations) >= 30
    assert sum(bool(item.situations) for item in hall.offered) >= 30
    for item in with_situations:
        lists = {materials_with(item, choices) for choices in all_choices(item)}
        assert len(lists) > 1, item.code
        assert all(material.name_en for material in item.materials)
        assert all(one.name_en for one in item.situations), item.code
        assert all(choice.name_en for one in item.situations for choice in one.choices), item.code
    assert all(paper.source_en for item in hall.items for paper in item.materials if paper.source)
    assert all("situations" in item.provenance.sample_fields for item in with_situations), "none has a source yet"
