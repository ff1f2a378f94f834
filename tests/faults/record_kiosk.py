"""A kiosk at which residents print records: the real program, a simulated reader, an agency, CUPS, and a printer."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from common.devices.id_card_reader.reader import IdCard
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.domain.records.record import Employer, InsuredRecord, Payment
from common.domain.records.words import Insurance
from common.outside.authority import Authority
from common.outside.server import server_context
from common.places import Home
from common.sources.places import records_places
from counter.demo.agency.server import AgencyServer
from printers.virtual import VirtualPrinter
from printers.virtual.cups_server import CupsDaemon
from tests.common.outside.conftest import sign_in
from tests.faults.processes import kill, start
from tests.halls import small_hall
from tests.printers.private.ipp_printer import IppPrinter

TO_THE_STATEMENT = ("document.statement", "period.see", "statement.print")


def record_of(name: str, id_number: str) -> InsuredRecord:
    """Ten years of somebody."""
    months = [f"{year}-{month:02}" for year in range(2016, 2026) for month in range(1, 13)]
    return InsuredRecord(
        id_number=id_number,
        name=name,
        agency="样例市社会保险经办中心",
        as_of=date(2026, 10, 31),
        employers=(Employer(name="样例有限公司", district="江北"),),
        payments=tuple(
            Payment(month=month, insurance=insurance, base=500_000, person=40_000)
            for month in months
            for insurance in Insurance
        ),
    )


class RecordKiosk:
    """One running kiosk, played from outside, and all that stands around it."""

    def __init__(self, folder: Path, daemon: CupsDaemon) -> None:
        self.daemon = daemon
        self.printer = IppPrinter()
        daemon.add_queue("a4", self.printer.uri)
        self.roll = VirtualPrinter()
        self.reader = SimulatedReader()
        self._line = OnTcp(self.reader)
        self.home = Home(folder / "home")
        small_hall(folder).close()
        authority = Authority(folder / "authority")
        sign_in(records_places(self.home), authority)
        files = (authority.server_certificate, authority.server_key, authority.certificate_file)
        self._records: dict[str, InsuredRecord] = {}
        self._agency = AgencyServer(_Known(self._records), server_context(*files))
        (self.home.folder / "settings.toml").write_text(
            f'[records]\nsource = "https"\nurl = "{self._agency.url}"\n[log]\nlevel = "DEBUG"\n[printers.office]\n'
            f'address = "cups://a4"\npaper = "a4"\n[printers.ticket]\naddress = "tcp://127.0.0.1:{self.roll.port}"\n'
            f'chinese = "gb18030"\nqr = "native"\n[devices]\nid_card_reader = "{self._line.address}"\n'
        )
        self.folders = [folder / name for name in ("home", "cache", "tmp", "user")]
        for each in self.folders[1:]:
            each.mkdir(exist_ok=True)
        self._environment = {
            **daemon.environment,
            "HOME": str(folder / "user"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "TMPDIR": str(folder / "tmp"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self.open()

    @property
    def process(self) -> int:
        """The kiosk's number among the processes."""
        return self.program.pid

    def open(self) -> None:
        """Start the kiosk, as after a power cut."""
        command = (sys.executable, "-m", "kiosk", "--home", str(self.home.folder), "--remote", "--windowed")
        self.program = start(command, stdin=subprocess.PIPE, more_env=self._environment)
        assert self.program.stdout is not None
        assert self.program.stdout.readline(), self.program.stderr and self.program.stderr.read()

    def play(self, **command: Any) -> dict[str, Any]:
        """One command of `common.ui.remote`; fails unless it is done."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(json.dumps(command).encode() + b"\n")
        self.program.stdin.flush()
        answer: dict[str, Any] = json.loads(self.program.stdout.readline())
        assert answer["ok"], answer
        return answer

    def tap(self, *names: str) -> None:
        """Touch one thing after another."""
        for name in names:
            self.play(do="tap", name=name)

    def see(self, place: str) -> None:
        """Wait until the screen is there."""
        self.play(do="wait", name=f"place.{place}", seconds=15)

    def come(self, name: str, id_number: str) -> None:
        """Somebody comes, lays down their card, and looks at their statement."""
        self._records[id_number] = record_of(name, id_number)
        self.reader.lay(IdCard(name, id_number))
        self.see("documents")

    def kill(self) -> None:
        """Pull its plug."""
        kill(self.program)

    def close(self) -> None:
        """End everything."""
        if self.program.poll() is None:
            self.program.communicate(b'{"do":"quit"}\n', timeout=30)
        self._line.end()
        self._agency.close()
        self.printer.switch_off()
        self.roll.switch_off()


class _Known:
    """A source of records that are in memory."""

    is_sample = False

    def __init__(self, records: dict[str, InsuredRecord]) -> None:
        self._records = records

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """The record; nobody asks for others."""
        return self._records[id_number]

    def as_of(self) -> date | None:
        """Each record says it."""
        return None


@contextmanager
def record_kiosk(folder: Path, daemon: CupsDaemon) -> Iterator[RecordKiosk]:
    """A running kiosk."""
    kiosk = RecordKiosk(folder, daemon)
    try:
        yield kiosk
    finally:
        kiosk.close()
