"""The page of batches: what waits to be packed, and one batch packed, sent, ticked off or taken over."""

from PySide6.QtCore import Slot

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.station_events import Way
from counter.cases.stations.rows import TO_PACK, Line
from counter.cases.stations.shown import INCOMING, PACK, PACKED, RECEIVED, BatchesShown
from counter.desk.station import Station
from counter.desk.trouble import Trouble

DONE = {
    PACK: ("已装包", "Packed"),
    PACKED: ("已交出", "Handed over"),
    INCOMING: ("已接收", "Taken over"),
    RECEIVED: ("已核实", "Settled"),
    "print": ("清单已送打印机", "The manifest is on its way to the printer"),
    "unmake": ("已拆包", "Unpacked again"),
}

WAIT = ("上一步还没有完成，请再做一次", "What was done before is still under way: do it once more")


class StationPage(BatchesShown):
    """What a hand does with them, by keyboard and scanner."""

    def __init__(self, station: Station | None = None) -> None:
        self._scanned: list[str] = []
        """What was scanned while the one before was still being written: folders come faster than a slow disk."""
        super().__init__(station)

    def forget_drafts(self) -> None:
        self._scanned.clear()
        super().forget_drafts()

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this batch, or on what waits to be packed."""
        if 0 <= at < self.batches.rowCount() and (key := self.batches.row(at).key) != self._key:
            self._key, self._batch, self._line = key, None, ""
            self.problem = self.said = self.note = ""
            self._show() if key == TO_PACK else self.refresh()

    @Slot(int)
    def choose_line(self, at: int) -> None:
        """The keyboard is on this case or paper."""
        if 0 <= at < self.lines.rowCount():
            self._line, self.line_at = self.lines.row(at).key, at

    @Slot(str)
    def type_text(self, text: str) -> None:
        """A number as it is typed or scanned."""
        self.text = text

    @Slot(str)
    def type_note(self, note: str) -> None:
        """What is done about differences."""
        self.note = note

    @Slot(str)
    def type_carrier(self, carrier: str) -> None:
        """The staff number of whoever carries it."""
        self.carrier = carrier

    @Slot()
    def enter_text(self) -> None:
        """A number was scanned: a batch comes to hand, a case is ticked."""
        text, self.text = self.text.strip(), ""
        if self.is_busy:
            self._scanned.append(text)
        else:
            self.problem = self.said = ""
            self._scan(text)

    def _scan(self, text: str) -> None:
        known = next(
            (at for at, row in enumerate(self.batches.shown()) if row.number == text and row.key != TO_PACK), -1
        )
        if not text:
            return
        if known >= 0:
            self.choose(known)
        elif self.mode == PACK:
            self._pick(text)
        elif self.mode in (INCOMING, RECEIVED) and self._is_for_here():
            self._do([c.TickCase(counter=self.station.counter, batch=self._key, case=text)])
        else:
            self.problem = self.station.say(f"没有找到 {text}", f"{text} was not found")

    @Slot()
    def toggle(self) -> None:
        """Choose a case to pack; tick a case off with all its papers, or one paper; or take that back."""
        line = self._at_hand()
        if line is None:
            return
        if self.mode == PACK:
            self._chosen ^= {line.case_id}
            self._show()
        elif line.material:
            self._count(line, 0 if line.found else max(1, line.expected))
        elif self._is_for_here():
            tick = c.TickCase(counter=self.station.counter, batch=self._key, case=line.case_id, is_here=not line.found)
            self._do([tick])

    @Slot()
    def choose_all(self) -> None:
        """All that wait are packed; or none of them."""
        if self.mode == PACK and self._now is not None:
            everything = {one.case for one in self._now.to_pack}
            self._chosen = set() if self._chosen == everything else everything
            self._show()

    @Slot(int)
    def count_by(self, change: int) -> None:
        """One more or one less of the paper at hand was found; before anybody has looked, than the manifest says."""
        line = self._at_hand()
        if line is not None and line.material:
            self._count(line, max(0, (line.found if line.mark else line.expected) + change))

    @Slot()
    def act(self) -> None:
        """The one act that comes next: pack, send, take over, settle."""
        batch, counter = self._key, self.station.counter
        if self.mode == PACK:
            self._pack()
        elif self.mode == PACKED:
            self._do([c.SendBatch(counter=counter, batch=batch, carrier=self.carrier.strip() or None)], PACKED)
        elif self.mode == INCOMING:
            self._do([c.ReceiveBatch(counter=counter, batch=batch, note=self.note)], INCOMING)
        elif self.mode == RECEIVED and self.is_disputed:
            self._do([c.SettleBatch(counter=counter, batch=batch, note=self.note)], RECEIVED)

    @Slot()
    def print_manifest(self) -> None:
        """Print the manifest, or print it again."""
        if self.mode != PACK:
            self._do([c.PrintManifest(counter=self.station.counter, batch=self._key)], "print")

    @Slot()
    def unmake(self) -> None:
        """Unpack what has not left."""
        if self.mode == PACKED:
            self._do([c.UnmakeBatch(counter=self.station.counter, batch=self._key)], "unmake")

    def _pick(self, text: str) -> None:
        found = [one.case for one in self._now.to_pack if one.number.endswith(text)] if self._now else []
        if len(found) == 1:
            self._chosen.add(found[0])
            self._line = found[0]
            self._show()
        else:
            self.problem = self.station.say(f"待装包的办件里没有 {text}", f"No case to pack has the number {text}")

    def _pack(self) -> None:
        """What goes to one place is one batch."""
        chosen = [one for one in self._now.to_pack if one.case in self._chosen] if self._now else []
        commands: list[c.Command] = [
            c.MakeBatch(
                counter=self.station.counter,
                cases=tuple(one.case for one in chosen if one.station == place),
                station=place if chosen[0].way is Way.TO_STATION else None,
            )
            for place in dict.fromkeys(one.station for one in chosen)
        ]
        if commands:
            self._do(commands, PACK)
        else:
            self.problem = self.station.say("请先选要交接的办件", "Please choose the cases first")

    def _count(self, line: Line, found: int) -> None:
        if self._batch is None or not self._is_for_here():
            return
        (case,) = (one for one in self._batch.lines if one.case == line.case_id)
        # Who counts a paper before the case has been ticked off has the others before them, too.
        papers = {one.material: one for one in (case.packed if case.found is None else case.found)}
        was = papers.get(line.material) or next((p for p in case.packed if p.material == line.material), None)
        papers[line.material] = Handed(line.material, was.form, found) if was else Handed(line.material, count=found)
        left = tuple(one for one in papers.values() if one.count > 0)
        self._do([c.TickCase(counter=self.station.counter, batch=self._key, case=line.case_id, found=left)])

    def _do(self, commands: list[c.Command], done: str = "") -> None:
        self.problem = self.said = ""
        was_busy, self.is_busy = self.is_busy, True
        if not self.station.do(commands, lambda trouble: self._answered(done, trouble), all_or_none=True):
            self.is_busy = was_busy
            self.problem = "" if was_busy else self.station.say(*WAIT)

    def _answered(self, done: str, trouble: Trouble | None) -> None:
        self.is_busy = False
        if trouble is not None:
            self.problem = trouble.words(self.station.language)
        elif done:
            self.said = self.station.say(*DONE[done])
            self.note = self.carrier = ""
            if done in (PACK, "unmake"):
                self._key, self._batch = TO_PACK, None
        self.refresh()
        if self._scanned:
            before = self.problem
            self._scan(self._scanned.pop(0))
            self.problem = self.problem or before
