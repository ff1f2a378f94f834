"""Everything that can have happened at a gateway to a department's own network.

None of it names a person: a letter is made from the case when it is sent, and what a department answers is sealed.
"""

from datetime import date

import msgspec

from common.domain.cases.gateway_words import AnswerStanding, AnswerSubject, DifferenceKind, DispatchSubject
from common.domain.catalogue.item import Domain
from common.domain.event import Event


class DispatchQueued(Event, frozen=True, kw_only=True):
    """A department is to hear of a case; it waits in the outbox until the department has confirmed it.

    `running` counts the hall's dispatches to the department. `fingerprint` is that of the facts, `reminders` how often
    the case had been urged.
    """

    dispatch: str
    department: Domain
    running: int
    case: str
    subject: DispatchSubject
    fingerprint: str
    reminders: int = 0
    on: date


class DispatchesSent(Event, frozen=True, kw_only=True):
    """They lie in a package that was written into the folder: the hall's package number `running` to the department."""

    department: Domain
    package: str
    running: int
    dispatches: tuple[str, ...]


class SendingAgainOrdered(Event, frozen=True, kw_only=True):
    """Somebody has them sent once more, as if they had never gone: a package was lost, or they were."""

    department: Domain
    dispatches: tuple[str, ...]
    counter: str
    staff: str


class DispatchAcknowledged(Event, frozen=True, kw_only=True):
    """The department has it, and calls the case `number`; `fingerprint` is that of what it has."""

    dispatch: str
    department: Domain
    case: str
    number: str
    fingerprint: str


class AnswerReturned(Event, frozen=True, kw_only=True):
    """A department has answered; `letter` is its own id for that, `case` the case it is about, if there is one.

    `sealed` holds the whole answer under the key of `owner`: the applicant, or the answer itself where nobody is known.
    `reason` is that of a refusal, for one that is held.
    """

    answer: str
    letter: str
    department: Domain
    running: int
    case: str = ""
    subject: AnswerSubject
    standing: AnswerStanding
    reason: str = ""
    fingerprint: str
    owner: str
    sealed: str
    on: date


class AnswerSettled(Event, frozen=True, kw_only=True):
    """Somebody has looked at an answer: it was applied after all, or `note` (sealed for `owner`) says what was done."""

    answer: str
    standing: AnswerStanding
    owner: str
    note: str = ""
    staff: str


class PackageTaken(Event, frozen=True, kw_only=True):
    """A package of a department was read to its end: its number `running`, the SHA-256 of the whole file.

    `has_last` and `has_missing` say which of the hall's packages the department had then.
    """

    package: str
    department: Domain
    running: int
    digest: str
    has_last: int = 0
    has_missing: tuple[int, ...] = ()


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One letter or answer in which two lists differ."""

    kind: DifferenceKind
    id: str
    case: str


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How much a list has, and its digest. `pending` are letters without a receipt."""

    letters: int = 0
    decided: int = 0
    answers: int = 0
    pending: int = 0
    digest: str = ""


class GatewayReconciled(Event, frozen=True, kw_only=True):
    """The lists of a day were compared. The newest comparison of a day counts."""

    department: Domain
    on: date
    ours: Tally
    theirs: Tally
    differences: tuple[Difference, ...] = ()


class GatewayTended(Event, frozen=True, kw_only=True):
    """The machine that writes this has the gateway to a department from now on; `machine` is its name, for people.

    A department's letters and packages are numbered, so that one machine alone sends them: the newest word counts.
    """

    department: Domain
    machine: str


class LeftPackage(msgspec.Struct, frozen=True):
    """A package that lies in the folder and is not taken in: its file and why (`common.outside.refused.WORDS`)."""

    file: str
    reason: str


class PackagesLeft(Event, frozen=True, kw_only=True):
    """Which packages of a department are left alone in the folder; none once they were taken or are gone."""

    department: Domain
    files: tuple[LeftPackage, ...]
