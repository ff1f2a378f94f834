"""How a hub is, for `hub status`: a calm report, in which only what a person has to see to is marked."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from common.sync.hub.backup import Proved, newest
from common.sync.hub.cluster import Cluster
from common.sync.hub.nightly import Care, last_attempt, read_care
from common.sync.hub.opening import superseded_by
from common.sync.hub.server import Server
from common.sync.hub.standby import Following, following, hears_its_hub
from common.sync.hub.terminals import Terminal, terminals
from common.sync.silent import Silent, silent
from common.sync.upstream.once import Standing, standing

_LATE = timedelta(hours=36)
_CUT_FOR = timedelta(hours=24)
_LITTLE_ROOM = 1_000_000_000


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """`ok` is False when a person has to do something. `follows` is None on a machine that is no standby."""

    ok: bool
    is_running: bool
    port: int
    superseded_by: str | None
    follows: bool | None
    terminals: list[Terminal]
    silent: list[Silent]
    standby: Following | None
    district: Standing | None
    is_heard_by_district: bool
    backup: Proved | None
    backup_problem: str | None
    care: Care
    free_bytes: int


def report(server: Server, now: datetime) -> Report:
    """Look at a hub. Raises HubTrouble, psycopg.Error."""
    cluster = server if isinstance(server, Cluster) else None
    is_running = server.is_running
    is_copy = cluster is not None and cluster.is_standby
    replaced_by = None if cluster is None else superseded_by(cluster)
    machines: list[Terminal] = []
    silent_ones: list[Silent] = []
    standby = district = None
    if is_running:
        with server.connected() as connection:
            machines = terminals(connection)
            silent_ones = silent(connection)
            standby = following(connection) if cluster is not None and not is_copy else None
            district = standing(connection)
    follows = None if cluster is None or not is_copy else is_running and hears_its_hub(cluster)
    problem = None if is_copy or replaced_by is not None else _backup_problem(server, now)
    is_followed = standby is None or (standby.behind_bytes is not None and not standby.is_lost)
    free = shutil.disk_usage(server.folder).free
    is_well = problem is None and replaced_by is None and is_followed and follows is not False and free > _LITTLE_ROOM
    is_heard = district is None or _is_heard(district, now)
    return Report(
        ok=is_running and is_well and is_heard and not silent_ones,
        is_running=is_running,
        port=server.port,
        superseded_by=replaced_by,
        follows=follows,
        terminals=machines,
        silent=silent_ones,
        standby=standby,
        district=district,
        is_heard_by_district=is_heard,
        backup=newest(server),
        backup_problem=problem,
        care=read_care(server),
        free_bytes=free,
    )


def _is_heard(district: Standing, now: datetime) -> bool:
    """A line that is cut for some hours mends itself; a fault that stays does not."""
    return district.fault is None or (district.reached_at is not None and now - district.reached_at < _CUT_FOR)


def _backup_problem(server: Server, now: datetime) -> str | None:
    last = last_attempt(server)
    if last is None or last.problem is not None:
        return last.problem if last is not None else None
    if now - last.at > _LATE:
        return f"nothing has made one since {last.at.astimezone():%Y-%m-%d %H:%M}; `hub start` does"
    return None


def sentences(found: Report) -> Iterator[tuple[bool, str]]:
    """The report line by line; False marks a line that asks for a person."""
    yield _state(found)
    if found.terminals:
        yield True, "Machines of the hall:"
    for one in found.terminals:
        state = "revoked" if one.is_revoked else "here" if one.is_here else "away" if one.has_joined else "invited"
        yield True, f"{one.terminal:>5}  {one.kind:<8} {one.digit:<4} {state:<8} {one.events:>9,} events"
    for counter in found.silent if found.follows is None else ():
        yield False, counter.words[1]
    if found.superseded_by is None and found.follows is None:
        if found.standby is not None:
            yield _standby(found.standby)
        yield from _backups(found)
    if found.district is not None:
        yield _district(found.district, is_heard=found.is_heard_by_district)
    room = f"Room on the disk: {found.free_bytes / 1e9:,.1f} GB."
    yield found.free_bytes > _LITTLE_ROOM, room if found.free_bytes > _LITTLE_ROOM else f"{room} Make some."


def _state(found: Report) -> tuple[bool, str]:
    if found.superseded_by is not None:
        return False, (
            f"The machine {found.superseded_by} carries the hall's hub now; this one is closed. Let it follow:"
            " `hub invite --kind standby` there, `hub standby` here."
        )
    if not found.is_running and found.follows is None:
        return False, "The hub is stopped; terminals work alone. `hub start` starts it."
    if not found.is_running:
        return False, "This is the hub's standby; it is stopped, and falls behind. `hub start` starts it."
    if found.follows is None:
        return True, f"The hub runs on port {found.port}."
    if found.follows:
        return True, f"This is the hub's standby, on port {found.port}; it follows."
    return False, (
        f"This is the hub's standby, on port {found.port}, and it does not hear its hub. Should that one be lost:"
        " `hub promote` here."
    )


def _standby(standby: Following) -> tuple[bool, str]:
    if standby.is_lost:
        return False, (
            f"The standby {standby.host} never came, or was away for too long to catch up. Make it anew: `hub invite"
            " --kind standby` here, `hub standby` there."
        )
    if standby.behind_bytes is None:
        return False, f"The standby {standby.host} does not follow: is it on, and is its hub started?"
    return True, f"The standby {standby.host} follows, {standby.behind_bytes:,} bytes behind."


def _district(district: Standing, *, is_heard: bool) -> tuple[bool, str]:
    if district.fault is None:
        return True, f"The district gets what this hall has; {district.waiting:,} events are on their way."
    since = f"{district.reached_at:%Y-%m-%d %H:%M}" if district.reached_at else "the beginning"
    return is_heard, f"{district.fault}. Since {since}, {district.waiting:,} events wait."


def _backups(found: Report) -> Iterator[tuple[bool, str]]:
    care, backup = found.care, found.backup
    if backup is not None:
        at = f"{backup.at.astimezone():%Y-%m-%d %H:%M}"
        yield True, f"Newest backup, proved by restoring it: {at}, {backup.events:,} events, {backup.file}"
    else:
        yield True, "No backup yet."
    yield True, f"The next one is made at {care.backup_at}; backups stay for {care.keep_days} days."
    if found.backup_problem is not None:
        yield False, f"A backup is missing: {found.backup_problem}"
