"""The closed sets of words about gateways: what goes to a department, what comes back, and what became of it."""

from enum import StrEnum


class DispatchSubject(StrEnum):
    """Why a department hears of a case."""

    SUBMITTED = "submitted"
    """The case is accepted and the department's to decide."""
    SUPPLEMENTED = "supplemented"
    """Papers or particulars have changed since: the whole list, as it is now."""
    REMINDED = "reminded"
    """The hall urges (催办)."""
    CLOSED = "closed"
    """Nothing is asked any more: withdrawn, referred to another department, or decided in the hall."""


class AnswerSubject(StrEnum):
    """What a department says about a case, beyond having received it."""

    DECIDED = "decided"
    CORRECTION = "correction"


class AnswerStanding(StrEnum):
    """What became of an answer. All are kept; only the first has moved its case."""

    APPLIED = "applied"
    REPEATED = "repeated"
    """The department has said the same before, or somebody in the hall has put it on record for it."""
    CONTRADICTS = "contradicts"
    """It says something else than before, or than what the hall has on record."""
    UNKNOWN_CASE = "unknown_case"
    CASE_OVER = "case_over"
    """The case had been withdrawn, declined or concluded."""
    HELD = "held"
    """The way of the case does not allow it now; it can be applied later."""

    @property
    def needs_person(self) -> bool:
        """Whether somebody has to look at it."""
        return self not in (AnswerStanding.APPLIED, AnswerStanding.REPEATED)


class DifferenceKind(StrEnum):
    """How the lists of the hall and of a department differ at day's end."""

    NOT_SENT = "not_sent"
    """In the hall's outbox; it has not been sent, or its receipt has not come."""
    NOT_THERE = "not_there"
    """The hall has a receipt for it, the department does not know it."""
    NOT_OURS = "not_ours"
    """The department has it, the hall never sent it."""
    OTHERWISE_THERE = "otherwise_there"
    """Both have it, not the same."""
    ANSWER_MISSING = "answer_missing"
    """The department has answered, the hall does not have it."""
    ANSWER_DENIED = "answer_denied"
    """The hall has an answer that the department does not know."""
    ANSWER_DIFFERS = "answer_differs"


STANDING_WORDS: dict[AnswerStanding, tuple[str, str]] = {
    AnswerStanding.APPLIED: ("已入办件", "applied"),
    AnswerStanding.REPEATED: ("重复回复", "said before"),
    AnswerStanding.CONTRADICTS: ("前后不一致", "contradicts what is on record"),
    AnswerStanding.UNKNOWN_CASE: ("查无此件", "for a case that is not known"),
    AnswerStanding.CASE_OVER: ("办件已结束", "for a case that is over"),
    AnswerStanding.HELD: ("暂不能入办件", "cannot be applied now"),
}

DIFFERENCE_WORDS: dict[DifferenceKind, tuple[str, str]] = {
    DifferenceKind.NOT_SENT: ("本厅待送或未回执", "waits in the hall, or has no receipt yet"),
    DifferenceKind.NOT_THERE: ("部门没有此件", "the department does not have it"),
    DifferenceKind.NOT_OURS: ("本厅没有送过", "the hall never sent it"),
    DifferenceKind.OTHERWISE_THERE: ("两边内容不同", "both have it, not the same"),
    DifferenceKind.ANSWER_MISSING: ("部门已回复，本厅未收到", "the department answered, the hall does not have it"),
    DifferenceKind.ANSWER_DENIED: ("本厅已收到，部门称没有", "the hall has it, the department does not know it"),
    DifferenceKind.ANSWER_DIFFERS: ("两边回复不同", "the answers are not the same"),
}
