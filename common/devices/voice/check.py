"""What `doctor` asks about the voice: engine, Mandarin, loudspeaker and clip pack, each answered in a sentence."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from common.devices.voice.clips import PackRefused, open_pack
from common.devices.voice.engine import EngineSpeech
from common.devices.voice.options import VoiceOptions
from common.devices.voice.player import Outcome, Player, this_machines_player
from common.devices.voice.speech import NoVoice, Speech
from common.devices.voice.text import Sentence, call_sentence, trial_sentence

MANDARIN = "cmn-latn-pinyin"
_FOREIGN = re.compile(r"\([a-z-]+\)")  # espeak-ng marks a word that it reads in another language: (en)
_TONE = re.compile(r"[0-9]{2,3}")


@dataclass(frozen=True)
class Finding:
    """One finding, in words for whoever runs the machine. The hall opens whatever it says: the board goes on."""

    name: str
    is_ok: bool
    zh: str
    en: str


def check_voice(options: VoiceOptions) -> tuple[Finding, ...]:
    """All findings about the voice as `options` set it up. Takes about a second, longer when something hangs."""
    engine = EngineSpeech(rate=options.rate, floor_s=options.hang_floor_s)
    return (
        check_engine(engine),
        *(() if sys.platform == "win32" else (check_mandarin(),)),  # there the voice is chosen by its language alone
        check_device(this_machines_player(options.device)),
        *check_pack(options),
    )


def check_engine(engine: Speech) -> Finding:
    """Whether the speech engine speaks at all."""
    try:
        sound = engine.render(trial_sentence())
    except NoVoice as fault:
        return Finding(
            "speech_engine",
            False,
            f"语音念不出来（{fault}）。Debian 请安装 espeak-ng，Windows 请添加中文语音包。",
            f"Calls cannot be spoken ({fault}). On Debian install espeak-ng, on Windows add the Chinese voice.",
        )
    return Finding(
        "speech_engine",
        True,
        f"语音引擎正常，试念 {sound.seconds:.1f} 秒。",
        f"The speech engine works: it spoke {sound.seconds:.1f} s for the trial sentence.",
    )


def check_mandarin(program: str = "espeak-ng", voice: str = MANDARIN) -> Finding:
    """Whether espeak-ng's voice says hanzi as Mandarin syllables; the wrong voice is as loud and as long."""
    sentence = call_sentence("A108", "3")
    try:
        spoken = phonemes(sentence, program, voice)
    except (OSError, subprocess.SubprocessError) as fault:
        return Finding(
            "speech_mandarin",
            False,
            f"无法检查普通话发音（{fault}）。请安装 espeak-ng。",
            f"The Mandarin pronunciation cannot be checked ({fault}). Install espeak-ng.",
        )
    if not is_mandarin(spoken, sentence):
        return Finding(
            "speech_mandarin",
            False,
            f"语音 {voice} 念的不是普通话，请更新 espeak-ng（1.50 以上）。",
            f"The voice {voice} does not read Mandarin. Update espeak-ng (1.50 or later).",
        )
    return Finding("speech_mandarin", True, "普通话发音正确。", "The voice reads Mandarin.")


def phonemes(sentence: Sentence, program: str = "espeak-ng", voice: str = MANDARIN) -> str:
    """The phonemes espeak-ng would speak. Raises OSError when it is missing, SubprocessError when it fails."""
    command: Sequence[str] = (program, "-q", "-x", "-v", voice, sentence.text)
    return subprocess.run(command, capture_output=True, check=True, timeout=10, encoding="utf-8").stdout


def is_mandarin(spoken: str, sentence: Sentence) -> bool:
    """No word is read in another language, and every hanzi has its tone. Letters may have none (H is 'ei35ts.h_')."""
    hanzi = sum(not sign.isascii() for word in sentence.words for sign in word)
    return not _FOREIGN.search(spoken) and len(_TONE.findall(spoken)) >= hanzi


def check_device(player: Player) -> Finding:
    """Whether there is a loudspeaker that can be played on."""
    outcome, detail = player.probe()
    if outcome is Outcome.PLAYED:
        return Finding("audio_device", True, "音箱可用。", "There is an audio device.")
    if outcome is Outcome.NO_DEVICE:
        return Finding(
            "audio_device",
            False,
            "没有音频设备，叫号没有声音。请检查音箱、声卡和 alsa-utils。",
            "There is no audio device: calls are silent. Check the loudspeaker, the sound card and alsa-utils.",
        )
    return Finding(
        "audio_device",
        False,
        f"音频设备有问题（{detail}）。",
        f"The audio device does not play ({detail}).",
    )


def check_pack(options: VoiceOptions) -> tuple[Finding, ...]:
    """Whether the recorded clip pack can be used; nothing when the hall has none."""
    if options.clips is None:
        return ()
    try:
        open_pack(options.clips)
    except PackRefused as fault:
        return (
            Finding(
                "clip_pack",
                False,
                f"录音包不能用（{fault}），改用语音引擎。",
                f"The clip pack cannot be used ({fault}); the speech engine speaks instead.",
            ),
        )
    return (Finding("clip_pack", True, "录音包完整。", "The clip pack is complete."),)
