"""The voice follows the journal: every call and recall is announced, none twice, none that is stale."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from common.devices.voice.announcer import Announcer, HealthTold, Told
from common.devices.voice.health import Health, HealthState
from common.devices.voice.options import VoiceOptions
from common.devices.voice.text import Language
from common.devices.voice.waiting import Announcement
from common.domain.events import CounterDefined, TicketCalled, TicketRecalled
from common.domain.queries import AskCounters
from common.domain.rows import Counter
from common.hall import Hall, Recorded
from common.places import Home
from common.process_lock import ProcessLock
from common.settings import Settings

log = logging.getLogger(__name__)

STALE_MS = 20_000
"""A call older than this when it is found (after an outage) would send people wrong."""

_FOLLOWER = "voice"
_AT_ONCE = 500  # events; after a long outage there may be hundreds of thousands
_LOOK_EVERY_S = 1.0  # for the lock, and for a hall that could not be read; calls come by the hall's watch


class OpenVoice(Protocol):
    """Opens the announcer, once this process may speak."""

    def __call__(self, *, told: Told, health_told: HealthTold) -> Announcer:
        """See `common.devices.voice.options.open_announcer`."""


class Announcing:
    """Speaks the calls of the hall. Of several processes of one home one speaks; when it ends, another takes over."""

    def __init__(
        self, home: Home, open_voice: OpenVoice, *, told: Told, languages: tuple[Language, ...] = ("zh",)
    ) -> None:
        """`told` gets the announcer's reports, from foreign threads. Nothing is spoken before `follow`."""
        self._open_voice = open_voice
        self._told = told
        self._languages = languages
        self._lock = ProcessLock(home.folder / "run" / "voice.lock")
        self._announcer: Announcer | None = None
        self._health: Health | None = None
        self._hall: Hall | None = None
        self._stop_watching: Callable[[], None] = lambda: None
        self._counters: dict[str, Counter] = {}
        self._position: int | None = None
        self._is_ailing = False
        self._is_closing = False
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="announcing", daemon=True)
        self._thread.start()

    @property
    def is_speaking(self) -> bool:
        """Whether people hear this process: it is the one that speaks, and it has a loudspeaker."""
        return self._health is not None and self._health.state is not HealthState.NO_DEVICE

    def follow(self, hall: Hall) -> None:
        """Speak the calls of this hall, opened by whoever calls this; the one before is followed no longer."""
        self.leave()
        self._stop_watching = hall.watch(self._wake.set)
        self._hall = hall
        self._wake.set()

    def leave(self) -> None:
        """Follow no hall until the next `follow`; what is being said is said to its end."""
        self._hall = None
        self._stop_watching()
        self._stop_watching = lambda: None

    def close(self) -> None:
        """Fall silent and end."""
        self._is_closing = True
        self._wake.set()
        self._thread.join()
        if self._announcer is not None:
            self._announcer.close()
            self._say_off()
        self.leave()
        self._lock.release()

    def _run(self) -> None:
        followed: Hall | None = None
        while not self._is_closing:
            hall = self._hall
            if hall is not followed:
                followed, self._position, self._counters = hall, None, {}
            if hall is not None:
                try:
                    self._catch_up(hall)
                except Exception as fault:  # the store is busy, broken or full: said once, tried again and again
                    if not self._is_ailing and hall is self._hall:
                        log.warning("calls cannot be followed: %s: %s", type(fault).__name__, fault)
                        self._is_ailing = True
            self._wake.wait(_LOOK_EVERY_S)
            self._wake.clear()

    def _catch_up(self, hall: Hall) -> None:
        if self._position is None:
            if not self._lock.acquire():
                return
            # A voice that is new has nothing to catch up with, and misses nothing from before it is open.
            position = hall.followed(_FOLLOWER) or hall.last_position()
            self._open()
            self._position = position
        while events := hall.since(self._position, _AT_ONCE):
            for event in events:
                if self._is_closing:
                    return
                self._hear(hall, event)
                self._position = event.position
        self._is_ailing = False

    def _hear(self, hall: Hall, event: Recorded) -> None:
        match event.body:
            case TicketCalled() | TicketRecalled() as call:
                # Remembered before it is spoken: after a crash a call is rather missed than repeated.
                hall.follow_to(_FOLLOWER, event.position)
                self._announce(hall, event, call)
            case CounterDefined():
                self._counters = {}  # it may have another name now

    def _open(self) -> None:
        if self._announcer is None:
            self._announcer = self._open_voice(told=self._told, health_told=self._light)
        elif self._health is not None:
            self._light(self._health)  # this hall has not heard of it

    def _announce(self, hall: Hall, event: Recorded, call: TicketCalled | TicketRecalled) -> None:
        assert self._announcer is not None
        if abs(hall.now().at_ms - event.at_ms) > STALE_MS:
            log.info("the call of %s is too old to be spoken", call.number)
            return
        for language in self._languages:
            name = self._spoken_name(hall, call.counter, language)
            self._announcer.say(Announcement(call.ticket, call.number, name, language, event.position))

    def _spoken_name(self, hall: Hall, code: str, language: Language) -> str:
        if code not in self._counters:
            self._counters = {counter.counter: counter for counter in hall.ask(AskCounters())}
        counter = self._counters.get(code)
        if counter is None:
            return code
        return counter.name_en if language == "en" and counter.name_en else counter.name

    def _say_off(self) -> None:
        if (hall := self._hall) is not None:
            try:
                hall.light("voice", "warning", "叫号大屏已关闭，没有语音", "The board is off: calls are not spoken")
            except Exception as fault:  # the store is broken or full: the desk sees that without the lamp
                log.info("the lamp could not be changed: %s", fault)

    def _light(self, health: Health) -> None:
        self._health = health
        if (hall := self._hall) is not None:
            state = "ok" if health.state is HealthState.OK else "warning"
            hall.light("voice", state, health.sentence("zh"), health.sentence("en"))


def languages_of(settings: Settings) -> tuple[Language, ...]:
    """The languages a call is spoken in, in their order."""
    return ("zh", "en") if settings.voice.says_english else ("zh",)


def voice_options(settings: Settings, home: Home, *, keep_in: Path | None = None) -> VoiceOptions:
    """The voice as the settings describe it. A line that speaks two languages holds each call twice."""
    voice = settings.voice
    clips = home.folder / voice.clips if voice.clips else home.clips_folder
    return VoiceOptions(
        is_spoken=voice.is_spoken,
        clips=clips if clips.is_dir() else None,
        rate=voice.rate,
        one_is_yao=voice.one_is_yao,
        times=voice.times,
        waiting_limit=voice.waiting_limit * len(languages_of(settings)),
        device=voice.device,
        keep_in=keep_in,
    )
