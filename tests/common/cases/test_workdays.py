"""Working days from a file: dates that depended on them are no longer provisional."""

from datetime import date
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.review_queries import AskWork, AskYears
from common.domain.refusals import Refused
from tests.common.cases.counter import CaseHall
from tests.faults.whole import assert_whole


def test_a_provisional_date_is_worked_out_anew_when_the_table_of_its_year_is_imported(
    hall: CaseHall, tmp_path: Path
) -> None:
    hall.clock.go(days=38)  # 28 December: the limit ends in January, whose days are not published
    case = hall.accepted()
    page = hall.hall.ask(AskWork())
    assert (page.provisional, page.missing_years) == (1, (2027,))
    assert [(year.year, year.table is not None) for year in hall.hall.ask(AskYears())] == [(2026, True), (2027, False)]
    file = tmp_path / "2027.csv"
    file.write_text("日期,类别,来源\n2027-01-01,休,通知\n2027-01-08,休\n2027-01-09,班\n", "utf-8")
    hall.hall.do(c.ImportWorkdays(file=str(file)))
    page = hall.hall.ask(AskWork())
    assert (page.provisional, page.missing_years) == (0, ())
    row = hall.look(case).row
    assert (row.due_on, row.is_provisional) == (date(2027, 1, 12), False)
    assert_whole(hall.hall)


def test_a_faulty_file_changes_nothing_and_is_told_by_its_row(hall: CaseHall, tmp_path: Path) -> None:
    file = tmp_path / "2027.csv"
    file.write_text("日期,类别\n2027-13-01,休\n", "utf-8")
    with pytest.raises(Refused, match="row 2: “2027-13-01” is no date"):
        hall.hall.do(c.ImportWorkdays(file=str(file)))
    with pytest.raises(Refused, match="cannot be read"):
        hall.hall.do(c.ImportWorkdays(file=str(tmp_path / "none.csv")))
    assert [year.table is not None for year in hall.hall.ask(AskYears())] == [True, False]
