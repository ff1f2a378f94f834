"""Reminds aloud of a card that was left on the reader: spoken, else by the chime, else not at all."""

import logging
import tempfile
from pathlib import Path

from common.devices.voice.chime import chime
from common.devices.voice.options import VoiceOptions, speech_from
from common.devices.voice.player import Player, this_machines_player
from common.devices.voice.sound import Sound, join, write_wav
from common.devices.voice.speech import NoVoice, Speech
from common.devices.voice.text import Language, Sentence

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.3
_SENTENCES: dict[Language, Sentence] = {
    "zh": Sentence("zh", tuple("请取走您的证件"), "请取走您的证件"),
    "en": Sentence("en", ("please", "take", "your", "card"), "please take your card"),
}


class Reminder:
    """Says it when it is asked to, in a worker; a machine without a loudspeaker stays silent."""

    def __init__(self, options: VoiceOptions, speech: Speech | None = None, player: Player | None = None) -> None:
        self._speech = speech or speech_from(options)
        self._player = player or this_machines_player(options.device)

    def __call__(self, language: Language) -> None:
        """Remind. Never raises: a kiosk that cannot speak still shows it."""
        sound = self._sound(language)
        try:
            with tempfile.TemporaryDirectory(prefix="yichuang-voice-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / "reminder.wav"
                write_wav(path, sound)
                self._player.play(path, sound.seconds)
        except OSError as error:
            log.warning("nobody was reminded of a card: %s", error)

    def _sound(self, language: Language) -> Sound:
        try:
            spoken = self._speech.render(_SENTENCES[language])
        except NoVoice as fault:
            log.info("reminded by the chime alone: %s", fault)
            return chime()
        opening = chime(spoken.rate, spoken.channels)
        return join([opening, spoken.silence(_PAUSE_SECONDS), spoken]) if spoken.frames else opening
