"""The one thread that speaks for the hall: chime, then the sentence, twice, call after call."""

import logging
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from common.devices.voice.chime import chime
from common.devices.voice.health import Health, HealthState
from common.devices.voice.keeper import Keeper
from common.devices.voice.player import Outcome, Player
from common.devices.voice.reports import Report, ReportKind
from common.devices.voice.sound import Sound, join, write_wav
from common.devices.voice.speech import NoVoice, Speech, VoiceHangs
from common.devices.voice.text import NotSpeakable, call_sentence, trial_sentence
from common.devices.voice.waiting import Announcement, WaitingLine

_log = logging.getLogger(__name__)
_PAUSE_S = 0.5  # between the chime, the sentence and its repetition: long enough to look up

Told = Callable[[Report], None]
HealthTold = Callable[[Health], None]


class _Spoken(NamedTuple):
    """The whole sound of a call and, when it is the chime only, why."""

    sound: Sound
    reason: str = ""


class Announcer:
    """Speaks calls one after another and never lets a caller wait: `say` returns at once.

    `told` gets the reports and `health_told` every change of health, the first one when the voice and the device have
    been tried. Both are called from the announcer's thread, `told` also from the thread that calls `say` or `close`;
    they must be quick and must not close the announcer.
    """

    def __init__(
        self,
        speech: Speech,
        player: Player,
        *,
        told: Told,
        health_told: HealthTold,
        one_is_yao: bool = False,
        times: int = 2,
        waiting_limit: int = 3,
        keep_in: Path | None = None,
    ) -> None:
        """`times`: how often a sentence is said. `keep_in`: a folder that gets every spoken call as one WAV file,
        chime and repetitions included, whether or not there is a loudspeaker."""
        self._speech = speech
        self._player = player
        self._told = told
        self._health_told = health_told
        self._one_is_yao = one_is_yao
        self._times = times
        self._keeper = Keeper(keep_in) if keep_in else None
        self._waiting = WaitingLine(waiting_limit)
        self._wake = threading.Condition()
        self._closing = threading.Event()
        self._health: Health | None = None
        self._voice = self._device = Health()
        self._thread = threading.Thread(target=self._run, name="announcer", daemon=True)
        self._thread.start()

    @property
    def health(self) -> Health:
        """How the voice is doing; `ok` until the first trial says otherwise."""
        return self._health or Health()

    def say(self, announcement: Announcement) -> None:
        """Queue a call. Never waits and never raises; what becomes of the call is reported."""
        with self._wake:
            is_closed = self._closing.is_set()
            dropped = announcement if is_closed else self._waiting.add(announcement)
            self._wake.notify()
        if dropped:
            self._report(ReportKind.DROPPED, dropped, "the voice is closed" if is_closed else "newer calls wait")

    def close(self) -> None:
        """Fall silent now: what is spoken is cut off (failed), what waits is dropped. Returns when the thread ended."""
        with self._wake:
            self._closing.set()
            left = []
            while waiting := self._waiting.take():
                left.append(waiting)
            self._wake.notify()
        self._speech.stop()
        self._player.stop()
        for announcement in left:
            self._report(ReportKind.DROPPED, announcement, "the voice is closed")
        self._thread.join()

    def _run(self) -> None:
        self._try_out()
        while announcement := self._next():
            self._report(ReportKind.STARTED, announcement)
            try:
                self._announce(announcement)
            except Exception as fault:  # a full disk, or a fault of ours: told, and the next call is spoken
                _log.exception("a call was not spoken")
                self._report(ReportKind.FAILED, announcement, f"{type(fault).__name__}: {fault}")

    def _next(self) -> Announcement | None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing.is_set() or len(self._waiting))
            return self._waiting.take()

    def _try_out(self) -> None:
        try:
            self._speech.render(trial_sentence())
        except NoVoice as fault:
            self._voice = _voice_health(fault)
        outcome, detail = self._player.probe()
        self._device = _device_health(outcome, detail)
        self._show_health()

    def _announce(self, announcement: Announcement) -> None:
        whole = self._spoken(announcement)
        self._show_health()
        saved = self._keeper.keep(announcement, whole.sound) if self._keeper and not whole.reason else None
        with tempfile.TemporaryDirectory(prefix="yichuang-voice-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "call.wav"
            write_wav(path, whole.sound)
            outcome, detail = self._player.play(path, whole.sound.seconds)
        self._device = _device_health(outcome, detail)
        self._show_health()
        reason = whole.reason or ("" if outcome is Outcome.PLAYED else detail or outcome)
        self._report(ReportKind.FAILED if reason else ReportKind.FINISHED, announcement, reason, saved)

    def _spoken(self, announcement: Announcement) -> _Spoken:
        """The whole call; when it cannot be spoken, the chime alone, so that people look at the board."""
        try:
            sentence = self._speech.render(
                call_sentence(
                    announcement.number, announcement.counter, announcement.language, one_is_yao=self._one_is_yao
                )
            )
        except NotSpeakable as fault:  # the call's fault, not the voice's: the lamp stays as it is
            _log.error("a call cannot be spoken: %s", fault)
            return _Spoken(chime(), str(fault))
        except NoVoice as fault:
            self._voice = _voice_health(fault)
            return _Spoken(chime(), str(fault))
        self._voice = Health()
        opening = chime(sentence.rate, sentence.channels)
        if not sentence.frames:
            return _Spoken(opening)
        return _Spoken(join([opening, *[sentence.silence(_PAUSE_S), sentence] * self._times]))

    def _show_health(self) -> None:
        now = max(self._voice, self._device, key=lambda health: _GRAVITY.index(health.state))
        if now != self._health and not self._closing.is_set():
            self._health = now
            _log.info("voice: %s %s", now.state, now.detail)
            try:
                self._health_told(now)
            except Exception:  # whoever listens may fail; the voice goes on, and the log says so
                _log.exception("nobody could be told how the voice is doing")

    def _report(
        self, kind: ReportKind, announcement: Announcement, reason: str = "", saved: Path | None = None
    ) -> None:
        try:
            self._told(Report(kind, announcement, reason, saved))
        except Exception:  # whoever listens may fail; the next call must still be spoken, and the log says so
            _log.exception("nobody could be told that a call was %s", kind)


_GRAVITY = (HealthState.OK, HealthState.NO_VOICE, HealthState.NO_DEVICE, HealthState.HANGING)


def _voice_health(fault: NoVoice) -> Health:
    return Health(HealthState.HANGING if isinstance(fault, VoiceHangs) else HealthState.NO_VOICE, str(fault))


def _device_health(outcome: Outcome, detail: str) -> Health:
    if outcome in (Outcome.PLAYED, Outcome.STOPPED):
        return Health()
    return Health(HealthState.HANGING if outcome is Outcome.HUNG else HealthState.NO_DEVICE, detail)
