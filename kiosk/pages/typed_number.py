"""The two pages of somebody without a card: the ID number, checked as it is typed, then the code that staff release."""

from PySide6.QtCore import Signal, Slot

from common.domain.id_number import LENGTH, IdFault, tidy
from common.ui.page import Field, Page

CODE_FIGURES = 6
HIDDEN = "•"
_GROUPS = (6, 8, 4)
_PROBLEMS = {
    IdFault.CHARACTER: ("X 只能是最后一位", "X can only be the last one"),
    IdFault.BIRTH: ("第 7 至 14 位应是出生日期，请核对", "Places 7 to 14 must be a date of birth: please compare"),
    IdFault.CHECK: ("号码不对，请对照证件核对", "The number is not right: please compare with the card"),
}


class TypedNumberPage(Page):
    """`shown` is the number as far as it is typed, with all but its last place hidden; a problem is in both languages.

    `is_asked`: staff know that somebody waits for a code; `is_released`: they have given one; `is_over`: it is good no
    more, and another one is needed.
    """

    shown = Field("")
    typed = Field(0)
    code = Field("")
    is_checking = Field(False)
    is_asked = Field(False)
    is_released = Field(False)
    is_over = Field(False)
    problem = Field("")
    problem_en = Field("")

    number_changed = Signal()
    number_given = Signal()
    code_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.number = ""

    def reset(self) -> None:
        """Forget what was typed."""
        super().reset()
        self.number = ""

    def forget_code(self) -> None:
        """Back to the number: another code will be wanted."""
        self.code = ""
        self.is_asked = self.is_released = self.is_over = False
        self.tell("", "")

    def tell(self, zh: str, en: str) -> None:
        """Say why it cannot go on."""
        self.problem, self.problem_en = zh, en

    def tell_fault(self, fault: IdFault | None) -> None:
        """Say what is wrong with the number so far; that it is not finished is no fault yet."""
        self.tell(*_PROBLEMS.get(fault, ("", ""))) if fault else self.tell("", "")

    @Slot(str)
    def type(self, key: str) -> None:
        """One more place of the number."""
        self._write((self.number + tidy(key))[:LENGTH])

    @Slot()
    def erase(self) -> None:
        """The last place was wrong."""
        self._write(self.number[:-1])

    @Slot()
    def give_number(self) -> None:
        """That is the number."""
        self.number_given.emit()

    @Slot()
    def ask_again(self) -> None:
        """Another code, for the same number."""
        if self.is_over:
            self.forget_code()
            self.number_given.emit()

    @Slot(str)
    def type_code(self, figure: str) -> None:
        """One more figure of the code."""
        if self._may_type and figure.isdecimal() and len(self.code) < CODE_FIGURES:
            self.tell("", "")
            self.code += figure
            if len(self.code) == CODE_FIGURES:
                self.code_typed.emit(self.code)

    @Slot()
    def erase_code(self) -> None:
        """The last figure was wrong."""
        if self._may_type:
            self.tell("", "")
            self.code = self.code[:-1]

    @property
    def _may_type(self) -> bool:
        return not (self.is_checking or self.is_over)

    def _write(self, number: str) -> None:
        if number != self.number:
            self.number = number
            self.typed = len(number)
            self.shown = hidden(number)
            self.number_changed.emit()


def hidden(number: str) -> str:
    """The number in its groups, only the place that was typed last to be seen, and a dot for each that is to come."""
    places = HIDDEN * (len(number) - 1) + number[-1:] + "·" * (LENGTH - len(number))
    ends = [sum(_GROUPS[: at + 1]) for at in range(len(_GROUPS))]
    return " ".join(places[end - size : end] for size, end in zip(_GROUPS, ends, strict=True))
