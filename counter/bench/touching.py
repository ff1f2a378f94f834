"""From the touch to the number on the screen and the first byte at the printer, in the real kiosk."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from common.hall import Hall
from counter.bench.figure import Figure, percentile
from counter.bench.hall import bench_hall, tap
from counter.bench.kiosk import PlayedKiosk, WatchedPrinter
from printers.virtual.server import VirtualPrinter

_PATIENCE_S = 10
_BARE_START = (
    "from PySide6.QtGui import QGuiApplication; import PySide6.QtQuick;"
    " QGuiApplication(['bare', '-platform', 'offscreen'])"
)


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Visits at one kiosk, one after another, with a virtual printer at the end of a real wire."""
    hall = bench_hall(folder)
    with VirtualPrinter() as printer:
        watched = WatchedPrinter(printer.port)
        hall.home.settings_file.write_text(
            f'[printers.ticket]\naddress = "tcp://127.0.0.1:{watched.port}"\npaper = "80mm"\nchinese = "gb18030"\n',
            encoding="utf-8",
        )
        starts, bare_starts = [], []
        for _ in range(1 if is_quick else 3):
            bare_starts.append(_bare_start())
            kiosk = PlayedKiosk(hall.home)
            starts.append(kiosk.start_seconds)
            kiosk.close()
        kiosk = PlayedKiosk(hall.home)
        shown, printed = _visits(kiosk, watched, 2 if is_quick else 40)
        resident = kiosk.resident_mb()
        kiosk.close()
        watched.close()
    takes = _takes(hall, 10 if is_quick else 200)
    hall.close()
    return [
        _p95("touch_to_number", "Touch to number on the screen", shown, takes, 100),
        _p95("touch_to_printer", "Touch to the slip's first byte at the printer", printed, takes, 150),
        Figure(
            name="cold_start",
            title="Kiosk from its start to a welcome page that answers",
            unit="s",
            value=median(starts),
            baseline=median(bare_starts),
            baseline_title="Python and Qt Quick loaded and nothing else",
            at_most=1.5,
        ),
        Figure(name="resident", title="Kiosk's memory after its visits", unit="MB", value=resident, at_most=200),
    ]


def _p95(name: str, title: str, took: list[float], takes: list[float], bound: float) -> Figure:
    return Figure(
        name=name,
        title=f"{title}, p95",
        unit="ms",
        value=percentile(took, 95),
        baseline=percentile(takes, 95),
        baseline_title="the ticket taken without a window, p95",
        at_most=bound,
        note=f"median {median(took):.0f} ms of {len(took)}",
    )


def _visits(kiosk: PlayedKiosk, printer: WatchedPrinter, count: int) -> tuple[list[float], list[float]]:
    shown, printed = [], []
    for n in range(count + 1):
        kiosk.go_to_confirm()
        began, seen = kiosk.take()
        arrived = printer.arrival(began, _PATIENCE_S)
        kiosk.go_home()
        if n:  # the first warms up
            shown.append((seen - began) * 1000)
            printed.append((arrived - began) * 1000)
    return shown, printed


def _takes(hall: Hall, count: int) -> list[float]:
    took = []
    for _ in range(count):
        began = time.perf_counter()
        hall.do(tap(), "kiosk 1")
        took.append((time.perf_counter() - began) * 1000)
    return took


def _bare_start() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _BARE_START], check=True)
    return time.perf_counter() - began
