"""`agency`: the reference agency as a program, to try a source of records with and to build one's own side against."""

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from common.outside.authority import Authority
from common.outside.keys import KeysWrong, make_keys, read_public
from common.outside.server import server_context
from common.sources.delivery.packing import write_delivery
from common.sources.sample.persons import COUNT, person_at
from common.sources.sample.source import AGENCY, AS_OF, SampleSource, record_of
from counter.demo.agency.faults import Fault
from counter.demo.agency.server import AgencyServer
from counter.demo.agency.tables import payments_csv, payments_xlsx, persons_csv, persons_xlsx
from counter.demo.stand_in import FOUND, add_certificates_and_keys, heed_lines, own_folder, told_to_end

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_at = own_folder("agency")


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
    ended = told_to_end()
    authority = Authority(folder)
    context = server_context(authority.server_certificate, authority.server_key, authority.certificate_file)
    server = AgencyServer(SampleSource(), context, port, host)
    server.fault = Fault(fault)
    _say(url=server.url, authority=str(authority.certificate_file))

    def heed(line: str) -> None:
        if line in set(Fault):
            server.fault = Fault(line)
            _say(fault=line)

    heed_lines(heed)
    ended.wait()
    server.close()


add_certificates_and_keys(agency, "agency", "deliveries")


@agency.command()
@_at
@click.option("--persons", default=COUNT, show_default=True, help="How many of the sample persons.")
@click.option("--xlsx", "is_xlsx", is_flag=True, help="Workbooks instead of CSV.")
@click.option("--number", default=1, show_default=True, help="The number of the delivery; it rises by one.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day that it vouches for.")
@click.argument("to", type=_FOLDER)
@click.argument("tables", type=FOUND, nargs=-1)
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
