"""When a hub saves itself, and for how long it keeps what it saved."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.sync.hub.backup import Proved, proved_backups, remove_old
from common.sync.hub.cluster import Cluster
from common.sync.hub.nightly import (
    Attempt,
    Care,
    care_file,
    care_of,
    is_due,
    last_attempt,
    note_attempt,
    read_care,
    write_care,
)
from common.sync.hub.trouble import HubTrouble

SHANGHAI = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=SHANGHAI)
TIMES = st.timedeltas(timedelta(), timedelta(days=366)).map(NOW.__add__)
AT = st.times().map(lambda at: f"{at:%H:%M}")


def made(at: datetime) -> Attempt:
    return Attempt(at=at)


def test_it_is_due_once_the_set_time_has_passed() -> None:
    assert not is_due(NOW, "02:30", made(NOW.replace(hour=2, minute=31)))
    assert is_due(NOW, "02:30", made(NOW.replace(hour=2, minute=29)))
    assert not is_due(NOW, "23:00", made(NOW - timedelta(hours=9)))
    assert is_due(NOW, "09:00", made(NOW - timedelta(seconds=1)))


def test_a_machine_that_was_off_at_night_is_saved_in_the_morning() -> None:
    assert is_due(NOW, "02:30", made(NOW - timedelta(days=3)))


def test_a_failed_backup_is_tried_again_after_an_hour() -> None:
    failed = Attempt(at=NOW, problem="no room")
    assert not is_due(NOW + timedelta(minutes=59), "02:30", failed)
    assert is_due(NOW + timedelta(minutes=60), "02:30", failed)


def test_a_clock_that_was_set_back_does_not_put_it_off() -> None:
    assert is_due(NOW, "02:30", made(NOW + timedelta(days=400)))


@given(TIMES, AT)
def test_after_a_backup_the_next_one_is_due_within_a_day_and_not_at_once(now: datetime, at: str) -> None:
    assert not is_due(now, at, made(now))
    due = [hours for hours in range(26) if is_due(now + timedelta(hours=hours), at, made(now))]
    assert due[0] <= 24
    assert due == list(range(due[0], 26))  # it stays due until it is made


@given(TIMES, AT, st.integers(0, 3))
def test_over_several_days_there_is_one_a_night(start: datetime, at: str, minutes: int) -> None:
    last, count = made(start), 0
    for step in range(5 * 24 * 4):
        now = start + timedelta(minutes=15 * step + minutes)
        if is_due(now, at, last):
            last, count = made(now), count + 1
    assert count in (4, 5)


@pytest.fixture
def hub(tmp_path: Path) -> Cluster:
    return Cluster(tmp_path)


def test_what_is_set_is_read_as_it_was_written(hub: Cluster) -> None:
    assert read_care(hub) == Care()
    care = Care(backup_at="04:05", keep_days=7, backup_to='/mnt/"other" disk\\x')
    write_care(hub, care)
    assert read_care(hub) == care


@pytest.mark.parametrize("wrong", ['backup_at = "2:30"', "keep_days = 0", "keep_day = 3", "backup_at = 02:30", "\xff"])
def test_a_mistake_in_the_file_is_said(hub: Cluster, wrong: str) -> None:
    care_file(hub).write_bytes(wrong.encode("latin-1"))
    with pytest.raises(HubTrouble, match=r"hub\.toml cannot be understood"):
        read_care(hub)


def test_a_time_that_is_none_is_refused() -> None:
    with pytest.raises(HubTrouble, match="24:00 is no time of the day"):
        care_of("24:00", 30, None)


def test_an_attempt_is_remembered_and_a_damaged_note_is_none(hub: Cluster) -> None:
    assert last_attempt(hub) is None
    failed = Attempt(at=NOW, problem="磁盘已满")
    note_attempt(hub, failed)
    assert last_attempt(hub) == failed
    (hub.folder / "last-backup.json").write_bytes(b"{")
    assert last_attempt(hub) is None


def saved(hub: Cluster, folder: Path, at: datetime) -> Path:
    """A backup as it lies in its folder; what is in it does not matter here."""
    file = folder / f"hall-{at.astimezone(UTC):%Y%m%dT%H%M%S%f}.dump"
    file.write_bytes(b"dump")
    proved = Proved(file=str(file), at=at, heads={}, events=0, bytes=4)
    for place in {folder, hub.backups}:
        (place / f"{file.stem}.json").write_bytes(msgspec.json.encode(proved))
    return file


@given(st.lists(st.integers(0, 60), unique=True, min_size=1), st.integers(1, 40))
def test_old_backups_go_and_the_newest_never_does(
    tmp_path_factory: pytest.TempPathFactory, ages: list[int], keep_days: int
) -> None:
    hub = Cluster(tmp_path_factory.mktemp("hub"))
    other_disk = hub.folder / "other"
    for folder in (hub.backups, other_disk):
        folder.mkdir()
    files = {age: saved(hub, (hub.backups, other_disk)[age % 2], NOW - timedelta(days=age)) for age in ages}
    remove_old(hub, NOW, keep_days)
    kept = {age for age, file in files.items() if file.exists()}
    assert kept == {age for age in ages if age <= keep_days} | {min(ages)}
    assert [proved.file for proved in proved_backups(hub)] == [str(files[age]) for age in sorted(kept)]
    assert len(list(hub.folder.glob("*/hall-*.json"))) == len(kept) + len([age for age in kept if age % 2])


def test_a_backup_whose_file_is_gone_counts_for_nothing(hub: Cluster) -> None:
    hub.backups.mkdir()
    old = saved(hub, hub.backups, NOW - timedelta(days=90))
    saved(hub, hub.backups, NOW).unlink()
    assert remove_old(hub, NOW, 30) == []
    assert old.exists()
