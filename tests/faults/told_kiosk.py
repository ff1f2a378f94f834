"""The real kiosk as a program, but for a source that asks the test for each record, and less patience with printers.

python -m tests.faults.told_kiosk SOCKET --home DIR --remote --windowed
"""

import socket
import sys
from datetime import date
from functools import partial

import msgspec

from common import sources
from common.domain.records.record import InsuredRecord
from common.places import Home
from common.settings import Settings
from printers.private import PrivatePace, printing


class ToldSource:
    """Somebody else knows the records."""

    is_sample = False

    def __init__(self, place: str) -> None:
        self._place = place

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """Ask, and read to the end."""
        with socket.socket(socket.AF_UNIX) as asking:
            asking.connect(self._place)
            with asking.makefile("rb") as answer:
                return msgspec.msgpack.decode(answer.read(), type=InsuredRecord)

    def as_of(self) -> date | None:
        """Each record says it."""
        return None


def main() -> None:
    """Run the kiosk; started anew by itself it comes through here again."""
    place = sys.argv.pop(1)

    def open_source(settings: Settings, home: Home) -> ToldSource:
        return ToldSource(place)

    sources.open_source = open_source
    vars(printing)["PrivatePace"] = partial(PrivatePace, trouble_for=0.5)
    from kiosk.__main__ import main as kiosk

    kiosk(prog_name="kiosk")


if __name__ == "__main__":
    main()
