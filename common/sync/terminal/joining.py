"""Joining a hall with a code: the hub is known by its certificate, the code's secret is replaced, a first meeting."""

import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import psycopg
from psycopg import sql

from common.domain.writers import may_write
from common.places import Home, write_private_file
from common.store.exchange import hash_at, own, own_base
from common.store.local import MetHub, remember_hub
from common.store.store import Store
from common.sync.code import Code, begin_of
from common.sync.presented import Presented, presented_by
from common.sync.terminal.clocks import heed_clock
from common.sync.terminal.meeting import Meeting, Moved
from common.sync.terminal.membership import (
    Membership,
    Trust,
    certificate_file,
    read_membership,
    renew_membership,
)
from common.sync.terminal.wire import FOREIGN_ORIGIN, Hub, HubRefused


class JoinRefused(Exception):
    """Why this machine cannot join, in words for who joins it: Chinese and English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


def join(home: Home, store: Store, code: Code) -> tuple[Membership, Moved]:
    """Make the machine of a home one of the hall; what moved at the first meeting.

    A store that is a copy or was restored goes on under a new origin. The same code given again goes on with what was
    interrupted.
    Raises JoinRefused, or psycopg.Error and OSError where the hub is not reached.
    """
    before = read_membership(home)
    trust = _pin(code, certificate_file(home))
    if before is not None and before.role == code.role:
        with psycopg.connect(before.words(home), autocommit=True) as connection:
            return before, Meeting(store, before, Hub(connection)).exchange()
    chosen = _chosen(home, code.role)
    with _signed_in(home, [_membership(code, password, trust) for password in (code.secret, chosen)]) as connection:
        hub = Hub(connection)
        hello = hub.hello()
        if before is not None and before.hub != str(hello.hub):
            raise JoinRefused(
                "本机已属于另一个大厅，请换一个目录", "This machine belongs to another hall: use another home"
            )
        if before is not None and not _goes_on(before.kind, hello.kind):
            raise JoinRefused(
                f"本机一直是 {before.kind}，没有（或不该有）{hello.kind} 的数据；请用空目录加入",
                f"This machine has been a {before.kind} so far: as {hello.kind} it would lack what staff need, or"
                " keep what only they may see. Join with an empty home",
            )
        with store.reading() as db:
            mine = own(db)
        if before is None and mine.oseq and hello.origin != mine.origin and hub.lag({}):
            raise JoinRefused(
                "本机已有自己的大厅数据，不能并入；请用空目录加入",
                "This home holds a hall of its own, which cannot be merged: join with an empty home",
            )
        _adopt(store, hub)
        with store.transaction() as db:
            remember_hub(db, MetHub(str(hello.hub), hello.restores, 0))
        heed_clock(store, hub)
        set_password(connection, code.role, chosen)
        joined = msgspec.structs.replace(
            _membership(code, chosen, trust),
            hub=str(hello.hub),
            terminal=hello.terminal,
            kind=hello.kind,
            digit=hello.digit,
            others=Hub(connection).whereabouts().others,
        )
        renew_membership(home, joined)
        _chosen_file(home).unlink()
        return joined, Meeting(store, joined, hub).exchange()


def _goes_on(before: str, now: str) -> bool:
    """Whether a store made by one kind of machine is what another one needs: staffed ones have all there is."""
    return before == now or (may_write(before) is None and may_write(now) is None)


def _adopt(store: Store, hub: Hub) -> None:
    """Write under this store's origin from now on, or under a new one where that is another machine's, as a copy's is.

    A hub that was restored from before this machine had joined knows of no other: what was sent before is sent again.
    """
    try:
        hub.adopt(_origin(store))
    except HubRefused as refused:
        if refused.code != FOREIGN_ORIGIN:
            raise
        store.renew_origin(_in_common(store, hub))
        hub.adopt(_origin(store))


def _origin(store: Store) -> str:
    with store.reading() as db:
        return own(db).origin


def _in_common(store: Store, hub: Hub) -> int:
    """The newest own event that the hub has, too: behind it the two have gone different ways, or the hub has nothing.

    Each hash holds all events before it, so that bisection finds it.
    """
    with store.reading() as db:
        mine, low = own(db), own_base(db)
    high = mine.oseq
    while low < high:
        middle = (low + high + 1) // 2
        with store.reading() as db:
            here = hash_at(db, middle)
        if hub.hash_of(mine.origin, middle) == here:
            low = middle
        else:
            high = middle - 1
    return low


def _membership(code: Code, password: str, trust: Trust) -> Membership:
    return Membership(
        host=code.host,
        port=code.port,
        database=code.database,
        role=code.role,
        password=password,
        hub="",
        terminal=code.number,
        kind="",
        digit="",
        trust=trust,
    )


class _Chosen(msgspec.Struct, frozen=True):
    role: str
    password: str


def _chosen_file(home: Home) -> Path:
    return home.folder / "hub.chosen"


def _chosen(home: Home, role: str) -> str:
    """The machine's own password: kept before the hub is told, so that a machine that dies in between knows it."""
    file = _chosen_file(home)
    with suppress(FileNotFoundError):
        before = msgspec.json.decode(file.read_bytes(), type=_Chosen)
        if before.role == role:
            return before.password
        file.unlink()
    chosen = _Chosen(role, new_password())
    write_private_file(file, msgspec.json.encode(chosen))
    return chosen.password


def _signed_in(home: Home, trials: Sequence[Membership]) -> psycopg.Connection[Any]:
    """A connection with the first of several passwords that the hub knows. Raises JoinRefused when it knows none."""
    for trial in trials:
        try:
            return psycopg.connect(trial.words(home), autocommit=True)
        except psycopg.OperationalError as error:
            if "authentication failed" not in str(error):
                raise
    raise JoinRefused(
        "邀请码不对、已用过或已过期，请重新发出一个", "This code is wrong, was used or is too old: ask for a new one"
    )


def new_password() -> str:
    """A password that nobody guesses."""
    return secrets.token_urlsafe(24)


def set_password(connection: psycopg.Connection[Any], role: str, password: str) -> None:
    """Replace a code's secret by a password of the machine's own, and make its role good for longer than a day.

    The hub never sees it: only what SCRAM (RFC 7677) checks it with.
    """
    verifier = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), sql.Literal(verifier)))
    connection.execute("SELECT hub.stay()")


def presented(code: Code) -> Presented:
    """The hub's certificate if it is the one that the code names. Raises JoinRefused, OSError."""
    shown = presented_by(code.host, code.port)
    if shown is None:
        raise JoinRefused("中心没有加密连接", "The hub speaks no TLS")
    if begin_of(shown.fingerprint) != code.fingerprint:
        raise JoinRefused("中心的证书与邀请码不符", "The hub's certificate is not the one that the code names")
    return shown


def _pin(code: Code, file: Path) -> Trust:
    """How the hub is known from now on; its certificate is kept when it vouches for itself."""
    if not code.has_tls:
        return "none"
    shown = presented(code)
    if not shown.is_self_signed:
        return "binding"
    file.write_text(shown.pem, encoding="ascii")
    return "certificate"
