"""A standby that is promoted: terminals come by themselves, and whoever comes back is never a second hub."""

from contextlib import closing
from pathlib import Path

import msgspec
import psycopg
import pytest

from common.hall import Hall
from common.sync.hub import opening
from common.sync.hub.cluster import Cluster
from common.sync.hub.keeper import Keeper
from common.sync.hub.opening import Superseded, open_hub, promote, superseded_by
from common.sync.hub.report import report, sentences
from common.sync.hub.standby import follow, hears_its_hub
from common.sync.terminal.joining import join
from common.sync.terminal.membership import Address, membership_file, read_membership
from common.sync.terminal.once import exchange_once
from common.sync.terminal.reaching import Reach
from tests.common.sync.hub.places import (
    NIGHT,
    caught_up,
    code_for,
    kill_nine,
    standby_code,
)
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, bare_hall, take


def events(cluster: Cluster) -> int:
    with cluster.connected() as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM hub.event").fetchall()
    return int(count)


def state(hub: Cluster) -> list[str]:
    """What `hub status` says of it and its standby."""
    return [line for _, line in sentences(report(hub, NIGHT)) if "standby" in line or "hub now" in line]


def where(hall: Hall) -> Address:
    membership = read_membership(hall.home)
    assert membership is not None
    return membership.address


def test_terminals_go_to_the_promoted_machine_and_bring_what_it_lacks(
    hub: Cluster, second: Cluster, hall: Hall, tmp_path: Path
) -> None:
    with closing(bare_hall(tmp_path / "kiosk")) as kiosk:
        join(kiosk.home, kiosk.store, code_for(hub, "kiosk"))
        caught_up(hub, second)
        second.stop()
        take(kiosk, digit="1")
        assert exchange_once(kiosk).pushed == 1  # the hub has it, its standby never will
        kill_nine(hub)
        second.start()
        promote(second)
        assert exchange_once(kiosk).pushed == 1
        assert where(kiosk) == Address("127.0.0.1", second.port)
        outcome = exchange_once(hall)
        assert (outcome.pulled, where(hall).port) == (1, second.port)
        assert hall.faults() == kiosk.faults() == NO_FAULTS


def test_the_replaced_hub_never_opens_again(hub: Cluster, second: Cluster, hall: Hall) -> None:
    assert exchange_once(hall).ok
    caught_up(hub, second)
    kill_nine(hub)
    promote(second)
    with pytest.raises(Superseded, match=r"The machine 127\.0\.0\.1 carries the hall's hub now"):
        open_hub(hub)
    assert (hub.is_running, hub.is_open, superseded_by(hub)) == (False, False, "127.0.0.1")
    second.stop()
    with pytest.raises(Superseded):  # nor while nobody else is there
        open_hub(hub)
    assert state(hub)[0].startswith("The machine 127.0.0.1 carries the hall's hub now; this one is closed.")


def test_the_replaced_hub_takes_over_again_when_a_person_says_so(hub: Cluster, second: Cluster, hall: Hall) -> None:
    assert exchange_once(hall).ok
    caught_up(hub, second)
    hub.stop()
    promote(second)
    with pytest.raises(Superseded):
        open_hub(hub)
    take(hall)
    assert exchange_once(hall).pushed == 1
    second.stop()  # and it will not come back
    promote(hub)
    assert exchange_once(hall).pushed == 1  # it went back to where the hub was before
    assert where(hall).port == hub.port


def test_a_hub_that_still_runs_closes_when_its_standby_was_promoted(hub: Cluster, second: Cluster, hall: Hall) -> None:
    assert exchange_once(hall).ok
    membership = read_membership(hall.home)
    assert membership is not None
    caught_up(hub, second)
    keeper = Keeper(hub, MovedClock(NIGHT))
    assert keeper.turn()
    assert hub.is_open
    with closing(Reach(hall.home, membership, hall.store, 5)()) as still_there:
        promote(second)
        assert keeper.turn()
        with pytest.raises(psycopg.OperationalError):
            still_there.execute("SELECT 1")
    assert [hub.is_open, superseded_by(hub)] == [False, "127.0.0.1"]
    take(hall)
    assert (exchange_once(hall).pushed, where(hall).port) == (1, second.port)


def test_a_terminal_that_knows_the_new_hub_refuses_the_old_one(hub: Cluster, second: Cluster, hall: Hall) -> None:
    """Two hubs by mistake: the cable between their machines is cut, and somebody has promoted the standby."""
    assert exchange_once(hall).ok
    old = read_membership(hall.home)
    caught_up(hub, second)
    hub.stop()
    promote(second)
    assert exchange_once(hall).ok
    hub.start()
    assert hub.is_open
    assert old is not None
    membership_file(hall.home).write_bytes(msgspec.json.encode(msgspec.structs.replace(old, others=())))
    outcome = exchange_once(hall)
    assert (outcome.refused, outcome.en[:32]) == ("wrong_hub", "This is not the hub of this hall")
    membership_file(hall.home).write_bytes(msgspec.json.encode(old))  # with both addresses it finds the right one
    assert exchange_once(hall).ok
    assert where(hall).port == second.port


def break_off(_: Cluster) -> None:
    """As when the machine loses its power just now."""
    raise KeyboardInterrupt


def test_a_promotion_that_broke_off_is_finished_at_the_next_start(
    hub: Cluster, second: Cluster, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert exchange_once(hall).ok
    caught_up(hub, second)
    kill_nine(hub)
    with monkeypatch.context() as patched:
        patched.setattr(opening, "_finish_promotion", break_off)
        with pytest.raises(KeyboardInterrupt):
            promote(second)
    states = [(second.is_standby, second.is_open)]
    second.stop()
    open_hub(second)
    states.append((second.is_standby, second.is_open))
    assert states == [(False, False), (False, True)]
    assert exchange_once(hall).ok
    with pytest.raises(Superseded):
        open_hub(hub)


def test_the_replaced_hub_follows_the_new_one_and_may_be_promoted_in_turn(
    hub: Cluster, second: Cluster, hall: Hall
) -> None:
    assert exchange_once(hall).ok
    caught_up(hub, second)
    hub.stop()
    promote(second)
    assert exchange_once(hall).ok
    aside = follow(hub, standby_code(second), "127.0.0.1", hub.port, NIGHT)
    assert aside is not None
    assert (Path(aside) / "PG_VERSION").exists()
    assert hears_its_hub(hub)
    take(hall)
    assert exchange_once(hall).pushed == 1
    caught_up(second, hub)
    second.stop()
    promote(hub)
    assert (exchange_once(hall).ok, where(hall).port) == (True, hub.port)


def test_a_hub_opens_although_its_standby_is_off(hub: Cluster, second: Cluster) -> None:
    second.stop()
    hub.stop()
    open_hub(hub)
    assert hub.is_open
    assert state(hub) == ["The standby 127.0.0.1 does not follow: is it on, and is its hub started?"]
