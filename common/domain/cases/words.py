"""The closed sets of words that cases are described with."""

from enum import StrEnum


class CaseState(StrEnum):
    """Where a case stands on its way."""

    RECEIVED = "received"
    """Its papers are being looked at; nothing is promised yet."""
    TOLD_MISSING = "told_missing"
    """The resident has been told once and completely what is missing, and has it in writing."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    ACCEPTED_PROVISIONALLY = "accepted_provisionally"
    """Accepted (容缺) although papers are owed, against a written promise to bring them by a date."""
    CORRECTION_REQUESTED = "correction_requested"
    SUSPENDED = "suspended"
    DECIDED = "decided"
    READY = "ready"
    """The result lies at the issuing counter."""
    ISSUED = "issued"
    CONCLUDED = "concluded"


class CaseAct(StrEnum):
    """What moves a case on, or is put on record about it."""

    GIVE_NOTICE = "give_notice"
    DECLINE = "decline"
    ACCEPT = "accept"
    ACCEPT_PROVISIONALLY = "accept_provisionally"
    SUPPLY_OWED = "supply_owed"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    REQUEST_CORRECTION = "request_correction"
    SUPPLY_CORRECTION = "supply_correction"
    SUSPEND = "suspend"
    RESUME = "resume"
    REFER = "refer"
    REMIND = "remind"
    SUPERVISE = "supervise"
    PROPOSE = "propose"
    RETURN_PROPOSAL = "return_proposal"
    SIGN = "sign"
    """The second signature, which makes the proposal the decision."""
    DECIDE = "decide"
    MAKE_READY = "make_ready"
    REMIND_TO_FETCH = "remind_to_fetch"
    ISSUE_RESULT = "issue_result"
    CONCLUDE = "conclude"
    UNDO_HAND_OUT = "undo_hand_out"
    """It was handed to somebody else."""


class SuspendReason(StrEnum):
    """Why the clock of a case may stop: 行政许可法 art. 45, and the waits that other rules prescribe."""

    CORRECTION = "correction"
    PUBLICATION = "publication"
    APPRAISAL = "appraisal"
    HEARING = "hearing"
    INSPECTION = "inspection"


class Form(StrEnum):
    """In which form a paper was handed in."""

    ORIGINAL = "original"
    COPY = "copy"
    ELECTRONIC = "electronic"
    LOOKED_UP = "looked_up"
    """The hall looked it up itself; the resident must not be asked for it (在线政务服务规定 art. 7)."""


class Lamp(StrEnum):
    """How near the end of its limit a case is."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    STILL = "still"
    """The clock stands still."""


class Verdict(StrEnum):
    """What was decided."""

    GRANTED = "granted"
    REFUSED = "refused"


class Delivery(StrEnum):
    """How a result reaches the applicant."""

    COUNTER = "counter"
    POST = "post"
