"""Opens devices by what the settings say of them.

A vendor's module that is wrong is as good as no device: the log has it, doctor says it, and the hall works on.
"""

import logging
from collections.abc import Callable
from datetime import date
from typing import Any

from common.devices.cards import unheard
from common.devices.checked import CheckedReader
from common.devices.code_scanner.scanner import CodeScanner
from common.devices.code_scanner.serial_port import BAUD, SerialScanner
from common.devices.id_card_reader import CardReader
from common.devices.id_card_reader.sdt import SdtReader, sdt_line
from common.devices.plugin import PluginWrong, is_plugin, open_plugin
from common.devices.serial_line import serial_line
from common.devices.social_security_card import SocialSecurityReader
from common.devices.social_security_card.pcsc import PcscReader

log = logging.getLogger(__name__)

IsThere = Callable[[bool], None]
"""Told from the device's thread whenever it comes or goes."""

KEYBOARD = "keyboard"
PCSC = "pcsc"


def open_id_card_reader(
    address: str,
    *,
    is_there: IsThere = unheard,
    sees_lifting: bool = True,
    refuses_expired: bool = False,
    today: Callable[[], date] = date.today,
) -> CardReader | None:
    """The reader at an address: a serial line or a module; None where there is none."""
    if not address:
        return None
    if is_plugin(address):
        reader: CardReader | None = _plugged_in(address, "open_id_card_reader", is_there)
        return CheckedReader(reader, today) if reader is not None else None
    return SdtReader(
        sdt_line(address), is_there=is_there, sees_lifting=sees_lifting, refuses_expired=refuses_expired, today=today
    )


def open_social_security_reader(
    address: str, *, is_there: IsThere = unheard, today: Callable[[], date] = date.today
) -> SocialSecurityReader | None:
    """The reader of a setting: "pcsc", "pcsc:PART OF ITS NAME" or a module; None where there is none."""
    if not address:
        return None
    if is_plugin(address):
        reader: SocialSecurityReader | None = _plugged_in(address, "open_social_security_reader", is_there)
        return CheckedReader(reader, today) if reader is not None else None
    return PcscReader(address.removeprefix(PCSC).removeprefix(":"), is_there=is_there, today=today)


def open_code_scanner(address: str, *, is_there: IsThere = unheard) -> CodeScanner | None:
    """The scanner at an address; None where there is none, and for one that types (`KEYBOARD`): it needs a window."""
    if not address or address == KEYBOARD:
        return None
    if is_plugin(address):
        scanner: CodeScanner | None = _plugged_in(address, "open_code_scanner", is_there)
        return scanner
    return SerialScanner(serial_line(address, BAUD), is_there=is_there)


def _plugged_in(address: str, function: str, is_there: IsThere) -> Any:
    try:
        return open_plugin(address, function, is_there)
    except PluginWrong as wrong:
        log.error("no device: %s", wrong)
        is_there(False)
        return None
