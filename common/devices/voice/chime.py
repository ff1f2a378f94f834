"""The two-tone chime before each call, made by arithmetic: no recording to license, any sample format."""

import math
import struct
from functools import lru_cache

from common.devices.voice.sound import Sound

# A falling major third, E5 to C5: the doorbell everybody turns to, in the range old ears still hear well.
_TONES = ((659.26, 0.0), (523.25, 0.42))
_SECONDS = 1.3
_PARTIALS = ((1.0, 0.72), (2.0, 0.2), (3.0, 0.08))  # times the tone, share of the loudness
_LOUDNESS = 0.42  # of full scale; two tones overlap, so twice this must stay below 1
_ATTACK_S = 0.008  # without it the loudspeaker clicks
_DECAY_S = 0.28
_FADE_S = 0.05


@lru_cache(maxsize=4)
def chime(rate: int = 22_050, channels: int = 1) -> Sound:
    """The chime, 1.3 s, in the given format so that it can be joined with speech."""
    count = round(_SECONDS * rate)
    samples = [round(32_767 * _LOUDNESS * _level(index / rate)) for index in range(count)]
    interleaved = [sample for sample in samples for _ in range(channels)]
    return Sound(struct.pack(f"<{len(interleaved)}h", *interleaved), rate, channels)


def _level(at_s: float) -> float:
    """The wave at a moment, within -2 and 2."""
    fade = min(1.0, (_SECONDS - at_s) / _FADE_S)
    return fade * sum(_struck(tone, at_s - begins_s) for tone, begins_s in _TONES if at_s > begins_s)


def _struck(tone: float, since_s: float) -> float:
    envelope = min(1.0, since_s / _ATTACK_S) * math.exp(-since_s / _DECAY_S)
    return envelope * sum(share * math.sin(math.tau * tone * times * since_s) for times, share in _PARTIALS)
