"""What machines that were apart wrote of one case is found whatever the order of arrival, and nothing of it is lost."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.edit_events import EditsSettled
from common.domain.cases.edit_story import unsettled
from common.domain.cases.edits import EditedThing, Word, edits_of, person_edits
from common.domain.cases.person import Person
from common.domain.cases.story import Happened, go_on, tell
from common.domain.cases.words import CaseAct
from common.domain.events import Event
from tests.common.domain.cases.stories import PAPERS, event, received

ID, BOOK, FORM = PAPERS


class Deed(NamedTuple):
    """A machine writes a list of papers, settles what it sees, or has heard of another machine before it does."""

    machine: int
    papers: frozenset[str]
    hears: int
    settles: bool


DEEDS = st.lists(
    st.builds(
        Deed,
        machine=st.integers(0, 2),
        papers=st.frozensets(st.sampled_from(PAPERS)),
        hears=st.integers(0, 2),
        settles=st.booleans(),
    ),
    max_size=12,
)


def played(deeds: list[Deed]) -> list[Happened]:
    """What three machines write that know of each other only what they have heard."""
    known: list[dict[int, Happened]] = [{1: Happened(1, 0, received())} for _ in range(3)]
    everything = dict(known[0])
    for number, deed in enumerate(deeds, 2):
        mine = known[deed.machine]
        mine |= known[deed.hears]
        case = tell(mine.values())
        assert case is not None
        handed = tuple(e.Handed(one) for one in PAPERS if one in deed.papers)
        body: Event = e.PapersHanded(case="c1", handed=handed, instead_of=case.lists[-1:], staff="1001")
        if deed.settles:
            keys = unsettled(case)
            body = EditsSettled(case="c1", settled=keys, handed=handed if keys else None, counter="1", staff="1001")
        one = Happened(number, number * 1000, body)
        mine[number] = everything[number] = one
    return list(everything.values())


def lists(*told: tuple[int, tuple[int, ...], tuple[str, ...]]) -> list[Happened]:
    """Lists of papers: the key of each, those of the lists it was made from, what is handed."""
    bodies = [
        Happened(
            key,
            key * 1000,
            e.PapersHanded(case="c1", handed=tuple(map(e.Handed, papers)), instead_of=made, staff=f"100{key}"),
        )
        for key, made, papers in told
    ]
    return [Happened(1, 0, received()), *bodies]


def case_of(story: list[Happened]) -> Case:
    case = tell(story)
    assert case is not None
    return case


@given(DEEDS, st.randoms(use_true_random=False))
def test_any_order_of_arrival_finds_the_same(deeds: list[Deed], random: object) -> None:
    story = played(deeds)
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert tell(shuffled) == tell(story)


@given(DEEDS)
def test_a_list_is_made_from_settled_or_still_there_to_be_settled(deeds: list[Deed]) -> None:
    story = played(deeds)
    case = case_of(story)
    written = {one.key for one in story if isinstance(one.body, e.PapersHanded)}
    gone = {key for one in story if isinstance(one.body, e.PapersHanded) for key in one.body.instead_of or ()}
    gone |= {key for one in story if isinstance(one.body, EditsSettled) for key in one.body.settled}
    assert written <= gone | set(case.lists)
    assert not case.lists or case.lists[-1] == max(case.lists)
    assert (unsettled(case) != ()) == (len(case.lists) > 1)


@given(DEEDS)
def test_machines_that_hear_everything_before_they_write_have_nothing_to_settle(deeds: list[Deed]) -> None:
    assert unsettled(case_of(played([one._replace(machine=0, hears=0) for one in deeds]))) == ()


def test_two_lists_that_did_not_know_of_each_other_stand_side_by_side() -> None:
    story = lists((2, (), (ID,)), (3, (2,), (ID, BOOK)), (4, (2,), (ID, FORM)))
    (papers,) = edits_of(case_of(story), story, str)
    assert (papers.thing, papers.differ, papers.can_choose) == (EditedThing.PAPERS, (BOOK, FORM), True)
    now, other = papers.versions
    assert (now.key, now.counts, now.staff, now.values) == (4, True, "1004", {ID: "original 1", FORM: "original 1"})
    assert (other.key, other.counts, other.staff, other.values) == (
        3,
        False,
        "1003",
        {ID: "original 1", BOOK: "original 1"},
    )


def test_a_third_list_made_from_one_of_two_leaves_the_other_to_be_settled() -> None:
    story = lists((2, (), (ID,)), (3, (2,), (ID, BOOK)), (4, (2,), (ID, FORM)), (5, (4,), PAPERS))
    assert unsettled(case_of(story)) == (3, 5)


def test_two_lists_that_say_the_same_are_nothing_to_settle() -> None:
    story = lists((2, (), (ID,)), (3, (), (ID,)))
    assert edits_of(case_of(story), story, str) == ()


def test_what_somebody_settled_counts_and_is_gone_until_more_arrives() -> None:
    story = lists((2, (), (ID,)), (3, (), (BOOK,)))
    settled = EditsSettled(case="c1", settled=(2, 3), handed=(e.Handed(ID), e.Handed(BOOK)), counter="1", staff="1001")
    story.append(Happened(4, 4000, settled))
    case = case_of(story)
    assert ([one.material for one in case.handed], unsettled(case)) == ([ID, BOOK], ())
    late = Happened(5, 5000, e.PapersHanded(case="c1", handed=(), instead_of=(3,), staff="1005"))
    assert unsettled(go_on(case, late)) == (4, 5)


def test_two_who_settled_the_same_while_apart_are_asked_once_more() -> None:
    story = lists((2, (), (ID,)), (3, (), (BOOK,)))
    for key, paper in ((4, ID), (5, BOOK)):
        body = EditsSettled(case="c1", settled=(2, 3), handed=(e.Handed(paper),), counter="1", staff="1001")
        story.append(Happened(key, key, body))
    (papers,) = edits_of(case_of(story), story, str)
    assert [(one.key, one.counts) for one in papers.versions] == [(5, True), (4, False)]


def test_what_was_tried_on_a_closed_case_is_kept_beside_what_closed_it() -> None:
    story = lists((2, (), (ID,)))
    story += [
        Happened(3, 3000, event(CaseAct.WITHDRAW, 1)),
        Happened(4, 4000, event(CaseAct.GIVE_NOTICE, 1)),
        Happened(
            5, 5000, e.PapersHanded(case="c1", handed=tuple(map(e.Handed, PAPERS)), instead_of=(2,), staff="1001")
        ),
    ]
    case = case_of(story)
    papers, step = edits_of(case, story, str)
    assert not papers.can_choose
    assert papers.differ == (BOOK, FORM)
    assert [one.kind for one in step.versions] == ["CaseWithdrawn", "NoticeGiven"]
    assert step.versions[1].values["missing"] == FORM
    settled = EditsSettled(case="c1", settled=(2, 4, 5), handed=(), counter="1", staff="1001")
    over = go_on(case, Happened(6, 6000, settled))
    assert (over.handed, unsettled(over)) == (case.handed, ())


def test_two_decisions_stand_side_by_side_with_what_each_says() -> None:
    story = [
        Happened(1, 0, received()),
        Happened(2, 0, event(CaseAct.ACCEPT, 0)),
        Happened(3, 0, event(CaseAct.DECIDE, 1)),
    ]
    other = e.CaseDecided(
        **{name: getattr(story[2].body, name) for name in story[2].body.__struct_fields__} | {"opinion": "不同意"}
    )
    story.append(Happened(4, 0, other))
    (step,) = edits_of(case_of(story), story, str)
    assert (step.thing, step.differ, step.can_choose) == (EditedThing.STEP, ("opinion",), False)
    assert [(one.counts, one.values["opinion"]) for one in step.versions] == [(True, "sealed"), (False, "不同意")]


def word(key: int, phone: str) -> Word:
    said = Person(name="张三丰", id_number="110101199003078515", phone=phone, address="人民路1号")
    return Word(key=key, at_ms=key, staff="1001", counter="1", said=said)


def test_words_about_a_person_are_masked_until_somebody_looks_and_what_a_mask_hides_is_marked() -> None:
    words = [word(1, "13800001234"), word(2, "13811111234")]
    masked, whole = (person_edits("p1", words, is_whole=is_whole) for is_whole in (False, True))
    assert masked is not None
    assert whole is not None
    assert masked.differ == whole.differ == ("phone",)
    assert "13811111234" not in str(masked)
    assert "人民路" not in str(masked)
    assert [one.values["phone"] for one in whole.versions] == ["13811111234", "13800001234"]


def test_words_of_somebody_erased_are_nothing_to_settle() -> None:
    erased = Word(key=1, at_ms=1, staff="1001", counter="1", said=None)
    assert person_edits("p1", [erased, word(2, "")], is_whole=True) is None
