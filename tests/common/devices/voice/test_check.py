"""Doctor's questions, asked of the real espeak-ng and of machines where something is missing."""

import sys
from pathlib import Path

import pytest

from common.devices.voice.check import (
    MANDARIN,
    check_device,
    check_engine,
    check_mandarin,
    check_pack,
    check_voice,
    is_mandarin,
    phonemes,
)
from common.devices.voice.engine import EngineSpeech
from common.devices.voice.options import VoiceOptions
from common.devices.voice.player import Outcome, aplay
from common.devices.voice.text import call_sentence
from tests.common.devices.voice.doubles import ReadyPlayer


def test_the_voice_says_mandarin_syllables() -> None:
    spoken = phonemes(call_sentence("A001", "3"))
    assert "(en)" not in spoken
    syllables = [syllable.strip() for syllable in spoken.split("_|") if syllable.strip()]
    assert syllables == [
        *("tS;h'i21N", "'ei51", "l'i35N", "l'i35N", "j'i55", "X'Au51"),  # qing A ling ling yi hao
        *("t'Au51", "s'a55n", "X'Au51", "ts.hw'A55N", "kh'ou214"),  # dao san hao chuangkou
    ]


@pytest.mark.parametrize("counter", ["3", "12", "108", "出件窗口", "低位窗口", "总服务台", "综合2号窗口"])
@pytest.mark.parametrize("number", ["A108", "W090", "XYZ234567"])
def test_every_kind_of_call_is_mandarin_and_only_with_the_right_voice(number: str, counter: str) -> None:
    sentence = call_sentence(number, counter, one_is_yao=True)
    assert is_mandarin(phonemes(sentence), sentence)
    assert not is_mandarin(phonemes(sentence, voice="cmn"), sentence)
    assert not is_mandarin(phonemes(sentence, voice="en"), sentence)


def test_letters_are_spoken_as_letters_in_english() -> None:
    spoken = phonemes(call_sentence("A001", "3", "en"), voice="en-us")
    assert "'eI" in spoken  # the letter, not the article


def test_mandarin_is_checked() -> None:
    assert check_mandarin().is_ok
    for voice in ("cmn", "en", "nosuchvoice"):
        assert not check_mandarin(voice=voice).is_ok


def test_a_missing_espeak_is_said_in_words() -> None:
    finding = check_mandarin(program="no-such-espeak")
    assert not finding.is_ok
    assert "espeak-ng" in finding.zh
    assert "espeak-ng" in finding.en


def test_the_engine_is_tried() -> None:
    assert check_engine(EngineSpeech()).is_ok
    silent = check_engine(EngineSpeech(command=(sys.executable, "-c", "import sys; sys.exit('no speech engine: x')")))
    assert not silent.is_ok
    assert "no speech engine: x" in silent.zh


@pytest.mark.parametrize("outcome", [Outcome.NO_DEVICE, Outcome.HUNG, Outcome.FAILED])
def test_a_loudspeaker_that_does_not_play_is_found(outcome: Outcome) -> None:
    assert not check_device(ReadyPlayer(outcome)).is_ok


def test_a_loudspeaker_is_found() -> None:
    assert check_device(aplay("null")).is_ok


def test_a_pack_is_asked_for_only_when_there_is_one(tmp_path: Path) -> None:
    assert check_pack(VoiceOptions()) == ()
    (finding,) = check_pack(VoiceOptions(clips=tmp_path))
    assert not finding.is_ok
    assert "pack.toml" in finding.en


def test_all_questions_together() -> None:
    names = [finding.name for finding in check_voice(VoiceOptions(device="null"))]
    assert names == ["speech_engine", "speech_mandarin", "audio_device"]
    assert MANDARIN == "cmn-latn-pinyin"
