"""Subcommands about this machine: doctor, print."""

import sys
from pathlib import Path

import click
import msgspec

from common.domain import queries as q
from common.domain.rows import PrintJob
from common.domain.words import PrintState
from common.followers.printing import Printing
from common.places import find_home
from common.settings import SettingsWrong
from counter.cli.context import fail, home_option, opened
from counter.cli.lines import encode
from counter.doctor import Finding, examine
from printers.spool import Pace, PrinterOwnedError

# Somebody stands there and waits; a printer that never answers may be one that cannot.
_AT_ONCE = Pace(confirm_within=10.0, patience=60.0, dares_silence=True)


def add_to(group: click.Group) -> None:
    """Add these subcommands to the command line."""
    group.add_command(doctor)
    group.add_command(print_pending)


@click.command()
@home_option
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def doctor(home: Path | None, as_json: bool) -> None:
    """Say in plain words what works here and what does not. Exit code 1 if something needed does not."""
    findings = _findings(home)
    is_well = all(finding.ok for finding in findings if finding.is_needed)
    if as_json:
        sys.stdout.buffer.write(encode({"ok": is_well, "checks": findings}) + b"\n")
    else:
        for finding in findings:
            mark = (
                click.style("✓", fg="green") if finding.ok else click.style("✗" if finding.is_needed else "!", fg="red")
            )
            click.echo(f" {mark} {finding.name:<30} {finding.zh}  {finding.en}")
    sys.exit(0 if is_well else 1)


def _findings(home: Path | None) -> list[Finding]:
    try:
        with opened(home, "doctor") as (hall, settings):
            return examine(hall, settings)
    except click.ClickException as broken:
        is_settings = isinstance(broken.__cause__, SettingsWrong)
        name, zh = ("settings", "设置有错误") if is_settings else ("store_opens", "数据打不开")
        return [Finding(name=name, ok=False, zh=f"{zh}：{broken.message}", en=broken.message)]


@click.command("print")
@home_option
@click.option("--pending", is_flag=True, required=True, help="Send what waits, once.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON per job.")
def print_pending(home: Path | None, pending: bool, as_json: bool) -> None:
    """Send every waiting slip to its printer once and say what became of each. Exit code 1 if one is not printed."""
    assert pending
    with opened(home, "print") as (hall, settings):
        if not settings.printers:
            raise fail(f"No printer is set in {find_home(home).settings_file}: fill in [printers.ticket].")
        waiting = [job.job for job in hall.ask(q.AskPrintJobs()) if job.state is PrintState.QUEUED]
        printing = Printing(hall, settings, pace=_AT_ONCE)
        try:
            printing.run_once()
        except PrinterOwnedError as owned:
            raise fail("Another program of this machine owns the printer and is printing what waits.") from owned
        jobs = [hall.ask(q.AskSlip(job=job)).job for job in waiting]
    for job in jobs:
        words = _why_it_waits(job, printing)
        if as_json:
            sys.stdout.buffer.write(encode({**msgspec.structs.asdict(job), **words}) + b"\n")
        else:
            paper = job.paper.zh if job.paper is not None else ""
            said = (job.number or job.case_number or job.slip, paper, job.state, job.detail, *words.values())
            click.echo("  ".join(str(word) for word in said if word))
    sys.exit(0 if all(job.state is PrintState.PRINTED for job in jobs) else 1)


def _why_it_waits(job: PrintJob, printing: Printing) -> dict[str, str]:
    """What keeps a slip that is still waiting from its printer, Chinese and English; nothing for any other."""
    if job.state is not PrintState.QUEUED:
        return {}
    spool = printing.spools.get(job.printer)
    if spool is None:
        return {
            "message": f"没有设置名为“{job.printer}”的打印机。",
            "message_en": f"No printer called “{job.printer}” is set.",
        }
    condition = spool.status.condition
    return {"message": condition.chinese, "message_en": condition.english}
