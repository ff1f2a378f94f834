"""A PDF on any printer of Windows: drawn by PDFium, page by page, and handed to the spooler through GDI.

PDFium itself and not Qt's module around it, which tells no number of the job: it could be neither followed nor deleted.
"""

from __future__ import annotations

import importlib
from typing import Any

POINTS = 72
MOST_DOTS = 300
"""Dots per inch that a page is drawn with; a finer printer gets it enlarged, which text on paper does not show."""

# wingdi.h: what a device is asked, and the fields of its settings
LOGPIXELSX, LOGPIXELSY, PHYSICALOFFSETX, PHYSICALOFFSETY = 88, 90, 112, 113
DM_ORIENTATION, DM_PAPERSIZE = 0x1, 0x2
PORTRAIT, LANDSCAPE, A4 = 1, 2, 9


def draw_document(api: Any, name: str, printer: Any, pdf: bytes, title: str) -> int:
    """Gives the spooler one document; the number of its job. `api` is win32print, `printer` its open handle.

    Raises OSError for what is no PDF or cannot be drawn here, and the errors of `api`; nothing is printed then.
    """
    try:
        gui, pdfium = importlib.import_module("win32gui"), importlib.import_module("pypdfium2")
    except ImportError as error:
        raise OSError(f"PDFs cannot be drawn on this machine: {error}") from error
    try:
        document = pdfium.PdfDocument(pdf)
    except pdfium.PdfiumError as error:
        raise OSError(f"this is no PDF: {error}") from error
    try:
        context = gui.CreateDC("WINSPOOL", name, _settings(api, printer, document[0]))
        try:
            return _draw_all(api, context, document, title)
        finally:
            gui.DeleteDC(context)
    finally:
        document.close()


def _draw_all(api: Any, context: int, document: Any, title: str) -> int:
    job = int(api.StartDoc(context, (title, None, None, 0)))
    try:
        for page in document:
            api.StartPage(context)
            _draw(api, context, page)
            api.EndPage(context)
    except BaseException:
        api.AbortDoc(context)
        raise
    api.EndDoc(context)
    return job


def _draw(api: Any, context: int, page: Any) -> None:
    """Lays the page on the sheet edge to edge; where the printer cannot reach there is nothing on our papers."""
    screen = importlib.import_module("PIL.ImageWin")
    across, down = (api.GetDeviceCaps(context, caps) for caps in (LOGPIXELSX, LOGPIXELSY))
    left, top = (-api.GetDeviceCaps(context, caps) for caps in (PHYSICALOFFSETX, PHYSICALOFFSETY))
    width, height = page.get_size()
    drawn = page.render(scale=min(across, MOST_DOTS) / POINTS, grayscale=True, optimize_mode="print").to_pil()
    right, bottom = left + round(width * across / POINTS), top + round(height * down / POINTS)
    screen.Dib(drawn).draw(screen.HDC(context), (left, top, right, bottom))


def _settings(api: Any, printer: Any, page: Any) -> Any:
    """The printer's own settings, but for A4 the way the page lies."""
    settings = api.GetPrinter(printer, 2)["pDevMode"]
    if settings is not None:
        width, height = page.get_size()
        settings.PaperSize = A4
        settings.Orientation = LANDSCAPE if width > height else PORTRAIT
        settings.Fields |= DM_ORIENTATION | DM_PAPERSIZE
    return settings
