"""The newest few wait, each ticket once, in their order."""

from hypothesis import given
from hypothesis import strategies as st

from common.devices.voice.waiting import Announcement, WaitingLine

calls = st.builds(
    Announcement, ticket=st.sampled_from("abcdefg"), number=st.just("A001"), counter=st.sampled_from("12")
)


@given(st.lists(st.one_of(calls, st.none()), max_size=40), st.integers(1, 4))
def test_against_a_plain_list(steps: list[Announcement | None], limit: int) -> None:
    line, model = WaitingLine(limit), list[Announcement]()
    for step in steps:
        if step is None:
            assert line.take() == (model.pop(0) if model else None)
        elif step.ticket in [waiting.ticket for waiting in model]:
            assert line.add(step) is None
            model = [step if waiting.ticket == step.ticket else waiting for waiting in model]
        else:
            model.append(step)
            assert line.add(step) == (model.pop(0) if len(model) > limit else None)
        assert len(line) == len(model) <= limit


def test_the_same_call_in_two_languages_is_two_calls() -> None:
    line = WaitingLine()
    line.add(Announcement("a", "A001", "1", "zh"))
    line.add(Announcement("a", "A001", "1", "en"))
    assert len(line) == 2
