"""What a vendor's module looks like (docs/devices.md): devices and a decoder with the same functions as ours."""

from __future__ import annotations

from collections.abc import Callable

from common.devices.code_scanner.electronic_card import Decoder, ElectronicCard
from common.devices.code_scanner.scanner import DummyScanner
from common.devices.id_card_reader import DummyReader
from common.devices.social_security_card import DummyReader as DummySocialSecurityReader

READERS: dict[str, DummyReader] = {}
CODES: dict[str, ElectronicCard] = {}


def open_id_card_reader(address: str, is_there: Callable[[bool], None]) -> DummyReader:
    is_there(address != "unplugged")
    return READERS.setdefault(address, DummyReader())


def open_social_security_reader(address: str, is_there: Callable[[bool], None]) -> DummySocialSecurityReader:
    is_there(True)
    return DummySocialSecurityReader()


def open_code_scanner(address: str, is_there: Callable[[bool], None]) -> DummyScanner:
    is_there(True)
    return DummyScanner()


def open_code_decoder(address: str) -> Decoder:
    return CODES.get
