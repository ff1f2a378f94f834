"""Subcommands of `hub` about a district: upstream (at a hall's hub), halls (at the district's)."""

import os
import signal
import sys
import threading
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from common.log import start_log
from counter.cli.context import fail, home_option
from counter.cli.hub_context import at_hub
from counter.cli.lines import encode

if TYPE_CHECKING:
    from common.sync.hub.server import Server
    from common.sync.upstream.once import Outcome
    from common.sync.upstream.view import HallSeen

_WORDS = ("status", "send", "leave")


def add_to(group: click.Group) -> None:
    """Add these subcommands to `hub`."""
    group.add_command(upstream)
    group.add_command(halls)


@click.command()
@home_option
@click.option("--once", is_flag=True, help="Send what there is, and end.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
@click.option("--beside", type=int, hidden=True, help="With send: end with the process of this number, its parent.")
@click.argument("what", metavar="[CODE_OR_URL | status | send | leave]", required=False)
def upstream(home: Path | None, once: bool, as_json: bool, beside: int | None, what: str | None) -> None:
    """Send what this hall's hub has to the hub of a district.

    \b
    CODE_OR_URL  join the district, with what `hub invite --kind hall` has printed there
    status       say how it stands
    send         send on and on until ended; the hub's keeper does this by itself
    leave        send to no district any more
    """
    if once == (what is not None):
        raise click.UsageError("Give a code, a URL, status, send, leave, or --once.")
    with at_hub(home) as server:
        if what == "send":
            _send(server, beside)
        elif what == "leave":
            _leave(server)
        elif what is not None and what not in _WORDS:
            _join(server, what)
        else:
            _say(_met(server, is_to_send=once), as_json=as_json)


def _join(server: "Server", what: str) -> None:
    import psycopg

    from common.sync.code import BadCode, read_code
    from common.sync.terminal.joining import JoinRefused
    from common.sync.terminal.wire import HubRefused
    from common.sync.upstream.joining import invitation_of_code, invitation_of_url, join_district

    try:
        is_url = what.startswith(("postgresql://", "postgres://"))
        invitation = invitation_of_url(what) if is_url else invitation_of_code(read_code(what))
        with server.connected() as hall:
            waiting = join_district(hall, server.folder, invitation)
    except BadCode as bad:
        raise fail("This is not a code, or not all of it.") from bad
    except JoinRefused as refused:
        raise fail(f"{refused.zh}  ({refused.en})") from refused
    except HubRefused as refused:
        raise fail(f"The district does not take this hall: {refused}") from refused
    except (psycopg.OperationalError, OSError) as silent:
        raise fail(f"The district lets this hall not in: {str(silent).strip()}") from silent
    click.echo(f"This hall's hub sends to the district now; {waiting} events are on their way while the hub runs.")


def _leave(server: "Server") -> None:
    from common.sync.upstream.link import forget_link

    with server.connected() as hall:
        if not forget_link(hall):
            raise fail("This hall has not joined a district.")
    click.echo("This hall sends to no district any more. What the district has, it keeps: revoke the hall there.")


def _send(server: "Server", parent: int | None) -> None:
    """Until it is told to end, or its parent has ended."""
    from common.sync.upstream.sender import Sender

    ended = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: ended.set())
    start_log(server.folder / "log", "upstream")
    thread = threading.Thread(target=Sender(server.connected, server.folder, ended).run, name="sender", daemon=True)
    thread.start()
    while thread.is_alive() and not ended.wait(1):
        if parent is not None and os.getppid() != parent:
            ended.set()
    thread.join()
    if not ended.is_set():
        raise fail("The sender has ended by a fault of the program; its log says which.")


def _met(server: "Server", *, is_to_send: bool) -> "Outcome":
    from common.sync.upstream.once import look, send_once

    with closing(server.connected()) as hall:
        return (send_once if is_to_send else look)(hall, server.folder)


def _say(outcome: "Outcome", *, as_json: bool) -> None:
    if as_json:
        sys.stdout.buffer.write(encode(outcome) + b"\n")
    else:
        click.echo(outcome.words)
    sys.exit(0 if outcome.ok else 1)


@click.command()
@home_option
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day whose visits are counted; today if not given.")
@click.option("--check", is_flag=True, help="Check, too, that every event is what its machine has written.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def halls(home: Path | None, on: datetime | None, check: bool, as_json: bool) -> None:
    """Say of each hall of this district when it was heard, what it still has to send, and its visits of a day."""
    from common.sync.upstream.view import ZONE, broken_links
    from common.sync.upstream.view import halls as look_at

    day: date = (on or datetime.now(ZONE)).date()
    with at_hub(home) as server, server.connected() as connection:
        seen = look_at(connection, day)
        broken = broken_links(connection) if check else []
    if as_json:
        answer = {"ok": not broken, "on": day, "halls": seen, "broken": broken}
        sys.stdout.buffer.write(encode(answer) + b"\n")
    else:
        for line in (*map(_line, seen), *broken):
            click.echo(line)
    sys.exit(1 if broken else 0)


def _line(hall: "HallSeen") -> str:
    visits = hall.today
    state = "revoked" if hall.is_revoked else f"heard {_at(hall.heard_at)}, last event {_at(hall.last_event_at)}"
    behind = f", {hall.waiting} to come" if hall.waiting else ""
    return (
        f"{hall.terminal:>3}  {hall.name}: {visits.taken} numbers, {visits.called} called, {visits.served} served,"
        f" {visits.missed} did not come; {state}{behind}"
    )


def _at(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}" if at else "never"
