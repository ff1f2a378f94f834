"""A statement of thirty years from the record to its PDF: how long, how large, and whether all is found in it."""

import io
import re
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from reportlab.pdfgen.canvas import Canvas

from common.domain.records.months import month_of
from common.domain.records.paper_numbers import new_numbers
from common.domain.records.shape import Statement
from common.domain.records.statement import Marks, Wish, fitted, statement_of
from common.domain.records.words import Document
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from counter.bench.figure import Figure, percentile
from printers.statement import render, warm_up

_THIRTY_YEARS = 0
"""The place of a sample person who has paid for 360 months."""
_ON = date(2026, 11, 21)
_PAGE = (842, 595)
_LINES = 45


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Beside it, the same words set by reportlab alone, line by line in a font that every reader has."""
    folder.mkdir(parents=True)
    times = 3 if is_quick else 40
    record = record_of(person_at(_THIRTY_YEARS))
    months = len({payment.month for payment in record.payments})
    numbers = new_numbers(_ON)
    marks = Marks(hall="样例街道便民服务中心", query_number=numbers.query_number, check_code=numbers.check_code)
    whole = Wish(document=Document.STATEMENT, first="1980-01", last=month_of(_ON))

    def statement() -> Statement:
        return statement_of(record, fitted(whole, record), _ON, marks)

    warm_up()
    built = [_took(lambda: render(statement())) for _ in range(times)]
    said = statement()
    pdf, bare = render(said).pdf, _bare(said)
    plain = [_took(lambda: _bare(statement())) for _ in range(times)]
    size = f"{months} months, {sum(len(table.rows) for table in said.tables)} rows"
    return [
        Figure(
            name="statement_built",
            title="Statement of 30 years, from the record to its PDF, p95",
            unit="ms",
            value=percentile(built, 95),
            baseline=percentile(plain, 95),
            baseline_title="the same words by reportlab alone, in a font that is not embedded",
            at_most=300,
            note=f"median {median(built):.0f} ms, the first {built[0]:.0f} ms; {size}",
        ),
        Figure(
            name="statement_size",
            title="Size of that PDF",
            unit="KiB",
            value=len(pdf) / 1024,
            baseline=len(bare) / 1024,
            baseline_title="the same words without any font",
            at_most=150,
        ),
        _found(said, pdf, bare, folder),
    ]


def _took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _figures(statement: Statement) -> Counter[str]:
    """Every word with a figure in it that the tables hold."""
    cells = (cell for table in statement.tables for line in table.lines for cell in line)
    return Counter(word for cell in cells for word in cell.split() if re.search(r"\d", word) and word.isascii())


def _bare(statement: Statement) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=_PAGE, pageCompression=1)
    lines = [line for table in statement.tables for line in table.lines]
    for at, line in enumerate(lines):
        if at % _LINES == 0 and at:
            canvas.showPage()
        x = 20.0
        for cell in line:
            canvas.setFont("Helvetica", 7)
            canvas.drawString(x, _PAGE[1] - 20 - at % _LINES * 12, cell.encode("ascii", "ignore").decode())
            x += _PAGE[0] / len(line)
    canvas.save()
    return out.getvalue()


def _found(statement: Statement, pdf: bytes, bare: bytes, folder: Path) -> Figure:
    """The part of the figures that another program finds in the file."""
    wanted = _figures(statement)

    def share(data: bytes) -> float:
        file = folder / "statement.pdf"
        file.write_bytes(data)
        said = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True).stdout
        return 100 * (wanted & Counter(said.decode().split())).total() / wanted.total()

    try:
        value, baseline, note = share(pdf), share(bare), f"{wanted.total():,} figures"
    except FileNotFoundError:
        value, baseline, note = None, None, "pdftotext is not installed (poppler-utils)"
    return Figure(
        name="statement_found",
        title="Figures of the statement that pdftotext finds in its PDF",
        unit="%",
        value=value,
        baseline=baseline,
        baseline_title="in the words by reportlab alone",
        at_least=100,
        note=note,
    )
