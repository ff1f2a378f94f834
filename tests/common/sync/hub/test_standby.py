"""Two machines, of which one is the hub: followed, promoted by a person, and the other one never a second hub."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import psycopg
import pytest

from common.hall import Hall
from common.sync.code import Code
from common.sync.hub import opening
from common.sync.hub.cluster import Cluster
from common.sync.hub.keeper import Keeper
from common.sync.hub.opening import Superseded, open_hub, promote, superseded_by
from common.sync.hub.report import report, sentences
from common.sync.hub.standby import dismiss_standby, follow, following, hears_its_hub
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.joining import join
from common.sync.terminal.meeting import WrongHub
from common.sync.terminal.membership import Address, membership_file, read_membership
from common.sync.terminal.once import exchange_once
from common.sync.terminal.reaching import Reach
from tests.common.sync.hub.places import (
    NIGHT,
    caught_up,
    code_for,
    copied,
    kill_nine,
    open_folder,
    running,
    standby_code,
    started,
)
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, bare_hall, small_hall, take
from tests.whole_halls import free_port


@pytest.fixture(scope="module")
def pair() -> Iterator[Path]:
    """A hub and its standby, stopped: each test begins with a copy of them."""
    with open_folder() as folder:
        with running(folder / "hub") as hub:
            second = Cluster(folder / "second")
            follow(second, standby_code(hub), "127.0.0.1", free_port(), NIGHT)
            second.stop()
        yield folder


@pytest.fixture
def hub(pair: Path) -> Iterator[Cluster]:
    with copied(pair, "hub", "second") as place, started(Cluster(place / "hub")) as cluster:
        with cluster.connected() as connection:
            connection.execute("UPDATE hub.standby SET port = %s", (Cluster(place / "second").port,))
        yield cluster


@pytest.fixture
def second(hub: Cluster) -> Iterator[Cluster]:
    """The standby, which follows."""
    with started(Cluster(hub.folder.parent / "second")) as cluster:
        caught_up(hub, cluster)
        yield cluster


@pytest.fixture
def hall(hub: Cluster, tmp_path: Path) -> Iterator[Hall]:
    """A counter's machine that has joined and brought a hall."""
    hall = small_hall(tmp_path / "counter")
    join(hall.home, hall.store, code_for(hub))
    yield hall
    hall.close()


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


def test_the_standby_has_what_the_hub_has_and_lets_no_terminal_in(hub: Cluster, second: Cluster, hall: Hall) -> None:
    assert exchange_once(hall).ok
    caught_up(hub, second)
    assert events(second) == events(hub) > 0
    assert second.fingerprint == hub.fingerprint
    assert state(second) == [f"This is the hub's standby, on port {second.port}; it follows."]
    assert state(hub)[0].startswith("The standby 127.0.0.1 follows, ")
    membership = read_membership(hall.home)
    assert membership is not None
    assert membership.others == (Address("127.0.0.1", second.port),)
    there = msgspec.structs.replace(membership, port=second.port, others=())
    with pytest.raises(psycopg.OperationalError, match=r"no pg_hba\.conf entry"):
        Reach(hall.home, there, hall.store, 5)()
    second.open_doors()  # if it ever did, a terminal would know it for what it is
    with pytest.raises(WrongHub, match="a copy that has not been promoted"):
        Reach(hall.home, there, hall.store, 5)()


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


def test_a_standby_that_stays_away_does_not_fill_the_disk(hub: Cluster, second: Cluster) -> None:
    second.stop()
    with hub.connected() as connection:
        connection.execute("ALTER SYSTEM SET max_slot_wal_keep_size = '16MB'")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("CREATE TABLE much (data text)")
        for _ in range(4):
            connection.execute("INSERT INTO much SELECT repeat(md5(n::text), 40) FROM generate_series(1, 20000) n")
            connection.execute("SELECT pg_switch_wal()")
            connection.execute("CHECKPOINT")
        found = following(connection)
    assert found is not None
    assert found.is_lost
    assert state(hub)[0].startswith("The standby 127.0.0.1 never came, or was away for too long to catch up.")
    again = follow(second, standby_code(hub), "127.0.0.1", second.port, NIGHT)
    assert again is not None
    assert hears_its_hub(second)


def test_only_one_standby_only_with_the_right_code_and_only_a_standby_is_promoted(
    hub: Cluster, second: Cluster
) -> None:
    with pytest.raises(HubTrouble, match="follows this hub already"):
        standby_code(hub)
    with pytest.raises(HubTrouble, match="This is the hall's hub already"):
        promote(hub)
    with pytest.raises(HubTrouble, match="A hub runs in this folder"):
        follow(second, standby_code_of_another(hub), "127.0.0.1", second.port, NIGHT)
    second.stop()
    code = standby_code(hub)
    with pytest.raises(HubTrouble, match="another program answers there"):
        follow(second, code._replace(fingerprint=bytes(15) + b"1"), "127.0.0.1", second.port, NIGHT)
    assert second.exists
    with pytest.raises(psycopg.OperationalError, match="password"):
        follow(second, code._replace(secret="00" * 10), "127.0.0.1", second.port, NIGHT)


def standby_code_of_another(hub: Cluster) -> Code:
    return Code("127.0.0.1", hub.port, hub.database, 0, "00" * 10, bytes(16))


def test_a_standby_that_was_stolen_is_turned_away(hub: Cluster, second: Cluster) -> None:
    with hub.connected() as connection:
        ((secret,),) = connection.execute("SELECT secret FROM hub.standby").fetchall()
        assert dismiss_standby(connection)
        assert not dismiss_standby(connection)
        assert following(connection) is None
    words = f"host=127.0.0.1 port={hub.port} dbname=hall user=hall_standby password={secret} sslmode=require"
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(words)
    open_hub(hub)
    assert hub.is_open


def test_the_standbys_role_may_do_nothing_of_a_terminals(hub: Cluster, second: Cluster) -> None:
    with hub.connected() as connection:
        ((secret,),) = connection.execute("SELECT secret FROM hub.standby").fetchall()
    words = f"host=127.0.0.1 port={hub.port} dbname=hall user=hall_standby password={secret} sslmode=require"
    with psycopg.connect(words, autocommit=True) as connection:
        assert connection.execute("SELECT is_copy FROM hub.epoch()").fetchall() == [(False,)]
        for forbidden in ("SELECT * FROM hub.event", "SELECT hub.proved()", "SELECT * FROM hub.standby"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(forbidden.encode())
