"""The window of cards and reader for the gallery: empty, with a card, with two at once, and broken."""

from common.devices.id_card_reader.simulator import SimulatedReader
from common.ui.gallery import Exhibit, show
from counter.demo.cards import SCREEN, CardsPage
from counter.demo.layout import CARDS
from counter.demo.wallet import wallet


def sample(state: str) -> CardsPage:
    """The window in one of its states."""
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


show(
    Exhibit(
        "cards",
        SCREEN,
        sample,
        ("ready", "empty", "two", "scanned", "failed"),
        (CARDS,),
        is_staff=True,
        scales=("standard",),
    )
)
