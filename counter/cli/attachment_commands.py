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
from counter.cli.context import ANY_ID, fail, home_option, opened
from counter.cli.lines import encode

_LOOK_S = 1.0

_counter = click.option("--counter", required=True, help="The counter where whoever does it is signed in.")
_paper = click.option("--paper", default="", help="Which of the case's papers it shows.")


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(attachment)


@click.group()
def attachment() -> None:
    """Scans of a case: PDF, JPEG, PNG or TIFF, kept encrypted under the applicant's own key."""


@attachment.command(context_settings=ANY_ID)
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


@attachment.command("list", context_settings=ANY_ID)
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
    for one in found:
        place = "" if one.is_here else "  未到本机 not here yet"
        click.echo(f"{one.attachment}  {one.media:<5}{one.size:>10}  {one.name}  {one.paper}{place}")


@attachment.command(context_settings=ANY_ID)
@home_option
@_counter
@click.option("--why", required=True, help="Why somebody looks at it, as the record will say.")
@click.argument("case")
@click.argument("attachment_id")
@click.argument("file", type=click.Path(path_type=Path))
def save(home: Path | None, counter: str, why: str, case: str, attachment_id: str, file: Path) -> None:
    """Write a scan in the clear into a FILE that is not there yet. The look is put on record first."""
    with opened(home, "attachment") as (hall, _):
        looked = hall.do(c.LookAtPerson(counter=counter, case=case, why=why), "cli")
        scan = hall.ask(AskScan(look=str(looked[0].flat()["look"]), attachment=attachment_id))
        try:
            with file.open("xb") as written:
                written.write(scan.content)
        except OSError as error:
            raise fail(f"{file} cannot be written: {error.strerror}") from error
    click.echo(f"{file}: {scan.media}, {len(scan.content)} bytes")


@attachment.command(context_settings=ANY_ID)
@home_option
@_counter
@click.argument("attachment_id")
def remove(home: Path | None, counter: str, attachment_id: str) -> None:
    """Take a scan away that was added by mistake, while its case is open."""
    with opened(home, "attachment") as (hall, _):
        hall.do(c.RemoveAttachment(counter=counter, attachment=attachment_id), "cli")
    click.echo("已删除  Removed.")


@attachment.command(context_settings=ANY_ID)
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


def _attach(hall: Hall, counter: str, case: str, paper: str, file: Path) -> bool:
    try:
        done = hall.do(c.AttachFile(counter=counter, case=case, file=str(file.absolute()), paper=paper), "cli")
    except Refused as refused:
        click.echo(f"{file.name}: {refused.message('zh')}  ({refused.message('en')})", err=True)
        return False
    click.echo(f"{file.name}: {done[0].flat()['attachment'] if done else '已经附上  is attached already'}")
    return True
