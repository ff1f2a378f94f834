"""What self-service at one kiosk has to work with, by the settings: readers, a source, a printer of sheets, a voice."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from common.devices.voice.text import Language
from common.domain.records.words import IdentityMethod
from common.hall import Hall
from common.settings import Settings
from kiosk.self_service.card_watch import KioskReader
from kiosk.self_service.devices import Gone, codes_of, locks_of, readers_of
from kiosk.self_service.press import Prints, PrintsSlip, SheetPress, SlipPress

if TYPE_CHECKING:  # what is opened in a worker is imported there: most who come to a kiosk take a number
    from common.devices.code_scanner import CodeScanner
    from common.devices.code_scanner.electronic_card import Decoder
    from common.process_lock import ProcessLock
    from common.sources import Source
    from common.ui.key_scanner import KeyScanner
    from kiosk.self_service.reminder import Reminder
    from printers.private import Cancelled, Ending, PrivatePrinter, Progress

log = logging.getLogger(__name__)

_FONTS = "kiosk_fonts"


@dataclass(frozen=True)
class Equipment:
    """All but `gone` is called in a worker. Without `opens_source` there is no self-service at this kiosk.

    `warms_up` is called when somebody looks at a record. `clears_printer` removes what an earlier program left in the
    printer's queue, and says whether it could.
    """

    readers: tuple[KioskReader, ...] = ()
    gone: Callable[[], Collection[IdentityMethod]] = tuple
    """The ways whose reader or scanner does not answer just now."""
    scanner: CodeScanner | None = None
    decodes: Decoder | None = None
    keys: KeyScanner | None = None
    """The keys of the kiosk's window go through this first, where the scanner types."""
    locks: tuple[ProcessLock, ...] = ()
    """Held while the devices are listened to."""
    opens_source: Callable[[], Source] | None = None
    prints: Prints | None = None
    printer: str = ""
    """What the settings call the printer of sheets."""
    slips: SlipPress | None = None
    clears_printer: Callable[[], bool] = lambda: True
    warms_up: Callable[[], None] = lambda: None
    reminds: Callable[[Language], None] = lambda language: None

    @property
    def sheets(self) -> SheetPress | None:
        """What brings whole documents to paper."""
        return SheetPress(self.printer, self.prints) if self.prints is not None else None

    @property
    def methods(self) -> tuple[IdentityMethod, ...]:
        """The ways of saying who one is that can be tried here; to type needs no device."""
        scanned = (IdentityMethod.ELECTRONIC_CARD,) if self.scanner is not None else ()
        return (*(reader.method for reader in self.readers), *scanned, IdentityMethod.TYPED)


def equipment_of(hall: Hall, settings: Settings, prints_slip: PrintsSlip | None = None) -> Equipment:
    """What the settings name; nothing is opened yet. Without `prints_slip` there are no slips of documents."""
    if settings.records.source == "none":
        return Equipment()
    gone, printer = Gone(hall), _SheetPrinter(hall, settings)
    codes = codes_of(settings, gone)
    return Equipment(
        readers=readers_of(settings, gone),
        gone=lambda: frozenset(gone.methods),
        scanner=codes and codes.scanner,
        decodes=codes and codes.decodes,
        keys=codes and codes.keys,
        locks=locks_of(hall, settings),
        opens_source=cache(lambda: _source(hall, settings)),
        prints=printer.prints if printer.named else None,
        printer=printer.named,
        slips=_slips(settings, prints_slip, has_sheets=bool(printer.named)),
        clears_printer=printer.clears,
        warms_up=cache(lambda: _warm_up(hall)),
        reminds=_Voice(hall, settings).reminds,
    )


def _slips(settings: Settings, prints: PrintsSlip | None, *, has_sheets: bool) -> SlipPress | None:
    """The printer of the kiosk's tickets, unless tickets are drawn on sheets here."""
    name = settings.kiosk.printer
    printer = settings.printers.get(name)
    if prints is None or printer is None or printer.is_for_sheets:
        return None
    return SlipPress(name, printer, prints, has_sheets)


def _source(hall: Hall, settings: Settings) -> Source:
    from common.sources import open_source

    return open_source(settings, hall.home)


def _warm_up(hall: Hall) -> None:
    """Fonts are read before the first document needs them. Without fonts, staff know before anybody wants to print."""
    from common.assets import FontsMissing
    from printers.statement import warm_up

    try:
        warm_up()
    except FontsMissing as missing:
        log.warning("no document can be drawn up: %s", missing)
        hall.light(
            _FONTS,
            "fault",
            "自助机缺少字体，无法打印：请运行体检",
            "The kiosk lacks fonts and cannot print: run doctor",
        )
    else:
        hall.light(_FONTS, "ok", "自助机字体齐全", "The kiosk has its fonts")


class _SheetPrinter:
    """The printer that the settings of records name, or those of papers, or the first that prints sheets."""

    def __init__(self, hall: Hall, settings: Settings) -> None:
        self._hall = hall
        self._printers = settings.printers
        sheets = [name for name, printer in settings.printers.items() if printer.is_for_sheets]
        self.named = settings.records.printer or settings.papers.sheet_printer or next(iter(sheets), "")

    def prints(self, pdf: bytearray, pages: int, told: Callable[[Progress], None], cancelled: Cancelled) -> Ending:
        """See `printers.private.print_sheets`."""
        from printers.private import print_sheets

        return print_sheets(self._printer(), pdf, pages, told, cancelled)

    def clears(self) -> bool:
        """See `printers.private.clear_leftovers`."""
        from printers.private import clear_leftovers

        return not self.named or clear_leftovers(self._printer())

    def _printer(self) -> PrivatePrinter:
        from printers.address import parse_address
        from printers.private import PrivatePrinter

        printer = self._printers[self.named]
        run_dir = self._hall.home.folder / "run"
        run_dir.mkdir(mode=0o700, exist_ok=True)
        return PrivatePrinter(self.named, parse_address(printer.address), run_dir, printer.is_queue_believed)


class _Voice:
    """Opened with the first reminder."""

    def __init__(self, hall: Hall, settings: Settings) -> None:
        self._hall = hall
        self._settings = settings
        self._reminder: Reminder | None = None

    def reminds(self, language: Language) -> None:
        """See `Reminder`."""
        if self._reminder is None:
            from common.followers.announcing import voice_options
            from kiosk.self_service.reminder import Reminder

            self._reminder = Reminder(voice_options(self._settings, self._hall.home))
        self._reminder(language)
