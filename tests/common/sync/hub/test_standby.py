"""Two machines, of which one is the hub: followed, promoted by a person, and the other one never a second hub."""

import msgspec
import psycopg
import pytest

from common.hall import Hall
from common.sync.code import Code
from common.sync.hub.cluster import Cluster
from common.sync.hub.opening import open_hub, promote
from common.sync.hub.report import report, sentences
from common.sync.hub.standby import dismiss_standby, follow, following, hears_its_hub
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.meeting import WrongHub
from common.sync.terminal.membership import Address, read_membership
from common.sync.terminal.once import exchange_once
from common.sync.terminal.reaching import Reach
from tests.common.sync.hub.places import (
    NIGHT,
    caught_up,
    standby_code,
)


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
    with pytest.raises(WrongHub, match="its standby, which nobody has promoted"):
        Reach(hall.home, there, hall.store, 5)()


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
