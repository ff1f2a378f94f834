"""Layouts: from a slip's data to a document for one paper width."""

from common.domain.cases.paper_sheet import Sheet
from printers.document import Document, Paper
from printers.layouts.hospital import hospital
from printers.layouts.papers import papers
from printers.layouts.printer_test import printer_test
from printers.layouts.sheets import sheet_slip
from printers.layouts.slips import HospitalSlip, PapersSlip, PrinterTestSlip, Slip, TicketSlip
from printers.layouts.ticket import ticket


def lay_out(slip: Slip | Sheet, paper: Paper) -> Document:
    """The document of a slip, in its own language and scale."""
    match slip:
        case TicketSlip():
            return ticket(slip, paper)
        case PapersSlip():
            return papers(slip, paper)
        case HospitalSlip():
            return hospital(slip, paper)
        case PrinterTestSlip():
            return printer_test(slip, paper)
        case Sheet():
            return sheet_slip(slip, paper)
