"""Scans for the gallery: listed, and one open in the viewer, drawn here and now."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_words import Media
from common.domain.cases.queries import CaseInHand
from common.domain.refusals import Refused
from counter.cases.case_page import CasePage
from counter.cases.samples import STAFF_NAMES
from counter.cases.scans.form import ScansForm
from counter.cases.scans.opened import Drawn, NotShown, open_scan
from counter.cases.scans.removing import RemoveScanForm
from counter.desk.trouble import of_refusal

_AT_MS = 1_795_137_600_000
_LONG_NAME = "阿卜杜热合曼·吾买尔江 居民身份证 正反面 彩色扫描 复印件 " * 3 + ".pdf"


def sample_scans(case: CaseInHand) -> list[Attachment]:
    """A scan for each of the first papers; the last one is still on its way."""
    kinds = (Media.PDF, Media.JPEG, Media.TIFF, Media.PNG)
    papers = case.case.papers[:4]
    return [
        Attachment(
            attachment=f"a{n}",
            case=case.case.case,
            person="p1",
            media=kinds[n % len(kinds)],
            size=(482_000, 1_730_000, 96_000, 12_400_000)[n],
            paper=paper,
            name=_LONG_NAME if n == 0 else f"scan{n}",
            staff="1001",
            at_ms=_AT_MS + n * 60_000,
            is_here=n < len(papers) - 1,
        )
        for n, paper in enumerate(papers)
    ]


def show_scans(page: CasePage, case: CaseInHand) -> None:
    """List them on the page of the case and in the form."""
    scans = sample_scans(case)
    page.card.show_scans(scans, case.case.papers, "Asia/Shanghai", STAFF_NAMES)
    form = page.form_of("scans")
    assert isinstance(form, ScansForm)
    form.begin(case)
    form.show(case.case.case, scans)


def show_scans_to_remove(page: CasePage, case: CaseInHand) -> None:
    """List them in the form that takes one away."""
    form = page.form_of("remove_accepted_scan")
    assert isinstance(form, RemoveScanForm)
    form.show(case, sample_scans(case))


def show_scan(page: CasePage, case: CaseInHand, state: str) -> None:
    """Open the viewer: "scan", "scan_large", "scan_away", "scan_broken" or "scan_loading"."""
    viewer = page.viewer
    viewer.show("look", sample_scans(case), 0)
    if state == "scan_away":
        viewer.say_why_not(of_refusal(Refused("attachment_elsewhere"), 0))
    elif state == "scan_broken":
        viewer.say_why_not(NotShown.UNREADABLE)
    elif state != "scan_loading":
        drawn = open_scan(Media.PDF, _form())
        assert isinstance(drawn, Drawn)
        viewer.pages = drawn.scan.pages
        viewer.show_page(drawn.first)
        drawn.scan.close()
        viewer.zoom_by(4 if state == "scan_large" else 0)


def _form() -> bytes:
    """A form as somebody fills it in, two pages."""
    made = BytesIO()
    canvas = Canvas(made, A4)
    width, height = A4
    for page in ("1", "2"):
        canvas.setFont("Times-Roman", 22)
        canvas.drawCentredString(width / 2, height - 90, "Residents' Pension Insurance: Claim")
        canvas.setFont("Times-Roman", 12)
        canvas.drawCentredString(width / 2, 40, page)
        for line in range(14):
            at = height - 140 - 42 * line
            canvas.rect(60, at - 30, width - 120, 42)
            canvas.line(200, at - 30, 200, at + 12)
            canvas.drawString(72, at - 14, f"Field {line + 1}")
            canvas.drawString(216, at - 14, "SPECIMEN")
        canvas.showPage()
    canvas.save()
    return made.getvalue()
