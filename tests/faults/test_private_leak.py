"""Residents print their records at a real kiosk and leave; their names and numbers are looked for wherever they were.

In the home with its store and log, the caches, the folder for temporary files, CUPS with its spool and logs: as text in
five encodings, as digits, in base64, in PDFs, and as pieces of the PDF. In the memory of the kiosk, which goes on: as
text, and as pieces of the PDF.
"""

import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from common.domain.id_number import check_character
from common.domain.records.queries import AskSelfService, PrintStanding
from common.hall import Hall
from printers.virtual.cups_server import MISSING, REASON, CupsDaemon, cups_daemon
from tests.faults.record_kiosk import TO_THE_STATEMENT, RecordKiosk, record_kiosk
from tests.faults.traces import disguises, pieces_of, traces_in_files, traces_in_memory
from tests.printers.private.ipp_printer import CANCELED, STOPPED

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=REASON),
    pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="only root looks into a sealed process"),
]
WITHIN = 10.0
_COUNT = iter(range(1000))


@pytest.fixture(scope="module")
def daemon() -> Iterator[CupsDaemon]:
    with cups_daemon() as running:
        yield running


@pytest.fixture(scope="module")
def kiosk(daemon: CupsDaemon, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordKiosk]:
    """One kiosk for all who come."""
    with record_kiosk(tmp_path_factory.mktemp("kiosk"), daemon) as running:
        yield running


@pytest.fixture
def person() -> tuple[str, str]:
    """A name and a number that are nobody else's."""
    body = f"5101031988071{next(_COUNT):04}"
    return "欧阳漏" + chr(0x9A8C + int(body[-4:])), body + check_character(body)


def left_in_files(kiosk: RecordKiosk, forms: dict[str, bytes]) -> dict[str, set[str]]:
    """What is found on the disk."""
    return traces_in_files([*kiosk.folders, kiosk.daemon.folder], forms)


def left_in_memory(kiosk: RecordKiosk, forms: dict[str, bytes]) -> dict[str, set[str]]:
    """What is found in the living kiosk, once it has had a moment to forget. To look for one form takes 0.1 s."""
    until = time.monotonic() + WITHIN
    plain = {what: form for what, form in forms.items() if what.endswith(("in utf-8", "in utf-16-le"))}
    while (left := traces_in_memory(kiosk.process, plain)) and time.monotonic() < until:
        pass
    is_rare = ("hexadecimal", "HEXADECIMAL", "base64")
    rest = {what: form for what, form in forms.items() if what not in plain and not any(one in what for one in is_rare)}
    return left or traces_in_memory(kiosk.process, rest)


def test_who_prints_and_leaves(kiosk: RecordKiosk, person: tuple[str, str]) -> None:
    forms = disguises(person)
    kiosk.come(*person)
    assert traces_in_memory(kiosk.process, forms), "the search finds nobody who is there"
    kiosk.tap(*TO_THE_STATEMENT)
    kiosk.see("take_all")
    kiosk.reader.take()
    kiosk.tap("take.done")
    kiosk.see("welcome")
    sheet = kiosk.printer.printed[-1]
    forms |= pieces_of(sheet)
    assert len(pieces_of(sheet)) > 2
    assert left_in_files(kiosk, forms) == {}
    assert left_in_memory(kiosk, forms) == {}
    log = "".join(file.read_text() for file in (kiosk.home.folder / "log").iterdir())
    assert "DEBUG" in log, "a quiet log shows nothing"


def test_who_takes_a_slip(kiosk: RecordKiosk, person: tuple[str, str]) -> None:
    kiosk.come(*person)
    kiosk.tap("document.statement", "period.see", "statement.slip")
    kiosk.see("take_all")
    kiosk.reader.take()
    kiosk.tap("take.done")
    kiosk.see("welcome")
    [slip] = kiosk.roll.wait_slips(1, WITHIN)
    check_code = slip.codes[0].rpartition("/")[2]
    shown = next(line.split()[-1] for line in slip.lines if line.startswith("校验码"))
    assert shown.replace("-", "") == check_code
    masked = next(line.split()[-1] for line in slip.lines if line.startswith("社会保障号码"))
    assert masked.endswith(person[1][-4:])
    forms = disguises((*person, check_code, shown, masked))
    assert left_in_files(kiosk, forms) == {}
    assert left_in_memory(kiosk, forms) == {}


def test_who_only_looks_and_takes_the_card(kiosk: RecordKiosk, person: tuple[str, str]) -> None:
    kiosk.come(*person)
    kiosk.tap("document.statement", "period.see", "statement.reveal")
    kiosk.play(do="wait", name="statement.facts", text=person[1])
    kiosk.reader.take()
    kiosk.see("welcome")
    assert left_in_files(kiosk, disguises(person)) == {}
    assert left_in_memory(kiosk, disguises(person)) == {}


def test_whose_paper_ran_out(kiosk: RecordKiosk, person: tuple[str, str]) -> None:
    kiosk.printer.set(sheets_left=1)
    kiosk.come(*person)
    kiosk.tap(*TO_THE_STATEMENT)
    kiosk.see("no_record")
    kiosk.reader.take()
    kiosk.see("welcome")
    sheet = next(job.document for job in kiosk.printer.jobs.values() if job.state == CANCELED)
    forms = disguises(person) | pieces_of(sheet)
    assert left_in_files(kiosk, forms) == {}
    assert left_in_memory(kiosk, forms) == {}
    kiosk.printer.set()
    assert {job.state for job in kiosk.printer.jobs.values()}.isdisjoint({STOPPED})


def test_a_kiosk_killed_while_it_prints(kiosk: RecordKiosk, person: tuple[str, str]) -> None:
    kiosk.printer.set(sheets_left=1)
    kiosk.come(*person)
    kiosk.tap(*TO_THE_STATEMENT)
    assert kiosk.printer.wait(STOPPED)
    kiosk.kill()
    kiosk.reader.take()
    out = kiosk.printer.pages_out
    sheet = kiosk.printer.jobs[len(kiosk.printer.jobs)].document
    forms = disguises(person) | pieces_of(sheet)
    kiosk.open()
    until = time.monotonic() + WITHIN
    while (left := left_in_files(kiosk, forms)) and time.monotonic() < until:
        pass
    assert left == {}
    assert kiosk.printer.wait(CANCELED)
    kiosk.printer.set()
    assert kiosk.printer.pages_out == out, "a sheet came out for whoever stands there now"

    hall = Hall(kiosk.home, clock=lambda: datetime.now(UTC) + timedelta(hours=1))
    unknown = hall.ask(AskSelfService()).unknown
    hall.close()
    assert [row.standing for row in unknown] == [PrintStanding.UNKNOWN]
