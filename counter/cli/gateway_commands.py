"""Subcommands of `gateway`: departments' own networks, to which cases go and from which answers come."""

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from common.domain.catalogue.item import Domain
from counter.cli.context import home_option, opened

# What they do is loaded by those who ask for it: 10 MB of cryptography and of HTTPS.

_DEPARTMENTS = click.Choice([one.value for one in Domain])
_json_option = click.option("--json", "as_json", is_flag=True, help="One line of JSON for each department.")
_department = click.argument("department", type=_DEPARTMENTS, required=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_FOUND = click.Path(path_type=Path, exists=True, dir_okay=False)


def add_to(group: click.Group) -> None:
    """Add `gateway` to the command line."""
    group.add_command(gateway)


@click.group()
def gateway() -> None:
    """Departments' own networks: send cases, receive answers, compare the day. Settings: [gateways.DEPARTMENT].

    Each subcommand takes --home DIR (or YICHUANG_HOME).
    """


@gateway.command()
@home_option
@_json_option
def status(home: Path | None, as_json: bool) -> None:
    """Say how each gateway stands."""
    from counter.cli.gateway_acts import show_status

    with opened(home, "gateway") as (hall, settings):
        show_status(hall, settings, as_json=as_json)


@gateway.command()
@home_option
@click.argument("department", type=_DEPARTMENTS)
def take(home: Path | None, department: str) -> None:
    """Let this machine have the gateway to a department from now on: as when the one that had it is gone.

    Every other machine stops as soon as it hears of it.
    """
    from counter.cli import gateway_acts

    with opened(home, "gateway") as (hall, _):
        gateway_acts.take(hall, Domain(department))


@gateway.command()
@home_option
@_json_option
@click.option("--again", is_flag=True, help="Also what was sent before and not confirmed.")
@_department
def send(home: Path | None, as_json: bool, again: bool, department: str | None) -> None:
    """Send what waits, now. Exit code 1 where a department is not reached, or does not take it."""
    from counter.cli import gateway_acts

    with opened(home, "gateway") as (hall, settings):
        is_well = gateway_acts.send(hall, settings, department, again=again, as_json=as_json)
    sys.exit(0 if is_well else 1)


@gateway.command()
@home_option
@_json_option
@_department
def receive(home: Path | None, as_json: bool, department: str | None) -> None:
    """Take what has come, now. Exit code 1 where a department is not reached, or something was left alone."""
    from counter.cli import gateway_acts

    with opened(home, "gateway") as (hall, settings):
        is_well = gateway_acts.receive(hall, settings, department, as_json=as_json)
    sys.exit(0 if is_well else 1)


@gateway.command()
@home_option
@_json_option
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day; today if not given.")
@_department
def reconcile(home: Path | None, as_json: bool, on: datetime | None, department: str | None) -> None:
    """Exchange, compare a day with the department, keep and show what differs. Exit code 1 if something does.

    Over a folder the department's list comes with its packages: what has come is taken and shown.
    """
    from counter.cli import gateway_acts

    with opened(home, "gateway") as (hall, settings):
        is_alike = gateway_acts.reconcile(hall, settings, department, on.date() if on else None, as_json=as_json)
    sys.exit(0 if is_alike else 1)


@gateway.command()
@home_option
@click.option("--trust", "trusted", type=_FOUND, help="The department's line of keys.")
@click.option("--request", type=_FILE, help="Write a request for a certificate (PEM) here.")
@click.option("--certificate", type=_FOUND, help="What the department has signed.")
@click.option("--authority", type=_FOUND, help="Who signs its server's certificate.")
@_json_option
@click.argument("department", type=_DEPARTMENTS)
def keys(
    home: Path | None,
    trusted: Path | None,
    request: Path | None,
    certificate: Path | None,
    authority: Path | None,
    as_json: bool,
    department: str,
) -> None:
    """Make and show the hall's keys for a department; keep what it has given.

    \b
    For packages:  keys DEP                  prints the line that the department is given
                   keys DEP --trust FILE     keeps the line that it has given: compare it by telephone
    For HTTPS:     keys DEP --request FILE   the department signs what is in FILE
                   keys DEP --certificate FILE --authority FILE
    """
    from common.gateway.places import places_of
    from counter.cli import gateway_acts, outside_keys

    if (certificate is None) != (authority is None):
        raise click.UsageError("Give --certificate and --authority together.")
    with opened(home, "gateway") as (hall, _):
        places = places_of(hall.home, Domain(department))
        own = outside_keys.own_keys(places)
        if trusted is not None:
            begin = outside_keys.trust_line(places.their_keys, trusted)
            click.echo(f"Trusted. Ask the department on the telephone whether its keys begin with {begin}")
        if request is not None:
            outside_keys.write_request(places, request, f"yichuang {department}")
            click.echo(f"The department has to sign {request}.")
        if certificate is not None and authority is not None:
            outside_keys.keep_certificate(places, certificate, authority)
            click.echo("The certificate is kept.")
    if as_json:
        gateway_acts.say_json(
            {"department": department, "line": own.line().strip(), "mark": own.mark, "spoken": own.spoken}
        )
    elif not (trusted or request or certificate):
        click.echo(own.line(), nl=False)
        click.echo(f"To be compared by telephone: {own.spoken}", err=True)


@gateway.command()
def openapi() -> None:
    """Print the interface over HTTPS as an OpenAPI 3.1 document, for whoever builds a department's side."""
    from common.gateway.openapi import document

    click.echo(json.dumps(document(), ensure_ascii=False, indent=2))
