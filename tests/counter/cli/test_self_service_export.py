"""Figures of self-service as a file: numbers by kiosk, document and way, and nobody's data."""

import csv
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from common.clock import system_clock
from common.domain.records.ending import Ending
from counter.cli.main import main
from tests.common.records.kiosk import KIOSK, SOMEBODY, print_one
from tests.halls import MovedClock, small_hall


@pytest.mark.parametrize("language", ["zh", "en"])
def test_figures_of_self_service_as_a_file(tmp_path: Path, language: str) -> None:
    with closing(small_hall(tmp_path, MovedClock(system_clock()))) as hall:
        print_one(hall)
        print_one(hall, ending=Ending.NO_PAPER)
        home = str(hall.home.folder)
    for kind in ("xlsx", "csv"):
        line = ["export", "self-service", "--home", home, "--format", kind, "--language", language]
        assert CliRunner().invoke(main, [*line, str(tmp_path / f"f.{kind}")]).exit_code == 0
    sheet = load_workbook(BytesIO((tmp_path / "f.xlsx").read_bytes())).active
    assert sheet is not None
    head, row = list(sheet.iter_rows(values_only=True))[-2:]
    said = dict(zip(head, row, strict=True))
    printed, no_paper = ("已打印", "缺纸") if language == "zh" else ("Printed", "Out of paper")
    assert (row[0], said[printed], said[no_paper]) == (KIOSK, 1, 1)
    lines = list(csv.reader(StringIO((tmp_path / "f.csv").read_text("utf-8-sig"))))
    assert lines[-1][0] == KIOSK
    assert SOMEBODY[-6:] not in str(lines)
