"""How the voice is doing, in one state and one plain sentence for the lamp on the desk."""

from dataclasses import dataclass
from enum import StrEnum

from common.devices.voice.text import Language


class HealthState(StrEnum):
    """The states of the lamp."""

    OK = "ok"
    NO_DEVICE = "no_device"
    NO_VOICE = "no_voice"
    HANGING = "hanging"


_SENTENCES: dict[HealthState, dict[Language, str]] = {
    HealthState.OK: {
        "zh": "语音正常",
        "en": "The voice works",
    },
    HealthState.NO_DEVICE: {
        "zh": "没有声音：这台电脑没有可用的音箱，请看大屏叫号并检查音箱连线",
        "en": "No sound: this computer has no loudspeaker it can use. Check its cable; the board goes on",
    },
    HealthState.NO_VOICE: {
        "zh": "只有提示音：语音念不出来，请看大屏叫号",
        "en": "Chime only: calls cannot be spoken. The board goes on",
    },
    HealthState.HANGING: {
        "zh": "语音没有反应，已跳过，大屏照常叫号；稍后自动再试",
        "en": "The voice does not answer and was skipped. The board goes on; it is tried again by itself",
    },
}


@dataclass(frozen=True)
class Health:
    """The state, and what the system itself said about it (for the log and `doctor`, not for the lamp)."""

    state: HealthState = HealthState.OK
    detail: str = ""

    def sentence(self, language: Language) -> str:
        """What the lamp says."""
        return _SENTENCES[self.state][language]
