"""The session of one resident as a state machine: who proved themselves, and what may be on the screen. Knows no Qt.

Everything that is shown of somebody hangs on the proof: another proof, or none, takes it all away. Answers that come
from workers carry the `turn` they were asked in; a turn that is no longer the session's is nobody's answer.
"""

from collections.abc import Callable, Collection
from typing import Generic, TypeVar

from common.domain.records.words import Document, IdentityMethod
from kiosk.self_service.stage import Lying, Proof, S, Shown, Stage
from kiosk.self_service.trouble import Trouble

W = TypeVar("W")

GUESSES = 3
"""So often a birthday may be said wrongly."""
JUST_NOW_SECONDS = 3
"""A card that cannot be read, so shortly after another one was lost, is a second one laid beside it."""
TOLD_SECONDS = 8
"""So long whoever took a card away is told that everything was put away with it."""
_BIRTHDAY = slice(10, 14)


class Session(Generic[W, S]):
    """One session after another at one kiosk. `W` is what a resident can wish for, `S` what is shown of it.

    Each method is something that happened; what does not fit the stage changes nothing, so that late answers and
    nervous touches are harmless.
    """

    def __init__(self, may_have: Callable[[IdentityMethod], Collection[Document]]) -> None:
        """`may_have` says what each method unlocks; a typed number never unlocks the statement, whatever it says."""
        self._may_have = may_have
        self.stage = Stage.NOBODY
        self.lying = Lying.NOTHING
        self.turn = 0
        self.proof: Proof | None = None
        self.wish: W | None = None
        self.trouble: Trouble | None = None
        self.sheets: int | None = None
        """The turn of what is in the printer, whosever it is."""
        self.is_slip = False
        """Whether what was printed last is a short slip."""
        self.to_take = 0
        self.is_veiled = False
        self._guesses = 0
        self._since_lost = TOLD_SECONDS
        """Seconds since a session was lost with its card."""
        self._unread: Trouble | None = None
        """Why the card that lies there proves nothing."""
        self._shown: Shown[S] | None = None

    @property
    def shown(self) -> S | None:
        """What the screen may show now."""
        return None if self._shown is None or self.is_veiled else self._shown.statement

    def allows(self, document: Document) -> bool:
        """Whether whoever is there may have this document."""
        if self.proof is None or (self.proof.method is IdentityMethod.TYPED and document is Document.STATEMENT):
            return False
        return document in self._may_have(self.proof.method)

    @property
    def has_just_ended(self) -> bool:
        """Whether what was shown went away a moment ago, with the card."""
        return self.stage is Stage.NOBODY and self._since_lost < TOLD_SECONDS

    # Who is there

    def begin(self) -> None:
        """Somebody wants a record."""
        if self.stage is not Stage.NOBODY:
            return
        self._since_lost = TOLD_SECONDS
        if self.sheets is not None:
            self.stage = Stage.PRINTING
        else:
            self.stage = Stage.IDENTIFYING
            self.trouble = Trouble.CARD_LEFT if self.lying is Lying.NO_PROOF else self._unread

    def lay(self, proof: Proof) -> None:
        """A card was laid down and read."""
        if self.lying is Lying.PROOF and proof == self.proof:
            return
        if self.lying is Lying.PROOF:
            self._turn_away()
        elif self.lying is Lying.NO_PROOF or self.sheets is not None:
            self.lying = Lying.NO_PROOF
        else:
            self._prove(proof)
            self.lying = Lying.PROOF

    def overlook(self) -> None:
        """A card was laid down while nobody wants a record: it proves nothing until it is laid down again."""
        if self.lying is Lying.PROOF:
            self._turn_away()
        self.lying = Lying.NO_PROOF

    def misread(self, trouble: Trouble = Trouble.CARD_UNREADABLE, *, may_begin: bool = True) -> None:
        """What lies there proves nothing; beside a card that was read, or was until just now, it may be a second one.

        Nothing begins with it where the screen is elsewhere: `may_begin` False.
        """
        if trouble is not Trouble.CODE_UNKNOWN:
            self._unread = trouble
        if self.lying is Lying.PROOF:
            self._turn_away()
        elif may_begin and self.stage is Stage.NOBODY and self._since_lost < JUST_NOW_SECONDS:
            self.stage, self.trouble = Stage.IDENTIFYING, Trouble.TWO_CARDS
        elif self.stage is Stage.IDENTIFYING and self.lying is Lying.NOTHING:
            self.trouble = trouble
        elif trouble is not Trouble.CODE_UNKNOWN:  # beside a code or a typed number somebody else may be there now
            self.is_veiled = self.stage in (Stage.CHOOSING, Stage.LOOKING_UP, Stage.SEEING)

    def lift(self) -> None:
        """No card that could be read lies there. Whoever takes theirs has left; sheets still to come may be taken."""
        was, self.lying, self._unread = self.lying, Lying.NOTHING, None
        if was is Lying.PROOF:
            is_printed = self.stage is Stage.PRINTED
            self._forget()
            if self.stage is not Stage.PRINTING:
                self.stage = Stage.LEAVING if is_printed else Stage.NOBODY
            if self.stage is Stage.NOBODY:
                self._since_lost = 0
        elif self.stage is Stage.LEAVING and not self.to_take:
            self.stage = Stage.NOBODY
        if self.trouble in (Trouble.TWO_CARDS, Trouble.CARD_LEFT):
            self.trouble = None

    def tick(self) -> None:
        """A second went by."""
        self._since_lost += 1

    def prove(self, proof: Proof) -> None:
        """A code was scanned, or a number was typed with the code that staff released. A card that lies there rules."""
        if self.lying is Lying.NOTHING and self.sheets is None:
            self._prove(proof)

    # What they want

    def choose(self, document: Document, wish: W) -> None:
        """A document was chosen: whoever looks it up answers with the turn of now."""
        if self.stage is not Stage.CHOOSING or self.is_veiled:
            return
        if not self.allows(document):
            self.trouble = Trouble.NOT_ALLOWED
            return
        self.turn += 1
        self.stage, self.wish, self.trouble = Stage.LOOKING_UP, wish, None

    def find(self, turn: int, id_number: str, statement: S) -> None:
        """What was looked up has come, about this person."""
        if turn != self.turn or self.stage is not Stage.LOOKING_UP or self.proof is None:
            return
        if id_number != self.proof.id_number:
            self.miss(turn, Trouble.WRONG_PERSON)
            return
        self._shown = Shown(id_number, statement)
        self.stage = Stage.SEEING

    def miss(self, turn: int, trouble: Trouble) -> None:
        """What was looked up does not come."""
        if turn == self.turn and self.stage is Stage.LOOKING_UP:
            self.turn += 1
            self.stage, self.wish, self.trouble = Stage.CHOOSING, None, trouble

    def go_back(self) -> None:
        """To the choice of documents; from behind the veil only for whoever could lift it with a touch."""
        if self.stage is Stage.CHOOSING:
            return
        if self.is_veiled and self.lying is not Lying.PROOF:
            self.leave()
        elif self.stage in (Stage.LOOKING_UP, Stage.SEEING, Stage.PRINTED):
            self.turn += 1
            self.wish = self.trouble = self._shown = None
            self.is_veiled, self.to_take, self.stage = False, 0, Stage.CHOOSING

    # The veil

    def veil(self) -> None:
        """Nobody has touched for a while. Where no card lies there, whoever comes next could choose as well."""
        is_open = self.stage is Stage.CHOOSING and self.lying is not Lying.PROOF
        self.is_veiled = self.stage is Stage.SEEING or is_open

    def lift_veil(self) -> None:
        """Somebody touched: while the card lies there it is still theirs; without one they prove it again."""
        if self.lying is Lying.PROOF:
            self.is_veiled = False

    def say_birthday(self, month_and_day: str) -> None:
        """Who has no card there says what no page shows of them; whoever guesses is taken for somebody else."""
        if not self.is_veiled or self.proof is None or self.lying is not Lying.NOTHING:
            return
        is_right = month_and_day == self.proof.id_number[_BIRTHDAY]
        self.is_veiled, self._guesses = not is_right, 0 if is_right else self._guesses + 1
        if self._guesses >= GUESSES:
            self.leave()

    # Paper

    def print(self, *, as_slip: bool = False) -> None:
        """What is shown goes to a printer, whole or in short: its end comes with the turn of `sheets`."""
        if self.stage is Stage.SEEING and not self.is_veiled and self.sheets is None:
            self.turn += 1
            self.stage, self.trouble, self.sheets = Stage.PRINTING, None, self.turn
            self.is_slip = as_slip

    def end_printing(self, turn: int, trouble: Trouble | None, pages: int = 0) -> None:
        """The printer has done with it: with this trouble, or with so many pages to take."""
        if self.sheets != turn:
            return
        self.sheets = None
        if self.stage is not Stage.PRINTING:
            return
        self.to_take = pages if trouble is None else 0
        if self.proof is None:
            self.stage = Stage.LEAVING if self.to_take or self.lying is Lying.NO_PROOF else Stage.NOBODY
        elif trouble is None:
            self.stage = Stage.PRINTED
        else:
            self.stage, self.trouble = Stage.SEEING, trouble

    def take_after_all(self, pages: int) -> None:
        """Nobody but the resident could say whether it came out, and they have it."""
        if self.stage is Stage.SEEING and self.trouble is Trouble.UNCERTAIN:
            self.stage, self.trouble, self.to_take = Stage.PRINTED, None, pages

    # The end

    def leave(self) -> None:
        """Button or idle time: nothing remains of them, but a card, and sheets that must still come out."""
        self._forget()
        if self.stage is not Stage.PRINTING:
            self.to_take = 0
            self.stage = Stage.NOBODY if self.lying is Lying.NOTHING else Stage.LEAVING

    def end(self) -> None:
        """Nobody waits any longer for the card to be taken, or the kiosk has failed."""
        self._forget()
        self.to_take = 0
        self.stage = Stage.NOBODY

    def _prove(self, proof: Proof) -> None:
        if proof == self.proof:
            self.is_veiled = False
            return
        self._forget()
        self.proof, self.to_take, self.stage = proof, 0, Stage.CHOOSING

    def _turn_away(self) -> None:
        """Two cards: of whom what follows would be nobody can know."""
        self._forget()
        if self.stage is not Stage.PRINTING:
            self.stage, self.to_take, self.trouble = Stage.IDENTIFYING, 0, Trouble.TWO_CARDS

    def _forget(self) -> None:
        """Everything of whoever was there."""
        self.turn += 1
        self.proof = self.wish = self.trouble = self._shown = None
        self.is_veiled, self._guesses, self._since_lost = False, 0, TOLD_SECONDS
        if self.lying is Lying.PROOF:
            self.lying = Lying.NO_PROOF
