"""What turns a sentence into sound: one protocol, and the small parts that combine voices."""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

from common.devices.voice.sound import Sound
from common.devices.voice.text import Sentence

_log = logging.getLogger(__name__)


class NoVoice(Exception):
    """This sentence cannot be spoken; the text says why."""


class VoiceHangs(NoVoice):
    """The speech engine did not answer in time and was killed, or rests after that."""


class Speech(Protocol):
    """A voice. It is asked from one thread; `stop` may come from any."""

    def render(self, sentence: Sentence) -> Sound:
        """The sentence as sound. Raises NoVoice or VoiceHangs."""
        ...

    def stop(self) -> None:
        """Give up a rendering that is under way and do no more."""
        ...


class ChimeOnly:
    """The choice to speak nothing: every sentence is an empty sound, so that only the chime is heard."""

    def render(self, sentence: Sentence) -> Sound:
        """An empty sound."""
        return Sound()

    def stop(self) -> None:
        """Nothing is ever under way."""


class FirstThatSpeaks:
    """Several voices in order of preference; the next one helps out when one cannot say a sentence."""

    def __init__(self, voices: Sequence[Speech]) -> None:
        self._voices = tuple(voices)

    def render(self, sentence: Sentence) -> Sound:
        """The sound of the first voice that can. Raises what the last one raised, or NoVoice when there is none."""
        refusal = NoVoice("no voice is set up")
        for voice in self._voices:
            try:
                return voice.render(sentence)
            except NoVoice as said_no:
                _log.warning("%s cannot say %s: %s", type(voice).__name__, sentence.text, said_no)
                refusal = said_no
        raise refusal

    def stop(self) -> None:
        """Stop them all."""
        for voice in self._voices:
            voice.stop()


class Remembered:
    """Keeps the last `size` sentences of a voice: recalls say the same again. About 160 kB each."""

    def __init__(self, voice: Speech, size: int = 32) -> None:
        self._voice = voice
        self._size = size
        self._sounds: OrderedDict[Sentence, Sound] = OrderedDict()

    def __len__(self) -> int:
        return len(self._sounds)

    def render(self, sentence: Sentence) -> Sound:
        """The remembered sound, or the voice's. What could not be spoken is not remembered."""
        if sentence not in self._sounds:
            self._sounds[sentence] = self._voice.render(sentence)
        self._sounds.move_to_end(sentence)
        while len(self._sounds) > self._size:
            self._sounds.popitem(last=False)
        return self._sounds[sentence]

    def stop(self) -> None:
        """Stop the voice behind."""
        self._voice.stop()
