"""`department`: the reference department as a program, to try a gateway with and to build one's own side against."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.outside.authority import Authority
from common.outside.keys import KeysWrong, make_keys, read_public
from common.outside.server import server_context
from counter.demo.department.book import Book
from counter.demo.department.faults import Fault
from counter.demo.department.packages import exchange
from counter.demo.department.server import DepartmentServer
from counter.demo.stand_in import add_certificates_and_keys, heed_lines, own_folder, told_to_end

_at = own_folder("department")
_name = click.option(
    "--name",
    type=click.Choice([one.value for one in Domain]),
    default=Domain.SOCIAL_INSURANCE.value,
    show_default=True,
    help="Which department it is.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def department() -> None:
    """A reference department, the other side of every gateway. No department should work with it.

    Each subcommand takes --home DIR: the department's own folder.
    """


@contextmanager
def _book(folder: Path, name: str) -> Iterator[Book]:
    book = Book(folder, Domain(name))
    try:
        yield book
    finally:
        book.close()


@department.command()
@_at
@_name
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8443, show_default=True, help="0 for any free one.")
@click.option("--fault", type=click.Choice([one.value for one in Fault]), default=Fault.NONE.value, show_default=True)
def serve(folder: Path, name: str, host: str, port: int, fault: str) -> None:
    """Serve the interface over HTTPS until ended. `fault` commands on standard input change the fault at any time."""
    ended = told_to_end()
    authority = Authority(folder)
    context = server_context(authority.server_certificate, authority.server_key, authority.certificate_file)
    with _book(folder, name) as book:
        server = DepartmentServer(book, context, port, host)
        server.fault = Fault(fault)
        click.echo(json.dumps({"url": server.url, "authority": str(authority.certificate_file)}))
        sys.stdout.flush()

        def heed(line: str) -> None:
            if line in set(Fault):
                server.fault = Fault(line)
                click.echo(json.dumps({"fault": line}))
                sys.stdout.flush()

        heed_lines(heed)
        ended.wait()
        server.close()


add_certificates_and_keys(department, "department", "packages")


@department.command("exchange")
@_at
@_name
@click.option("--day", "days", type=click.DateTime(["%Y-%m-%d"]), multiple=True, help="Add the list of a day.")
@click.argument("stick", type=click.Path(path_type=Path, exists=True, file_okay=False))
def exchange_folder(folder: Path, name: str, days: tuple[datetime, ...], stick: Path) -> None:
    """Take the hall's packages from a folder and lay down what the hall does not have yet."""
    try:
        hall = read_public(folder / "hall.pub")
    except KeysWrong as wrong:
        raise click.ClickException(f"{wrong}: department keys --trust FILE.") from wrong
    with _book(folder, name) as book:
        carried = exchange(book, stick, make_keys(folder / "own.key"), hall, [day.date() for day in days])
    _print(
        {
            "letters": carried.letters,
            "package": carried.package.name if carried.package else None,
            "refused": [msgspec.to_builtins(one) for one in carried.refused],
        }
    )
    sys.exit(1 if carried.refused else 0)


@department.command("list")
@_at
@_name
def list_matters(folder: Path, name: str) -> None:
    """Every case that has come, as lines of JSON."""
    with _book(folder, name) as book:
        for matter in book.matters():
            _print(matter._asdict())


@department.command()
@_at
@_name
@click.option("--refused", is_flag=True, help="Refused instead of granted.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The date of the answer; today if not given.")
@click.argument("case")
@click.argument("words")
def decide(folder: Path, name: str, refused: bool, on: datetime | None, case: str, words: str) -> None:
    """Decide a case, named by the hall's number, the department's, or its id, with an opinion."""
    with _book(folder, name) as book:
        verdict = Verdict.REFUSED if refused else Verdict.GRANTED
        _print(msgspec.to_builtins(book.decide(case, verdict, words, _day(on))))


@department.command()
@_at
@_name
@click.option("--paper", "papers", multiple=True, help="Which paper is wrong.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The date of the answer; today if not given.")
@click.argument("case")
@click.argument("words")
@click.argument("by", type=click.DateTime(["%Y-%m-%d"]))
def correct(
    folder: Path, name: str, papers: tuple[str, ...], on: datetime | None, case: str, words: str, by: datetime
) -> None:
    """Ask for a correction of a case by a day."""
    with _book(folder, name) as book:
        _print(msgspec.to_builtins(book.ask_correction(case, words, papers, by.date(), _day(on))))


def _day(on: datetime | None) -> date:
    return (on or datetime.now(UTC).astimezone()).date()


def _print(value: Any) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
