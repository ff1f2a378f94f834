"""What is said of an ID number while it is typed: how many characters are missing, what is wrong, that it is right."""

from datetime import date

from common.domain.cases.person import IdKind, number_fault
from common.domain.id_number import LENGTH, IdFault, tidy
from counter.cases.words import Say

_LONGEST_PHONE = 11
_CHECKED = (IdKind.ID_CARD, IdKind.CREDIT_CODE)  # both have eighteen characters

FAULTS: dict[IdFault, tuple[str, str]] = {
    IdFault.CHARACTER: ("证件号码里有不该有的字符", "There is a character that no ID number has"),
    IdFault.LENGTH: ("证件号码应为 18 位", "An ID number has 18 characters"),
    IdFault.BIRTH: ("证件号码里的出生日期不对", "The date of birth in the number is not right"),
    IdFault.CHECK: ("校验位不对，请对照证件核对", "The check character is not right: compare with the card"),
}


def is_number(text: str) -> bool:
    """Whether this is the number of an ID card, as far as it is typed: too long for a telephone."""
    tidied = tidy(text)
    return len(tidied) > _LONGEST_PHONE and tidied[:-1].isdigit()


def number_note(number: str, kind: IdKind, today: date, say: Say) -> tuple[str, int]:
    """What is said beside the number, "" where nothing can be checked; and its mood: 0 unfinished, 1 right, 2 wrong."""
    tidied = tidy(number)
    if not tidied or kind not in _CHECKED:
        return "", 0
    found, missing = number_fault(tidied, kind, today), LENGTH - len(tidied)
    if found is None:
        return say("校验正确", "Checked"), 1
    if found is IdFault.LENGTH and missing > 0:
        return say(f"还差 {missing} 位", f"{missing} more"), 0
    return say(*FAULTS[found]), 2
