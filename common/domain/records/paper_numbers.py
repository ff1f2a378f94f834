"""Query number (查询流水号) and check code (校验码) of a printed document: drawn, tidied, checked, shown and scanned.

Both are of the 31 signs of GB 32100-2015, which leave out letters that look like others. The last sign makes the
weighted sum divisible by 31: as 31 is prime and no weight comes twice, each wrong sign and any two that were swapped
are noticed.
"""

import re
import secrets
import unicodedata
from datetime import date
from typing import NamedTuple

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_MISREAD = str.maketrans("IOZSV", "1025U")
_QUERY_LENGTH = 14  # six figures of the date, seven that were drawn, one to check
_CODE_LENGTH = 10  # nine that were drawn: 45 bits, and deriving the key from them is slow (digests.py)
_QUERY_GROUPS, _CODE_GROUPS = (6, 4, 4), (5, 5)
_SCANNED = re.compile(r"YC1/([0-9A-Z]{14})/([0-9A-Z]{10})")


class PaperNumbers(NamedTuple):
    """What a document bears, and with what somebody who holds it proves that they do."""

    query_number: str
    check_code: str

    def __repr__(self) -> str:
        return "<PaperNumbers>"

    @property
    def payload(self) -> str:
        """What the QR code holds: the two and nothing else, in the signs that make a small code."""
        return f"YC1/{self.query_number}/{self.check_code}"


def new_numbers(on: date) -> PaperNumbers:
    """Numbers for a document given out on a date. Two machines that are apart draw the same one in 27,000 million."""
    return PaperNumbers(
        _checked(f"{on:%y%m%d}" + _drawn(_QUERY_LENGTH - 7)),
        _checked(_drawn(_CODE_LENGTH - 1)),
    )


def tidy(typed: str) -> str:
    """What was typed or scanned as it was given out: large, narrow, without spaces and strokes, no letter misread."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(sign for sign in plain if sign.isalnum()).translate(_MISREAD)


def is_query_number(tidied: str) -> bool:
    """Whether it may be a query number: long enough, and without a slip."""
    return len(tidied) == _QUERY_LENGTH and _is_checked(tidied)


def is_check_code(tidied: str) -> bool:
    """Whether it may be a check code."""
    return len(tidied) == _CODE_LENGTH and _is_checked(tidied)


def numbers_in(scanned: str) -> PaperNumbers | None:
    """The two in what a scanner read; None where it is no code of a document."""
    found = _SCANNED.fullmatch(scanned.strip())
    if found is None or not (is_query_number(found[1]) and is_check_code(found[2])):
        return None
    return PaperNumbers(found[1], found[2])


def query_number_in_words(number: str) -> str:
    """In groups, as it stands on paper: 261121-7K2M-4QXN."""
    return _grouped(number, _QUERY_GROUPS)


def check_code_in_words(code: str) -> str:
    """In groups, as it stands on paper: 5F7K2-9QXAG."""
    return _grouped(code, _CODE_GROUPS)


def _drawn(length: int) -> str:
    return "".join(secrets.choice(_SIGNS) for _ in range(length))


def _checked(signs: str) -> str:
    """The signs with the one that makes the sum right."""
    return signs + _SIGNS[-_sum(signs + _SIGNS[0]) % len(_SIGNS)]


def _is_checked(signs: str) -> bool:
    return all(sign in _SIGNS for sign in signs) and _sum(signs) % len(_SIGNS) == 0


def _sum(signs: str) -> int:
    """Weighted by powers of 3, a primitive root of 31, from the last sign on."""
    return sum(_SIGNS.index(sign) * pow(3, place, len(_SIGNS)) for place, sign in enumerate(reversed(signs)))


def _grouped(signs: str, lengths: tuple[int, ...]) -> str:
    groups, rest = [], signs
    for length in lengths:
        groups.append(rest[:length])
        rest = rest[length:]
    return "-".join(group for group in groups if group)
