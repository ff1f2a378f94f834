"""The desk's pages for the gallery: each situation, form and trouble, with short and with the longest words."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QLocale

from common.domain.cases.draft import KeptDraft
from common.domain.commands import Command
from common.domain.moment import Moment
from common.domain.queries import Query
from common.domain.records.ending import Ending
from common.domain.refusals import Refused
from common.domain.rows import Lamp
from common.ui import QML
from common.ui.gallery import DESK, Exhibit, show
from common.ui.tasks import Task
from counter.cases.edits.samples import sample_edits
from counter.desk.desk import LOOK_FIRST
from counter.desk.sample_conflicts import sample_stories
from counter.desk.samples import sample_counters, sample_desk, sample_items, sample_jobs
from counter.desk.screen import CounterScreen
from counter.desk.sign_in import WAIT_WORDS
from counter.desk.station import Station
from counter.desk.trouble import of_fault

CONFLICTS = (
    "conflicts",
    "conflicts_long",
    "conflicts_settled",
    "conflicts_case",
    "conflicts_case_long",
    "conflicts_empty",
)
SCREEN = QML / "Counter" / "Counter.qml"
TV = (1920, 1080)


class _NoHall:
    """The gallery has no hall behind it."""

    def do(self, command: Command, actor: str = "") -> Any:
        raise Refused("hall_not_set_up")

    def ask(self, query: Query[Any]) -> Any:
        raise Refused("hall_not_set_up")

    def now(self) -> Moment:
        raise Refused("hall_not_set_up")

    def do_together(self, commands: Sequence[Command], actor: str = "") -> Any:
        raise Refused("hall_not_set_up")

    def keep_draft(self, counter: str, page: str, text: str) -> None:
        raise Refused("hall_not_set_up")

    def kept_draft(self, counter: str, page: str) -> KeptDraft | None:
        raise Refused("hall_not_set_up")


class _Never:
    """Background work that never begins, so that a picture stays as it was made."""

    def run(self, fn: Callable[[], Any], **_: Any) -> Task:
        return Task()


def screen_for_gallery() -> CounterScreen:
    """A counter's screen in the language of the moment, with nothing behind it."""
    language = "en" if QLocale().language() == QLocale.Language.English else "zh_CN"
    screen = CounterScreen(Station(_NoHall(), "3", _Never(), language), ("ticket", "a4"))
    screen.clock = "09:41"
    return screen


def sample(state: str) -> CounterScreen:
    """The screen in one of the states of STATES."""
    screen = screen_for_gallery()
    if state in ("sign_in", "delayed"):
        _sign_in(screen, state)
        return screen
    screen.station.staff = "1003"
    screen.place = "desk"
    if state != "loading":
        screen.desk.show(sample_desk(state))
        screen.desk.visit.minutes = 4
    if state.startswith("printers"):
        _printers(screen, state)
    elif state in _FILL:
        _FILL[state](screen)
    return screen


def _sign_in(screen: CounterScreen, state: str) -> None:
    screen.desk.show(sample_desk("closed"))
    screen.sign_in.staff = "1003"
    if state == "delayed":
        screen.sign_in.problem = screen.station.say(*WAIT_WORDS)
        screen.sign_in.wait_seconds = 12


def _refused(screen: CounterScreen) -> None:
    refused = Refused("counter_busy", number="A017")
    screen.desk.problem = screen.station.say(refused.message("zh"), refused.message("en"))


def _failed(screen: CounterScreen) -> None:
    screen.desk.problem = of_fault("7KQ2M9").words(screen.station.language)
    screen.desk.is_stale = True


def _walk_in(screen: CounterScreen) -> None:
    form = screen.desk.walk_in_form
    form.search.text = "ylbx"
    form.search.show_found([item for item in sample_items() if "养老" in item.name][:6])
    screen.desk.form = "walk_in"


def _finish(screen: CounterScreen) -> None:
    form = screen.desk.finish_form
    form.add(next(item for item in sample_items() if item.code == "SB011"))
    form.set_outcome_of(1, "told_missing")
    form.note = screen.station.say("下周三带照片再来", "Comes back on Wednesday with a photo")
    screen.desk.form = "finish"


def _form(name: str) -> Callable[[CounterScreen], None]:
    def open_it(screen: CounterScreen) -> None:
        screen.desk.open_form(name)
        if name == "transfer":
            screen.desk.transfer_form.offer(sample_desk("serving"), sample_counters())
            screen.desk.transfer_form.choose(3)
            screen.desk.transfer_form.toggle_comes_back()

    return open_it


def _maybe_called(screen: CounterScreen) -> None:
    screen.desk.number_form.suggest(("A018", "A021", "A024"))
    screen.desk.open_form("call_number")


def _hasty(screen: CounterScreen) -> None:
    screen.desk.open_form("finish")
    screen.desk.problem = screen.station.say(*LOOK_FIRST)


def _filtered(screen: CounterScreen) -> None:
    screen.desk.queue.filter(screen.station.say("参保", "enrol"))
    screen.desk.queue.sort_by("waited", True)


def _conflicts(state: str) -> Callable[[CounterScreen], None]:
    def fill(screen: CounterScreen) -> None:
        screen.place = "conflicts"
        stories = sample_stories(sample_items(), is_long=state == "conflicts_long")
        screen.conflicts.show([] if state == "conflicts_empty" else stories)
        if state == "conflicts_settled":
            screen.conflicts.choose(2)
        elif state.startswith("conflicts_case"):
            screen.conflicts.show_cases([sample_edits(is_long=state == "conflicts_case_long")])
            screen.conflicts.choose(screen.conflicts.rows.rowCount() - 1)
        elif state == "conflicts_long":
            screen.conflicts.type(screen.conflicts.usual[0])

    return fill


def _kiosks(screen: CounterScreen) -> None:
    kiosk, other = screen.station.say("1号自助机", "Kiosk 1"), screen.station.say("2号自助机", "Kiosk 2")
    calling = {"help_calls": (kiosk,), "papers_stopped": {kiosk: Ending.NO_PAPER}, "codes_wanted": (other,)}
    screen.desk.show(msgspec.structs.replace(sample_desk("free"), **calling))


def _slow(screen: CounterScreen) -> None:
    screen.desk.is_busy = True
    screen.desk.slow = "call_next"


_FILL: dict[str, Callable[[CounterScreen], None]] = {
    "refused": _refused,
    "failed": _failed,
    "walk_in": _walk_in,
    "finish": _finish,
    "park": _form("park"),
    "pause": _form("pause"),
    "transfer": _form("transfer"),
    "number": _form("call_number"),
    "series": _form("series"),
    "selected": lambda screen: screen.desk.queue.choose(8),
    "folded": lambda screen: screen.desk.fold_guide(),
    "locked": lambda screen: screen.lock(),
    "slow": _slow,
    "kiosks": _kiosks,
    "hasty": _hasty,
    "filtered": _filtered,
    "maybe_called": _maybe_called,
    **{state: _conflicts(state) for state in CONFLICTS},
}
STATES = (
    *("sign_in", "delayed", "locked", "loading", "empty", "free", "closed", "paused", "called", "missing", "serving"),
    *("selected", "folded", "long", "refused", "failed", "park", "pause", "transfer", "number", "series", "walk_in"),
    *("finish", "hasty", "printers", "printers_empty", "printers_lost", "lost_printer", "filtered"),
    *("slow", "alone", "catching_up", "apart", "maybe_called", "kiosks", "conflict", *CONFLICTS),
)


def _printers(screen: CounterScreen, state: str) -> None:
    screen.place = "printers"
    page = screen.printers
    lamps = [Lamp(lamp="printer.ticket", state="ok", words="打印机正常，纸够用", words_en="Ready, with paper", at_ms=0)]
    if state == "printers":
        lamps[0] = Lamp(
            lamp="printer.ticket",
            state="fault",
            words="没有纸了：打开上盖，放入新纸卷，合上后会自动继续",
            words_en="Out of paper: open the cover, put in a new roll and close it; printing goes on by itself",
            at_ms=0,
        )
    page.show_lamps(lamps)
    page.show_jobs([] if state == "printers_empty" else sample_jobs(is_lost=state == "printers_lost"))
    page.choose_job(0 if state == "printers_lost" else 1)


show(Exhibit("counter", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
