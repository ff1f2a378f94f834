"""Every paper of cases drawn: as slips for both rolls to PNG, and on A4 to PDF."""

from collections.abc import Iterator
from pathlib import Path

from common.domain.cases.paper_sheet import Sheet
from counter.cases.papers.samples import SHEETS, SLIPS
from printers.document import Paper
from printers.layouts import lay_out


def paper_names() -> Iterator[tuple[str, Sheet, Paper | None]]:
    """Each file that can be drawn, its paper, and the roll; None for A4."""
    for name, sheet in SHEETS.items():
        stem = f"paper-{name.replace(',', '').replace(' ', '-')}"
        yield f"{stem}-a4.pdf", sheet, None
        for paper in Paper:
            yield f"{stem}-{paper.value}.png", SLIPS[name], paper


def draw_papers(out: Path, only: str = "") -> list[Path]:
    """Draw every paper whose file's name contains each word of `only` into `out`, and return the files."""
    from printers.a4 import render
    from printers.picture import draw

    out.mkdir(parents=True, exist_ok=True)
    files = []
    for name, sheet, paper in paper_names():
        if not all(word in name for word in only.split()):
            continue
        file = out / name
        if paper is None:
            file.write_bytes(render(sheet))
        else:
            draw(lay_out(sheet, paper)).save(file)
        files.append(file)
    return files
