"""Citizens' ID numbers (公民身份号码, GB 11643-1999): checked as they are typed, masked wherever they are shown.

Six digits of the division, eight of the date of birth, three in order (odd for men), and a check character after
ISO 7064 MOD 11-2.
"""

from datetime import date
from enum import StrEnum

LENGTH = 18
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DIGITS = "0123456789"
_UP_TO_BIRTH = 14
_FULL_WIDTH = str.maketrans("０１２３４５６７８９ＸｘX", "0123456789XxX")
_SHOWN = (6, 4)  # of the beginning and the end, as on a mask: 110101********1234
_MOST_STARS = 3
_EARLIEST = date(1850, 1, 1)


class IdFault(StrEnum):
    """What is wrong with a number as far as it is typed."""

    CHARACTER = "character"
    LENGTH = "length"
    BIRTH = "birth"
    CHECK = "check"


def tidy(typed: str) -> str:
    """The number as printed on a card: without spaces, in half width, the X large."""
    return "".join(typed.translate(_FULL_WIDTH).split()).upper()


def check_character(first_seventeen: str) -> str:
    """The eighteenth character."""
    return _CHECKS[sum(int(digit) * weight for digit, weight in zip(first_seventeen, _WEIGHTS, strict=True)) % 11]


def fault(number: str, today: date) -> IdFault | None:
    """What is wrong with a tidied number; None when it may be somebody's.

    An unfinished number has no other fault than its length as long as it can still become right.
    """
    body, last = number[: LENGTH - 1], number[LENGTH - 1 : LENGTH]
    if not all(digit in _DIGITS for digit in body) or last not in ("", *_CHECKS):
        return IdFault.CHARACTER
    if len(number) >= _UP_TO_BIRTH:
        born = birth(number)
        if born is None or not _EARLIEST <= born <= today:
            return IdFault.BIRTH
    if len(number) != LENGTH:
        return IdFault.LENGTH
    return None if check_character(body) == last else IdFault.CHECK


def birth(number: str) -> date | None:
    """The date of birth in a number; None when there is none, or none that exists."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def is_woman(number: str) -> bool:
    """Whether the number was given to a woman."""
    return int(number[16]) % 2 == 0


def masked(number: str) -> str:
    """The number with its date of birth and order hidden; shorter ones (passports, credit codes) keep less."""
    head, tail = _SHOWN if len(number) >= LENGTH else (len(number) // 4, len(number) // 4)
    return number[:head] + "*" * (len(number) - head - tail) + number[len(number) - tail :]


def masked_name(name: str) -> str:
    """张三 as 张*, 欧阳小明 as 欧**明: the first and, of three or more, the last character stay.

    Of a long name no more than three are shown as stars, so that it stays a name on a narrow slip.
    """
    if len(name) <= 1:
        return name
    if len(name) == 2:
        return name[0] + "*"
    return name[0] + "*" * min(len(name) - 2, _MOST_STARS) + name[-1]


def masked_phone(phone: str) -> str:
    """13800001234 as 138****1234."""
    return phone if len(phone) < 7 else phone[:3] + "*" * (len(phone) - 7) + phone[-4:]
