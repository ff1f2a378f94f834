"""Characters for paper: clean text, its width in columns, and its bytes in GB 18030."""

import re
import unicodedata
from functools import lru_cache

from common.domain.characters import is_ideograph_to_come, with_settled_codes
from printers.document import CharacterSet

MISSING = "〓"
"""The printer's mark for type that is not in the case: stands where no font has the character."""

NO_BREAK_SPACE = "\u00a0"

_MOVED = frozenset("ḿ︐︒︑︓︔︕︖︗︘︙龴龵龶龷龸龹龺龻")
"""Characters whose bytes differ between editions of the standard: which edition a printer has, nobody can tell."""

_LOOKALIKE = str.maketrans(
    {"¥": "￥", "\u2007": NO_BREAK_SPACE, "\u202f": NO_BREAK_SPACE, "\u2011": "-", "\u00ad": None}
)

_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def clean(text: str) -> str:
    """The text as it can stand on paper: one line, no control or invisible characters, one code for each character.

    Nothing that remains can be read by a printer as a command.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    text = with_settled_codes(text).translate(_LOOKALIKE)
    return "".join(_clean(char) for char in text)


@lru_cache(maxsize=8192)
def _clean(char: str) -> str:
    category = unicodedata.category(char)
    if char == NO_BREAK_SPACE or char == "\u3000":
        return char
    if char in "\t\n\r\v\f\x85" or category in {"Zs", "Zl", "Zp"}:
        return " "
    if category in {"Cc", "Cf", "Mn", "Me"}:
        return ""
    return MISSING if category in {"Cs", "Co", "Cn"} and not is_ideograph_to_come(char) else char


def columns_of(text: str) -> int:
    """Width of clean text at body size: ASCII takes one column, everything else two."""
    return sum(1 if char <= "~" or char == NO_BREAK_SPACE else 2 for char in text)


@lru_cache(maxsize=8192)
def _sets_with(char: str) -> frozenset[CharacterSet]:
    if char <= "~" or char == NO_BREAK_SPACE:
        return frozenset(CharacterSet)
    if char in _MOVED or unicodedata.category(char) == "Co":
        return frozenset()
    code = char.encode("gb18030")
    sets = {CharacterSet.GB18030}
    if len(code) == 2 and _is_in(code, "gbk"):
        sets.add(CharacterSet.GBK)
    if len(code) == 2 and _is_in(code, "gb2312"):
        sets.add(CharacterSet.GB2312)
    return frozenset(sets)


def _is_in(code: bytes, codec: str) -> bool:
    """True when the two bytes mean a character in an older standard: by bytes, for tables differ on A1A4 and A1AA."""
    try:
        code.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def is_printable(text: str, characters: CharacterSet) -> bool:
    """True when a printer with these characters prints all of a clean text by itself."""
    return all(characters in _sets_with(char) for char in text)


def encode(text: str) -> bytes:
    """Clean text as a printer in Chinese mode reads it: GB 18030, ASCII as it is."""
    return text.replace(NO_BREAK_SPACE, " ").encode("gb18030")
