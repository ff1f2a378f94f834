"""The renderer and the virtual printer share no code: what one writes, the other must read."""

from __future__ import annotations

import pytest

from printers.document import Abilities, CharacterSet, Paper
from printers.escpos import render
from printers.layouts import lay_out
from printers.layouts.slips import PapersSlip, TicketSlip
from printers.virtual.paper import WIDTHS
from tests.printers.slips import ENGLISH_TICKET, LONG_TICKET, PAPERS, TICKET
from tests.printers.virtual.test_press import printed

ABILITIES = [
    Abilities(characters=characters, has_native_qr=is_native, draws_number=not is_native)
    for characters in CharacterSet
    for is_native in (False, True)
]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "slip", [TICKET, LONG_TICKET, ENGLISH_TICKET, PAPERS], ids=["ticket", "long", "english", "papers"]
)
@pytest.mark.parametrize("abilities", ABILITIES, ids=repr)
def test_every_slip_is_understood_whole(slip: TicketSlip | PapersSlip, paper: Paper, abilities: Abilities) -> None:
    # A printer that knows no more characters than settings say shows an empty box for any other.
    slips, unknown = printed(render(lay_out(slip, paper), abilities), abilities.characters.value, paper.value)
    assert unknown == []
    assert len(slips) == 1
    assert slips[0].image.width == WIDTHS[paper.value].strip
    if abilities.has_native_qr:
        assert slips[0].codes == (slip.qr,)
