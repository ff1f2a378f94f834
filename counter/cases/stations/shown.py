"""What the page of batches shows: the list at the left, and what is chosen in it at the right."""

from PySide6.QtCore import Slot

from common.domain.cases.station_batch import BatchState
from common.domain.cases.station_events import Way
from common.domain.cases.station_queries import AskBatch, AskStation, BatchInHand, StationNow
from common.domain.queries import AskCounters, DeskNow
from common.domain.rows import Counter
from common.domain.words import CounterKind
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.stations.rows import (
    TO_PACK,
    BatchEntry,
    Line,
    difference_words,
    entries,
    lines_of,
    lines_to_pack,
    state_of,
)
from counter.desk.place import PlacePage
from counter.desk.station import Station
from counter.desk.trouble import Trouble

PACK, PACKED, SENT, INCOMING, RECEIVED = "pack", "packed", "sent", "incoming", "received"


class BatchesShown(PlacePage):
    """`mode` says what is done with what is chosen at the left: "pack", "packed", "sent", "incoming" or "received"."""

    is_loaded = Field(False)
    is_busy = Field(False)
    problem = Field("")
    said = Field("")
    mode = Field("")
    at = Field(0)
    line_at = Field(-1)
    number = Field("")
    state = Field("")
    mood = Field(0)
    counted = Field("")
    text = Field("")
    """What is scanned or typed: a case's number, or that of a batch."""
    note = Field("")
    carrier = Field("")
    is_disputed = Field(False)
    differences: Field[list[str]] = Field([])
    is_alarming: Field[bool] = Field(False)
    """Whether something is known to be missing or too much, not merely yet to be ticked off."""
    words = Field("")
    """What was written down about differences, by whoever took the batch over and whoever settled it."""
    batches = Part(lambda: Rows(BatchEntry, key="key"))
    lines = Part(lambda: Rows(Line, key="key"))

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self.is_offered = False
        self._now: StationNow | None = None
        self._batch: BatchInHand | None = None
        self._key = TO_PACK
        self._line = ""
        self._chosen: set[str] = set()
        self._names: dict[str, str] = {}
        self._kind: CounterKind | None = None

    def show_desk(self, desk: DeskNow) -> None:
        """The tab is there wherever batches come and go, and says how many are on their way here or in dispute."""
        self._kind = desk.counter.kind
        self.station.ask(AskStation(counter=self.station.counter), self.show)

    @Slot()
    def refresh(self) -> None:
        """Read anew what is shown."""
        self.station.ask(AskCounters(), self._know_counters)
        self.station.ask(AskStation(counter=self.station.counter), self.show)
        if self._key != TO_PACK:
            self.station.ask(AskBatch(batch=self._key), self._take_batch)

    def forget_drafts(self) -> None:
        """Somebody else will sit here."""
        self._chosen.clear()
        self._key = TO_PACK
        self._batch = None
        self.text = self.note = self.carrier = self.problem = self.said = ""
        self._show()

    def know_names(self, names: dict[str, str]) -> None:
        """What the counters are called."""
        self._names = names

    def _know_counters(self, counters: list[Counter] | Trouble) -> None:
        if not isinstance(counters, Trouble):
            self.know_names({one.counter: self.station.say(one.name, one.name_en) for one in counters})

    def show(self, now: StationNow | Trouble) -> None:
        """Show what the hall answered."""
        if isinstance(now, Trouble):
            self.problem = now.words(self.station.language)
            return
        self._now = now
        self.is_offered = bool(now.stations) and self._kind is not CounterKind.OFFICE
        self.count = sum(
            one.is_disputed or (self._comes_here(one.way) and self._waits(one.state)) for one in now.batches
        )
        self.is_loaded = True
        self._chosen &= {one.case for one in now.to_pack}
        self._show()

    def show_batch(self, batch: BatchInHand) -> None:
        """Show one batch at the right."""
        self._key, self._batch = batch.row.batch, batch
        self._show()

    def _take_batch(self, batch: BatchInHand | Trouble) -> None:
        if isinstance(batch, Trouble):
            self.problem = batch.words(self.station.language)
        elif batch.row.batch == self._key:
            self.show_batch(batch)

    def _show(self) -> None:
        now, say = self._now, self.station.say
        if now is None:
            return
        self.batches.replace(entries(now.batches, len(now.to_pack), self._names, say))
        self.at = next((at for at, row in enumerate(self.batches.shown()) if row.key == self._key), 0)
        batch = self._batch if self._key != TO_PACK else None
        self.mode = self._mode(batch)
        self.number = batch.row.number if batch else say("待装包", "To pack")
        self.state, self.mood = state_of(batch.row, say) if batch else ("", 0)
        self.is_disputed = batch is not None and batch.row.is_disputed
        self.differences = difference_words(batch, say) if batch and self.mode in (INCOMING, RECEIVED) else []
        self.is_alarming = batch is not None and any(
            one.material or one.found or self.mode == RECEIVED for one in (*batch.missing, *batch.extra)
        )
        self.words = "\n".join(one for one in (batch.note, batch.settled) if one) if batch else ""
        self.lines.replace(
            lines_of(batch, say) if batch else lines_to_pack(now.to_pack, self._chosen, self._names, say)
        )
        shown = self.lines.shown()
        self.line_at = next((at for at, row in enumerate(shown) if row.key == self._line), 0 if shown else -1)
        self.counted = self._counted(batch)

    def _mode(self, batch: BatchInHand | None) -> str:
        if batch is None:
            return PACK
        if batch.row.state is BatchState.RECEIVED:
            return RECEIVED
        if self._comes_here(batch.row.way):
            return INCOMING
        return PACKED if batch.row.state is BatchState.PACKED else SENT

    def _comes_here(self, way: Way) -> bool:
        return self._now is not None and (way is Way.TO_STATION) is self._now.is_station

    @staticmethod
    def _waits(state: BatchState) -> bool:
        return state in (BatchState.PACKED, BatchState.SENT)

    def _counted(self, batch: BatchInHand | None) -> str:
        say = self.station.say
        if batch is None:
            total, chosen = self.lines.rowCount(), len(self._chosen)
            return say(f"已选 {chosen} / {total} 件", f"{chosen} of {total} chosen") if total else ""
        row = batch.row
        if self.mode == INCOMING:
            return say(f"已清点 {row.ticked} / {row.cases} 件", f"{row.ticked} of {row.cases} ticked off")
        return say(f"{row.cases} 件 · 材料 {row.papers} 份", f"{row.cases} case(s) · {row.papers} paper(s)")

    def _is_for_here(self) -> bool:
        return self._batch is not None and self._comes_here(self._batch.row.way)

    def _at_hand(self) -> Line | None:
        return self.lines.row(self.line_at) if 0 <= self.line_at < self.lines.rowCount() else None
