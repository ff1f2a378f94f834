"""A scanner that types: its codes are heard and reach nothing else; what people type is theirs, whatever their pace."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from common.devices.code_scanner.keyboard import GAP_SECONDS, LEAST_CHARACTERS, KeyboardScanner

QUICK, SLOW = 0.004, 0.08
CODE = "YC1:0123456789012345678901"


class Keys:
    """A keyboard that a scanner and a person share."""

    def __init__(self) -> None:
        self.now = 10.0
        self.typed = ""
        self.codes: list[str] = []
        self.scanner: KeyboardScanner[str] = KeyboardScanner(self._typed, clock=lambda: self.now)
        self.scanner.listen(self.codes.append)

    def _typed(self, key: str) -> None:
        self.typed += key

    def press(self, text: str, gap: float, *, is_repeated: bool = False) -> None:
        for character in text:
            if gap >= GAP_SECONDS:
                self.scanner.rest()  # as the timer does
            self.now += gap
            is_enter = character == "\n"
            self.scanner.press(
                "" if is_enter else character, character, self.now, is_enter=is_enter, is_repeated=is_repeated
            )

    def pause(self) -> None:
        self.now += 5
        self.scanner.rest()


def test_a_scanned_code_is_heard_and_typed_nowhere() -> None:
    keys = Keys()
    keys.press(CODE + "\n", QUICK)
    assert (keys.codes, keys.typed) == ([CODE], "")


def test_what_is_typed_is_typed() -> None:
    keys = Keys()
    keys.press("110101 hello world\n", SLOW)
    keys.pause()
    assert (keys.codes, keys.typed) == ([], "110101 hello world\n")


def test_typing_before_and_after_a_code_stays_typing() -> None:
    keys = Keys()
    keys.press("ab", SLOW)
    keys.now += SLOW
    keys.press(CODE + "\n", QUICK)
    keys.press("cd", SLOW)
    keys.pause()
    assert keys.codes == [CODE]
    assert keys.typed == "abcd"


def test_rolling_fingers_and_enter_are_no_code() -> None:
    keys = Keys()
    keys.press("asdf\n", QUICK)
    assert (keys.codes, keys.typed) == ([], "asdf\n")


def test_a_key_that_is_held_down_is_no_code() -> None:
    keys = Keys()
    keys.press("a", SLOW)
    keys.press("a" * 30, QUICK, is_repeated=True)
    keys.press("\n", QUICK)
    assert (keys.codes, keys.typed) == ([], "a" * 31 + "\n")


def test_half_a_code_is_given_to_nobody() -> None:
    keys = Keys()
    keys.press(CODE, QUICK)
    keys.pause()
    keys.press("\n", SLOW)
    assert (keys.codes, keys.typed) == ([], "\n")


def test_a_code_that_is_typed_over_and_over_is_heard_once() -> None:
    keys = Keys()
    for _ in range(3):
        keys.press(CODE + "\n", QUICK)
    assert keys.codes == [CODE]
    keys.pause()
    keys.press(CODE + "\n", QUICK)
    assert keys.codes == [CODE, CODE]


@given(st.lists(st.tuples(st.sampled_from("ab1\n"), st.floats(0.001, 0.3)), max_size=60))
def test_people_are_never_taken_for_a_scanner_and_lose_no_key(pressed: list[tuple[str, float]]) -> None:
    """Nobody types eight keys, each within 35 ms: as soon as one gap is longer, all that was pressed is typed."""
    keys = Keys()
    run = 0
    for character, gap in pressed:
        run = run + 1 if gap < GAP_SECONDS else 1
        keys.press(character, SLOW if run >= LEAST_CHARACTERS else gap)
        run = 1 if run >= LEAST_CHARACTERS else run
    keys.pause()
    assert keys.codes == []
    assert keys.typed == "".join(character for character, _ in pressed)
