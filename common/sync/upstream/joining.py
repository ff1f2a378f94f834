"""A hall's hub joins a district: with a code or a URL, each good once, and a first look at what the district has."""

from pathlib import Path
from typing import NamedTuple

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from common.sync.code import Code
from common.sync.terminal.joining import JoinRefused, new_password, presented, set_password
from common.sync.terminal.membership import trusting
from common.sync.upstream.link import Connection, Link, read_link, words_of, write_link
from common.sync.upstream.outbox import origins, waiting
from common.sync.upstream.wire import District


class Invitation(NamedTuple):
    """How the district is reached, with a secret that is good once. `certificate` (PEM) is one that vouches for itself,
    None where the words say how the district is known."""

    words: str
    secret: str
    certificate: str | None


def invitation_of_code(code: Code) -> Invitation:
    """What a code says, once the district's certificate is the one that it names. Raises JoinRefused, OSError."""
    words = make_conninfo(host=code.host, port=code.port, dbname=code.database, user=code.role)
    if not code.has_tls:
        return Invitation(words, code.secret, None)
    shown = presented(code)
    if not shown.is_self_signed:
        return Invitation(make_conninfo(words, **trusting("binding", Path())), code.secret, None)
    return Invitation(words, code.secret, shown.pem)


def invitation_of_url(url: str) -> Invitation:
    """What a URL says: postgresql://ROLE:SECRET@HOST:PORT/DATABASE. Unless it says otherwise the server's certificate
    must be one that this system trusts, for that name. Raises JoinRefused."""
    try:
        parts = {"sslmode": "verify-full", "sslrootcert": "system", **conninfo_to_dict(url)}
    except psycopg.ProgrammingError as error:
        raise JoinRefused("网址不正确", f"This is not the URL of a database: {error}") from error
    secret = str(parts.pop("password", "") or "")
    if not secret:
        raise JoinRefused("网址中没有密码", "The URL has no password")
    return Invitation(make_conninfo("", **parts), secret, None)


def join_district(hall: Connection, folder: Path, invitation: Invitation) -> int:
    """Make a hall's hub one of a district; how many events wait to be sent.

    Raises JoinRefused, HubRefused, or psycopg.Error and OSError where the district is not reached.
    """
    (mine,) = hall.execute("SELECT hub FROM hub.identity").fetchone() or (None,)
    before = read_link(hall)
    trial = Link(invitation.words, invitation.secret, invitation.certificate, mine, 0)
    with psycopg.connect(words_of(trial, folder), autocommit=True) as connection:
        district = District(connection)
        hello = district.hello()
        if hello.hub == mine:
            raise JoinRefused("这是本大厅自己的中心", "This is the hall's own hub")
        if hello.kind != "hall":
            raise JoinRefused("这不是给大厅的邀请码", "This invitation is for a machine of a hall: use join")
        if before is not None and before.district != hello.hub:
            raise JoinRefused(
                "本大厅已属于另一个区级中心，请先退出", "This hall sends to another district: leave that one first"
            )
        password = new_password()
        # First here: where this breaks off in between, the same invitation is good once more.
        write_link(hall, trial._replace(password=password, district=hello.hub, restores=hello.restores))
        set_password(connection, connection.info.user, password)
        left = waiting(origins(hall), district.heads())
        district.report(left)
        return left
