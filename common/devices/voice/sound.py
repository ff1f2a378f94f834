"""Sound as 16-bit PCM in memory: read from a WAV file with distrust, joined, and written whole or not at all."""

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SAMPLE_BYTES = 2
_RATES = range(8_000, 48_001)


class SoundBroken(ValueError):
    """A WAV file cannot be used; the text says why."""


@dataclass(frozen=True)
class Sound:
    """Little-endian 16-bit samples, interleaved when there are two channels."""

    frames: bytes = b""
    rate: int = 22_050
    channels: int = 1

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.frames) / (_SAMPLE_BYTES * self.channels * self.rate)

    def silence(self, seconds: float) -> "Sound":
        """Silence of `seconds` in the same format."""
        return Sound(bytes(_SAMPLE_BYTES * self.channels * round(self.rate * seconds)), self.rate, self.channels)


def join(sounds: Sequence[Sound]) -> Sound:
    """One sound after another. Raises SoundBroken when their formats differ, ValueError when there is none."""
    if not sounds:
        raise ValueError("nothing to join")
    first = sounds[0]
    for other in sounds[1:]:
        if (other.rate, other.channels) != (first.rate, first.channels):
            raise SoundBroken(f"{describe(other)} does not go with {describe(first)}")
    return Sound(b"".join(sound.frames for sound in sounds), first.rate, first.channels)


def describe(sound: Sound) -> str:
    """The format in words, for messages."""
    return f"{sound.rate} Hz with {sound.channels} channel(s)"


def read_wav(path: Path) -> Sound:
    """The sound in a WAV file.

    Raises SoundBroken when it is no PCM WAV, not 16 bit, shorter than its header says, empty, or nothing but silence:
    a speech engine that fails often leaves exactly such a file and calls it done.
    """
    try:
        with wave.open(str(path), "rb") as wav:
            announced = wav.getnframes()
            width, channels, rate = wav.getsampwidth(), wav.getnchannels(), wav.getframerate()
            frames = wav.readframes(announced)
    except FileNotFoundError:
        raise SoundBroken("there is no file") from None
    except (wave.Error, EOFError, OSError) as fault:
        raise SoundBroken(f"it is not a WAV file: {fault}") from fault
    if width != _SAMPLE_BYTES or channels not in (1, 2) or rate not in _RATES:
        raise SoundBroken(f"{8 * width} bit, {rate} Hz, {channels} channel(s): 16 bit PCM is needed")
    if len(frames) != announced * channels * _SAMPLE_BYTES:
        raise SoundBroken("it is cut off before its end")
    if not any(frames):
        raise SoundBroken("it holds nothing but silence")
    return Sound(frames, rate, channels)


def write_wav(path: Path, sound: Sound) -> None:
    """Write a WAV file that is there whole or not at all. Raises OSError when the folder cannot be written."""
    part = path.with_name(f".{path.name}.part")
    with wave.open(str(part), "wb") as wav:
        wav.setnchannels(sound.channels)
        wav.setsampwidth(_SAMPLE_BYTES)
        wav.setframerate(sound.rate)
        wav.writeframes(sound.frames)
    part.replace(path)
