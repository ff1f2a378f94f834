"""Giving up the keys of dates that are past: what is on record of them then names nobody, not even to a guess."""

from datetime import timedelta

from common.domain.records.pseudonym import KEPT_DAYS
from common.services.scene import Scene
from common.store.day_keys import forget_outside

_KEPT_DAYS_IN_LOBBY = 1  # for whoever stands there at midnight


def forget_old_keys(scene: Scene) -> None:
    """Destroy them on this machine; kiosks need those of today alone."""
    kept = KEPT_DAYS if scene.rules.writes is None else _KEPT_DAYS_IN_LOBBY
    forget_outside(scene.db, scene.now.today - timedelta(days=kept), scene.now.today + timedelta(days=KEPT_DAYS))
