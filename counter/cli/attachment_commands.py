"""Subcommands attachment: scans of a case added, from files or the scanner's folder, listed, written out, removed."""

import sys
import time
from pathlib import Path

import click

from common.attachments.scanner import ScannerFolder
from common.domain import commands as c
from common.domain.cases.attachment_queries import AskAttachments, AskScan
from common.domain.refusals import Refused
from common.hall import Hall
from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode

_LOOK_S = 1.0

_counter = click.option("--counter", required=True, help="The counter where whoever does it is signed in.")
_paper = click.option("--paper", default="", help="Which of the case's papers it shows.")


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(attachment)


@click.group()
def attachment() -> None:
    """Scans of a case: PDF, JPEG, PNG or TIFF, kept encrypted under the applicant's own key. Each takes --home."""


@attachment.command()
@home_option
@_counter
@_paper
@click.argument("case")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def add(home: Path | None, counter: str, paper: str, case: str, files: tuple[Path, ...]) -> None:
    """Attach files to a case. Each stands by itself; exit code 1 if one was refused."""
    with opened(home, "attachment") as (hall, _):
        is_done = [_attach(hall, counter, case, paper, file) for file in files]
    sys.exit(0 if all(is_done) else 1)


@attachment.command("list")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
@click.argument("case")
def list_(home: Path | None, as_json: bool, case: str) -> None:
    """The scans of a case."""
    with opened(home, "attachment") as (hall, _):
        found = hall.ask(AskAttachments(case=case))
    if as_json:
        sys.stdout.buffer.write(encode(found) + b"\n")
        return
    for number, one in enumerate(found, 1):
        place = "" if one.is_here else "  未到本机 not here yet"
        click.echo(f"{number:>3}  {one.media:<5}{one.size:>10}  {one.name}  {one.paper}{place}")


@attachment.command()
@home_option
@_counter
@click.option("--why", required=True, help="Why somebody looks at it, as the record will say.")
@click.argument("case")
@click.argument("number", type=click.IntRange(1))
@click.argument("file", type=click.Path(path_type=Path))
def save(home: Path | None, counter: str, why: str, case: str, number: int, file: Path) -> None:
    """Write the scan with a NUMBER in the list, in the clear, into a new FILE. The look is put on record first."""
    with opened(home, "attachment") as (hall, _):
        chosen = _numbered(hall, case, number)
        looked = hall.do(c.LookAtPerson(counter=counter, case=case, why=why), "cli")
        scan = hall.ask(AskScan(look=str(looked[0].flat()["look"]), attachment=chosen))
        try:
            with file.open("xb") as written:
                written.write(scan.content)
        except OSError as error:
            raise fail(f"{file} cannot be written: {error.strerror}") from error
    click.echo(f"{file}: {scan.media}, {len(scan.content)} bytes")


@attachment.command()
@home_option
@_counter
@click.option("--why", default="", help="Needed once the case is accepted, of a reviewer or the hall manager.")
@click.argument("case")
@click.argument("number", type=click.IntRange(1))
def remove(home: Path | None, counter: str, why: str, case: str, number: int) -> None:
    """Take the scan with a NUMBER in the list away: it was added by mistake, and its case is open."""
    with opened(home, "attachment") as (hall, _):
        hall.do(c.RemoveAttachment(counter=counter, attachment=_numbered(hall, case, number), reason=why), "cli")
    click.echo("已删除  Removed.")


@attachment.command()
@home_option
@_counter
@_paper
@click.option("--watch", is_flag=True, help="Go on until Ctrl-C: what the scanner puts there is attached as it comes.")
@click.argument("case")
def scan(home: Path | None, counter: str, paper: str, watch: bool, case: str) -> None:
    """Attach what lies in the scanner's folder ([scans] folder), and remove from there what was attached."""
    with opened(home, "attachment") as (hall, settings):
        if not settings.scans.folder:
            raise fail("No scanner's folder is set: fill in folder under [scans] in settings.toml.")
        folder = ScannerFolder(Path(settings.scans.folder))
        is_well = True
        folder.finished()  # a file counts once it has not grown between two looks
        while True:
            time.sleep(_LOOK_S)
            for file in folder.finished():
                if _attach(hall, counter, case, paper, file):
                    folder.remove(file)
                else:
                    folder.pass_over(file)
                    is_well = False
            if not watch:
                break
    sys.exit(0 if is_well else 1)


@attachment.command()
@home_option
def check(home: Path | None) -> None:
    """Read every scan on this machine; what is missing or damaged is fetched again from the hub. Exit code 1 if any."""
    with opened(home, "attachment") as (hall, _):
        found = hall.mend_attachments()
    click.echo(f"{len(found.missing)} missing, {len(found.damaged)} damaged, {found.awaited} on their way")
    sys.exit(1 if found.missing or found.damaged else 0)


def _numbered(hall: Hall, case: str, number: int) -> str:
    """The id of a scan by its number in the list, for ids may look like options."""
    found = hall.ask(AskAttachments(case=case))
    if number > len(found):
        raise Refused("unknown_attachment")
    return found[number - 1].attachment


def _attach(hall: Hall, counter: str, case: str, paper: str, file: Path) -> bool:
    try:
        done = hall.do(c.AttachFile(counter=counter, case=case, file=str(file.absolute()), paper=paper), "cli")
    except Refused as refused:
        click.echo(f"{file.name}: {refused.message('zh')}  ({refused.message('en')})", err=True)
        return False
    click.echo(f"{file.name}: {done[0].flat()['attachment'] if done else '已经附上  is attached already'}")
    return True
