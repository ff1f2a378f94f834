"""Whatever the order of cards, codes, touches and late answers: what is shown belongs to whoever proved it last."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule

from common.domain.records.words import Document, IdentityMethod
from kiosk.self_service.session import Session
from kiosk.self_service.stage import Lying, Proof, Stage
from kiosk.self_service.trouble import Trouble
from tests.kiosk.self_service.test_session import CARD, PEOPLE, SCANNED, TYPED, card, everything, held, holds_nobody

ACTS = ("begin", "leave", "end", "veil", "lift_veil", "misread", "tick", "go_back")


class Residents(RuleBasedStateMachine):
    """Residents with cards and codes, a slow source and a slow printer, in any order."""

    answers = Bundle("answers")
    papers = Bundle("papers")

    @initialize()
    def open(self) -> None:
        self.session: Session[str, str] = Session(everything)
        self.on_reader: list[str] = []
        self.proved_last: str | None = None

    def _note(self, person: str, before: Proof | None) -> None:
        if self.session.proof is not None and self.session.proof is not before:
            assert self.session.proof.id_number == person
            self.proved_last = person

    @rule(person=st.sampled_from(PEOPLE))
    def lay(self, person: str) -> None:
        before = self.session.proof
        others = [other for other in self.on_reader if other != person]
        self.on_reader = [*others, person]
        self.session.lay(card(person))
        self._note(person, before)
        assert not (others and self.session.lying is Lying.PROOF), "two cards prove nothing"

    @rule(person=st.sampled_from(PEOPLE))
    def overlook(self, person: str) -> None:
        self.on_reader = [*(other for other in self.on_reader if other != person), person]
        self.session.overlook()

    @rule()
    def lift(self) -> None:
        self.on_reader = []
        self.session.lift()

    @rule(person=st.sampled_from(PEOPLE), method=st.sampled_from([SCANNED, TYPED]))
    def prove(self, person: str, method: IdentityMethod) -> None:
        before = self.session.proof
        self.session.prove(Proof(method, person))
        self._note(person, before)

    @rule(target=answers, document=st.sampled_from(Document))
    def choose(self, document: Document) -> object:
        session, before, was_veiled = self.session, self.session.turn, self.session.is_veiled
        session.choose(document, "wish")
        if session.turn == before or session.proof is None:
            return multiple()
        assert not was_veiled, "nothing is looked up from behind the veil"
        assert not (session.proof.method is TYPED and document is Document.STATEMENT)
        return session.turn, session.proof.id_number

    @rule(answer=consumes(answers), about=st.none() | st.sampled_from(PEOPLE))
    def answer(self, answer: tuple[int, str], about: str | None) -> None:
        turn, asked = answer
        person = about or asked
        self.session.find(turn, person, f"statement of {person}")

    @rule(answer=consumes(answers), trouble=st.sampled_from(Trouble))
    def miss(self, answer: tuple[int, str], trouble: Trouble) -> None:
        self.session.miss(answer[0], trouble)

    @rule(person=st.sampled_from(PEOPLE))
    def say_birthday(self, person: str) -> None:
        was_veiled, proof = self.session.is_veiled, self.session.proof
        self.session.say_birthday(person[10:14])
        if was_veiled and self.session.proof is proof and not self.session.is_veiled:
            assert person == self.proved_last, "only they know it"

    @rule(target=papers)
    def print(self) -> object:
        before = self.session.sheets
        self.session.print()
        is_new = self.session.sheets is not None and before is None
        return self.session.turn if is_new else multiple()

    @rule(paper=consumes(papers), trouble=st.none() | st.sampled_from([Trouble.NO_PAPER, Trouble.UNCERTAIN]))
    def end_printing(self, paper: int, trouble: Trouble | None) -> None:
        self.session.end_printing(paper, trouble, 2)

    @rule()
    def take_after_all(self) -> None:
        self.session.take_after_all(2)

    @rule(act=st.sampled_from(ACTS))
    def act(self, act: str) -> None:
        getattr(self.session, act)()
        assert act != "misread" or self.session.shown is None, "beside somebody else's card nothing is shown"

    @invariant()
    def whoever_is_there_proved_it_last(self) -> None:
        proof = self.session.proof
        assert proof is None or proof.id_number == self.proved_last

    @invariant()
    def everything_held_is_theirs(self) -> None:
        held_now = held(self.session)
        mine = None if self.session.proof is None else self.session.proof.id_number
        assert not any(person in held_now for person in PEOPLE if person != mine)
        assert self.session.shown is None or self.session.shown == f"statement of {mine}"

    @invariant()
    def nothing_remains_after_leaving(self) -> None:
        if self.session.stage in (Stage.NOBODY, Stage.IDENTIFYING, Stage.LEAVING):
            assert (self.session.proof, self.session.wish, self.session.shown) == (None, None, None)
            assert holds_nobody(self.session)

    @invariant()
    def a_card_proves_only_while_it_lies_there_alone(self) -> None:
        proof = self.session.proof
        if proof is not None and proof.method is CARD:
            assert self.on_reader == [proof.id_number]
        assert (self.session.lying is Lying.NOTHING) == (not self.on_reader)

    @invariant()
    def nobody_comes_between_somebody_and_their_sheets(self) -> None:
        sheets, proof = self.session.sheets, self.session.proof
        assert sheets is None or proof is None or self.session.stage is Stage.PRINTING


TestResidents = Residents.TestCase
