"""`agency`: the reference agency as a program, to try a source of records with and to build one's own side against."""

import json
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path

import click

from common.outside.authority import Authority
from common.outside.keys import KeysWrong, make_keys, parse_public, read_public, trust
from common.outside.server import server_context
from common.sources.delivery.packing import write_delivery
from common.sources.sample.persons import COUNT, person_at
from common.sources.sample.source import AGENCY, AS_OF, SampleSource, record_of
from counter.demo.agency.faults import Fault
from counter.demo.agency.server import AgencyServer
from counter.demo.agency.tables import payments_csv, payments_xlsx, persons_csv, persons_xlsx

_FOUND = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_at = click.option(
    "--home",
    "--at",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="The agency's own folder.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def agency() -> None:
    """A reference agency with the sample persons, the other side of both real sources. No agency should work with it.

    Each subcommand takes --home DIR: the agency's own folder.
    """


@agency.command()
@_at
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8444, show_default=True, help="0 for any free one.")
@click.option("--fault", type=click.Choice([one.value for one in Fault]), default=Fault.NONE.value, show_default=True)
def serve(folder: Path, host: str, port: int, fault: str) -> None:
    """Serve the interface over HTTPS until ended. Faults on standard input change the fault at any time."""
    authority = Authority(folder)
    context = server_context(authority.server_certificate, authority.server_key, authority.certificate_file)
    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    server = AgencyServer(SampleSource(), context, port, host)
    server.fault = Fault(fault)
    _say(url=server.url, authority=str(authority.certificate_file))
    threading.Thread(target=_heed, args=(server,), daemon=True).start()
    ended.wait()
    server.close()


def _heed(server: AgencyServer) -> None:
    for line in sys.stdin:
        wanted = line.strip()
        if wanted in set(Fault):
            server.fault = Fault(wanted)
            _say(fault=wanted)


@agency.command()
@_at
@click.argument("request", type=_FOUND)
@click.argument("certificate", type=click.Path(path_type=Path))
def sign(folder: Path, request: Path, certificate: Path) -> None:
    """Sign a hall's request for a certificate; give it the certificate and authority.pem."""
    authority = Authority(folder)
    try:
        certificate.write_bytes(authority.sign(request.read_bytes()))
    except ValueError as error:
        raise click.ClickException(f"This is no request: {error}") from error
    click.echo(f"Signed. The hall needs {certificate} and {authority.certificate_file}.")


@agency.command()
@_at
@click.option("--trust", "trusted", type=_FOUND, help="The line of keys that the hall has given.")
def keys(folder: Path, trusted: Path | None) -> None:
    """Print this agency's line of keys for deliveries; keep the hall's."""
    own = make_keys(folder / "own.key").public()
    if trusted is None:
        click.echo(own.line(), nl=False)
        return
    try:
        trust(folder / "hall.pub", parse_public(trusted.read_text(encoding="ascii", errors="replace"), trusted))
    except KeysWrong as wrong:
        raise click.ClickException(f"{wrong}.") from wrong
    click.echo("Trusted.")


@agency.command()
@_at
@click.option("--persons", default=COUNT, show_default=True, help="How many of the sample persons.")
@click.option("--xlsx", "is_xlsx", is_flag=True, help="Workbooks instead of CSV.")
@click.option("--number", default=1, show_default=True, help="The number of the delivery; it rises by one.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day that it vouches for.")
@click.argument("to", type=_FOLDER)
@click.argument("tables", type=_FOUND, nargs=-1)
def deliver(
    folder: Path, persons: int, is_xlsx: bool, number: int, as_of: datetime | None, to: Path, tables: tuple[Path, ...]
) -> None:
    """Lay a delivery for the hall into a folder: of TABLES, whose names begin with persons or payments, or the sample.

    What is made of given tables is not marked as a sample.
    """
    try:
        hall = read_public(folder / "hall.pub")
    except KeysWrong as wrong:
        raise click.ClickException(f"{wrong}: agency keys --trust FILE.") from wrong
    given = [(table.name, table.read_bytes()) for table in tables] or _sample(persons, is_xlsx=is_xlsx)
    day = as_of.date() if as_of else AS_OF
    try:
        file = write_delivery(to, number, make_keys(folder / "own.key"), hall, given, AGENCY, day, is_sample=not tables)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    _say(file=str(file))


def _sample(count: int, *, is_xlsx: bool) -> list[tuple[str, bytes]]:
    records = [record_of(person_at(order)) for order in range(min(count, COUNT))]
    if is_xlsx:
        return [("persons.xlsx", persons_xlsx(records)), ("payments.xlsx", payments_xlsx(records))]
    return [("persons.csv", persons_csv(records)), ("payments.csv", payments_csv(records))]


def _say(**value: str) -> None:
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()
