"""The code on a receipt with which somebody rates later: figures that nobody can guess, good once and for some days.

The journal keeps only its digest, so that whoever reads it cannot rate in another's name; the code itself is sealed
under the applicant's key, for the receipt.
"""

import secrets
from hashlib import sha256

FIGURES = 12
"""Eleven that were drawn, and one by which a slip of the finger is noticed before anybody is asked."""
_GROUP = 4


def new_code() -> str:
    """A code that was never given out, as far as chance goes: one in a hundred thousand million."""
    drawn = f"{secrets.randbelow(10 ** (FIGURES - 1)):0{FIGURES - 1}}"
    return drawn + _check(drawn)


def tidy(typed: str) -> str:
    """The figures of what was typed or scanned."""
    return "".join(character for character in typed if character.isdecimal() and character.isascii())


def is_whole(code: str) -> bool:
    """Whether these may be the figures of a code: all of them, and no slip in any one of them."""
    return len(code) == FIGURES and _check(code[:-1]) == code[-1]


def digest(code: str) -> str:
    """What the journal knows of a code."""
    return sha256(f"rating {code}".encode()).hexdigest()


def grouped(code: str) -> str:
    """As people read it: 1234 5678 9012."""
    return " ".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def _check(figures: str) -> str:
    """The figure that makes the sum divisible by ten, every other one doubled (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        doubled = int(figure) * 2 if place % 2 == 0 else int(figure)
        total += doubled - 9 if doubled > 9 else doubled
    return str(-total % 10)
