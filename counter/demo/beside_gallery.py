"""The windows beside the demo's kiosk for the gallery: cards with their reader, and printers."""

from common.devices.id_card_reader.simulator import SimulatedReader
from common.ui.gallery import Exhibit, show
from counter.demo.cards import SCREEN as CARDS_SCREEN
from counter.demo.cards import CardsPage
from counter.demo.layout import CARDS, PAPERS
from counter.demo.paper import SCREEN as PRINTERS_SCREEN
from counter.demo.paper import PaperPage, PrintersPage
from counter.demo.wallet import wallet


def cards(state: str) -> CardsPage:
    """The reader empty, with a card, with two at once, broken; and after a phone was shown."""
    first, second, *_ = (card.id_number for card in wallet())
    page = CardsPage(SimulatedReader(), None)
    if state != "empty":
        page.lay(first)
    if state == "two":
        page.lay_beside(second)
    if state == "failed":
        page.turn_silent()
    if state == "scanned":
        page.show_phone(second)
    return page


def printers(state: str) -> PrintersPage:
    """Printers that wait, and one whose paper has run out while the cover of the other is open."""
    page = PrintersPage()
    page.printers = [PaperPage(kind, page) for kind in ("slips", "sheets")]
    if state == "failed":
        slips, sheets = page.printers
        slips.show([], 12)
        sheets.show([], 2)
        slips.turn("paper_out")
        sheets.turn("cover")
    return page


show(
    Exhibit(
        "cards",
        CARDS_SCREEN,
        cards,
        ("ready", "empty", "two", "scanned", "failed"),
        (CARDS,),
        is_staff=True,
        scales=("standard",),
    )
)
show(
    Exhibit(
        "printers",
        PRINTERS_SCREEN,
        printers,
        ("empty", "failed"),
        (PAPERS,),
        is_staff=True,
        scales=("standard",),
    )
)
