"""WAV files are read with distrust and written whole."""

import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.voice.chime import chime
from common.devices.voice.sound import Sound, SoundBroken, join, read_wav, write_wav
from tests.common.devices.voice.doubles import tone


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    sound = tone(0.3, rate=16_000, channels=2)
    write_wav(tmp_path / "a.wav", sound)
    assert read_wav(tmp_path / "a.wav") == sound
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


@given(st.lists(st.floats(0.01, 0.2), min_size=1, max_size=5))
def test_joined_sounds_are_as_long_as_their_parts(lengths: list[float]) -> None:
    parts = [tone(length) for length in lengths]
    assert join(parts).seconds == pytest.approx(sum(part.seconds for part in parts))


def test_sounds_of_different_formats_are_not_joined() -> None:
    with pytest.raises(SoundBroken, match="16000 Hz"):
        join([tone(0.1), tone(0.1, rate=16_000)])


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _eight_bit(path: Path) -> None:
    with wave.open(str(path), "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(1)
        wav.setframerate(8_000)
        wav.writeframes(b"\x01" * 100)


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (_cut, "cut off"),
        (_eight_bit, "8 bit"),
        (lambda path: path.write_bytes(b""), "not a WAV"),
        (lambda path: path.write_bytes(b"\x00garbage" * 100), "not a WAV"),
        (lambda path: path.write_bytes(path.read_bytes()[:30]), "not a WAV"),
        (lambda path: write_wav(path, Sound()), "silence"),
        (lambda path: write_wav(path, Sound().silence(1)), "silence"),
        (lambda path: path.unlink(), "no file"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(tmp_path: Path, damage, reason: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.wav"
    write_wav(path, tone(0.2))
    damage(path)
    with pytest.raises(SoundBroken, match=reason):
        read_wav(path)


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (44_100, 2), (16_000, 1)])
def test_the_chime_is_a_valid_sound_in_any_format(tmp_path: Path, rate: int, channels: int) -> None:
    write_wav(tmp_path / "chime.wav", chime(rate, channels))
    sound = read_wav(tmp_path / "chime.wav")
    assert (sound.rate, sound.channels) == (rate, channels)
    assert sound.seconds == pytest.approx(1.3, abs=0.001)


def test_the_chime_is_loud_enough_without_clipping_and_ends_in_silence() -> None:
    samples = memoryview(chime().frames).cast("h")
    assert 0.3 * 32_767 < max(map(abs, samples)) < 0.95 * 32_767
    assert samples[0] == 0
    assert max(map(abs, samples[-10:])) < 40
