"""The real espeak-ng in the real worker, and workers that hang, fail, lie or are not there."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from common.devices.voice.engine import EngineSpeech
from common.devices.voice.sound import read_wav
from common.devices.voice.speech import NoVoice, VoiceHangs
from common.devices.voice.text import Language, call_sentence, trial_sentence

LIAR = "import sys, wave; wav = wave.open(sys.argv[3], 'wb'); wav.setparams((1, 2, 22050, 0, 'NONE', '')); "


def worker(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def espeak(text: str, voice: str, path: Path) -> bytes:
    subprocess.run(["espeak-ng", "-v", voice, "-s", "160", "-w", str(path), text], check=True)
    return read_wav(path).frames


@pytest.mark.parametrize(("language", "voice"), [("zh", "cmn-latn-pinyin"), ("en", "en-us")])
def test_the_engine_speaks_with_the_voice_of_the_language(tmp_path: Path, language: Language, voice: str) -> None:
    sentence = call_sentence("A001", "3", language)
    spoken = EngineSpeech().render(sentence).frames
    assert spoken == espeak(sentence.text, voice, tmp_path / "right.wav")
    assert spoken != espeak(sentence.text, "cmn", tmp_path / "wrong.wav")


def test_the_rate_is_kept() -> None:
    slow, quick = (EngineSpeech(rate=rate).render(trial_sentence()).seconds for rate in (120, 200))
    assert slow > 1.3 * quick


def test_a_worker_that_hangs_is_killed_and_then_left_alone() -> None:
    now = [0.0]
    speech = EngineSpeech(
        command=worker("import signal; signal.pause()"), rate=60_000, floor_s=0.05, rest_s=60, clock=lambda: now[0]
    )
    with pytest.raises(VoiceHangs, match="did not answer"):
        speech.render(trial_sentence())
    now[0] = 59
    with pytest.raises(VoiceHangs, match="rests"):
        speech.render(trial_sentence())
    now[0] = 61
    with pytest.raises(VoiceHangs, match="did not answer"):
        speech.render(trial_sentence())


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import sys; sys.exit('no speech engine: gone')", "no speech engine: gone"),
        ("import os; os.abort()", "ended with -6"),
        ("", "there is no file"),
        ("import sys, pathlib; pathlib.Path(sys.argv[3]).write_bytes(b'RIFFgarbage')", "not a WAV file"),
        (LIAR + "wav.writeframes(bytes(99999))", "silence"),
        (LIAR + "wav.writeframes(b'ab' * 2000)", "spoke 0.1 s"),
        (LIAR + "wav.writeframes(b'ab' * 2000000)", "spoke 90.7 s"),
    ],
)
def test_nothing_a_worker_says_is_believed(program: str, reason: str) -> None:
    with pytest.raises(NoVoice, match=reason):
        EngineSpeech(command=worker(program)).render(trial_sentence())


def test_a_worker_that_cannot_start_is_no_voice() -> None:
    with pytest.raises(NoVoice, match="no-such-python"):
        EngineSpeech(command=("no-such-python",)).render(trial_sentence())


def test_a_missing_engine_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "pyttsx3.py").write_text("raise RuntimeError('libespeak-ng.so.1 not found')")
    program = "import sys; sys.path.insert(0, %r); from common.devices.voice.worker import main; main()"
    with pytest.raises(NoVoice, match=r"no speech engine: libespeak-ng\.so\.1 not found"):
        EngineSpeech(command=worker(program % str(tmp_path))).render(trial_sentence())


def test_a_full_disk_is_no_voice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(NoVoice, match="No such file"):
        EngineSpeech().render(trial_sentence())


def test_after_stop_nothing_is_rendered() -> None:
    speech = EngineSpeech()
    speech.stop()
    with pytest.raises(NoVoice, match="closed"):
        speech.render(trial_sentence())
