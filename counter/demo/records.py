"""Residents of the demo who get their records at the kiosk by themselves: with a card, and no counter."""

from types import TracebackType
from typing import Self

from common.devices.id_card_reader import IdCard
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.sources.sample.persons import Person, person_at
from counter.demo.cast import Printer
from counter.demo.clerk import Clerk
from counter.demo.one_machine import OneMachine
from counter.demo.out import Out

THIRTY_YEARS, SEVERAL_EMPLOYERS, GAPS, RARE_NAME, ORDINARY = map(person_at, (0, 1, 2, 6, 8))
WHO_COME = (THIRTY_YEARS, SEVERAL_EMPLOYERS, GAPS, RARE_NAME, ORDINARY)


class RecordsStand:
    """What stands on the kiosk for records: a reader of ID cards on a real line, and a printer of sheets."""

    def __init__(self, out: Out) -> None:
        self.reader = SimulatedReader()
        self._line = OnTcp(self.reader)
        self.reader_address = self._line.address
        self.printer = Printer(out.records, out.log / "sheets.log")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.printer.end()
        self._line.end()


class Records:
    """Five residents: one prints, one without a card takes a slip along, one leaves in between, one's card is swapped,
    one's printer jams."""

    def __init__(self, stage: OneMachine, stand: RecordsStand, clerk: Clerk) -> None:
        self._stage = stage
        self._stand = stand
        self._clerk = clerk
        self._kiosk = stage.cast.kiosk

    def play(self) -> None:
        """One after another."""
        self._prints(THIRTY_YEARS)
        self._types_a_number(GAPS)
        self._leaves_in_between(SEVERAL_EMPLOYERS)
        self._is_swapped(ORDINARY, RARE_NAME)
        self._printer_jams(SEVERAL_EMPLOYERS)

    def _prints(self, who: Person) -> None:
        kiosk, stage = self._kiosk, self._stage
        kiosk.tap("door.records")
        kiosk.see("place.identify")
        stage.picture(kiosk, "records-identify")
        self._lay(who)
        stage.picture(kiosk, "records-choose")
        self._look_up("statement", picture="records-period")
        stage.picture(kiosk, "records-statement")
        kiosk.tap("statement.print")
        kiosk.see("take.words")
        stage.picture(kiosk, "records-take-all")
        self._take_all()
        stage.tell("A resident prints thirty years of payments and takes sheets and card along")

    def _types_a_number(self, who: Person) -> None:
        kiosk, stage = self._kiosk, self._stage
        kiosk.tap("door.records")
        kiosk.tap("identify.type")
        self._press(who.id_number)
        stage.picture(kiosk, "records-number")
        kiosk.tap("typed.next")
        kiosk.see("typed.code")
        self._press(self._clerk.release_code(picture="desk-code"))
        kiosk.see("document.coverage_proof")
        self._look_up("coverage_proof")
        kiosk.tap("statement.slip")
        kiosk.see("take.words")
        stage.picture(kiosk, "records-slip")
        kiosk.tap("take.done")
        kiosk.see("door.take")
        stage.tell("Somebody without a card gets a one-time code at a desk, and takes a short slip along")

    def _leaves_in_between(self, who: Person) -> None:
        self._lay(who)
        self._look_up("coverage_proof")
        self._stage.picture(self._kiosk, "records-proof")
        self._take_card()
        self._stage.tell("Another takes the card away while looking: nothing of them is left on the screen")

    def _is_swapped(self, first: Person, second: Person) -> None:
        kiosk, stage, reader = self._kiosk, self._stage, self._stand.reader
        self._lay(first)
        self._look_up("statement")
        reader.lay(_card(second))
        kiosk.see("document.statement")
        stage.picture(kiosk, "records-swapped")
        reader.lay_with(_card(first))
        kiosk.see("identify.trouble")
        stage.picture(kiosk, "records-two-cards")
        reader.take()
        kiosk.see_no("identify.trouble")
        stage.tell("A card is swapped for another's, then both lie there: neither sees anything of the other")

    def _printer_jams(self, who: Person) -> None:
        kiosk, stage, sheets = self._kiosk, self._stage, self._stand.printer.desk
        self._lay(who)
        self._look_up("statement")
        sheets.set("cover", "on")
        kiosk.tap("statement.print")
        kiosk.see("no_record.words")
        stage.picture(kiosk, "records-jammed")
        self._clerk.desk.see("notice.help")
        stage.picture(self._clerk.desk, "desk-called-to-the-kiosk")
        self._clerk.answer_help()
        sheets.set("cover", "off")
        kiosk.tap("no_record.retry")
        kiosk.see("take.words")
        self._take_all()
        stage.tell("The printer jams: nothing is counted, a clerk sees to it, and the document comes")

    def _lay(self, who: Person) -> None:
        self._stand.reader.lay(_card(who))
        self._kiosk.see("document.statement")

    def _look_up(self, document: str, picture: str = "") -> None:
        self._kiosk.tap(f"document.{document}")
        self._kiosk.see("period.see")
        if picture:
            self._stage.picture(self._kiosk, picture)
        self._kiosk.tap("period.see")
        self._kiosk.see("statement.print")

    def _press(self, figures: str) -> None:
        for figure in figures:
            self._kiosk.tap(f"digit-{figure}")

    def _take_all(self) -> None:
        self._stand.reader.take()
        self._kiosk.tap("take.done")
        self._kiosk.see("door.take")

    def _take_card(self) -> None:
        self._stand.reader.take()
        self._kiosk.see("door.take")


def _card(who: Person) -> IdCard:
    return IdCard(who.name, who.id_number)
