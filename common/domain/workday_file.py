"""A year's table of working days as a CSV file: what a hall writes by hand from the notice, and what ships."""

import csv
import io
from datetime import date

import msgspec

from common.domain.workdays import YearTable

_OFF = frozenset({"休", "放假", "假", "off", "holiday"})
_ON = frozenset({"班", "上班", "调休", "on", "workday"})
_DATE, _KIND = ("日期", "date"), ("类别", "类型", "kind")
_SOURCE = ("来源", "依据", "source")
_SATURDAY = 5
_MOST_ROWS = 400
_LONGEST_SAID = 20


class TableFault(msgspec.Struct, frozen=True):
    """What is wrong in a row of the file; row 0 is the file itself."""

    row: int
    zh: str
    en: str


class TableFaulty(Exception):
    """The file gives no table; all that is wrong with it."""

    def __init__(self, faults: list[TableFault]) -> None:
        super().__init__("; ".join(f"row {one.row}: {one.en}" for one in faults))
        self.faults = tuple(faults)


def read_table(data: bytes, name: str) -> YearTable:
    """The table in a file. Raises TableFaulty with everything that is wrong.

    UTF-8 or GB18030; columns 日期 (2027-01-01 or 2027/1/1), 类别 (休 or 班) and, if wished, 来源, whose first entry
    is kept (else the file's name). A day off that is a weekend anyway is left out, as notices name those, too.
    """
    rows = [row for row in csv.reader(io.StringIO(_text(data), newline=None)) if any(cell.strip() for cell in row)]
    head = [cell.strip().lower() for cell in rows[0]] if rows else []
    at_date, at_kind, at_source = _column(head, _DATE), _column(head, _KIND), _column(head, _SOURCE)
    if at_date is None or at_kind is None or len(rows) > _MOST_ROWS:
        raise TableFaulty([TableFault(0, "表头要有“日期”和“类别”两列", "the header needs the columns date and kind")])
    faults: list[TableFault] = []
    kinds: dict[date, bool] = {}
    for number, row in enumerate(rows[1:], 2):
        cells = [cell.strip() for cell in row] + [""] * len(head)
        day, kind = _day(cells[at_date]), cells[at_kind].lower()
        if day is None:
            said = _short(cells[at_date])
            faults.append(TableFault(number, f"“{said}”不是日期", f"“{said}” is no date"))
        elif kind not in _OFF | _ON:
            said = _short(cells[at_kind])
            faults.append(TableFault(number, f"类别“{said}”应为“休”或“班”", "the kind is neither off nor on"))
        elif day in kinds:
            faults.append(TableFault(number, f"{day} 出现了两次", f"{day} stands here twice"))
        elif kind in _ON and day.weekday() < _SATURDAY:
            faults.append(TableFault(number, f"{day} 本来就是工作日", f"{day} is a working day anyway"))
        else:
            kinds[day] = kind in _ON
    years = {day.year for day in kinds}
    if len(years) != 1 and not faults:
        faults.append(TableFault(0, "一个文件只能是一年的安排", "a file holds the days of one year"))
    if faults:
        raise TableFaulty(faults)
    sources = (row[at_source].strip() for row in rows[1:] if at_source is not None and len(row) > at_source)
    return YearTable(
        year=years.pop(),
        days_off=frozenset(day for day, is_on in kinds.items() if not is_on and day.weekday() < _SATURDAY),
        days_on=frozenset(day for day, is_on in kinds.items() if is_on),
        source=next((source for source in sources if source), name),
    )


def _text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableFaulty([TableFault(0, "文字编码认不出来，请另存为 UTF-8", "the encoding is not known: use UTF-8")])


def _column(head: list[str], names: tuple[str, ...]) -> int | None:
    return next((at for at, cell in enumerate(head) if cell in names), None)


def _day(text: str) -> date | None:
    parts = text.replace("/", "-").replace(".", "-").split("-")
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _short(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_SAID else cell[:_LONGEST_SAID] + "…"
