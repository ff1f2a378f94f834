"""The printer page: how each printer is, what waits, and the decisions that only a person can take."""

from dataclasses import dataclass

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.queries import AskLamps, AskPrintJobs
from common.domain.rows import Lamp, PrintJob
from common.domain.words import PrintState
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble
from printers.spool.jobs import Detail

_LAMP = "printer."
_TO_DECIDE = (PrintState.QUEUED, PrintState.FAILED, PrintState.UNKNOWN)
_NOT_PRINTED = (PrintState.QUEUED, PrintState.FAILED)
_LOST = ("本机没有这台打印机：改用别的，或取消", "This machine has no such printer: use another, or give it up")


@dataclass(frozen=True)
class PrinterRow:
    """A printer and its lamp; the state is "" while it has not said anything yet.

    `state` is taken in QML: every item has one.
    """

    printer: str
    state_: str
    words_: str


@dataclass(frozen=True)
class JobRow:
    """A slip that is not on paper yet."""

    job: str
    slip: str
    number: str
    printer: str
    state_: str
    detail: str
    copy: int
    is_lost: bool
    """It waits for a printer that this machine does not have."""


def _says(job: JobRow) -> list[str]:
    """What is searched and copied."""
    return [job.number, job.printer, job.detail]


class PrinterPage(SeatedPage):
    """Both lists are reached by keyboard; what is selected is a printer or a job, not a place."""

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    number = Field("")
    """The ticket whose slip is wanted again, as typed."""
    printer_at = Field(0)
    job_at = Field(-1)
    job_state = Field("")
    """How the selected job stands, "" when none is selected."""
    printers = Part(lambda: Rows(PrinterRow, key="printer"))
    other = Field("")
    """The printer the keyboard is on, where the selected job may go instead of its own; "" when it may not."""
    jobs = Part(lambda: Rows(JobRow, key="job", says=_says))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.names: tuple[str, ...] = ()
        self._job = ""
        for moved in (self.jobs.rowsInserted, self.jobs.rowsRemoved, self.jobs.rowsMoved):
            moved.connect(self._find_job)

    @Slot()
    def refresh(self) -> None:
        """Read lamps and jobs anew."""
        self.station.ask(AskLamps(), self.show_lamps)
        self.station.ask(AskPrintJobs(), self.show_jobs)

    @Slot(int)
    def choose_printer(self, at: int) -> None:
        """The keyboard is on this printer."""
        self.printer_at = min(max(0, at), self.printers.rowCount() - 1)
        self._find_other()

    @Slot(int)
    def choose_job(self, at: int) -> None:
        """The keyboard is on this job."""
        self._job = self.jobs.row(at).job if 0 <= at < self.jobs.rowCount() else ""
        self._find_job()

    @Slot(str)
    def type_number(self, number: str) -> None:
        """The number stays until its slip was ordered."""
        self.number = number

    @Slot()
    def print_test_page(self) -> None:
        """A test page on the printer the keyboard is on."""
        if 0 <= self.printer_at < self.printers.rowCount():
            self._do("test_page", [c.PrintTestPage(printer=self.printers.row(self.printer_at).printer)])

    @Slot()
    def print_again(self) -> None:
        """The selected job is given up and printed anew; its slip says that it is a second copy."""
        if self.job_state in (PrintState.FAILED, PrintState.UNKNOWN):
            self._do("print_again", [c.Reprint(job=self._job), c.CancelPrint(job=self._job)])

    @Slot()
    def redirect(self) -> None:
        """The selected job goes to the printer the keyboard is on."""
        if self.other:
            self._do("redirect", [c.RedirectPrint(job=self._job, printer=self.other)])

    @Slot()
    def give_up(self) -> None:
        """Nothing more is expected of the selected job."""
        if self.job_state in _TO_DECIDE:
            self._do("give_up", [c.CancelPrint(job=self._job)])

    @Slot()
    def reprint(self) -> None:
        """The slip of the number that was typed, once more."""
        if not self.number.strip():
            self.problem = self.station.say("请输入要补打的号码", "Please type the number to print again")
            return
        self._do("reprint", [c.Reprint(number=self.number)])

    def _do(self, name: str, commands: list[c.Command]) -> None:
        def finished(trouble: Trouble | None) -> None:
            self.is_busy = False
            self.refresh()
            if trouble is not None:
                self.problem = trouble.words(self.station.language)
                return
            self.said = ""
            self.said = name
            if name == "reprint":
                self.number = ""

        self.problem = ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do(commands, finished):
            self.is_busy = was_busy  # another page's act is under way, and will not answer here

    def show_lamps(self, lamps: list[Lamp] | Trouble) -> None:
        """How the printers are, or why that is not known."""
        if isinstance(lamps, Trouble):
            self.problem = lamps.words(self.station.language)
            return
        told = {one.lamp.removeprefix(_LAMP): one for one in lamps if one.lamp.startswith(_LAMP)}
        rows = []
        for name in dict.fromkeys((*self.names, *told)):
            lamp = told.get(name)
            words = self.station.say(lamp.words, lamp.words_en) if lamp else ""
            rows.append(PrinterRow(name, lamp.state if lamp else "", words))
        self.printers.replace(rows)
        self._find_other()
        self.is_loaded = True

    def show_jobs(self, jobs: list[PrintJob] | Trouble) -> None:
        """What is not on paper yet. The selection stays on its job."""
        if isinstance(jobs, Trouble):
            self.problem = jobs.words(self.station.language)
            return
        self.jobs.replace([self._row(job) for job in jobs])
        self._find_job()

    def _row(self, job: PrintJob) -> JobRow:
        is_lost = bool(self.names) and job.printer not in self.names and job.state in _NOT_PRINTED
        detail = self.station.say(*_LOST) if is_lost else self._words_of(job.detail)
        number = job.number or job.case_number or ""
        return JobRow(job.job, self._kind_of(job), number, job.printer, job.state, detail, job.copy, is_lost)

    def _kind_of(self, job: PrintJob) -> str:
        """Which slip it is; for a paper of a case, what people call it."""
        if job.slip is not None:
            return job.slip.value
        return self.station.say(job.paper.zh, job.paper.en) if job.paper is not None else ""

    def _words_of(self, detail: str) -> str:
        if detail not in [known.value for known in Detail]:
            return detail
        known = Detail(detail)
        return self.station.say(known.chinese, known.english)

    def _find_job(self) -> None:
        rows = self.jobs.shown()
        self.job_at = next((at for at, row in enumerate(rows) if row.job == self._job), -1)
        self.job_state = rows[self.job_at].state_ if self.job_at >= 0 else ""
        self._find_other()

    def _find_other(self) -> None:
        """Another printer of this machine than the job's own, for a job of which nothing was printed."""
        job = self.jobs.row(self.job_at) if self.job_at >= 0 else None
        at = self.printer_at
        chosen = self.printers.row(at).printer if 0 <= at < self.printers.rowCount() else ""
        may_go = job is not None and job.state_ in _NOT_PRINTED and chosen in self.names and chosen != job.printer
        self.other = chosen if may_go else ""
