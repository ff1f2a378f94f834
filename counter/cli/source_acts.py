"""What the subcommands of `source` do and say."""

import json
import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from common.outside.authority import Authority
from common.outside.refused import PackageRefused
from common.outside.server import Server, server_context
from common.places import Home
from common.settings import Settings
from common.sources import SourceSilent, open_source
from common.sources.delivery.importing import NotWritten, import_delivery
from common.sources.delivery.report import Report, Standing
from common.sources.delivery.shelf import forget, in_use
from common.sources.places import records_places
from common.sources.serving import SERVING_LIMITS, Answering
from counter.cli.context import fail
from counter.cli.outside_keys import kindly

log = logging.getLogger(__name__)

_WORDS = {
    Standing.IN_USE: ("已导入并启用", "It is in use"),
    Standing.KNOWN: ("这份数据已在使用", "It was in use already"),
    Standing.SOUND: ("没有问题，未导入", "Nothing is wrong with it; it was not taken"),
    Standing.REFUSED: ("有错误，没有导入任何内容", "It is refused, and nothing of it was taken"),
}


def today() -> date:
    """The day at this machine's place."""
    return datetime.now(UTC).astimezone().date()


def take(home: Home, file: Path, *, as_json: bool, only_looks: bool) -> bool:
    """Import a delivery, or look at it; whether all is well."""
    if not records_places(home).their_keys.exists():
        raise fail("还没有经办机构的公钥  The agency's keys are not here yet: source keys --trust FILE")
    try:
        with kindly(), _progress() as told:
            report = import_delivery(file, records_places(home), today(), only_looks=only_looks, told=told)
    except PackageRefused as refused:
        if as_json:
            _say({"ok": False, "standing": refused.reason, "zh": refused.zh, "en": refused.en})
            return False
        raise fail(f"{file.name}: {refused.zh}  {refused.en}") from refused
    except NotWritten as error:
        raise fail(f"It could not be written, and nothing has changed: {error}") from error
    log.info("delivery %s of %s: %s, %s faults", report.running, report.as_of, report.standing, report.fault_count)
    is_well = report.standing is not Standing.REFUSED
    if as_json:
        _say({"ok": is_well, **_told(report)})
    else:
        click.echo("\n".join(_sentences(report)))
    return is_well


@contextmanager
def _progress() -> Iterator[Callable[[float], None]]:
    """A line on the screen of whoever waits; nothing where the output goes elsewhere."""
    is_watched = sys.stderr.isatty()

    def told(part: float) -> None:
        if is_watched:
            click.echo(f"\r{part:4.0%}", nl=False, err=True)

    try:
        yield told
    finally:
        if is_watched:
            click.echo("\r", nl=False, err=True)


def give_up(home: Home) -> None:
    """Remove the delivery in use."""
    try:
        with kindly():
            was_there = forget(records_places(home))
    except PackageRefused as refused:
        raise fail(f"{refused.zh}  {refused.en}") from refused
    log.info("the delivery in use was removed")
    click.echo("已删除  It is removed" if was_there else "没有已导入的数据  There was none")


def show(home: Home, settings: Settings, *, as_json: bool) -> bool:
    """How the source that is set stands; whether it answers."""
    answer: dict[str, Any] = {"source": settings.records.source}
    source = open_source(settings, home)
    try:
        as_of = source.as_of()
        answer |= {"ok": True, "as_of": as_of.isoformat() if as_of else None, "is_sample": source.is_sample}
    except SourceSilent as silent:
        answer |= {"ok": False, "message": str(silent)}
    now = in_use(records_places(home)) if settings.records.source == "file" else None
    if now is not None:
        answer |= {"running": now.running, "agency": now.agency, "persons": now.persons, "payments": now.payments}
        answer |= {"imported_on": now.imported_on.isoformat(), "age_days": now.age_days(today())}
    if as_json:
        _say(answer)
    else:
        click.echo(_standing(answer))
    return bool(answer["ok"])


def serve(home: Home, settings: Settings, name: str, host: str, port: int) -> None:
    """Answer other machines until a signal ends it."""
    with kindly():
        authority = Authority(records_places(home).serving, name)
        context = server_context(authority.server_certificate, authority.server_key, authority.certificate_file)
    try:
        server = Server(Answering(open_source(settings, home)), context, port, host, SERVING_LIMITS)
    except OSError as error:
        raise fail(f"{host}:{port} cannot be listened at: {error.strerror or error}") from error
    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    reached = name or "localhost"
    _say({"url": f"https://{reached}:{server.port}", "authority": str(authority.certificate_file)})
    ended.wait()
    server.close()


def sign(home: Home, request: Path, certificate: Path) -> None:
    """Sign the request of another machine."""
    with kindly():
        authority = Authority(records_places(home).serving)
        try:
            certificate.write_bytes(authority.sign(request.read_bytes()))
        except ValueError as error:
            raise fail(f"This is no request: {error}") from error
    click.echo(f"Signed. That machine needs {certificate} and {authority.certificate_file}.")


def _standing(answer: dict[str, Any]) -> str:
    """How a source stands, in one line."""
    if not answer["ok"]:
        return f"{answer['source']}: 现在没有数据  No records now: {answer['message']}"
    zh, en = [f"数据截至 {answer['as_of'] or '各条自述'}"], [f"as of {answer['as_of'] or 'what each record says'}"]
    if "persons" in answer:
        zh.append(f"{answer['age_days']} 天前，第 {answer['running']} 号，{answer['agency']}，{answer['persons']} 人")
        en.append(f"{answer['age_days']} days ago, number {answer['running']}, {answer['persons']} persons")
    if answer["is_sample"]:
        zh.append("演示数据")
        en.append("invented persons")
    return f"{answer['source']}: {'，'.join(zh)}  {', '.join(en)}"


def _told(report: Report) -> dict[str, Any]:
    return {
        "standing": report.standing,
        "running": report.running,
        "agency": report.agency,
        "as_of": report.as_of.isoformat(),
        "persons": report.persons,
        "payments": report.payments,
        "fault_count": report.fault_count,
        "faults": [
            {"file": one.file, "row": one.row, "column": one.column, "wrong": one.wrong, "zh": one.zh, "en": one.en}
            for one in report.faults
        ],
    }


def _sentences(report: Report) -> list[str]:
    zh, en = _WORDS[report.standing]
    counted = f"{report.persons} persons, {report.payments} payments, as of {report.as_of}, number {report.running}"
    said = [f"{zh}  {en}: {counted}"]
    said += [f"  {fault.zh}  ({fault.en})" for fault in report.faults]
    if report.fault_count > len(report.faults):
        said.append(f"  … {report.fault_count} 处错误  ({report.fault_count} faults in all)")
    return said


def _say(value: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()
