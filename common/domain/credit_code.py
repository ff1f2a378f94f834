"""Unified codes of organisations (统一社会信用代码, GB 32100-2015): eighteen characters, the last of which checks them.

None of the letters I, O, S, V and Z is in them; the weights are the powers of three, modulo 31.
"""

from common.domain.id_number import IdFault

LENGTH = 18
_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(LENGTH - 1))


def check_character(first_seventeen: str) -> str:
    """The eighteenth character. Raises ValueError for a character that no code has."""
    total = sum(_CHARACTERS.index(one) * weight for one, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHARACTERS[-total % 31]


def fault(code: str) -> IdFault | None:
    """What is wrong with a tidied code; None when it may be an organisation's."""
    if any(one not in _CHARACTERS for one in code):
        return IdFault.CHARACTER
    if len(code) != LENGTH:
        return IdFault.LENGTH
    return None if check_character(code[:-1]) == code[-1] else IdFault.CHECK
