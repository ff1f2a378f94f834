"""Everything the hall holds about a person, written into a folder of its own, for the person alone."""

import secrets
import shutil
from datetime import date
from pathlib import Path

import msgspec

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskScan
from common.domain.cases.drawing import svg
from common.domain.cases.privacy_queries import PersonExport
from common.domain.queries import AskHall
from common.domain.refusals import Refused
from common.dossier.person import Report, person_report
from common.places import make_private_folder, sync_folder, write_private_file
from counter.cases.filing.dossier import Asked
from counter.cases.words import DEEDS
from printers.a4 import render


def write_copy(hall: Asked, found: PersonExport, folder: Path) -> list[Attachment]:
    """Write all of an export into a new folder; the scans that could not be read on this machine. Raises OSError.

    The folder gets its name when all is in it. What was begun and failed is removed again.
    """
    unfinished = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.unfinished")
    try:
        left_out = _write(hall, found, unfinished)
        unfinished.rename(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_folder(folder.parent)
    return left_out


def _write(hall: Asked, found: PersonExport, folder: Path) -> list[Attachment]:
    make_private_folder(folder)
    write_private_file(folder / "person.json", msgspec.json.format(msgspec.json.encode(found), indent=2))
    here = hall.ask(AskHall())
    report = Report(
        export=found,
        deeds={kind: zh for kind, (zh, _) in DEEDS.items()},
        timezone=here.hall.timezone,
        phone=here.hall.phone,
        on=date.fromisoformat(here.today),
        is_sample=here.hall.is_sample,
    )
    write_private_file(folder / "person.pdf", render(person_report(report)))
    for signed in found.signatures:
        make_private_folder(folder / "signatures")
        write_private_file(folder / "signatures" / f"{signed.number}.svg", svg(signed.drawing).encode())
    left_out = []
    for number, one in enumerate(found.attachments, 1):
        try:
            scan = hall.ask(AskScan(look=found.export, attachment=one.attachment))
        except Refused:
            left_out.append(one)
            continue
        make_private_folder(folder / "attachments")
        write_private_file(folder / "attachments" / f"{number:03}-{Path(one.name).name}", scan.content)
    return left_out
