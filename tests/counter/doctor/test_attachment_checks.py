"""The doctor on scans: whole, missing, damaged, or still on their way from another machine."""

from pathlib import Path

from click.testing import CliRunner

from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.store.attachment_files import set_missing
from counter.cli.main import main
from counter.doctor.attachment_checks import check_attachments
from counter.doctor.finding import Finding
from tests.common.attachments.files import all_kinds
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, CaseHall

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made


def test_scans_that_are_missing_or_damaged_are_counted(hall: CaseHall, tmp_path: Path) -> None:
    case = hall.receive()
    for name, content in all_kinds().items():
        (tmp_path / name).write_bytes(content)
        hall.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(tmp_path / name)))

    def found() -> Finding:
        (finding,) = check_attachments(hall.hall)
        return finding

    assert (found().name, found().ok, found().en) == ("attachments_whole", True, "All scans are whole")
    shelf = Shelf(hall.hall.home.attachments_folder)
    first, second, third, fourth, *_ = sorted(shelf.names())
    shelf.remove(first)
    shelf.place_of(second).write_bytes(shelf.read(second)[:-1])
    changed = bytearray(shelf.read(third))
    changed[50] ^= 1
    shelf.place_of(third).write_bytes(bytes(changed))
    with hall.hall.store.transaction() as db:
        set_missing(db, [fourth])
    assert not found().ok
    assert found().en == (
        "1 scans are missing and 2 damaged: ./yichuang attachment check lets them be fetched again from the hub;"
        " 1 have not come from other machines yet"
    )
    assert found().zh == "附件缺 1 个，损坏 2 个：请运行 attachment check，会从中心取回，还有 1 个在路上"
    said = CliRunner().invoke(main, ["attachment", "check", "--home", str(hall.hall.home.folder)])
    assert (said.exit_code, said.output) == (1, "1 missing, 2 damaged, 1 on their way\n")
    assert found().en == "All scans are whole; 4 have not come from other machines yet"
