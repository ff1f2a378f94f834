"""What a machine does for itself once a day: giving up what is old enough and saved for good."""

import logging
import threading
from datetime import date

from common.domain.refusals import Refused
from common.hall import Hall
from common.settings import SettingsWrong
from common.sync.terminal.pruning import prune_machine

log = logging.getLogger(__name__)

_REST_S = 0.5  # between two steps, so that whoever writes meanwhile never waits for two


class Upkeep:
    """Asked now and then whether something is to be done; it ends early when its program does."""

    def __init__(self, hall: Hall, ended: threading.Event) -> None:
        self._hall = hall
        self._ended = ended
        self._done_on: date | None = None

    def look(self) -> None:
        """Prune if that was not done today; when the hub is not reached, the next look tries again."""
        try:
            today = self._hall.now().today
            if today == self._done_on:
                return
            outcome = prune_machine(self._hall, goes_on=lambda: not self._ended.wait(_REST_S))
        except (Refused, SettingsWrong) as refused:  # the store is busy or full, or not set up yet
            log.warning("nothing is pruned: %s", refused)
            return
        if outcome.ok:
            self._done_on = today
            if outcome.events:
                log.info("%s", outcome.en)
