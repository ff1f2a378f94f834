"""The keeper beside a hub: what it does of itself at night and after a crash, and who is told when that fails."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from common.hall import Hall
from common.sync.hub import backup
from common.sync.hub.backup import BackupDiffers, newest, proved_backups
from common.sync.hub.cluster import Cluster
from common.sync.hub.keeper import Keeper
from common.sync.hub.nightly import Attempt, Care, care_file, last_attempt, note_attempt, write_care
from common.sync.hub.opening import open_hub
from common.sync.hub.report import report, sentences
from common.sync.hub.trouble import HubTrouble
from common.sync.terminal.joining import join
from common.sync.terminal.membership import read_membership
from common.sync.terminal.reaching import Reach
from common.sync.terminal.saved import backup_lamp, is_saved
from common.sync.terminal.wire import Health, Hub
from counter.doctor.hub_checks import check_hub
from tests.common.sync.hub.places import NIGHT, code_for, copied, kill_nine, started
from tests.halls import MovedClock, small_hall, take

_TIMEOUT_S = 10
EVENING = NIGHT - timedelta(hours=6)


@pytest.fixture(scope="module")
def kept(made_hub: Path) -> Iterator[Cluster]:
    with copied(made_hub, "hub") as folder, started(Cluster(folder / "hub")) as cluster:
        yield cluster


@pytest.fixture
def hub(kept: Cluster) -> Cluster:
    """Made in the evening, and not saved yet."""
    open_hub(kept)
    shutil.rmtree(kept.backups, ignore_errors=True)
    write_care(kept, Care(keep_days=2))
    note_attempt(kept, Attempt(at=EVENING))
    with kept.connected() as connection:
        connection.execute("UPDATE hub.identity SET proved_at = NULL, backup_problem = NULL")
    return kept


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock(EVENING)


def said(hub: Cluster, clock: MovedClock) -> tuple[bool, list[str]]:
    """What `hub status` marks as asking for a person."""
    found = report(hub, clock.now)
    return found.ok, [line for is_well, line in sentences(found) if not is_well]


def health_of(hall: Hall) -> Health:
    """What the hub tells a terminal of its backups."""
    membership = read_membership(hall.home)
    assert membership is not None
    with closing(Reach(hall.home, membership, hall.store, _TIMEOUT_S)()) as connection:
        return Hub(connection).health()


def test_it_saves_the_hub_each_night_and_removes_what_is_old(hub: Cluster, clock: MovedClock) -> None:
    keeper = Keeper(hub, clock)
    nights = []
    for _ in range(4 * 8):
        assert keeper.turn()
        if (proved := newest(hub)) is not None:
            nights.append(proved.at)
        clock.go(hours=3)
    assert sorted(set(nights)) == [NIGHT + timedelta(days=n) for n in range(4)]
    assert [one.at.day for one in proved_backups(hub)] == [24, 23, 22]
    assert said(hub, clock) == (True, [])


def test_what_fails_is_told_everywhere_and_tried_again(
    hub: Cluster, clock: MovedClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hall = small_hall(tmp_path)
    with closing(hall):
        join(hall.home, hall.store, code_for(hub))
        clock.now = NIGHT
        usage = shutil.disk_usage(hub.folder)
        with monkeypatch.context() as patched:
            patched.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
            keeper = Keeper(hub, clock)
            assert keeper.turn()
        attempt = last_attempt(hub)
        assert attempt is not None
        assert "has 1 MB of room" in str(attempt.problem)
        assert said(hub, clock) == (False, [f"A backup is missing: {attempt.problem}"])
        finding = next(one for one in check_hub(hall) if one.name == "backup_verified")
        assert not finding.ok
        assert "1 MB of room" in finding.en
        clock.go(minutes=59)
        keeper.turn()
        assert newest(hub) is None
        clock.go(minutes=1)
        keeper.turn()
        assert newest(hub) is not None
        assert said(hub, clock) == (True, [])


def test_a_full_disk_that_takes_no_note_is_not_tried_again_at_once(
    hub: Cluster, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def fail(*_: object) -> None:
        tries.append(clock.now)
        raise HubTrouble("full")

    monkeypatch.setattr("common.sync.hub.keeper.save", fail)
    clock.now = NIGHT
    keeper = Keeper(hub, clock)
    for _ in range(5):
        keeper.turn()
        clock.go(minutes=20)
    assert tries == [NIGHT, NIGHT + timedelta(hours=1)]


def test_a_backup_that_restores_to_something_else_is_none(hub: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the disk has lost a page between the dump and its proof."""
    with closing(hub.connected()) as connection:
        connection.execute("INSERT INTO hub.terminal (terminal, role, kind, digit) VALUES (77, 'x', 'counter', '077')")
        connection.execute("INSERT INTO hub.origin (name, mark, terminal, head) VALUES ('o', 1, 77, 1)")
        connection.execute(
            "INSERT INTO hub.event (origin, oseq, lamport, id, kind, version, at_ms, actor, body, hash)"
            " SELECT origin, 1, 1, gen_random_uuid(), 'k', 1, 1, '', 'body', 'hash' FROM hub.origin WHERE name = 'o'"
        )
        run = hub.run

        def lose_a_page(program: str, *arguments: str, database: str | None = None) -> None:
            run(program, *arguments, database=database)
            if program == "pg_restore":
                with hub.connected(database) as restored:
                    restored.execute("UPDATE hub.event SET body = 'bady' WHERE kind = 'k'")

        monkeypatch.setattr(hub, "run", lose_a_page)
        with pytest.raises(BackupDiffers, match="no backup was made"):
            backup.back_up(hub, NIGHT)
        assert newest(hub) is None
        assert list(hub.backups.iterdir()) == []
        connection.execute(
            "DELETE FROM hub.event; DELETE FROM hub.origin; DELETE FROM hub.terminal WHERE terminal = 77"
        )


def test_a_mistake_in_the_settings_is_said_and_stops_nothing(hub: Cluster, clock: MovedClock) -> None:
    care_file(hub).write_text("backup_at = 3")
    clock.now = NIGHT
    assert Keeper(hub, clock).turn()
    with pytest.raises(HubTrouble, match="cannot be understood"):
        report(hub, clock.now)


def test_it_brings_back_a_hub_that_died_and_leaves_one_that_was_stopped(hub: Cluster, clock: MovedClock) -> None:
    keeper = Keeper(hub, clock)
    kill_nine(hub)
    assert keeper.turn()
    states = [(hub.is_running, hub.is_open)]
    hub.stop()
    assert not keeper.turn()
    states.append((hub.is_running, hub.is_wanted))
    assert states == [(True, True), (False, False)]
    assert said(hub, clock)[1][0] == "The hub is stopped; terminals work alone. `hub start` starts it."


def test_the_lamp_of_staff_says_when_the_hub_is_not_saved(hub: Cluster, tmp_path: Path) -> None:
    with closing(small_hall(tmp_path)) as hall:
        join(hall.home, hall.store, code_for(hub))
        take(hall)
        with hub.connected() as connection:
            states = []
            for at, problem in (("1 hour", None), ("1 hour", "no room"), ("40 hours", None), ("72 hours", None)):
                connection.execute(
                    "UPDATE hub.identity SET proved_at = clock_timestamp() - %s::interval, backup_problem = %s",
                    (at, problem),
                )
                health = health_of(hall)
                states.append((*backup_lamp(health)[::2], is_saved(health)))
        assert states == [
            ("ok", "The hub is saved", True),
            ("warning", "The hub's backup failed: tell whoever runs it", False),
            ("warning", "The hub was not saved for 1 day: tell whoever runs it", False),
            ("warning", "The hub was not saved for 3 days: tell whoever runs it", False),
        ]
