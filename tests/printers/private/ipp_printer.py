"""An A4 printer on the network that speaks IPP, as CUPS's own backend expects it: it can run out of paper and jam."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from printers.private.ipp import Attribute, Group, Message, Tag, Value, decode, encode

LOCALHOST = "127.0.0.1"
PRINT_JOB, VALIDATE_JOB, CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB = 0x0002, 0x0004, 0x0005, 0x0006, 0x0008
GET_JOB, GET_JOBS, GET_PRINTER = 0x0009, 0x000A, 0x000B
PROCESSING, STOPPED, CANCELED, COMPLETED = 5, 6, 7, 9
IDLE, BUSY = 3, 4
PAGE_MARK = b"/Type /Page\n"


@dataclass
class RemoteJob:
    """A job as the printer sees it."""

    number: int
    attributes: dict[str, tuple[Value, ...]]
    document: bytes = b""
    state: int = PROCESSING
    reason: str = "job-printing"
    pages_out: int = 0

    @property
    def pages(self) -> int:
        return max(1, self.document.count(PAGE_MARK))


@dataclass
class Switches:
    """What keeps it from printing. `sheets_left` None: more than anybody needs."""

    sheets_left: int | None = None
    reasons: tuple[str, ...] = field(default_factory=tuple)
    is_halted: bool = False

    @property
    def now(self) -> tuple[str, ...]:
        return ("media-empty-error", "media-needed-error") if self.sheets_left == 0 else self.reasons


class IppPrinter:
    """A running printer; everything shared is guarded by `changed`."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.jobs: dict[int, RemoteJob] = {}
        self.switches = Switches()
        printer = self

        class Desk(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self._body()
                answer = printer.answer(decode(body))
                self.send_response(200)
                self.send_header("Content-Type", "application/ipp")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def _body(self) -> bytes:
                if self.headers.get("Transfer-Encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("Content-Length", 0)))
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer((LOCALHOST, 0), Desk)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def uri(self) -> str:
        """Where CUPS finds it."""
        return f"ipp://{LOCALHOST}:{self._server.server_address[1]}/ipp/print"

    @property
    def printed(self) -> list[bytes]:
        """The documents that came out whole."""
        with self.changed:
            return [job.document for job in self.jobs.values() if job.state == COMPLETED]

    @property
    def pages_out(self) -> int:
        """Every sheet that ever came out."""
        with self.changed:
            return sum(job.pages_out for job in self.jobs.values())

    def set(self, *, sheets_left: int | None = None, reasons: tuple[str, ...] = (), is_halted: bool = False) -> None:
        """Lays in paper, jams, or stands still."""
        with self.changed:
            self.switches = Switches(sheets_left, reasons, is_halted)
            self._work()

    def wait(self, state: int, within: float = 15.0) -> bool:
        """Waits until a job is in a state."""
        with self.changed:
            return self.changed.wait_for(lambda: any(job.state == state for job in self.jobs.values()), within)

    def cancel_at_the_panel(self) -> None:
        """Somebody presses the printer's own button."""
        with self.changed:
            for job in self.jobs.values():
                if job.state in (PROCESSING, STOPPED):
                    job.state, job.reason = CANCELED, "job-canceled-at-device"
            self.changed.notify_all()

    def switch_off(self) -> None:
        """Nobody listens any more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, asked: Message) -> bytes:
        """What it says to one request."""
        with self.changed:
            groups = self._groups(asked)
            self.changed.notify_all()
        code = 0 if groups is not None else 0x0406
        return encode(code, asked.request, [(Group.OPERATION, _SPOKEN), *(groups or [])])

    def _groups(self, asked: Message) -> list[tuple[Group, list[Attribute]]] | None:
        operation = asked.of(Group.OPERATION)[0]
        if asked.code == GET_PRINTER:
            return [(Group.PRINTER, self._about_itself())]
        if asked.code == VALIDATE_JOB:
            return []
        if asked.code in (CREATE_JOB, PRINT_JOB):
            number = len(self.jobs) + 1
            self.jobs[number] = RemoteJob(number, dict(operation))
            return self._take(self.jobs[number], asked)
        if asked.code == GET_JOBS:
            is_done = operation.get("which-jobs") == ("completed",)
            return [(Group.JOB, self._about(job)) for job in self.jobs.values() if (job.state >= CANCELED) is is_done]
        number = next((value for value in operation.get("job-id", ()) if isinstance(value, int)), 0)
        job = self.jobs.get(number)
        if job is None:
            return None
        if asked.code == SEND_DOCUMENT:
            return self._take(job, asked)
        if asked.code == CANCEL_JOB and job.state < CANCELED:
            job.state, job.reason = CANCELED, "job-canceled-by-user"
        return [(Group.JOB, self._about(job))]

    def _take(self, job: RemoteJob, asked: Message) -> list[tuple[Group, list[Attribute]]]:
        if asked.code != CREATE_JOB:
            job.document = bytes(asked.document)
            self._work()
        return [(Group.JOB, self._about(job))]

    def _work(self) -> None:
        """Brings out as many sheets as it can."""
        for job in self.jobs.values():
            while job.document and job.state in (PROCESSING, STOPPED):
                if self.switches.is_halted or self.switches.now:
                    job.state = STOPPED if self.switches.now else PROCESSING
                    break
                job.state = PROCESSING
                job.pages_out += 1
                if self.switches.sheets_left:
                    self.switches.sheets_left -= 1
                if job.pages_out == job.pages:
                    job.state, job.reason = COMPLETED, "job-completed-successfully"
        self.changed.notify_all()

    def _about(self, job: RemoteJob) -> list[Attribute]:
        return [
            Attribute(Tag.URI, "job-uri", [f"{self.uri}/{job.number}"]),
            Attribute(Tag.INTEGER, "job-id", [job.number]),
            Attribute(Tag.ENUM, "job-state", [job.state]),
            Attribute(Tag.KEYWORD, "job-state-reasons", [job.reason]),
            Attribute(Tag.NAME, "job-name", list(job.attributes.get("job-name", ("",)))),
            Attribute(Tag.NAME, "job-originating-user-name", list(job.attributes.get("requesting-user-name", ("",)))),
            Attribute(Tag.INTEGER, "job-media-sheets-completed", [job.pages_out]),
            Attribute(Tag.INTEGER, "job-impressions-completed", [job.pages_out]),
        ]

    def _about_itself(self) -> list[Attribute]:
        reasons = self.switches.now
        is_busy = any(job.state in (PROCESSING, STOPPED) for job in self.jobs.values())
        operations = [PRINT_JOB, VALIDATE_JOB, CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB, GET_JOB, GET_JOBS, GET_PRINTER]
        return [
            Attribute(Tag.URI, "printer-uri-supported", [self.uri]),
            Attribute(Tag.NAME, "printer-name", ["a4"]),
            Attribute(Tag.KEYWORD, "ipp-versions-supported", ["1.1", "2.0"]),
            Attribute(Tag.ENUM, "operations-supported", operations),
            Attribute(Tag.MIME_TYPE, "document-format-supported", ["application/pdf", "application/octet-stream"]),
            Attribute(Tag.MIME_TYPE, "document-format-default", ["application/pdf"]),
            Attribute(Tag.CHARSET, "charset-supported", ["utf-8"]),
            Attribute(Tag.ENUM, "printer-state", [5 if reasons else BUSY if is_busy else IDLE]),
            Attribute(Tag.KEYWORD, "printer-state-reasons", list(reasons) or ["none"]),
            Attribute(Tag.BOOLEAN, "printer-is-accepting-jobs", [True]),
            Attribute(Tag.INTEGER, "queued-job-count", [0]),
            Attribute(Tag.KEYWORD, "media-supported", ["iso_a4_210x297mm"]),
        ]


_SPOKEN = [
    Attribute(Tag.CHARSET, "attributes-charset", ["utf-8"]),
    Attribute(Tag.LANGUAGE, "attributes-natural-language", ["en"]),
]
