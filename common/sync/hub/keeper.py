"""The program that stays beside a hub: brings it back when it dies, saves it every night, and keeps it the only one."""

import logging

import psycopg

from common.sync.hub.cluster import Cluster
from common.sync.hub.nightly import Attempt, Now, is_due, last_attempt, read_care, save
from common.sync.hub.opening import close_if_superseded, open_hub
from common.sync.hub.server import Server
from common.sync.hub.trouble import HubTrouble

log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0


class Keeper:
    """Looks after one hub, a turn at a time. `now` is the time on this machine's wall."""

    def __init__(self, server: Server, now: Now) -> None:
        self._server = server
        self._now = now
        self._failed: Attempt | None = None  # noted here, too: a full disk takes no note

    def turn(self) -> bool:
        """Do what there is to do now; False when the hub was stopped and there is nothing to keep any more."""
        if not self._server.is_wanted:
            return False
        try:
            if not isinstance(self._server, Cluster) or self._mend(self._server):
                self._save_if_due()
        except (HubTrouble, psycopg.Error, OSError) as trouble:
            log.error("the hub: %s", str(trouble).strip())
        return True

    def _mend(self, cluster: Cluster) -> bool:
        """Whether the cluster is the hall's hub, after what had to be mended."""
        if not cluster.is_running:
            log.warning("the hub has died; starting it again")
            open_hub(cluster)
        return not cluster.is_standby and not close_if_superseded(cluster) and cluster.is_open

    def _save_if_due(self) -> None:
        now = self._now()
        if not is_due(now, read_care(self._server).backup_at, self._failed or last_attempt(self._server)):
            return
        self._failed = Attempt(at=now, problem="")
        save(self._server, now)
        self._failed = None
        log.info("the hub was saved, and the backup proved by restoring it")
