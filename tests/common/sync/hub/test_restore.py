"""An older backup is put back while terminals work: nothing is lost, nobody joins anew, nobody lost comes back."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.hall import Hall
from common.sync.hub import restore as restoring
from common.sync.hub.backup import back_up
from common.sync.hub.cluster import Cluster
from common.sync.hub.restore import drop_kept, restore
from common.sync.hub.schema import GROUPS
from common.sync.hub.terminals import revoke, terminals
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.joining import join
from common.sync.terminal.membership import read_membership
from common.sync.terminal.once import exchange_once
from common.sync.terminal.together import Together
from tests.common.sync.hub.places import NIGHT, code_for, copied, running, started
from tests.common.sync.terminal.test_together import lamp, wait_for
from tests.faults.whole import NO_FAULTS
from tests.halls import bare_hall, small_hall, take
from tests.postgres import open_folder

# What a restored hub has from its backup: history, and what is made of it. Everything else is as it was before.
_OF_THE_BACKUP = {"identity", "event", "reach", "writes", "snapshot", "snapshot_part", "proved_head"}
_MERGED = {"terminal", "origin"}


@pytest.fixture
def hub(made_hub: Path) -> Iterator[Cluster]:
    with copied(made_hub, "hub") as place, started(Cluster(place / "hub")) as cluster:
        yield cluster


@pytest.fixture
def hall(hub: Cluster, tmp_path: Path) -> Iterator[Hall]:
    """A counter's machine that has joined and brought a hall."""
    hall = small_hall(tmp_path / "counter")
    join(hall.home, hall.store, code_for(hub))
    yield hall
    hall.close()


def saved(hub: Cluster) -> Path:
    return Path(back_up(hub, NIGHT).file)


def rows(hub: Cluster, question: str) -> list[tuple[object, ...]]:
    with hub.connected() as connection:
        return connection.execute(question.encode()).fetchall()


def test_terminals_that_work_on_bring_what_the_backup_lacks(hub: Cluster, hall: Hall, tmp_path: Path) -> None:
    file = saved(hub)
    membership = read_membership(hall.home)
    assert membership is not None
    with closing(bare_hall(tmp_path / "kiosk")) as kiosk:
        join(kiosk.home, kiosk.store, code_for(hub, "kiosk"))  # since the backup, which knows nothing of it
        take(kiosk, digit="1")
        assert exchange_once(kiosk).pushed == 1
        with closing(Together(hall, membership)):
            wait_for(hall, lambda: lamp(hall)[0] == "ok")
            restore(hub, file, NIGHT)
            take(hall)
            kept = exchange_once(kiosk)
            assert (kept.ok, kept.pushed > 0) == (True, True)
            take(kiosk, digit="1")
            assert exchange_once(kiosk).ok
            wait_for(hall, lambda: len(numbers(hall)) == 3)
        assert exchange_once(hall).ok
        assert exchange_once(kiosk).ok
        assert numbers(kiosk) == numbers(hall)
        assert kiosk.faults() == hall.faults() == NO_FAULTS
    heads = rows(hub, "SELECT name FROM hub.origin o WHERE head <> (SELECT count(*) FROM hub.event e"
                      " WHERE e.origin = o.origin)")  # fmt: skip
    assert heads == []
    assert code_for(hub).role == "hall_3"


def numbers(hall: Hall) -> list[str]:
    with hall.store.reading() as db:
        return [str(number) for (number,) in db.execute("SELECT number FROM ticket ORDER BY number")]


def test_a_machine_that_was_turned_away_since_stays_away(hub: Cluster, hall: Hall) -> None:
    file = saved(hub)
    with hub.connected() as connection:
        assert revoke(connection, 1)
    restore(hub, file, NIGHT)
    with hub.connected() as connection:
        assert [one.is_revoked for one in terminals(connection)] == [True]
    assert not exchange_once(hall).ok


def test_what_calls_were_granted_and_whose_keys_were_destroyed_is_not_forgotten(hub: Cluster, hall: Hall) -> None:
    hall.do(c.AddStaff(staff="1001", name="李娜", pin="274913"))
    assert exchange_once(hall).ok
    file = saved(hub)
    with hub.connected() as connection:
        connection.execute(
            "INSERT INTO hub.claim (ticket, turn, counter, request) VALUES ('t1', 1, '1', gen_random_uuid())"
        )
        connection.execute("INSERT INTO hub.erased SELECT person FROM hub.person_key")
        connection.execute("DELETE FROM hub.person_key")
    restore(hub, file, NIGHT)
    assert rows(hub, "SELECT ticket FROM hub.claim") == [("t1",)]
    assert rows(hub, "SELECT * FROM hub.person_key") == []
    assert len(rows(hub, "SELECT * FROM hub.erased")) == 1


def test_every_table_is_either_of_the_backup_or_as_it_was_before(hub: Cluster) -> None:
    """A new table has to be named in one of them."""
    tables = {str(name) for (name,) in rows(hub, "SELECT tablename FROM pg_tables WHERE schemaname = 'hub'")}
    assert set(restoring._TAKEN_OVER) | _OF_THE_BACKUP | _MERGED == tables


def test_the_rights_are_those_of_a_new_hub(hub: Cluster, hall: Hall) -> None:
    question = (
        "SELECT p.proname, r.rolname FROM pg_proc p, pg_roles r WHERE p.pronamespace = 'hub'::regnamespace"
        f" AND r.rolname IN ({', '.join(repr('hall_' + name) for name in GROUPS)}, 'pg_monitor')"
        " AND has_function_privilege(r.oid, p.oid, 'EXECUTE') ORDER BY 1, 2"
    )
    before = rows(hub, question)
    restore(hub, saved(hub), NIGHT)
    assert rows(hub, question) == before
    membership = read_membership(hall.home)
    assert membership is not None
    with psycopg.connect(membership.words(hall.home), autocommit=True) as connection:
        for forbidden in ("CREATE TEMP TABLE t ()", "SELECT * FROM hub.event", "CREATE TABLE public.t ()"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(forbidden.encode())


def test_what_was_replaced_is_removed_after_a_while(hub: Cluster) -> None:
    question = "SELECT datname FROM pg_database WHERE datname LIKE '%before%'"
    kept, _ = restore(hub, saved(hub), NIGHT)
    seen = []
    for days in (29, 31):
        drop_kept(hub, NIGHT + timedelta(days=days), 30)
        seen.append(rows(hub, question))
    assert seen == [[(kept,)], []]


def test_what_is_no_backup_changes_nothing(hub: Cluster, hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8")
    with pytest.raises(HubTrouble, match="no backup of a hub"):
        restore(hub, file, NIGHT)
    take(hall)
    assert exchange_once(hall).pushed == 1


def test_a_fault_in_the_middle_lets_terminals_in_again(
    hub: Cluster, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise OSError("cut")

    file = saved(hub)
    monkeypatch.setattr(restoring, "_take_over", fail)
    with pytest.raises(OSError, match="cut"):
        restore(hub, file, NIGHT)
    take(hall)
    assert exchange_once(hall).pushed == 1


def test_on_another_machine_it_begins_with_the_backup_and_machines_join_anew(hub: Cluster, hall: Hall) -> None:
    """When nothing but the file is left: the hall is whole again as soon as its machines have joined."""
    hall.do(c.AddStaff(staff="1001", name="李娜", pin="274913"))
    take(hall)
    assert exchange_once(hall).ok
    file = saved(hub)
    count = len(rows(hub, "SELECT FROM hub.event"))
    hub.stop()
    with open_folder() as folder, running(folder / "new") as new:
        _, is_whole = restore(new, file, NIGHT)
        assert is_whole
        assert len(rows(new, "SELECT FROM hub.person_key")) == 1
        _, moved = join(hall.home, hall.store, code_for(new))
        assert moved.pulled == 0
        assert exchange_once(hall).ok
        assert len(rows(new, "SELECT FROM hub.event")) >= count
        assert hall.faults() == NO_FAULTS


def test_a_backup_of_another_hub_is_not_put_over_this_one(hub: Cluster, hall: Hall) -> None:
    file = saved(hub)
    with hub.connected() as connection:  # as if it were another hall's
        connection.execute("UPDATE hub.identity SET hub = gen_random_uuid()")
    with pytest.raises(HubTrouble, match="of another hub"):
        restore(hub, file, NIGHT)
    with hub.connected() as connection:
        assert len(terminals(connection)) == 1
