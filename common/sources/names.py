"""Whether a name on a card and one in a record are the same, though each system writes it in its own way."""

import unicodedata

_CARD_LENGTH = 15
"""Characters of the name in the chip of an ID card (GA 450: 30 bytes of UTF-16); longer names end there."""
_DOTS = dict.fromkeys(map(ord, "·•‧∙⋅・･．.▪●"), "·")


def is_same_name(on_card: str, in_record: str) -> bool:
    """Spaces, widths, case and the many dots within names of nationalities make no other name.

    A name as long as the chip's field may go on in the record.
    """
    card, record = _tidy(on_card), _tidy(in_record)
    if not card or not record:
        return False
    is_cut_off = _units(unicodedata.normalize("NFKC", on_card).strip()) >= _CARD_LENGTH
    return card == record or (is_cut_off and record.startswith(card))


def _tidy(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name.translate(_DOTS)).casefold()
    return "".join(folded.split()).translate(_DOTS)


def _units(name: str) -> int:
    """UTF-16 units, of which a character beyond the BMP takes two."""
    return len(name.encode("utf-16-le", "surrogatepass")) // 2
