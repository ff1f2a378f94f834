"""Plays a WAV file on the machine's loudspeaker: aplay on Linux, winsound on Windows, each in its own process."""

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from common.devices.voice.play_on_windows import NO_DEVICE
from common.devices.voice.process import CannotStart, Overstayed, Runner, Stopped
from common.devices.voice.sound import Sound, write_wav

_ROOT = Path(__file__).parents[3]
_NO_DEVICE_WORDS = ("audio open error", "no such device")  # as aplay says it with LC_ALL=C
_BUSY_WORDS = "resource busy"


class Outcome(StrEnum):
    """How playing ended."""

    PLAYED = "played"
    NO_DEVICE = "no_device"
    HUNG = "hung"
    FAILED = "failed"
    STOPPED = "stopped"


class Playback(NamedTuple):
    """The outcome, and what the system said when it was not `played`."""

    outcome: Outcome
    detail: str = ""


class Player(Protocol):
    """A loudspeaker. Nothing here raises: a hall without sound is told, never stopped."""

    def play(self, path: Path, seconds: float) -> Playback:
        """Play a WAV file of `seconds` to its end."""
        ...

    def probe(self) -> Playback:
        """Whether there is a device, found out by playing a moment of silence."""
        ...

    def stop(self) -> None:
        """End what is playing; play no more."""
        ...


class ProgramPlayer:
    """A Player that leaves playing to a program and kills it when it hangs."""

    def __init__(
        self,
        command: Callable[[Path], Sequence[str]],
        *,
        env: Mapping[str, str] | None = None,
        floor_s: float = 4.0,
    ) -> None:
        """`command` gives the program and its arguments for a file. It is killed after 1.5 times the sound's length,
        but not before `floor_s` seconds."""
        self._command = command
        self._env = env
        self._floor_s = floor_s
        self._runner = Runner()

    def play(self, path: Path, seconds: float) -> Playback:
        """Play the file; the answer comes when it has ended."""
        try:
            ended = self._runner.run(
                self._command(path), limit_s=max(self._floor_s, 1.5 * seconds), env=self._env, cwd=_ROOT
            )
        except CannotStart as fault:
            return Playback(Outcome.NO_DEVICE, str(fault))
        except Overstayed as fault:
            return Playback(Outcome.HUNG, str(fault))
        except Stopped:
            return Playback(Outcome.STOPPED)
        except OSError as fault:
            return Playback(Outcome.FAILED, f"the temporary folder cannot be used: {fault}")
        if ended.code == 0:
            return Playback(Outcome.PLAYED)
        # ALSA explains itself in ten lines; the last one is the player's own.
        complaint = ended.complaint.rpartition("\n")[2] or f"the player ended with {ended.code}"
        is_absent = ended.code == NO_DEVICE or any(words in complaint.lower() for words in _NO_DEVICE_WORDS)
        is_busy = _BUSY_WORDS in complaint.lower()
        return Playback(Outcome.NO_DEVICE if is_absent and not is_busy else Outcome.FAILED, complaint)

    def probe(self) -> Playback:
        """Play 50 ms of silence: the list of sound cards says nothing about sound servers, or about what is plugged."""
        silence = Sound().silence(0.05)
        try:
            with tempfile.TemporaryDirectory(prefix="yichuang-voice-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / "silence.wav"
                write_wav(path, silence)
                return self.play(path, silence.seconds)
        except OSError as fault:
            return Playback(Outcome.FAILED, f"the temporary folder cannot be used: {fault}")

    def stop(self) -> None:
        """Kill the program that is playing, if any."""
        self._runner.stop()


def aplay(device: str = "", *, env: Mapping[str, str] | None = None, floor_s: float = 4.0) -> ProgramPlayer:
    """ALSA's own player; `device` is an ALSA name such as `plughw:0,0`, empty for the default."""
    where = ["-D", device] if device else []
    return ProgramPlayer(
        lambda path: ["aplay", "-q", *where, str(path)], env={"LC_ALL": "C", **(env or {})}, floor_s=floor_s
    )


def winsound_player(*, floor_s: float = 4.0) -> ProgramPlayer:
    """Windows' default device through winsound."""
    module = "common.devices.voice.play_on_windows"
    return ProgramPlayer(lambda path: [sys.executable, "-m", module, str(path)], floor_s=floor_s)


def this_machines_player(device: str = "") -> ProgramPlayer:
    """The player for the system this runs on; Windows knows only its default device."""
    return winsound_player() if sys.platform == "win32" else aplay(device)
