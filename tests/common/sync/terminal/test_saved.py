"""Staff are told when the hub is not saved; residents are not."""

from contextlib import closing
from pathlib import Path

from common.hall import Hall
from common.store.lookups.paper import lamps
from common.sync.terminal.saved import LAMP
from common.sync.terminal.together import Together
from tests.common.sync.terminal.test_together import lamp, wait_for
from tests.hubs import TestHub


def saved_lamp(hall: Hall) -> tuple[str, str]:
    with hall.store.reading() as db:
        return next(((one.state, one.words) for one in lamps(db, 0) if one.lamp == LAMP), ("", ""))


def test_a_desk_tells_it_and_a_kiosk_does_not(fresh_hub: TestHub, tmp_path: Path) -> None:
    fresh_hub.rows("UPDATE hub.identity SET backup_problem = 'no room' RETURNING 1")
    desk, kiosk = (fresh_hub.machine(tmp_path / kind, kind) for kind in ("counter", "kiosk"))
    with closing(desk.hall), closing(kiosk.hall):
        with closing(Together(desk.hall, desk.membership)), closing(Together(kiosk.hall, kiosk.membership)):
            wait_for(desk.hall, lambda: saved_lamp(desk.hall) == ("warning", "中心的备份没有成功，请告诉管理员"))
            wait_for(kiosk.hall, lambda: lamp(kiosk.hall)[0] == "ok")
        assert saved_lamp(kiosk.hall) == ("", "")
