"""Recorded clips: joined in order, and refused with a reason when the pack is not whole."""

from pathlib import Path

import pytest

from common.devices.voice.clips import MANIFEST, PackRefused, open_pack
from common.devices.voice.sound import join, write_wav
from common.devices.voice.speech import NoVoice
from common.devices.voice.text import call_sentence, trial_sentence
from tests.common.devices.voice.doubles import tone

WORDS = [*"请号到零一二三四五六七八九十A", "窗口", "出件窗口"]
CLIPS = {word: tone(0.05, hertz=200 + 20 * place) for place, word in enumerate(WORDS)}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    lines = ['language = "zh"', "[clips]"]
    for place, (word, clip) in enumerate(CLIPS.items()):
        write_wav(tmp_path / f"{place}.wav", clip)
        lines.append(f'"{word}" = "{place}.wav"')
    (tmp_path / MANIFEST).write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_a_sentence_is_its_clips_in_order(pack: Path) -> None:
    voice = open_pack(pack)
    said = ["请", "A", "零", "零", "一", "号", "到", "十", "二", "号", "窗口"]
    assert voice.render(call_sentence("A001", "12")) == join([CLIPS[word] for word in said])
    assert voice.render(call_sentence("A001", "出件窗口")).frames.endswith(CLIPS["出件窗口"].frames)


def test_a_word_without_clip_is_named(pack: Path) -> None:
    with pytest.raises(NoVoice, match="no clip for B、低位窗口"):
        open_pack(pack).render(call_sentence("B001", "低位窗口"))


def test_another_language_is_not_attempted(pack: Path) -> None:
    with pytest.raises(NoVoice, match="speaks zh"):
        open_pack(pack).render(trial_sentence("en"))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"零" = "3.wav"', "", "no clip for 零"),
        ('"零" = "3.wav"', '"零" = "gone.wav"', "零: gone.wav: there is no file"),
        ('"零" = "3.wav"', '"零" = "../3.wav"', "outside the pack"),
        ('"零" = "3.wav"', '"零" = 3', "file name for each word"),
        ('language = "zh"', 'language = "yue"', "language must be one of zh, en"),
        ('language = "zh"', "language", "not TOML"),
        ("[clips]", "[clip]", "file name for each word"),
    ],
)
def test_a_faulty_manifest_is_refused(pack: Path, old: str, new: str, reason: str) -> None:
    manifest = pack / MANIFEST
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackRefused, match=reason):
        open_pack(pack)


def test_clips_of_different_formats_are_refused(pack: Path) -> None:
    write_wav(pack / "3.wav", tone(0.05, rate=16_000))
    with pytest.raises(PackRefused, match=r"零 has 16000 Hz .* 请 has 22050 Hz"):
        open_pack(pack)


def test_a_damaged_clip_is_named(pack: Path) -> None:
    (pack / "3.wav").write_bytes(b"no sound")
    with pytest.raises(PackRefused, match=r"零: 3\.wav: it is not a WAV file"):
        open_pack(pack)


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackRefused, match="cannot be read"):
        open_pack(tmp_path)
