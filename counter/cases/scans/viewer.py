"""The viewer of scans: opened in a worker from what lies sealed, paged through by keyboard, gone when it is closed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskScan, Scan
from common.domain.cases.attachment_words import MEDIA_WORDS
from common.ui.page import Field
from common.ui.pictures import hold, let_go
from common.ui.tasks import Task
from counter.cases.scans.lines import size_words
from counter.cases.scans.opened import Drawn, NotShown, OpenScan, draw, open_scan
from counter.cases.words import Pair
from counter.desk.seated import SeatedPage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

_LANE = "scans"
_STEP, _LARGEST = 1.25, 6.0

_CALM: dict[str, tuple[Pair, Pair]] = {
    "attachment_elsewhere": (
        ("还没有传到本机", "Not here yet"),
        (
            "这份扫描件在别的窗口，联网后会自动传来；急用请到扫描它的窗口查看。",
            "It comes by itself once the machines meet; if it is urgent, look at the counter where it was scanned.",
        ),
    ),
    "attachment_damaged": (
        ("这份扫描件在本机已损坏", "This scan is damaged here"),
        ("会从中心重新取回，请稍后再看。", "It is fetched again from the hub: look again in a while."),
    ),
    "look_needed": (
        ("查看已满半小时", "Half an hour has passed"),
        ("请返回，再写一次查看的原因。", "Go back and say once more why you look."),
    ),
    NotShown.TOO_LARGE: (
        ("这一页太大，不能在这里显示", "This page is too large to be shown here"),
        ("请用较低的分辨率重新扫描。", "Scan it again with a lower resolution."),
    ),
    NotShown.UNREADABLE: (
        ("这份文件打不开", "This file cannot be opened"),
        ("可能设有密码或内容有误，请重新扫描。", "It may have a password, or be broken inside: scan it again."),
    ),
}


class ScanViewer(SeatedPage):
    """`picture` is the source of the page that is shown, "" while none is; `zoom` 1 fits it into the window."""

    is_open = Field(False)
    paper = Field("")
    name = Field("")
    about = Field("")
    page = Field(0)
    pages = Field(0)
    scan = Field(0)
    scans = Field(0)
    picture = Field("")
    width = Field(0)
    height = Field(0)
    """Of the page as it was drawn, in pixels."""
    zoom = Field(1.0)
    turned = Field(0)
    """Degrees clockwise: scanners take papers lying."""
    trouble = Field("")
    help = Field("")

    look_ended = Signal()
    """The hall wants to hear once more why somebody looks."""

    def __init__(self, station: Station | None = None) -> None:
        self._look = ""
        self._scans: list[Attachment] = []
        self._opened: OpenScan | None = None
        self._turn = 0
        self._wanted = Task()
        """What is on its way for the page that is wanted; what was wanted before is not begun any more."""
        self._wants_last_page = False
        super().__init__(station)

    def show(self, look: str, scans: list[Attachment], at: int) -> None:
        """Open one of these scans, to whoever has put this look on record."""
        self.close()
        self._look, self._scans, self.scans, self.is_open = look, scans, len(scans), True
        self._open(at)

    @Slot()
    def close(self) -> None:
        """Nothing of a scan stays in memory."""
        self._put_down()
        self._look, self._scans = "", []
        self.reset()

    @Slot(int)
    def turn_page(self, by: int) -> None:
        """The next page or the one before, on into the scan beside it."""
        if self._opened is not None and 0 <= self.page + by < self.pages:
            self.go_to_page(self.page + by)
        elif 0 <= self.scan + by < self.scans:
            self._wants_last_page = by < 0
            self._open(self.scan + by)

    @Slot(int)
    def go_to_page(self, at: int) -> None:
        """A page of this scan, from 0."""
        if self._opened is not None and 0 <= at < self.pages:
            self.page = at
            self._draw()

    @Slot(int)
    def turn_scan(self, by: int) -> None:
        """The next scan or the one before."""
        if 0 <= self.scan + by < self.scans:
            self._open(self.scan + by)

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Larger or smaller; 0 fits the page into the window again."""
        self.zoom = min(_LARGEST, max(1.0, self.zoom * _STEP**steps)) if steps else 1.0

    @Slot()
    def turn(self) -> None:
        """A quarter clockwise."""
        self.turned = (self.turned + 90) % 360

    def _open(self, at: int) -> None:
        self._put_down()
        turn, one = self._turn, self._scans[at]
        self.scan, self.paper, self.name = at, one.paper, one.name
        self.about = f"{MEDIA_WORDS[one.media]}  ·  {size_words(one.size)}"
        self._wanted = self.station.ask(
            AskScan(look=self._look, attachment=one.attachment), lambda scan: self._came(turn, scan), lane=_LANE
        )

    def _came(self, turn: int, scan: Scan | Trouble) -> None:
        if turn != self._turn:
            return
        if isinstance(scan, Trouble):
            self.say_why_not(scan)
            if scan.reason == "look_needed":
                self.look_ended.emit()
            return
        self.station.aside(lambda: open_scan(scan.media, scan.content), lambda it: self._opens(turn, it), lane=_LANE)

    def _opens(self, turn: int, found: Drawn | NotShown | Trouble) -> None:
        if not isinstance(found, Drawn):
            if turn == self._turn:
                self.say_why_not(found)
            return
        if turn != self._turn:
            self._shut(found.scan)
            return
        self._opened, self.pages = found.scan, found.scan.pages
        self.page = self.pages - 1 if self._wants_last_page else 0
        self._wants_last_page = False
        if self.page == 0:
            self.show_page(found.first)
        else:
            self._draw()

    def _draw(self) -> None:
        opened, at, turn = self._opened, self.page, self._turn
        assert opened is not None

        def drawn(image: QImage | NotShown | Trouble) -> None:
            if turn != self._turn or at != self.page:
                return
            if isinstance(image, QImage):
                self.show_page(image)
            else:
                self.say_why_not(image)

        self._wanted.cancel()
        self._wanted = self.station.aside(lambda: draw(opened, at), drawn, lane=_LANE)

    def show_page(self, image: QImage) -> None:
        """Show a page, whole."""
        before = self.picture
        self.trouble = self.help = ""
        self.zoom, self.turned = 1.0, 0
        self.width, self.height = image.width(), image.height()
        self.picture = hold(image)
        let_go(before)

    def say_why_not(self, found: NotShown | Trouble) -> None:
        """Say calmly why a page is not shown, and what can be done about it."""
        reason = found if isinstance(found, NotShown) else found.reason
        let_go(self.picture)
        self.picture = ""
        say = self.station.say
        if reason in _CALM:
            self.trouble, self.help = (say(*words) for words in _CALM[reason])
        elif isinstance(found, Trouble):
            self.trouble, self.help = found.words(self.station.language), ""

    def _put_down(self) -> None:
        self._turn += 1
        self._wanted.cancel()
        if self._opened is not None:
            self._shut(self._opened)
        let_go(self.picture)
        self._opened = None
        self.picture = self.trouble = self.help = ""
        self.page = self.pages = self.turned = 0
        self.zoom = 1.0

    def _shut(self, scan: OpenScan) -> None:
        self.station.aside(scan.close, lambda _: None, lane=_LANE)
