"""From a print job to the slip its layout draws, and to the bytes of its printer."""

from datetime import datetime

from common.domain.catalogue.item import ServiceItem
from common.domain.moment import local_time
from common.domain.queries import SlipToPrint
from common.domain.visit import ticket_code
from common.domain.words import SlipKind
from common.settings import Printer
from printers.document import Abilities, CharacterSet, Paper
from printers.layouts import lay_out
from printers.layouts.slips import Handling, Language, PapersSlip, Paperwork, PrinterTestSlip, Slip, TicketSlip

_BRING_COLUMNS = 22  # Chinese characters that stand on one line of 80 mm paper


def slip_of(to_print: SlipToPrint, printer: Printer) -> Slip:
    """The slip that a job shows, in the language and scale it was ordered in."""
    job, hall, item = to_print.job, to_print.hall, to_print.item
    language = Language.ENGLISH if job.language == "en" else Language.CHINESE
    name = hall.name_en if language is Language.ENGLISH else hall.name
    queued_at = local_time(job.queued_ms, hall.timezone)
    is_copy = job.copy > 1
    if job.slip is SlipKind.TICKET and to_print.ticket is not None:
        return _ticket_slip(to_print, name, language)
    if job.slip is SlipKind.PAPERS and item is not None:
        return _papers_slip(item, to_print, name, language, queued_at)
    return PrinterTestSlip(
        hall=name,
        printer=job.printer,
        address=printer.address,
        characters=CharacterSet(printer.chinese),
        printed_at=queued_at,
        qr="Yichuang",
        is_reprint=is_copy,
        is_sample=hall.is_sample,
        language=language,
    )


def _ticket_slip(to_print: SlipToPrint, hall_name: str, language: Language) -> TicketSlip:
    job, hall, item, ticket, series = to_print.job, to_print.hall, to_print.item, to_print.ticket, to_print.series
    assert ticket is not None
    is_english = language is Language.ENGLISH
    series_name = (series.name_en if is_english else series.name) if series else ""
    return TicketSlip(
        hall=hall_name,
        number=ticket.number,
        item=(item.name_en if is_english else item.name) if item else series_name,
        people_ahead=ticket.ahead or 0,
        taken_at=local_time(ticket.taken_ms, hall.timezone),
        minutes_low=ticket.wait_low if ticket.ahead else None,
        minutes_high=ticket.wait_high if ticket.ahead else None,
        bring=_what_to_bring(item, is_english=is_english) if item else (),
        qr=ticket_code(ticket.ticket),
        has_priority=ticket.priority is not None,
        fallback=(to_print.fallback.name_en if is_english else to_print.fallback.name) if to_print.fallback else "",
        is_reprint=job.copy > 1,
        is_sample=hall.is_sample,
        language=language,
        is_care=job.care,
    )


def _what_to_bring(item: ServiceItem, *, is_english: bool) -> tuple[str, ...]:
    """The papers in two lines; what does not fit is counted, for the complete list is a slip of its own."""
    names = [material.name_en if is_english else material.name for material in item.materials]
    comma, limit = (", ", _BRING_COLUMNS * 2) if is_english else ("、", _BRING_COLUMNS)
    lines = [""]
    for n, name in enumerate(names):
        longer = f"{lines[-1]}{comma}{name}" if lines[-1] else name
        if len(longer) <= limit or not lines[-1]:
            lines[-1] = longer
        elif len(lines) == 1:
            lines.append(name)
        else:
            lines[-1] += f" (+{len(names) - n})"
            break
    return tuple(line for line in lines if line)


def _papers_slip(
    item: ServiceItem, to_print: SlipToPrint, hall_name: str, language: Language, queued_at: datetime
) -> PapersSlip:
    job, hall = to_print.job, to_print.hall
    is_english = language is Language.ENGLISH
    return PapersSlip(
        hall=hall_name,
        item=item.name_en if is_english else item.name,
        handling=Handling(item.kind),
        materials=tuple(Paperwork(material.name_en if is_english else material.name) for material in item.materials),
        printed_at=queued_at,
        promised_days=item.promised_days or None,
        phone=hall.phone,
        is_reprint=job.copy > 1,
        is_sample=item.is_sample or hall.is_sample,
        language=language,
        is_care=job.care,
    )


def bytes_of(slip: Slip, printer: Printer) -> bytes:
    """The slip as one ESC/POS job for this printer."""
    # Not at the top: composing needs python-escpos and the drawing fonts, which a kiosk should not load to start.
    from printers.escpos import render

    return render(lay_out(slip, Paper(printer.paper)), abilities_of(printer))


def abilities_of(printer: Printer) -> Abilities:
    """What the settings say of a printer."""
    return Abilities(
        characters=CharacterSet(printer.chinese),
        has_native_qr=printer.qr == "native",
        draws_number=printer.number == "image",
        has_cutter=printer.has_cutter,
    )
