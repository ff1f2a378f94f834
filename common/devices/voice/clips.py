"""A hall's own recorded voice: a folder of WAV clips with a manifest, one clip for each word of a sentence.

The manifest is `pack.toml`:

    language = "zh"
    [clips]
    "请" = "qing.wav"
    "零" = "0.wav"

All clips are 16-bit PCM with the same rate and number of channels. Every pack must say the words that all calls
share; letters and named counters (出件窗口) are clips of their own, and a call that needs one that is not there is
refused.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from common.devices.voice.sound import Sound, SoundBroken, describe, join, read_wav
from common.devices.voice.speech import NoVoice
from common.devices.voice.text import Language, Sentence

MANIFEST = "pack.toml"
_NEEDED: Mapping[Language, tuple[str, ...]] = {
    "zh": (*"请号到零一二三四五六七八九十", "窗口"),
    "en": (
        *("Number", "please", "go", "to", "counter"),
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    ),
}


class PackRefused(ValueError):
    """The folder is no usable clip pack; the text names the clip and what is wrong with it."""


class ClipSpeech:
    """A Speech that puts recorded clips one after another."""

    def __init__(self, language: Language, clips: Mapping[str, Sound]) -> None:
        """`clips` by word, all in one format; `open_pack` reads and checks a folder."""
        self._language = language
        self._clips = clips

    def render(self, sentence: Sentence) -> Sound:
        """The clips of the sentence's words. Raises NoVoice naming the words there is no clip for."""
        if sentence.language != self._language:
            raise NoVoice(f"the recorded voice speaks {self._language}, not {sentence.language}")
        missing = sorted({word for word in sentence.words if word not in self._clips})
        if missing:
            raise NoVoice(f"the recorded voice has no clip for {'、'.join(missing)}")
        return join([self._clips[word] for word in sentence.words])

    def stop(self) -> None:
        """Joining takes under a millisecond: there is nothing to stop."""


def open_pack(folder: Path) -> ClipSpeech:
    """Read all clips of a pack into memory. Raises PackRefused when anything about it is not right."""
    language, names = _manifest(folder)
    clips = {word: _clip(folder, word, name) for word, name in names.items()}
    missing = [word for word in _NEEDED[language] if word not in clips]
    if missing:
        raise PackRefused(f"no clip for {'、'.join(missing)}")
    usual_word, usual = next(iter(clips.items()))
    for word, sound in clips.items():
        if (sound.rate, sound.channels) != (usual.rate, usual.channels):
            raise PackRefused(f"{word} has {describe(sound)}, but {usual_word} has {describe(usual)}")
    return ClipSpeech(language, clips)


def _manifest(folder: Path) -> tuple[Language, Mapping[str, str]]:
    try:
        with (folder / MANIFEST).open("rb") as manifest:
            content: dict[str, Any] = tomllib.load(manifest)
    except OSError as fault:
        raise PackRefused(f"{MANIFEST} cannot be read: {fault.strerror}") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise PackRefused(f"{MANIFEST} is not TOML: {fault}") from fault
    language, clips = content.get("language", ""), content.get("clips")
    if language not in get_args(Language):
        raise PackRefused(f"language must be one of {', '.join(get_args(Language))}")
    if not isinstance(clips, dict) or not all(isinstance(name, str) for name in clips.values()):
        raise PackRefused("[clips] must give a file name for each word")
    return language, clips


def _clip(folder: Path, word: str, name: str) -> Sound:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise PackRefused(f"{word}: {name} lies outside the pack")
    try:
        return read_wav(path)
    except SoundBroken as fault:
        raise PackRefused(f"{word}: {name}: {fault}") from fault
