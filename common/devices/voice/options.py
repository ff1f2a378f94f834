"""The settings of the voice in one place, and the announcer they describe."""

import logging
from dataclasses import dataclass
from pathlib import Path

from common.devices.voice.announcer import Announcer, HealthTold, Told
from common.devices.voice.clips import PackRefused, open_pack
from common.devices.voice.engine import EngineSpeech
from common.devices.voice.player import this_machines_player
from common.devices.voice.speech import ChimeOnly, FirstThatSpeaks, Remembered, Speech

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class VoiceOptions:
    """What a hall can choose. The defaults suit a hall that has set nothing."""

    is_spoken: bool = True  # False: the chime only
    clips: Path | None = None  # folder of a recorded clip pack, used before the speech engine
    rate: int = 160  # words per minute of the speech engine
    one_is_yao: bool = False  # say 幺 for the one in ticket numbers
    times: int = 2
    waiting_limit: int = 3
    device: str = ""  # ALSA name; empty: the default device
    keep_in: Path | None = None  # folder that gets every call as a WAV file
    hang_floor_s: float = 8.0  # the speech engine is never given up earlier


def speech_from(options: VoiceOptions) -> Speech:
    """The voice: recorded clips when there is a good pack, the machine's engine for what they lack."""
    if not options.is_spoken:
        return ChimeOnly()
    engine = EngineSpeech(rate=options.rate, floor_s=options.hang_floor_s)
    if options.clips is None:
        return Remembered(engine)
    try:
        return Remembered(FirstThatSpeaks([open_pack(options.clips), engine]))
    except PackRefused as fault:
        _log.error("the clip pack in %s is not used: %s", options.clips, fault)
        return Remembered(engine)


def open_announcer(options: VoiceOptions, *, told: Told, health_told: HealthTold) -> Announcer:
    """Start the hall's voice; close it with `close()`."""
    return Announcer(
        speech_from(options),
        this_machines_player(options.device),
        told=told,
        health_told=health_told,
        one_is_yao=options.one_is_yao,
        times=options.times,
        waiting_limit=options.waiting_limit,
        keep_in=options.keep_in,
    )
