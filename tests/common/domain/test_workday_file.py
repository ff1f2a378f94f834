"""Tables of working days as files: those that ship, and what a hall may write by hand."""

from datetime import date, timedelta

import pytest

from common.domain.workday_file import TableFaulty, read_table
from common.domain.workdays import Workdays
from common.workday_files import shipped_tables


def days(first: str, count: int) -> set[date]:
    return {date.fromisoformat(first) + timedelta(days=n) for n in range(count)}


# What the notices say in words: from which day, how many days, and the weekends on which people work.
NOTICES = {
    2024: (
        [("01-01", 1), ("02-10", 8), ("04-04", 3), ("05-01", 5), ("06-10", 1), ("09-15", 3), ("10-01", 7)],
        ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
    ),
    2025: (
        [("01-01", 1), ("01-28", 8), ("04-04", 3), ("05-01", 5), ("05-31", 3), ("10-01", 8)],
        ["01-26", "02-08", "04-27", "09-28", "10-11"],
    ),
    2026: (
        [("01-01", 3), ("02-15", 9), ("04-04", 3), ("05-01", 5), ("06-19", 3), ("09-25", 3), ("10-01", 7)],
        ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
    ),
}


def test_the_tables_that_ship_say_what_the_notices_say() -> None:
    tables = {table.year: table for table in shipped_tables()}
    assert set(tables) == set(NOTICES)
    calendar = Workdays(tables.values())
    for year, (off, on) in NOTICES.items():
        free = set().union(*(days(f"{year}-{first}", count) for first, count in off))
        worked = {date.fromisoformat(f"{year}-{day}") for day in on}
        for day in days(f"{year}-01-01", 365 + (year % 4 == 0)):
            expected = day in worked or (day.weekday() < 5 and day not in free)
            assert calendar.is_workday(day) == expected, day
        assert str(year) in tables[year].source


def test_a_table_typed_in_a_spreadsheet_is_read() -> None:
    text = "日期,类别\r\n2027/1/1,休\r\n2027-1-2,放假\r\n2027.1.9,上班\r\n"
    table = read_table(text.encode("gb18030"), "2027.csv")
    assert (table.year, table.source) == (2027, "2027.csv")
    assert table.days_off == {date(2027, 1, 1)}, "Saturday is free anyway"
    assert table.days_on == {date(2027, 1, 9)}


def test_lines_end_as_the_program_that_wrote_them_ends_them() -> None:
    table = read_table("日期,类别\r2027-01-01,休\r".encode(), "2027.csv")
    assert table.days_off == {date(2027, 1, 1)}


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (f"{10**30}-01-01,休", f"row 2: “{10**19}…” is no date"),
        ("2027-01-01,休\n2027-02-30,休", "row 3: “2027-02-30” is no date"),
        ("2027-01-01,也许", "row 2: the kind is neither off nor on"),
        ("2027-01-01,休\n2027-01-01,班", "row 3: 2027-01-01 stands here twice"),
        ("2027-01-01,班", "row 2: 2027-01-01 is a working day anyway"),
        ("2027-01-01,休\n2028-01-03,休", "row 0: a file holds the days of one year"),
        ("", "row 0: a file holds the days of one year"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(rows: str, fault: str) -> None:
    with pytest.raises(TableFaulty, match=fault.split(": ", 1)[1]) as faulty:
        read_table(f"日期,类别\n{rows}".encode(), "x.csv")
    assert str(faulty.value) == fault


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2", b"\xff\xfe\x00\xd8\xff\xff", b"\xff" * 20])
def test_a_file_of_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(TableFaulty):
        read_table(data, "x.csv")
