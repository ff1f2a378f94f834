"""Voices combined: the first that can, and a bounded memory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.voice.sound import Sound
from common.devices.voice.speech import ChimeOnly, FirstThatSpeaks, NoVoice, Remembered
from common.devices.voice.text import Sentence, call_sentence, trial_sentence
from tests.common.devices.voice.doubles import ScriptedVoice, tone


def _mute(sentence: Sentence) -> Sound:
    raise NoVoice("mute")


def test_the_next_voice_helps_out() -> None:
    voice = ScriptedVoice()
    assert FirstThatSpeaks([ScriptedVoice(_mute), voice]).render(trial_sentence()) == tone(0.05)
    assert voice.asked == [trial_sentence()]


@pytest.mark.parametrize(("voices", "reason"), [([], "no voice is set up"), ([ScriptedVoice(_mute)], "mute")])
def test_when_none_can_the_reason_is_kept(voices: list[ScriptedVoice], reason: str) -> None:
    with pytest.raises(NoVoice, match=reason):
        FirstThatSpeaks(voices).render(trial_sentence())


def test_stop_reaches_every_voice() -> None:
    voices = [ScriptedVoice(), ScriptedVoice()]
    Remembered(FirstThatSpeaks(voices)).stop()
    assert all(voice.is_stopped for voice in voices)


def test_chime_only_speaks_an_empty_sound() -> None:
    assert ChimeOnly().render(trial_sentence()).seconds == 0


def test_a_recall_is_rendered_once() -> None:
    voice = ScriptedVoice()
    remembered = Remembered(voice)
    assert remembered.render(trial_sentence()) == remembered.render(trial_sentence())
    assert len(voice.asked) == 1


def test_what_could_not_be_spoken_is_tried_again() -> None:
    voice = ScriptedVoice(_mute)
    remembered = Remembered(voice)
    for _ in range(2):
        with pytest.raises(NoVoice):
            remembered.render(trial_sentence())
    assert (len(voice.asked), len(remembered)) == (2, 0)


@given(st.lists(st.integers(0, 9), max_size=60), st.integers(1, 5))
def test_memory_is_bounded_and_keeps_the_latest(numbers: list[int], size: int) -> None:
    voice = ScriptedVoice(lambda _: Sound(b"\x01\x00"))
    remembered = Remembered(voice, size)
    latest: list[int] = []
    for number in numbers:
        before = len(voice.asked)
        remembered.render(call_sentence(str(number), "1"))
        assert (len(voice.asked) == before) == (number in latest)
        latest = [*[other for other in latest if other != number], number][-size:]
        assert len(remembered) == len(latest)
