"""The voice is chosen by the language it speaks, never by its place in the list."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.voice.worker import choose_voice

ESPEAK = [("sit/cmn", "cmn"), ("sit/cmn-latn-pinyin", "cmn-latn-pinyin"), ("gmw/en", "en-gb"), ("gmw/en-us", "en-us")]
SAPI = [("DAVID", "en-US"), ("HUIHUI", "zh-CN"), ("HAZEL", "en-GB"), ("HAN", "zh-TW")]


def voices(known: list[tuple[str, str]]) -> list[SimpleNamespace]:
    return [SimpleNamespace(id=name, languages=[language]) for name, language in known]


@given(st.permutations(ESPEAK), st.permutations(SAPI))
def test_order_does_not_matter(espeak: list[tuple[str, str]], sapi: list[tuple[str, str]]) -> None:
    assert choose_voice(voices(espeak), "zh") == "sit/cmn-latn-pinyin"
    assert choose_voice(voices(espeak), "en") == "gmw/en-us"
    assert choose_voice(voices(sapi), "zh") == "HUIHUI"
    assert choose_voice(voices(sapi), "en") == "DAVID"


@pytest.mark.parametrize("known", [[], [("sit/cmn", "cmn")], [("HAN", "zh-TW")], [("x", "Unknown")]])
def test_no_voice_is_better_than_the_wrong_one(known: list[tuple[str, str]]) -> None:
    assert choose_voice(voices(known), "zh") is None


def test_of_two_voices_of_one_language_the_first_is_taken() -> None:
    assert choose_voice(voices([("A", "zh-CN"), ("B", "zh-CN")]), "zh") == "A"
