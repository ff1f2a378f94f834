"""Stand-ins for the devices that tests hold by the hand: a voice and a loudspeaker that do what they are told."""

import math
import queue
import struct
import threading
from collections.abc import Callable
from pathlib import Path

from common.devices.voice.player import Outcome, Playback
from common.devices.voice.sound import Sound, read_wav
from common.devices.voice.text import Sentence

PATIENCE_S = 60


def tone(seconds: float, *, hertz: float = 440, rate: int = 22_050, channels: int = 1) -> Sound:
    """A plain tone."""
    samples = [round(9_000 * math.cos(math.tau * hertz * index / rate)) for index in range(round(seconds * rate))]
    spread = [sample for sample in samples for _ in range(channels)]
    return Sound(struct.pack(f"<{len(spread)}h", *spread), rate, channels)


class ScriptedVoice:
    """A Speech that answers with `answer(sentence)` and remembers what it was asked."""

    def __init__(self, answer: Callable[[Sentence], Sound] = lambda _: tone(0.05)) -> None:
        self.answer = answer
        self.asked: list[Sentence] = []
        self.is_stopped = False

    def render(self, sentence: Sentence) -> Sound:
        self.asked.append(sentence)
        return self.answer(sentence)

    def stop(self) -> None:
        self.is_stopped = True


class HeldPlayer:
    """A loudspeaker that shows each sound it begins and plays on only when it is let go."""

    def __init__(self, outcome: Outcome = Outcome.PLAYED) -> None:
        self.outcome = outcome
        self.begun: queue.Queue[Sound] = queue.Queue()
        self._gates: queue.Queue[threading.Event] = queue.Queue()
        self._stopping = threading.Event()
        self.at_once = 0
        self.most_at_once = 0

    def play(self, path: Path, seconds: float) -> Playback:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        gate = threading.Event()
        self._gates.put(gate)
        self.begun.put(read_wav(path))
        if not self._stopping.is_set():
            gate.wait(PATIENCE_S)
        self.at_once -= 1
        return Playback(Outcome.STOPPED if self._stopping.is_set() else self.outcome, "as told")

    def let_go(self) -> Sound:
        """Wait until the next sound has begun, let it end, and return it."""
        gate = self._gates.get(timeout=PATIENCE_S)
        sound = self.begun.get(timeout=PATIENCE_S)
        gate.set()
        return sound

    def probe(self) -> Playback:
        return Playback(self.outcome, "as told")

    def stop(self) -> None:
        self._stopping.set()
        while not self._gates.empty():
            self._gates.get().set()


class ReadyPlayer(HeldPlayer):
    """A loudspeaker that answers at once."""

    def play(self, path: Path, seconds: float) -> Playback:
        self.begun.put(read_wav(path))
        return Playback(self.outcome, "as told")
