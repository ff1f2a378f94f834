"""The machine's own speech engine (espeak-ng, SAPI), kept at arm's length in a worker process under a watchdog."""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from common.devices.voice import worker
from common.devices.voice.process import Ended, Overstayed, Runner, Stopped
from common.devices.voice.sound import Sound, SoundBroken, read_wav
from common.devices.voice.speech import NoVoice, VoiceHangs
from common.devices.voice.text import Sentence

WORKER = (sys.executable, "-m", "common.devices.voice.worker")
_ROOT = Path(__file__).parents[3]
_LONGEST, _SHORTEST = 2.5, 0.4  # times the expected length; outside, the engine did something else than speak


class EngineSpeech:
    """A Speech that starts one worker for each sentence and believes nothing the worker says about its own success."""

    def __init__(
        self,
        *,
        rate: int = 160,
        floor_s: float = 8.0,
        rest_s: float = 60.0,
        command: Sequence[str] = WORKER,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`rate` in words per minute. A worker is killed after 1.5 times the length it should speak, but not before
        `floor_s` (a cold disk); then the engine rests `rest_s`, so that the calls that follow are not late as well."""
        self._rate = rate
        self._floor_s = floor_s
        self._rest_s = rest_s
        self._command = tuple(command)
        self._clock = clock
        self._rests_until = float("-inf")
        self._runner = Runner()

    def render(self, sentence: Sentence) -> Sound:
        """The sentence as sound. Raises NoVoice with the reason, or VoiceHangs."""
        if self._clock() < self._rests_until:
            raise VoiceHangs("the speech engine hung a moment ago and rests")
        expected_s = sentence.beats * 60 / self._rate
        try:
            with tempfile.TemporaryDirectory(prefix="yichuang-voice-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / "sentence.wav"
                ended = self._run(sentence, path, max(self._floor_s, 1.5 * expected_s))
                if ended.code != worker.DONE:
                    raise NoVoice(ended.complaint or f"the speech engine ended with {ended.code}")
                sound = read_wav(path)
        except SoundBroken as fault:
            raise NoVoice(f"the speech engine's sound cannot be used: {fault}") from fault
        except OSError as fault:
            raise NoVoice(f"the speech engine cannot be started: {fault}") from fault
        if not _SHORTEST * expected_s <= sound.seconds <= _LONGEST * expected_s:
            raise NoVoice(f"the speech engine spoke {sound.seconds:.1f} s where {expected_s:.1f} s were expected")
        return sound

    def stop(self) -> None:
        """Kill the worker that is running, if any; no other starts."""
        self._runner.stop()

    def _run(self, sentence: Sentence, path: Path, limit_s: float) -> Ended:
        try:
            return self._runner.run(
                [*self._command, sentence.language, str(self._rate), str(path)],
                said=sentence.text.encode(),
                limit_s=limit_s,
                cwd=_ROOT,
            )
        except Overstayed:
            self._rests_until = self._clock() + self._rest_s
            raise VoiceHangs(f"the speech engine did not answer within {limit_s:.0f} s") from None
        except Stopped:
            raise NoVoice("the voice is being closed") from None
