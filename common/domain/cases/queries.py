"""Questions about cases, and what they answer. Persons are masked in all of them."""

from datetime import date

import msgspec

from common.domain.cases.case import Case
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_story import PaperOfCase
from common.domain.cases.person import MaskedPerson
from common.domain.cases.words import CaseAct, CaseState, Lamp
from common.domain.catalogue.item import Domain
from common.domain.limits import Code, Count
from common.domain.queries import Query


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """A case as lists show it. `lamp`, `due_on` and `days_left` (working days) are None before acceptance."""

    case: str
    number: str
    item: str
    item_name: str
    item_name_en: str
    applicant: MaskedPerson
    state: CaseState
    department: Domain
    claimed_by: str | None
    received_on: date
    due_on: date | None
    is_provisional: bool
    days_left: int | None
    lamp: Lamp | None
    reminders: int


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a case's history."""

    kind: str
    at_ms: int
    staff: str
    words: str
    """What was written down with it, unsealed; "" where nothing was, or where the person was erased."""
    is_beside: bool
    """Done by a machine that was apart, when another one had moved the case on: nothing came of it."""
    papers: tuple[CasePaper, ...] = ()
    """Those that were made out, where somebody asked for them."""
    late_days: int = 0
    """By how many working days the step that ended here had taken too long."""


class CaseInHand(msgspec.Struct, frozen=True, kw_only=True):
    """A case with all that is known of it, and what can be done with it now."""

    row: CaseRow
    case: Case
    lacks: tuple[str, ...]
    representative: MaskedPerson | None
    acts: tuple[CaseAct, ...]
    history: tuple[Said, ...]
    made_out: tuple[PaperOfCase, ...] = ()
    """Its own papers that are due: notices and receipts, with how often each was made out in the hall."""
    archived: int = 0
    """How many of its first steps this machine has given up: the hub has them (`common.sync.terminal.archive`)."""
    is_edited: bool = False
    """Machines that were apart wrote differently of it or its people, and nobody has settled that (`AskEdits`)."""
    namesakes: tuple[MaskedPerson, ...] = ()
    """Who stands under the ID number of one of its people with another name: one of the two is wrong."""


class AskCase(Query[CaseInHand], frozen=True, kw_only=True, tag="case"):
    """One case and its whole history, by its id or its number.

    With a counter, the acts are those that whoever is signed in there may do.
    """

    case: Code
    counter: Code | None = None


class AskWorklist(Query[list[CaseRow]], frozen=True, kw_only=True, tag="worklist"):
    """What the back office of a department has to do, red first."""

    department: Domain
    limit: Count = 200


class FindCases(Query[list[CaseRow]], frozen=True, kw_only=True, tag="find_cases"):
    """Cases by number, or by the name, the initials, the ID number or the telephone of a person; newest first."""

    text: Code
    limit: Count = 50


class PersonFile(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody, masked, and the cases in which they are applicant or representative, newest first."""

    person: MaskedPerson
    cases: tuple[CaseRow, ...]


class AskPersonFile(Query[PersonFile], frozen=True, kw_only=True, tag="person_file"):
    """What the hall has done for somebody so far."""

    person: Code
    limit: Count = 20


class FindPersons(Query[list[MaskedPerson]], frozen=True, kw_only=True, tag="find_persons"):
    """Who is known by a name, its initials, an ID number or a telephone."""

    text: Code
    limit: Count = 20
