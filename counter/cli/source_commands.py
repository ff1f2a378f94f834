"""Subcommands of `source`: where records of social insurance come from. The hall's store is never opened for them."""

import json
import re
import sys
from pathlib import Path

import click

from common.places import Home, find_home
from common.settings import Settings
from counter.cli.context import fail, home_option, read_settings

# What they do is loaded by those who ask for it: 10 MB of cryptography and of HTTPS.

_FILE = click.Path(path_type=Path, dir_okay=False)
_MACHINE = re.compile(r"[0-9A-Za-z.:-]*")
_FOUND = click.Path(path_type=Path, exists=True, dir_okay=False)
_json_option = click.option("--json", "as_json", is_flag=True, help="One line of JSON.")


def add_to(group: click.Group) -> None:
    """Add `source` to the command line."""
    group.add_command(source)


def _begin(home_folder: Path | None) -> tuple[Home, Settings]:
    home = find_home(home_folder)
    return home, read_settings(home, "source")


def _machine(_: click.Context, __: click.Parameter, value: str) -> str:
    if not _MACHINE.fullmatch(value):
        raise click.BadParameter(f"{value} is no name of a machine, as records.hall, nor an address.")
    return value


@click.group()
def source() -> None:
    """Where records of social insurance come from: deliveries, certificates, other machines. Settings: [records].

    Each subcommand takes --home DIR (or YICHUANG_HOME).
    """


@source.command("import")
@home_option
@_json_option
@click.argument("file", type=_FOUND)
def import_file(home: Path | None, as_json: bool, file: Path) -> None:
    """Take a delivery of the agency, every row of it or none. Exit code 1 where it is refused."""
    from counter.cli import source_acts

    where, settings = _begin(home)
    is_well = source_acts.take(where, file, as_json=as_json, only_looks=False)
    if is_well and settings.records.source != "file":
        words = "还没有人用到它：请在 settings.toml 的 [records] 里设  Nobody asks for it yet; set under [records]:"
        click.echo(f'{words} source = "file"', err=True)
    sys.exit(0 if is_well else 1)


@source.command()
@home_option
@_json_option
@click.argument("file", type=_FOUND, required=False)
def check(home: Path | None, as_json: bool, file: Path | None) -> None:
    """Ask the source that is set how it stands; with FILE, look at a delivery without taking it.

    Exit code 1 where something is wrong.
    """
    from counter.cli import source_acts

    where, settings = _begin(home)
    if file is not None:
        sys.exit(0 if source_acts.take(where, file, as_json=as_json, only_looks=True) else 1)
    sys.exit(0 if source_acts.show(where, settings, as_json=as_json) else 1)


@source.command()
@home_option
@click.confirmation_option(prompt="Remove all records from this machine?")
def forget(home: Path | None) -> None:
    """Remove the delivery in use: where a hall gives records up, or a machine goes elsewhere."""
    from counter.cli import source_acts

    where, _ = _begin(home)
    source_acts.give_up(where)


@source.command()
@home_option
@_json_option
@click.option("--trust", "trusted", type=_FOUND, help="The agency's line of keys.")
@click.option("--request", type=_FILE, help="Write a request for a certificate (PEM) here.")
@click.option("--certificate", type=_FOUND, help="What was signed for this machine.")
@click.option("--authority", type=_FOUND, help="Who signs the certificate of the server.")
def keys(
    home: Path | None,
    as_json: bool,
    trusted: Path | None,
    request: Path | None,
    certificate: Path | None,
    authority: Path | None,
) -> None:
    """Make and show this machine's keys for deliveries; keep what the agency has given.

    \b
    For deliveries:  keys                  prints the line that the agency is given
                     keys --trust FILE     keeps the line that it has given: compare it by telephone
    For https:       keys --request FILE   the agency (or `source sign`) signs what is in FILE
                     keys --certificate FILE --authority FILE
    """
    from common.sources.places import records_places
    from counter.cli import outside_keys

    if (certificate is None) != (authority is None):
        raise click.UsageError("Give --certificate and --authority together.")
    where, settings = _begin(home)
    places = records_places(where)
    own = outside_keys.own_keys(places)
    if trusted is not None:
        begin = outside_keys.trust_line(places.their_keys, trusted)
        click.echo(f"Trusted. Ask the agency on the telephone whether its keys begin with {begin}")
    if request is not None:
        outside_keys.write_request(places, request, f"yichuang {settings.kiosk.name}")
        click.echo(f"{request} has to be signed.")
    if certificate is not None and authority is not None:
        outside_keys.keep_certificate(places, certificate, authority)
        click.echo("The certificate is kept.")
    if as_json:
        click.echo(json.dumps({"line": own.line().strip(), "mark": own.mark, "spoken": own.spoken}))
    elif not (trusted or request or certificate):
        click.echo(own.line(), nl=False)
        click.echo(f"To be compared by telephone: {own.spoken}", err=True)


@source.command()
@home_option
@click.option(
    "--name", default="", callback=_machine, help="The name or address by which other machines reach this one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen: 0.0.0.0 for every network.")
@click.option("--port", type=click.IntRange(0, 65535), default=8444, show_default=True, help="0 for any free one.")
def serve(home: Path | None, name: str, host: str, port: int) -> None:
    """Be the https source of the hall's other machines, from the deliveries of this one, until ended."""
    from counter.cli import source_acts

    where, settings = _begin(home)
    if settings.records.source not in ("file", "sample"):
        raise fail('Only a machine whose source is "file" (or "sample") can serve: [records] in settings.toml.')
    source_acts.serve(where, settings, name, host, port)


@source.command()
@home_option
@click.argument("request", type=_FOUND)
@click.argument("certificate", type=_FILE)
def sign(home: Path | None, request: Path, certificate: Path) -> None:
    """Let another machine of the hall ask this one: sign its request. It needs the certificate and authority.pem."""
    from counter.cli import source_acts

    where, _ = _begin(home)
    source_acts.sign(where, request, certificate)


@source.command()
def openapi() -> None:
    """Print the interface over HTTPS as an OpenAPI 3.1 document, for whoever builds an agency's side."""
    from common.sources.openapi import document

    click.echo(json.dumps(document(), ensure_ascii=False, indent=2))
