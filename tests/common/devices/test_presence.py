"""What lies on a reader, out of single looks: whatever the looks are, nobody is told of a card that is not there."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from common.devices.cards import Unread
from common.devices.dummy_reader import DummyReader
from common.devices.presence import LOOKS_TO_LOSE, LOOKS_TO_REFUSE, Listener, Presence


class Card(NamedTuple):
    name: str
    id_number: str = "1"


A, B = Card("A"), Card("B")


class Heard:
    """Everything that was told."""

    def __init__(self, presence: Presence[Card]) -> None:
        self.told: list[str] = []
        self.leave = presence.join(Listener(self._laid, self._lifted, self.told.append))

    def _laid(self, card: Card) -> None:
        self.told.append(card.name)

    def _lifted(self) -> None:
        self.told.append("lifted")


def look(presence: Presence[Card], seen: str) -> None:
    match seen:
        case "-":
            presence.sees_nothing()
        case "?":
            presence.is_unsure()
        case "!":
            presence.is_gone()
        case "~":
            presence.forget()
        case _:
            presence.sees(seen.encode(), Card(seen))


def told_of(looks: str) -> list[str]:
    presence: Presence[Card] = Presence()
    heard = Heard(presence)
    for seen in looks:
        look(presence, seen)
    return heard.told


def test_one_look_is_not_believed() -> None:
    assert told_of("A-A-A?A-") == []


def test_a_card_is_told_once() -> None:
    assert told_of("AAAAAA") == ["A"]


def test_a_card_that_is_missed_for_a_moment_lies_there_still() -> None:
    assert told_of("AA-A?A") == ["A"]


def test_a_card_that_is_gone_is_lifted() -> None:
    assert told_of("AA" + "-" * LOOKS_TO_LOSE) == ["A", "lifted"]
    assert told_of("AA" + "?" * LOOKS_TO_LOSE) == ["A", "lifted"]
    assert told_of("AA!") == ["A", "lifted"]


def test_the_first_sight_of_another_card_ends_the_first() -> None:
    assert told_of("AAB") == ["A", "lifted"]
    assert told_of("AABB") == ["A", "lifted", "B"]


def test_the_same_card_laid_down_again_is_told_again() -> None:
    assert told_of("AA--AA") == ["A", "lifted", "A"]
    assert told_of("AA~AA") == ["A", "lifted", "A"]


def test_what_cannot_be_read_is_said_once_and_until_it_is_gone() -> None:
    assert told_of("?" * (LOOKS_TO_REFUSE + 9)) == [Unread.UNCLEAR]
    assert told_of("?" * LOOKS_TO_REFUSE + "--") == [Unread.UNCLEAR, "lifted"]
    assert told_of("?" * LOOKS_TO_REFUSE + "AA") == [Unread.UNCLEAR, "lifted", "A"]


def test_two_cards_that_answer_in_turn_are_nobody() -> None:
    assert told_of("ABABABABABAB") == [Unread.UNCLEAR]
    assert told_of("AABABABABAB") == ["A", "lifted", Unread.UNCLEAR]


def test_who_comes_later_is_told_what_lies_there() -> None:
    presence: Presence[Card] = Presence()
    look(presence, "A")
    look(presence, "A")
    heard = Heard(presence)
    assert heard.told == ["A"]
    heard.leave()
    look(presence, "!")
    assert heard.told == ["A"]


@given(st.text("ABC-?!~", max_size=60))
def test_whatever_is_seen_a_card_is_told_only_while_it_is_there(looks: str) -> None:
    presence: Presence[Card] = Presence()
    heard = Heard(presence)
    lying = ""
    for at, seen in enumerate(looks):
        before = len(heard.told)
        look(presence, seen)
        for word in heard.told[before:]:
            assert (word == "lifted") == bool(lying), "lifted comes between any two, and never twice"
            lying = "" if word == "lifted" else word
            if word in "ABC":
                assert looks[at - 1 : at + 1] == word * 2, "two looks in a row saw this very card"
        if seen in "ABC":
            assert lying in ("", seen, Unread.UNCLEAR), "another card is there"
        if seen == "!":
            assert not lying
        if looks[max(0, at + 1 - LOOKS_TO_LOSE) : at + 1] == "-" * LOOKS_TO_LOSE:
            assert not lying


def test_a_dummy_tells_as_a_reader_does() -> None:
    reader: DummyReader[Card] = DummyReader()
    told: list[str] = []
    stop = reader.listen(lambda card: told.append(card.name), lambda: told.append("lifted"), told.append)
    reader.lay(A)
    reader.lay(B)
    reader.lift()
    reader.lift()
    reader.lay_unreadable(Unread.FOREIGNER)
    stop()
    reader.lay(A)
    assert told == ["A", "lifted", "B", "lifted", Unread.FOREIGNER]
