"""Which devices programs of this machine hold: two that listen to one line would take each other's answers."""

import hashlib
from enum import StrEnum
from pathlib import Path

from common.process_lock import ProcessLock


class DeviceLamp(StrEnum):
    """The lamps by which a program says how a device is that it holds."""

    DESK_ID_CARDS = "id_card_reader"
    KIOSK_ID_CARDS = "kiosk_card_reader"
    KIOSK_SECURITY_CARDS = "kiosk_security_reader"
    KIOSK_CODES = "kiosk_code_scanner"


def device_lock(home: Path, address: str) -> ProcessLock:
    """Taken by the program that listens to the device at this address, as long as it does."""
    return ProcessLock(home / "run" / f"device-{hashlib.sha256(address.encode()).hexdigest()[:12]}.lock")


def is_held(home: Path, address: str) -> bool:
    """Whether a program listens to the device."""
    lock = device_lock(home, address)
    if not lock.acquire():
        return True
    lock.release()
    return False
