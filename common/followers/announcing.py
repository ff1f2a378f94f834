"""The voice follows the journal: every call and recall is announced, none twice, none that is stale."""

import logging
import threading
from collections.abc import Callable

from common.devices.voice.announcer import Announcer
from common.devices.voice.health import Health, HealthState
from common.devices.voice.options import VoiceOptions, open_announcer
from common.devices.voice.reports import Report
from common.devices.voice.waiting import Announcement
from common.domain.events import TicketCalled, TicketRecalled
from common.domain.queries import AskCounters
from common.hall import Hall, Recorded
from common.places import Home
from common.settings import Settings

log = logging.getLogger(__name__)

_FOLLOWER = "voice"
_STALE_MS = 20_000  # a call older than this when it is found (after a restart) would send people wrong


class Announcing:
    """Speaks the calls of the hall on this machine: the one that has the loudspeaker, usually beside the board."""

    def __init__(
        self, hall: Hall, options: VoiceOptions, *, told: Callable[[Report], None] = lambda report: None
    ) -> None:
        self._hall = hall
        self._announcer: Announcer = open_announcer(options, told=told, health_told=self._light)
        self._names: dict[str, str] = {}
        self._wake = threading.Event()
        self._is_stopping = False
        self._thread = threading.Thread(target=self._run, name="announcing", daemon=True)
        self._stop_watching = hall.watch(self._wake.set)
        self._thread.start()
        self._wake.set()

    def stop(self) -> None:
        """Fall silent and end."""
        self._stop_watching()
        self._is_stopping = True
        self._wake.set()
        self._thread.join()
        self._announcer.close()

    def _run(self) -> None:
        position = max(self._hall.followed(_FOLLOWER), 0)
        if position == 0:
            position = self._hall.last_position()  # a voice that is new has nothing to catch up with
        while True:
            self._wake.wait()
            self._wake.clear()
            if self._is_stopping:
                return
            events = self._hall.since(position)
            if not events:
                continue
            calls = [event for event in events if isinstance(event.body, TicketCalled | TicketRecalled)]
            position = events[-1].position
            if calls:
                # Remembered before it is spoken: after a crash a call is rather missed than repeated.
                self._hall.follow_to(_FOLLOWER, position)
            for event in calls:
                self._announce(event)

    def _announce(self, event: Recorded) -> None:
        body = event.body
        assert isinstance(body, TicketCalled | TicketRecalled)
        if abs(self._hall.now().at_ms - event.at_ms) > _STALE_MS:
            log.info("the call of %s is too old to be spoken", body.number)
            return
        self._announcer.say(Announcement(body.ticket, body.number, self._spoken_name(body.counter)))

    def _spoken_name(self, counter: str) -> str:
        if counter not in self._names:
            self._names = {row.counter: row.name for row in self._hall.ask(AskCounters())}
        return self._names.get(counter, counter)

    def _light(self, health: Health) -> None:
        state = "ok" if health.state is HealthState.OK else "warning"
        self._hall.light("voice", state, health.sentence("zh"), health.sentence("en"))


def voice_options(settings: Settings, home: Home) -> VoiceOptions:
    """The voice as the settings describe it."""
    voice = settings.voice
    clips = home.clips_folder if not voice.clips else home.folder / voice.clips
    return VoiceOptions(
        is_spoken=voice.is_spoken,
        clips=clips if clips.is_dir() else None,
        rate=voice.rate,
        one_is_yao=voice.one_is_yao,
        times=voice.times,
        waiting_limit=voice.waiting_limit,
        device=voice.device,
    )
