"""The way of a batch: told the same in any order, and every difference between manifest and folder is named."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from common.domain.cases.events import Handed
from common.domain.cases.station_batch import BatchState, BatchStep, differences, on_paper, tell_batch
from common.domain.cases.station_events import (
    BatchMade,
    BatchReceived,
    BatchSent,
    BatchSettled,
    BatchTicked,
    BatchUnmade,
    Difference,
    Packed,
    Way,
)
from common.domain.cases.words import Form
from common.domain.event import Event

ON = date(2026, 3, 2)
ID_CARD, REGISTER, FORM = Handed("居民身份证", Form.COPY, 2), Handed("户口簿"), Handed("申请表")
PACKED = (Packed("c1", "20260302-00001", (ID_CARD, REGISTER)), Packed("c2", "20260302-00002", (FORM,)))
MADE = BatchMade(
    batch="b", number="P20260302-001", way=Way.TO_STREET, station="11", counter="11", packed=PACKED, staff="1", on=ON
)
SENT = BatchSent(batch="b", carrier="1", staff="1", on=ON)
UNMADE = BatchUnmade(batch="b", staff="1")


def tick(case: str, *found: Handed, is_here: bool = True) -> BatchTicked:
    return BatchTicked(batch="b", case=case, number=f"20260302-0000{case[1]}", is_here=is_here, found=found, staff="2")


def received(missing: tuple[Difference, ...] = (), extra: tuple[Difference, ...] = ()) -> BatchReceived:
    return BatchReceived(batch="b", counter="1", missing=missing, extra=extra, staff="2", on=ON)


def told(*bodies: Event) -> list[BatchStep]:
    return [BatchStep(key, body) for key, body in enumerate(bodies, 1)]


counts = st.builds(lambda name, count: Handed(name, Form.ORIGINAL, count), st.sampled_from("甲乙丙"), st.integers(1, 3))
papers = st.lists(counts, max_size=3).map(tuple)
ticks = st.builds(
    lambda case, found, is_here: BatchTicked(
        batch="b", case=case, number=case, is_here=is_here, found=found if is_here else (), staff="2"
    ),
    st.sampled_from(("c1", "c2", "c3")),
    papers,
    st.booleans(),
)
steps = st.one_of(
    ticks,
    st.just(SENT),
    st.just(UNMADE),
    st.builds(received),
    st.just(BatchSettled(batch="b", note="已核", owner="p", staff="1", on=ON)),
)
stories = st.lists(steps, max_size=12).map(lambda bodies: told(MADE, *bodies))


def test_a_batch_that_is_as_its_manifest_says() -> None:
    batch = tell_batch(told(MADE, SENT, tick("c1", ID_CARD, REGISTER), tick("c2", FORM), received()))
    assert batch is not None
    assert (batch.state, batch.missing, batch.extra, batch.is_disputed) == (BatchState.RECEIVED, (), (), False)


def test_what_is_missing_and_too_much_is_named_case_by_case_and_paper_by_paper() -> None:
    batch = tell_batch(told(MADE, SENT, tick("c1", Handed("居民身份证"), FORM), tick("c9", REGISTER)))
    assert batch is not None
    assert batch.missing == (
        Difference("c1", "20260302-00001", "居民身份证", 2, 1),
        Difference("c1", "20260302-00001", "户口簿", 1, 0),
        Difference("c2", "20260302-00002", "", 1, 0),
    )
    assert batch.extra == (
        Difference("c1", "20260302-00001", "申请表", 0, 1),
        Difference("c9", "20260302-00009", "", 0, 1),
    )


def test_a_tick_can_be_taken_back() -> None:
    batch = tell_batch(
        told(MADE, SENT, tick("c2", FORM), tick("c2", is_here=False), tick("c7"), tick("c7", is_here=False))
    )
    assert batch is not None
    assert [one.case for one in batch.missing] == ["c1", "c2"]
    assert batch.extra == ()


def test_a_batch_that_two_machines_took_over_differently_is_disputed_until_it_is_settled() -> None:
    lost = (Difference("c2", "20260302-00002", "", 1, 0),)
    story = [MADE, SENT, tick("c1", ID_CARD, REGISTER), tick("c2", FORM), received(lost), received()]
    batch = tell_batch(told(*story))
    assert batch is not None
    assert batch.is_disputed
    assert batch.beside == ("BatchReceived",)
    settled = BatchSettled(batch="b", note="sealed", owner="p", staff="1", on=ON)
    batch = tell_batch(told(*story, settled))
    assert batch is not None
    assert not batch.is_disputed
    late = tell_batch(told(*story, settled, tick("c2", is_here=False)))
    assert late is not None
    assert late.is_disputed, "what is said after the settling opens it again"


def test_what_was_unpacked_does_not_leave_and_what_has_left_is_not_unpacked() -> None:
    kept = tell_batch(told(MADE, UNMADE, SENT))
    gone = tell_batch(told(MADE, SENT, UNMADE))
    assert kept is not None
    assert gone is not None
    assert (kept.state, kept.beside) == (BatchState.UNMADE, ("BatchSent",))
    assert (gone.state, gone.beside) == (BatchState.SENT, ("BatchUnmade",))


def test_only_paper_travels() -> None:
    electronic, looked_up = Handed("照片", Form.ELECTRONIC), Handed("结婚证", Form.LOOKED_UP)
    assert on_paper((ID_CARD, electronic, looked_up, FORM)) == (ID_CARD, FORM)


def test_nothing_is_told_before_it_was_made() -> None:
    assert tell_batch(told(SENT, received())) is None


@given(stories, st.randoms(use_true_random=False))
def test_any_order_of_arrival_tells_the_same(story: list[BatchStep], random: object) -> None:
    shuffled = list(story)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert tell_batch(shuffled) == tell_batch(story)


@given(stories)
def test_a_batch_ends_once_and_every_step_counts_or_is_beside(story: list[BatchStep]) -> None:
    batch = tell_batch(story)
    assert batch is not None
    kinds = [type(step.body).__name__ for step in story[1:]]
    counted = {"BatchSent": batch.sent, "BatchReceived": batch.received}
    for kind, counts_as in counted.items():
        assert kinds.count(kind) == batch.beside.count(kind) + (counts_as is not None)
    if batch.state is BatchState.UNMADE:
        assert batch.received is None
        assert batch.sent is None


@given(st.lists(ticks, max_size=8))
def test_differences_account_for_every_paper(found: list[BatchTicked]) -> None:
    newest = {one.case: one for one in found}
    differs = differences(PACKED, newest)
    for line in PACKED:
        one = newest.get(line.case)
        of_case = [difference for difference in differs if difference.case == line.case]
        if one is None or not one.is_here:
            assert of_case == [Difference(line.case, line.number, "", 1, 0)]
            continue
        expected = sum(paper.count for paper in line.papers)
        assert expected + sum(d.found - d.expected for d in of_case) == sum(paper.count for paper in one.found)
    assert all(difference.found != difference.expected for difference in differs)
