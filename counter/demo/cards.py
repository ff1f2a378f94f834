"""The window of what stands beside the demo's kiosk: a reader to lay ID cards on, and a scanner to show a phone to."""

import sys

import click
import msgspec
from PySide6.QtCore import QObject, QSize, Slot

from common.devices.code_scanner.simulator_on_tcp import ScannerOnTcp
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.ui import QML
from common.ui.app import App
from common.ui.page import Field, Page, Part
from common.ui.rows import Rows
from counter.demo.layout import CARDS
from counter.demo.wallet import WalletCard, wallet

SCREEN = QML / "Demo" / "Cards.qml"


class CardRow(WalletCard, frozen=True):
    """A card as the window lists it; `at` is its place on the reader, counted from 1, or 0 in the wallet."""

    at: int = 0


class CardsPage(Page):
    """Which cards there are, and which of them lie on the reader: at most two."""

    lying = Field(0)
    is_silent = Field(False)
    shown_by = Field("")
    """Whose phone was shown to the scanner last."""
    cards = Part(lambda: Rows(CardRow, key="id_number"))

    def __init__(self, reader: SimulatedReader, scanner: ScannerOnTcp | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._scanner = scanner
        self._wallet = {card.id_number: card for card in wallet()}
        self._lying: list[str] = []
        self._show()

    @Slot(str)
    def lay(self, id_number: str) -> None:
        """Lay a card on the reader; any that lies there is taken away in the same movement."""
        self._reader.lay(self._wallet[id_number].id_card)
        self._lying = [id_number]
        self._show()

    @Slot(str)
    def lay_beside(self, id_number: str) -> None:
        """Lay a second card beside the one that lies there."""
        self._reader.lay_with(self._wallet[id_number].id_card)
        self._lying = [self._lying[0], id_number]
        self._show()

    @Slot()
    def take(self) -> None:
        """Take away whatever lies there."""
        self._reader.take()
        self._lying = []
        self._show()

    @Slot(str)
    def show_phone(self, id_number: str) -> None:
        """Show somebody's phone to the scanner."""
        card = self._wallet[id_number]
        if self._scanner is not None:
            self._scanner.scan(card.phone_code)
        self.shown_by = card.name

    @Slot()
    def turn_silent(self) -> None:
        """Let the reader answer no more, or again."""
        self.is_silent = self._reader.faults.is_silent = not self.is_silent

    def _show(self) -> None:
        self.lying = len(self._lying)
        self.shown_by = ""
        places = {number: at for at, number in enumerate(self._lying, start=1)}
        rows = [
            CardRow(**msgspec.structs.asdict(card), at=places.get(number, 0)) for number, card in self._wallet.items()
        ]
        self.cards.replace(rows)


@click.command()
@click.option("--font-px", type=int, default=14, help="The height of the window's text.")
@click.option("--remote", is_flag=True, help="Play commands from stdin.")
def main(font_px: int, remote: bool) -> None:
    """Open the window, after saying on stdout where reader and scanner are."""
    line, scanner = OnTcp(SimulatedReader()), ScannerOnTcp()
    click.echo(f"reader on {line.address}, scanner on {scanner.address}")
    app = App("cards", is_staff=True, is_remote=remote)
    app.theme.setProperty("staffText", font_px)
    app.show(SCREEN, CardsPage(line.reader, scanner, app.qt), QSize(*CARDS), title="证件与读卡器 · Cards and reader")
    code = app.run()
    scanner.end()
    line.end()
    sys.exit(code)


if __name__ == "__main__":
    main()
