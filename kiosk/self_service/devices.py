"""The readers and the scanner that the settings name: none is opened yet, and each has a lamp once it is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from common.devices.holding import DeviceLamp, device_lock
from common.domain.records.words import IdentityMethod
from common.hall import Hall
from common.settings import Settings
from kiosk.self_service.card_watch import KioskReader

if TYPE_CHECKING:
    from common.devices.code_scanner import CodeScanner
    from common.devices.code_scanner.electronic_card import Decoder
    from common.process_lock import ProcessLock
    from common.ui.key_scanner import KeyScanner

log = logging.getLogger(__name__)

_LAMPS = {
    IdentityMethod.ID_CARD: (DeviceLamp.KIOSK_ID_CARDS, "身份证读卡器", "ID-card reader"),
    IdentityMethod.SOCIAL_SECURITY_CARD: (
        DeviceLamp.KIOSK_SECURITY_CARDS,
        "社保卡读卡器",
        "social-security card reader",
    ),
    IdentityMethod.ELECTRONIC_CARD: (DeviceLamp.KIOSK_CODES, "扫码器", "code scanner"),
}
"""The lamp of each, and its name."""


class Codes(NamedTuple):
    """A scanner, who says whose a code is, and the keys of the window where the scanner types."""

    scanner: CodeScanner
    decodes: Decoder
    keys: KeyScanner | None = None


@dataclass
class Gone:
    """The ways whose device does not answer just now."""

    hall: Hall
    methods: set[IdentityMethod] = field(default_factory=set)

    def watch(self, method: IdentityMethod) -> Callable[[bool], None]:
        """What the device of a way tells whether it is there; staff see it by its lamp."""
        lamp, name, name_en = _LAMPS[method]

        def tell(is_there: bool) -> None:
            if is_there:
                self.methods.discard(method)
                self.hall.light(lamp, "ok", f"自助机{name}正常", f"The kiosk's {name_en} answers")
            else:
                self.methods.add(method)
                words = f"The kiosk's {name_en} does not answer: check its cable"
                self.hall.light(lamp, "fault", f"自助机{name}没有连接：请检查接线", words)

        return tell


def readers_of(settings: Settings, gone: Gone) -> tuple[KioskReader, ...]:
    """The readers of cards."""
    from common.devices.opening import open_id_card_reader, open_social_security_reader

    devices = settings.devices
    id_cards = open_id_card_reader(
        devices.id_card_reader,
        is_there=gone.watch(IdentityMethod.ID_CARD),
        sees_lifting=devices.sees_card_lifted,
        refuses_expired=True,
    )
    security_cards = open_social_security_reader(
        devices.social_security_reader, is_there=gone.watch(IdentityMethod.SOCIAL_SECURITY_CARD)
    )
    readers: list[KioskReader] = []
    if id_cards is not None:
        readers.append(KioskReader(IdentityMethod.ID_CARD, id_cards))
    if security_cards is not None:
        readers.append(KioskReader(IdentityMethod.SOCIAL_SECURITY_CARD, security_cards))
    return tuple(readers)


def codes_of(settings: Settings, gone: Gone) -> Codes | None:
    """The scanner and who says whose a code is: one without the other is of no use here."""
    from common.devices.code_scanner.electronic_card import open_decoder
    from common.devices.opening import KEYBOARD, open_code_scanner
    from common.devices.plugin import PluginWrong

    address = settings.devices.code_scanner
    try:
        decodes = open_decoder(settings.devices.code_decoder)
    except PluginWrong as wrong:
        log.error("codes of electronic cards are not taken: %s", wrong)
        return None
    if not address or decodes is None:
        return None
    if address != KEYBOARD:
        scanner = open_code_scanner(address, is_there=gone.watch(IdentityMethod.ELECTRONIC_CARD))
        return None if scanner is None else Codes(scanner, decodes)
    from common.ui.key_scanner import KeyScanner

    keys = KeyScanner()
    return Codes(keys.scanner, decodes, keys)


def locks_of(hall: Hall, settings: Settings) -> tuple[ProcessLock, ...]:
    """What says to other programs that this kiosk listens to its devices."""
    devices = settings.devices
    addresses = (devices.id_card_reader, devices.social_security_reader, devices.code_scanner)
    return tuple(device_lock(hall.home.folder, address) for address in addresses if address)
