"""Characters that people write: which of them are kept, and the codes that older systems have for some of them."""

import unicodedata

_FORMER_CODES = str.maketrans(
    dict(
        zip(
            # GB 18030-2000 (ḿ), 2005 and 2022 (the rest) gave these characters code points of their own; data from
            # older systems, and Python's codec, still have them in the private use area.
            map(
                chr,
                (
                    *(0xE7C7, 0xE78D, 0xE78E, 0xE78F, 0xE790, 0xE791, 0xE792, 0xE793, 0xE794, 0xE795, 0xE796),
                    *(0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864),
                    *(0xE816, 0xE817, 0xE818, 0xE831, 0xE83B, 0xE855),
                ),
            ),
            "ḿ︐︒︑︓︔︕︖︗︘︙龴龵龶龷龸龹龺龻𠂇𠂉𠃌𡗗𢦏𤇾",
            strict=True,
        )
    )
)
_IDEOGRAPHS = range(0x20000, 0x3FFFE)
"""Planes 2 and 3 of Unicode, which hold nothing but ideographs and room for more."""
_PLANE = 0xFFFE


def with_settled_codes(text: str) -> str:
    """The text with one code for each character."""
    return text.translate(_FORMER_CODES)


def is_ideograph_to_come(char: str) -> bool:
    """Whether this is an ideograph that Python's tables do not know yet: Unicode adds some that stand in names."""
    code = ord(char)
    return unicodedata.category(char) == "Cn" and code in _IDEOGRAPHS and code & _PLANE != _PLANE


def is_written(char: str) -> bool:
    """Whether a character belongs to what somebody has written, and is no control and nothing invisible.

    Private codes do: registers have them for characters that had none, and a name must not lose one silently.
    """
    return char.isprintable() or unicodedata.category(char) == "Co" or is_ideograph_to_come(char)
