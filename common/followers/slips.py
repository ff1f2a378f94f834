"""From a print job to the slip its layout draws, and to the bytes of its printer."""

from datetime import datetime

from common.domain.cases.guide import Guide, guide_of
from common.domain.cases.paper_sheet import Sheet
from common.domain.catalogue.item import Choice, Material, ServiceItem
from common.domain.hospitals.hospital import kind_in_english, level_in_english
from common.domain.moment import local_time
from common.domain.queries import SlipToPrint
from common.domain.rows import Counter, Hall, Series
from common.domain.visit import ticket_code
from common.domain.words import JobSlip, Language
from common.hospital_files import ListDamaged, listed_hospital
from common.places import Home
from common.settings import Printer
from printers.document import Abilities, CharacterSet, Paper
from printers.layouts import lay_out
from printers.layouts.printer_test import sheet_test
from printers.layouts.slips import HospitalSlip, PapersSlip, Paperwork, PrinterTestSlip, Slip, TicketSlip

_BRING_COLUMNS = 22  # Chinese characters that stand on one line of 80 mm paper


class NothingToShow(Exception):
    """The ticket or the item of a print job is not there (any more)."""


def slip_of(to_print: SlipToPrint, printer: Printer, home: Home | None = None) -> Slip | Sheet:
    """The slip that a job shows, in the language and scale it was ordered in. Raises NothingToShow.

    `home` is where the list of hospitals is, for a slip of one.
    """
    if to_print.sheet is not None:
        return to_print.sheet
    match to_print.job.slip:
        case None:
            raise NothingToShow(f"print job {to_print.job.job} is of a case that is not here, or not so far")
        case JobSlip.TICKET:
            return _ticket_slip(to_print)
        case JobSlip.PAPERS:
            return _papers_slip(to_print)
        case JobSlip.TEST_PAGE:
            return _test_page(to_print, printer)
        case JobSlip.HOSPITAL:
            return _hospital_slip(to_print, home)


def _ticket_slip(to_print: SlipToPrint) -> TicketSlip:
    job, hall, item, ticket = to_print.job, to_print.hall, to_print.item, to_print.ticket
    if ticket is None:
        raise NothingToShow(f"print job {job.job} has no ticket")
    shown = item or to_print.series
    return TicketSlip(
        hall=_name(hall, job.language),
        number=ticket.number,
        item=_name(shown, job.language) if shown else "",
        people_ahead=ticket.ahead or 0,
        taken_at=local_time(ticket.taken_ms, hall.timezone),
        minutes_low=ticket.wait_low if ticket.ahead else None,
        minutes_high=ticket.wait_high if ticket.ahead else None,
        bring=_what_to_bring(_guide(to_print, item), job.language) if item else (),
        qr=ticket_code(ticket.ticket),
        has_priority=ticket.priority is not None,
        fallback=_name(to_print.fallback, job.language) if to_print.fallback else "",
        is_reprint=job.copy > 1,
        is_sample=hall.is_sample,
        language=job.language,
        is_care=job.care,
    )


def _guide(to_print: SlipToPrint, item: ServiceItem) -> Guide:
    """The guide for the choices that were made, at the ticket or for the list alone."""
    asked = to_print.ticket or to_print.job
    return guide_of(item, asked.situations, is_represented=asked.is_represented)


def _what_to_bring(guide: Guide, language: Language) -> tuple[str, ...]:
    """The papers in two lines; what does not fit is counted, for the complete list is a slip of its own."""
    names = [_name(material, language) for material in guide.to_bring]
    comma, limit = (", ", _BRING_COLUMNS * 2) if language is Language.ENGLISH else ("、", _BRING_COLUMNS)
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


def _papers_slip(to_print: SlipToPrint) -> PapersSlip:
    job, hall, item = to_print.job, to_print.hall, to_print.item
    if item is None:
        raise NothingToShow(f"print job {job.job} is of an item that is no longer in the catalogue")
    guide = _guide(to_print, item)
    return PapersSlip(
        hall=_name(hall, job.language),
        item=_name(item, job.language),
        handling=item.kind,
        situations=tuple(_name(choice, job.language) for choice in guide.chosen),
        materials=tuple(
            Paperwork(_name(material, job.language), _note(guide, material, job.language))
            for material in guide.to_bring
        ),
        looked_up=tuple(
            Paperwork(_name(material, job.language), _source(material, job.language)) for material in guide.looked_up
        ),
        printed_at=_ordered_at(to_print),
        promised_days=item.promised_days or None,
        place=hall.address,
        phone=hall.phone,
        is_reprint=job.copy > 1,
        is_sample=item.is_sample or hall.is_sample,
        language=job.language,
        is_care=job.care,
    )


def _note(guide: Guide, material: Material, language: Language) -> str:
    """When a paper is needed, as far as that is open, and how many of it."""
    open_choices = [choice for situation in guide.open for choice in situation.choices if choice.name in material.when]
    is_english = language is Language.ENGLISH
    names = (" / " if is_english else "、").join(_name(choice, language) for choice in open_choices)
    when = "" if not names else f"if: {names}" if is_english else f"{names}时需要"
    return ("; " if is_english else "；").join(words for words in (when, _counts(material, language)) if words)


def _source(material: Material, language: Language) -> str:
    return (material.source_en if language is Language.ENGLISH else "") or material.source


def _counts(material: Material, language: Language) -> str:
    """How many originals and copies, as far as a source says so."""
    is_english = language is Language.ENGLISH
    originals = (f"original: {material.originals}" if is_english else f"原件{material.originals}份", material.originals)
    copies = (f"copies: {material.copies}" if is_english else f"复印件{material.copies}份", material.copies)
    return (", " if is_english else "，").join(words for words, count in (originals, copies) if count)


def _test_page(to_print: SlipToPrint, printer: Printer) -> PrinterTestSlip:
    job, hall = to_print.job, to_print.hall
    return PrinterTestSlip(
        hall=_name(hall, job.language),
        printer=job.printer,
        address=printer.address,
        characters=CharacterSet(printer.chinese),
        printed_at=_ordered_at(to_print),
        qr="Yichuang",
        is_reprint=job.copy > 1,
        is_sample=hall.is_sample,
        language=job.language,
    )


def _hospital_slip(to_print: SlipToPrint, home: Home | None) -> HospitalSlip:
    job, hall = to_print.job, to_print.hall
    try:
        found = listed_hospital(home, job.item) if home and job.item else None
    except (ListDamaged, OSError) as error:
        raise NothingToShow(f"print job {job.job}: the list of hospitals cannot be read") from error
    if found is None:
        raise NothingToShow(f"print job {job.job} is of a hospital that is no longer in the list")
    hospital, is_sample = found
    is_english = job.language is Language.ENGLISH
    return HospitalSlip(
        hall=_name(hall, job.language),
        name=hospital.name,
        level=level_in_english(hospital.level) if is_english else hospital.level,
        kind=kind_in_english(hospital.kind) if is_english else hospital.kind,
        district=hospital.district,
        address=hospital.address,
        phone=hospital.phone,
        code=hospital.code,
        needs_choice=hospital.needs_choice,
        printed_at=_ordered_at(to_print),
        is_reprint=job.copy > 1,
        is_sample=is_sample or hall.is_sample,
        language=job.language,
        is_care=job.care,
    )


def _ordered_at(to_print: SlipToPrint) -> datetime:
    return local_time(to_print.job.queued_ms, to_print.hall.timezone)


def _name(named: Hall | Counter | Series | ServiceItem | Material | Choice, language: Language) -> str:
    """The name in a language; the Chinese one where there is no other."""
    return (named.name_en if language is Language.ENGLISH else "") or named.name


def bytes_of(slip: Slip | Sheet, printer: Printer) -> bytes:
    """The slip or the paper as one job for this printer: ESC/POS, or a PDF where it prints A4."""
    # Not at the top: composing needs python-escpos or reportlab and the fonts, which a kiosk should not load to start.
    if printer.is_for_sheets:
        from printers import a4

        if isinstance(slip, PrinterTestSlip):
            return a4.render(sheet_test(slip))
        return a4.render(slip) if isinstance(slip, Sheet) else a4.render_slip(lay_out(slip, roll_of(printer)))
    from printers.escpos import render

    return render(lay_out(slip, roll_of(printer)), abilities_of(printer))


def roll_of(printer: Printer) -> Paper:
    """The roll that a slip is laid out for; on a printer of sheets it is drawn as on the usual one."""
    return Paper.MM80 if printer.is_for_sheets else Paper(printer.paper)


def abilities_of(printer: Printer) -> Abilities:
    """What the settings say of a printer."""
    return Abilities(
        characters=CharacterSet(printer.chinese),
        has_native_qr=printer.qr == "native",
        draws_number=printer.number == "image",
        has_cutter=printer.has_cutter,
    )
