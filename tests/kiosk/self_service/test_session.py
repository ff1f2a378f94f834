"""The session step by step: who proved themselves, what may be shown, and when all of it goes."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

import pytest

from common.domain.records.words import Document, IdentityMethod
from kiosk.self_service.session import GUESSES, Session
from kiosk.self_service.stage import Proof, Stage
from kiosk.self_service.trouble import Trouble

CARD, SCANNED, TYPED = IdentityMethod.ID_CARD, IdentityMethod.ELECTRONIC_CARD, IdentityMethod.TYPED
PEOPLE = ("110000190001010011", "110000190002020038", "110000190003030054")


def everything(_: IdentityMethod) -> Collection[Document]:
    """A hall that would unlock everything with anything."""
    return tuple(Document)


def card(person: str) -> Proof:
    return Proof(CARD, person, f"name of {person}")


def seeing(person: str = PEOPLE[0], method: IdentityMethod = CARD) -> Session[str, str]:
    """A session in which somebody sees their statement."""
    session: Session[str, str] = Session(everything)
    session.begin()
    if method is CARD:
        session.lay(card(person))
    else:
        session.prove(Proof(method, person))
    session.choose(Document.COVERAGE_PROOF, f"wish of {person}")
    session.find(session.turn, person, f"statement of {person}")
    assert session.shown == f"statement of {person}"
    return session


def held(session: Session[str, str]) -> str:
    """Everything that the session holds, down to the last string."""
    found, pending = [], list(vars(session).values())
    while pending:
        thing = pending.pop()
        if isinstance(thing, str):
            found.append(thing)
        elif hasattr(thing, "__dataclass_fields__"):
            pending += [getattr(thing, name) for name in thing.__dataclass_fields__]
    return " ".join(found)


def holds_nobody(session: Session[str, str]) -> bool:
    return not any(person in held(session) for person in PEOPLE)


def test_lifting_the_card_ends_it_and_leaves_nothing() -> None:
    session = seeing()
    session.lift()
    assert (session.stage, session.shown) == (Stage.NOBODY, None)
    assert holds_nobody(session)


def test_a_swapped_card_is_another_session() -> None:
    session = seeing()
    late = session.turn
    session.lift()
    session.lay(card(PEOPLE[1]))
    session.find(late, PEOPLE[0], "statement of the first")
    assert session.stage is Stage.CHOOSING
    assert session.shown is None
    assert session.proof == card(PEOPLE[1])


def test_a_second_card_turns_both_away_until_the_reader_is_empty() -> None:
    session = seeing()
    session.lay(card(PEOPLE[1]))
    assert (session.stage, session.trouble, session.shown) == (Stage.IDENTIFYING, Trouble.TWO_CARDS, None)
    session.lay(card(PEOPLE[0]))
    session.prove(Proof(SCANNED, PEOPLE[0]))
    assert session.proof is None, "nothing counts while nobody knows which card lies there"
    session.lift()
    session.lay(card(PEOPLE[1]))
    assert session.proof == card(PEOPLE[1])


def test_a_card_that_was_left_behind_proves_nothing_to_the_next() -> None:
    session = seeing()
    session.leave()
    session.end()
    session.lay(card(PEOPLE[0]))  # as when the reader is unplugged and back
    session.begin()
    assert (session.stage, session.trouble, session.proof) == (Stage.IDENTIFYING, Trouble.CARD_LEFT, None)
    session.lift()
    session.lay(card(PEOPLE[1]))
    assert (session.trouble, session.proof) == (None, card(PEOPLE[1]))


def test_a_touch_lifts_the_veil_while_the_card_lies_there() -> None:
    session = seeing()
    session.veil()
    assert session.shown is None
    session.print()
    assert session.stage is Stage.SEEING, "nothing is printed from behind the veil"
    session.lift_veil()
    assert session.shown is not None


def test_without_a_card_the_same_person_proves_it_again() -> None:
    session = seeing(method=SCANNED)
    session.veil()
    session.lift_veil()
    assert session.is_veiled
    session.prove(Proof(SCANNED, PEOPLE[0]))
    assert session.shown is not None
    session.prove(Proof(SCANNED, PEOPLE[1]))
    assert session.stage is Stage.CHOOSING
    assert not session.shown


def test_without_a_card_a_birthday_that_no_page_shows_lifts_the_veil() -> None:
    session = seeing(method=SCANNED)
    session.veil()
    session.say_birthday("0202")
    assert session.is_veiled
    session.say_birthday("0101")
    assert session.shown is not None


@pytest.mark.parametrize("method", [SCANNED, TYPED])
def test_without_a_card_the_choice_is_veiled_as_well(method: IdentityMethod) -> None:
    session: Session[str, str] = Session(everything)
    session.begin()
    session.prove(Proof(method, PEOPLE[0]))
    session.veil()
    session.choose(Document.COVERAGE_PROOF, "wish")
    session.lift_veil()
    assert (session.stage, session.is_veiled) == (Stage.CHOOSING, True)
    session.say_birthday(PEOPLE[0][10:14])
    session.choose(Document.COVERAGE_PROOF, "wish")
    assert (session.stage, session.is_veiled) == (Stage.LOOKING_UP, False)


def test_whose_card_lies_there_needs_no_veil_over_the_choice() -> None:
    session: Session[str, str] = Session(everything)
    session.begin()
    session.lay(card(PEOPLE[0]))
    session.veil()
    assert not session.is_veiled


def test_going_back_is_no_way_around_the_veil() -> None:
    session = seeing(method=SCANNED)
    session.veil()
    session.go_back()
    assert session.stage is Stage.NOBODY
    session = seeing()
    session.veil()
    session.go_back()
    assert session.stage is Stage.CHOOSING


def test_whoever_guesses_birthdays_ends_the_session() -> None:
    session = seeing(method=TYPED)
    session.veil()
    for guess in range(GUESSES):
        session.say_birthday(f"12{guess + 10}")
    assert session.stage is Stage.NOBODY
    assert holds_nobody(session)


def test_a_birthday_is_not_enough_for_whoever_laid_down_a_card() -> None:
    session = seeing()
    session.veil()
    session.say_birthday("0101")
    assert session.is_veiled, "one touch is enough, as long as the card lies there"


@pytest.mark.parametrize("method", IdentityMethod)
def test_typing_alone_never_unlocks_a_statement_whatever_is_set(method: IdentityMethod) -> None:
    session: Session[str, str] = Session(everything)
    session.prove(Proof(method, PEOPLE[0]))
    session.choose(Document.STATEMENT, "wish")
    expected = Stage.CHOOSING if method is TYPED else Stage.LOOKING_UP
    assert session.stage is expected
    assert (session.trouble is Trouble.NOT_ALLOWED) == (method is TYPED)


def test_a_method_that_the_settings_do_not_name_unlocks_nothing() -> None:
    session: Session[str, str] = Session(lambda method: [Document.COVERAGE_PROOF] if method is CARD else [])
    session.prove(Proof(SCANNED, PEOPLE[0]))
    assert not any(session.allows(document) for document in Document)


def test_an_answer_about_somebody_else_is_not_shown() -> None:
    session: Session[str, str] = Session(everything)
    session.lay(card(PEOPLE[0]))
    session.choose(Document.STATEMENT, "wish")
    session.find(session.turn, PEOPLE[1], "statement of another")
    assert (session.stage, session.trouble, session.shown) == (Stage.CHOOSING, Trouble.WRONG_PERSON, None)


def test_printing_goes_on_without_a_name_when_the_card_is_taken() -> None:
    session = seeing()
    session.print()
    turn = session.turn
    session.lift()
    assert session.stage is Stage.PRINTING
    assert holds_nobody(session)
    session.lay(card(PEOPLE[1]))
    assert session.proof is None, "the next has to wait until the sheets are out"
    session.end_printing(turn, None, 2)
    assert (session.stage, session.to_take) == (Stage.LEAVING, 2)


def test_out_of_paper_goes_back_to_what_was_seen() -> None:
    session = seeing()
    session.print()
    session.end_printing(session.turn, Trouble.NO_PAPER)
    assert (session.stage, session.trouble) == (Stage.SEEING, Trouble.NO_PAPER)
    session.print()
    session.end_printing(session.turn, None)
    assert (session.stage, session.trouble) == (Stage.PRINTED, None)


def test_after_a_fault_the_next_waits_for_what_is_still_in_the_printer() -> None:
    session = seeing()
    session.print()
    turn = session.turn
    session.end()
    session.lift()
    session.begin()
    assert session.stage is Stage.PRINTING
    session.end_printing(turn, None, 3)
    assert (session.stage, session.to_take) == (Stage.LEAVING, 3)


def test_no_repr_tells_of_anybody() -> None:
    session = seeing()
    said = f"{session!r} {session.proof!r} {session._shown!r}"
    assert not any(person in said for person in PEOPLE)


def test_every_stage_can_be_left() -> None:
    """From wherever they are, leaving keeps nothing of anybody."""
    for steps, leave in product(range(4), (Session.leave, Session.end, Session.lift)):
        session = seeing()
        for step in (Session.veil, Session.lift_veil, Session.print)[:steps]:
            step(session)
        leave(session)
        assert holds_nobody(session)
