"""What the subcommands of `gateway` do and say."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import click
import msgspec

from common.domain.cases.gateway_queries import AskGateways, AskReconciliation, GatewayNow, Reconciliation
from common.domain.catalogue.item import Domain
from common.gateway.exchanged import Exchanged, NotReached
from common.gateway.https_way import HttpsWay
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.gateway.turn import elsewhere
from common.gateway.ways import Way, open_way, used
from common.hall import Hall
from common.outside.keys import KeysWrong
from common.process_lock import ProcessLock
from common.settings import Gateway, Settings
from counter.cli.context import fail
from counter.cli.lines import encode

_PATIENCE_S = 30.0


def take(hall: Hall, department: Domain) -> None:
    """From now on this machine has the gateway to a department."""
    Outbox(hall, department).tend()
    click.echo(f"{department.zh}专网从现在起由本机收发。  This machine has the gateway to {department} now.")


def show_status(hall: Hall, settings: Settings, *, as_json: bool) -> None:
    """How each gateway stands that is set, or was once used."""
    ways = used(settings)
    known = {now.department: now for now in hall.ask(AskGateways())}
    for department in [*ways, *(one for one in known if one not in ways)]:
        now = known.get(department) or hall.ask(AskGateways(department=department))[0]
        way = ways[department].way if department in ways else "none"
        if as_json:
            say_json({"way": way, **msgspec.to_builtins(now)})
        else:
            click.echo(_standing(department, way, now))
    if not ways and not as_json:
        click.echo("No gateway is set on this machine: [gateways.DEPARTMENT] in settings.toml.")


def _standing(department: Domain, way: str, now: GatewayNow) -> str:
    said = [f"{department.zh} {department} ({way}): {now.pending} wait for a receipt, {now.acknowledged} confirmed"]
    if now.oldest_pending_ms is not None:
        said.append(f"the oldest since {datetime.fromtimestamp(now.oldest_pending_ms / 1000).astimezone():%m-%d %H:%M}")
    if now.machine:
        said.append("kept by this machine" if now.is_here else f"kept by {now.machine}")
    said.append(f"{now.answers} answers")
    if now.answers_open:
        said.append(f"{now.answers_open} of them for a person to look at: ask gateway_answers only_open=true")
    if now.missing:
        said.append(f"packages that have not come: {', '.join(map(str, now.missing))}")
    if now.untaken:
        said.append(f"packages that cannot be taken in: {', '.join(one.file for one in now.untaken)}")
    if now.reconciled_on is not None:
        said.append(f"compared for {now.reconciled_on}: {now.differences or 'no'} differences")
    return "; ".join(said)


def send(hall: Hall, settings: Settings, department: str | None, *, again: bool, as_json: bool) -> bool:
    """Send what waits; whether all went well."""

    def go(outbox: Outbox, way: Way) -> Exchanged:
        outbox.offer()
        return way.send(again=again)

    return _each(hall, settings, department, go, as_json=as_json)


def receive(hall: Hall, settings: Settings, department: str | None, *, as_json: bool) -> bool:
    """Take what has come; whether all went well."""
    return _each(hall, settings, department, lambda _, way: way.receive(), as_json=as_json)


def reconcile(hall: Hall, settings: Settings, department: str | None, on: date | None, *, as_json: bool) -> bool:
    """Compare a day with each department; whether nothing differs."""
    day, is_alike = on or hall.now().today, True
    for name, one in _chosen(settings, department).items():
        outbox = Outbox(hall, name)
        with _talking(outbox, one) as way:
            outbox.offer()
            way.exchange()
            if isinstance(way, HttpsWay):
                way.reconcile(day)
        compared = hall.ask(AskReconciliation(department=name, on=day))
        is_alike &= bool(compared) and not compared[0].differences
        _say_compared(name, day, compared, as_json=as_json)
    return is_alike


def _say_compared(department: Domain, day: date, compared: list[Reconciliation], *, as_json: bool) -> None:
    if as_json:
        say_json({"department": department, "on": day, "compared": compared[0] if compared else None})
    elif not compared:
        click.echo(f"{department.zh} {department}: the department's list of {day} has not come yet.")
    else:
        one = compared[0]
        click.echo(
            f"{department.zh} {department} on {day}: {one.ours.letters} sent, {one.theirs.letters} there;"
            f" {one.theirs.answers} answered, {one.ours.answers} taken; {len(one.differences) or 'no'} differences"
        )
        for line in one.words_en:
            click.echo(f"  {line}")


def _each(
    hall: Hall,
    settings: Settings,
    department: str | None,
    go: Callable[[Outbox, Way], Exchanged],
    *,
    as_json: bool,
) -> bool:
    """Do something with each gateway; one that is not reached keeps none of the others waiting."""
    is_well = True
    for name, one in _chosen(settings, department).items():
        outbox = Outbox(hall, name)
        try:
            with _talking(outbox, one) as way:
                exchanged = go(outbox, way)
        except click.ClickException as fault:
            is_well = False
            _say(name, {"ok": False, "message": fault.message}, fault.message, as_json=as_json)
            continue
        is_well &= exchanged.is_clean
        answer = {"ok": exchanged.is_clean, **msgspec.to_builtins(exchanged)}
        words = [f"{exchanged.zh}  {exchanged.en}"]
        words += [f"  {file.file}: {file.zh}  {file.en}" for file in exchanged.refused]
        _say(name, answer, "\n".join(words), as_json=as_json)
    return is_well


def _say(department: Domain, answer: dict[str, Any], words: str, *, as_json: bool) -> None:
    if as_json:
        say_json({"department": department, **answer})
    else:
        click.echo(f"{department.zh} {department}: {words}")


def _chosen(settings: Settings, department: str | None) -> dict[Domain, Gateway]:
    ways = used(settings)
    if department is not None and department not in ways:
        raise fail(f"No gateway to {department} is set here: [gateways.{department}] in settings.toml.")
    if not ways:
        raise fail("No gateway is set on this machine: [gateways.DEPARTMENT] in settings.toml.")
    return {name: one for name, one in ways.items() if department in (None, name)}


@contextmanager
def _talking(outbox: Outbox, one: Gateway) -> Iterator[Way]:
    """The way to a department, when no other program of this machine is just talking to it; faults in kind words."""
    lock = ProcessLock(places_of(outbox.hall.home, outbox.department).lock)
    deadline = time.monotonic() + _PATIENCE_S
    while not lock.acquire():
        if time.monotonic() > deadline:
            raise fail("Another program of this machine has been talking to the department for a while: try again.")
        time.sleep(0.1)
    try:
        end = outbox.take_up()
        if not end.is_ours:
            raise fail("  ".join(elsewhere(end.machine, outbox.department)))
        yield open_way(outbox, one)
    except NotReached as fault:
        raise fail(f"{fault.zh}  ({fault.en})") from fault
    except KeysWrong as wrong:
        raise fail(f"{wrong}: ./yichuang gateway keys {outbox.department} --help") from wrong
    finally:
        lock.release()


def say_json(value: Any) -> None:
    """One line of JSON."""
    sys.stdout.buffer.write(encode(value) + b"\n")
    sys.stdout.buffer.flush()
