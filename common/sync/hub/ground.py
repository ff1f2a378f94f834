"""Whether a cluster can be made in a folder of this machine, said before anything is changed."""

import errno
import os
import pwd
import shutil
import socket
from pathlib import Path

from common.sync.hub.trouble import HubTrouble

SERVICE_USER = "postgres"
_LONGEST_SOCKET = 107  # bytes of a socket's whole path (unix(7))
_ROOM_BYTES = 300_000_000  # a new cluster takes about 60 MB; the rest is for the hall to begin with


def service_user() -> str:
    """As whom PostgreSQL runs: never as root. Raises HubTrouble where there is nobody it could run as."""
    if os.geteuid():
        return pwd.getpwuid(os.geteuid()).pw_name
    try:
        return pwd.getpwnam(SERVICE_USER).pw_name
    except KeyError as missing:
        raise HubTrouble(
            f"PostgreSQL never runs as root, and this machine has no user {SERVICE_USER}. Install Debian's"
            " postgresql-15, which makes it, or run this command as another user."
        ) from missing


def check_ground(folder: Path, data: Path, port: int) -> None:
    """Raises HubTrouble with the first thing that would keep a cluster from being made and started."""
    user = service_user()
    if data.exists() and any(data.iterdir()):
        raise HubTrouble(f"{data} is not empty, and no hub either. Choose another --home; nothing was changed.")
    if len(f"{folder}/.s.PGSQL.{port}") > _LONGEST_SOCKET:
        raise HubTrouble(f"{folder} is too long a name for a hub's folder: choose a shorter --home.")
    there = _first_there(folder)
    if os.geteuid() == 0:
        _check_way(there, user)
    elif not os.access(there, os.W_OK | os.X_OK):
        raise HubTrouble(f"{there} is closed to the user {user}: choose another --home, or run this as its owner.")
    free = shutil.disk_usage(there).free
    if free < _ROOM_BYTES:
        raise HubTrouble(
            f"The disk of {there} has {free // 1_000_000} MB of room; a hub needs {_ROOM_BYTES // 1_000_000} MB to"
            " begin with."
        )
    check_port(port)


def check_port(port: int) -> None:
    """Raises HubTrouble when another program of this machine listens there."""
    try:
        socket.create_server(("", port)).close()
    except OSError as taken:
        if taken.errno == errno.EADDRINUSE:
            raise HubTrouble(
                f"Port {port} of this machine is taken by another program. End that one, or choose another --port."
            ) from taken
        raise HubTrouble(f"Port {port} cannot be used: {taken.strerror}.") from taken


def _first_there(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.exists())


def _check_way(folder: Path, user: str) -> None:
    """Root goes everywhere; the user that PostgreSQL runs as must be able to follow."""
    who = pwd.getpwnam(user)
    for place in (*reversed(folder.parents), folder):
        at = place.stat()
        bits = at.st_mode >> (6 if at.st_uid == who.pw_uid else 3 if at.st_gid == who.pw_gid else 0)
        if not bits & 0o1:
            raise HubTrouble(
                f"The user {user}, as whom PostgreSQL runs, cannot enter {place}. Choose another --home, such as"
                " /srv/hub."
            )
