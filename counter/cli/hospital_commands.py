"""Subcommands of `hospitals`: the list of designated hospitals that residents look up at this machine's kiosks."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from common.domain.hospitals.hospital import Hospital, HospitalList
from common.domain.hospitals.reader import RefusedList
from common.domain.hospitals.search import Filters, HospitalIndex
from common.hospital_files import ListDamaged, import_hospitals, import_sample, read_list
from common.places import find_home
from counter.cli.context import fail, home_option

_FOUND = click.Path(path_type=Path, exists=True, dir_okay=False)


def add_to(group: click.Group) -> None:
    """Add `hospitals` to the command line."""
    group.add_command(hospitals)


@click.group()
def hospitals() -> None:
    """The designated hospitals (定点医疗机构) that residents look up at this machine's kiosks.

    Each subcommand takes --home DIR (or YICHUANG_HOME).
    """


@hospitals.command("import")
@home_option
@click.option("--sample", is_flag=True, help="Not a file, but 3,136 invented hospitals, which say that they are.")
@click.argument("file", type=_FOUND, required=False)
def import_list(home: Path | None, sample: bool, file: Path | None) -> None:
    """Replace the list by a CSV or XLSX file: all of it, or nothing and a report of every fault."""
    if sample == (file is not None):
        raise click.UsageError("Give a FILE or --sample.")
    where, today = find_home(home), datetime.now(UTC).astimezone().date()
    where.make()
    try:
        now = import_sample(where, today) if file is None else import_hospitals(where, file, today)
    except RefusedList as refused:
        for fault in refused.faults:
            click.echo(f"{fault.zh}\n    {fault.en}", err=True)
        raise fail(f"Nothing was imported: {len(refused.faults)} faults. The list is as it was.") from refused
    except OSError as error:
        raise fail(f"Nothing was imported: {error.strerror}: {error.filename}. The list is as it was.") from error
    click.echo(f"The list is now {now.source}: {len(now.hospitals)} hospitals. Kiosks that are running show it.")


@hospitals.command()
@home_option
@click.option("--district", default="", help="Only in this district.")
@click.option("--level", default="", help="Only of this level.")
@click.option("--kind", default="", help="Only of this kind.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each.")
@click.argument("text", default="")
def find(home: Path | None, district: str, level: str, kind: str, as_json: bool, text: str) -> None:
    """Find hospitals as at the kiosk: by characters, pinyin initials, pinyin or code."""
    known = _list_of(home)
    found = HospitalIndex(known.hospitals).find(text, Filters(district, level, kind))
    for hospital in found.hospitals:
        click.echo(_json(hospital, known) if as_json else _line(hospital))
    if not as_json:
        rest = found.total - len(found.hospitals)
        click.echo(f"{found.total} found{f', {rest} of them not shown' if rest else ''}{_sample_words(known)}")


def _list_of(home: Path | None) -> HospitalList:
    try:
        known = read_list(find_home(home))
    except ListDamaged as damaged:
        raise fail(f"{damaged}. Import the list again.") from damaged
    if known is None:
        raise fail("There is no list here. Import one with: ./yichuang hospitals import FILE (or --sample)")
    return known


def _line(hospital: Hospital) -> str:
    facts = (hospital.district, hospital.level, hospital.kind, hospital.address, hospital.phone)
    return f"{hospital.code}  {hospital.name}  {'  '.join(fact for fact in facts if fact)}"


def _json(hospital: Hospital, known: HospitalList) -> str:
    shown = ("code", "name", "district", "level", "kind", "address", "phone", "needs_choice")
    facts = {field: getattr(hospital, field) for field in shown}
    return json.dumps({**facts, "is_sample": known.is_sample}, ensure_ascii=False)


def _sample_words(known: HospitalList) -> str:
    return " (样例数据 sample: none of them exists)" if known.is_sample else ""
