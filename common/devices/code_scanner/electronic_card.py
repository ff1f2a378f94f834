"""The code of the electronic social-security card (电子社保卡): whose it is, as far as somebody can tell.

Its form is not public: it holds a token that is good for minutes, and the ministry's platform says whose it is to those
who have an agreement with it. So whoever has one brings a module (docs/devices.md); the sample here knows sample codes.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from common.devices.checked import is_somebody
from common.devices.plugin import is_plugin, open_plugin


class ElectronicCard(NamedTuple):
    """Whose code it was."""

    name: str
    id_number: str

    def __repr__(self) -> str:
        """Says nothing of the person."""
        return "ElectronicCard(…)"


class DecoderSilent(Exception):
    """Whoever could say whose code it is does not answer. Says why, for the log, and nothing of the code."""


Decoder = Callable[[str], ElectronicCard | None]
"""Says whose code it is; None when it is no code of an electronic card, or one that is over. Raises DecoderSilent.

Asked from a worker: it may have to ask others over the network.
"""

_SAMPLE = re.compile(r"YC-SAMPLE-CARD/(999999[0-9]{11}[0-9X])/(.{1,30})")


def sample_code(card: ElectronicCard) -> str:
    """The code of a sample person, for demonstrations."""
    return f"YC-SAMPLE-CARD/{card.id_number}/{card.name}"


def decode_sample(code: str) -> ElectronicCard | None:
    """Knows persons that cannot exist, and nobody else: no division was ever numbered 999999."""
    found = _SAMPLE.fullmatch(code)
    return ElectronicCard(name=found[2], id_number=found[1]) if found else None


def open_decoder(address: str, today: Callable[[], date] = date.today) -> Decoder | None:
    """The decoder of a setting: "sample", "module:NAME…", or empty for none. Raises PluginWrong."""
    if not address:
        return None
    decode: Decoder = open_plugin(address, "open_code_decoder") if is_plugin(address) else decode_sample

    def checked(code: str) -> ElectronicCard | None:
        card = decode(code)
        return card if card is not None and is_somebody(card, today()) else None

    return checked
