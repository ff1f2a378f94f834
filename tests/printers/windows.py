"""The spooler of Windows made of Python, and what is drawn on it: the calls that the drivers use, and their order."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from types import ModuleType

from PIL import Image

WITHIN = 5.0
DOTS = {88: 600, 90: 600, 112: 100, 113: 50}
"""A printer of 600 dpi that cannot reach the first 100 and 50 dots."""


@dataclass
class Settings:
    """A DEVMODE."""

    PaperSize: int = 1
    Orientation: int = 1
    Fields: int = 0


@dataclass
class Context:
    """What CreateDC gives, with what was drawn on it."""

    settings: Settings
    title: str = ""
    drawn: list[tuple[Image.Image, tuple[int, int, int, int]]] = field(default_factory=list)


class SpoolerError(Exception):
    def __init__(self, winerror: int) -> None:
        super().__init__(winerror)
        self.winerror = winerror


class Spooler(ModuleType):
    """What win32print offers, as far as the driver uses it."""

    error = SpoolerError
    JOB_CONTROL_DELETE = 5

    def __init__(self) -> None:
        super().__init__("win32print")
        self.calls: list[str] = []
        self.written = b""
        self.printer_status = 0
        self.pages_printed = 0
        self.job_states: list[int] = []
        self.jobs: list[dict[str, object]] = []
        self.settings = Settings()
        self.context: Context | None = None
        self.may_open = threading.Event()
        self.may_open.set()

    def OpenPrinter(self, name: str) -> str:
        self.may_open.wait(WITHIN)
        if name != "POS-80":
            raise SpoolerError(1801)
        return name

    def ClosePrinter(self, printer: str) -> None:
        self.calls.append("close")

    def StartDocPrinter(self, printer: str, level: int, document: tuple[str, None, str]) -> int:
        assert (level, document[1:]) == (1, (None, "RAW"))
        return 7

    def StartPagePrinter(self, printer: str) -> None:
        self.calls.append("page")

    def WritePrinter(self, printer: str, data: bytes) -> int:
        self.written += data
        return len(data)

    def EndPagePrinter(self, printer: str) -> None:
        self.calls.append("end page")

    def EndDocPrinter(self, printer: str) -> None:
        self.calls.append("end document")

    def GetPrinter(self, printer: str, level: int) -> dict[str, object]:
        return {"Status": self.printer_status, "pDevMode": self.settings}

    def GetJob(self, printer: str, job: int, level: int) -> dict[str, int]:
        assert job == 7
        if not self.job_states:
            raise SpoolerError(87)
        state = self.job_states.pop(0) if len(self.job_states) > 1 else self.job_states[0]
        return {"Status": state, "PagesPrinted": self.pages_printed}

    def SetJob(self, printer: str, job: int, level: int, info: None, command: int) -> None:
        self.calls.append(f"delete {job}")

    def EnumJobs(self, printer: str, first: int, count: int, level: int) -> list[dict[str, object]]:
        return list(self.jobs)

    def StartDoc(self, context: Context, document: tuple[str, None, None, int]) -> int:
        context.title = document[0]
        return 7

    def StartPage(self, context: Context) -> None:
        self.calls.append("page")

    def EndPage(self, context: Context) -> None:
        self.calls.append("end page")

    def EndDoc(self, context: Context) -> None:
        self.calls.append("end document")

    def AbortDoc(self, context: Context) -> None:
        self.calls.append("abort document")

    def GetDeviceCaps(self, context: Context, caps: int) -> int:
        return DOTS[caps]

    def modules(self) -> dict[str, ModuleType]:
        """The modules that are imported on Windows, by name."""
        gui, screen = ModuleType("win32gui"), ModuleType("PIL.ImageWin")

        def create(kind: str, name: str, settings: Settings) -> Context:
            assert (kind, name) == ("WINSPOOL", "POS-80")
            self.context = Context(settings)
            return self.context

        class Dib:
            def __init__(self, image: Image.Image) -> None:
                self._image = image.copy()

            def draw(self, context: Context, place: tuple[int, int, int, int]) -> None:
                context.drawn.append((self._image, place))

        vars(gui).update(CreateDC=create, DeleteDC=lambda context: self.calls.append("delete context"))
        vars(screen).update(Dib=Dib, HDC=lambda context: context)
        return {"win32print": self, "win32gui": gui, "PIL.ImageWin": screen}
