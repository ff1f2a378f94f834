"""Who may do which act on a case: one table of roles, and the department for what only that one may do.

Who accepts does not decide, and who decides sees nobody at a counter: that is the whole point of a hall with one
comprehensive front desk (前台综合受理、后台分类审批、统一窗口出件).
"""

from common.domain.cases.words import CaseAct as A
from common.domain.words import StaffRole as R

_HELP = frozenset({A.GIVE_NOTICE, A.SUPPLY_OWED, A.SUPPLY_CORRECTION, A.REMIND})
_FRONT = _HELP | {A.DECLINE, A.ACCEPT, A.ACCEPT_PROVISIONALLY, A.WITHDRAW}
_ISSUE = frozenset({A.REMIND_TO_FETCH, A.ISSUE_RESULT, A.CONCLUDE, A.REMIND})
_REVIEW = frozenset(
    {
        A.CLAIM,
        A.REQUEST_CORRECTION,
        A.SUSPEND,
        A.RESUME,
        A.REFER,
        A.PROPOSE,
        A.DECIDE,
        A.MAKE_READY,
    }
)

DUTIES: dict[R, frozenset[A]] = {
    R.CLERK: _FRONT | _ISSUE,
    R.ASSISTANT: _HELP,
    R.ISSUER: _ISSUE,
    R.REVIEWER: _REVIEW,
    R.SIGNER: _REVIEW | {A.SIGN, A.RETURN_PROPOSAL},
    R.HALL_LEAD: _FRONT | _ISSUE | {A.SUPERVISE, A.UNDO_HAND_OUT},
}

OF_A_DEPARTMENT = frozenset(
    {
        A.CLAIM,
        A.REQUEST_CORRECTION,
        A.SUSPEND,
        A.RESUME,
        A.REFER,
        A.PROPOSE,
        A.RETURN_PROPOSAL,
        A.SIGN,
        A.DECIDE,
        A.MAKE_READY,
    }
)
"""Only for staff of a department that has the case."""


def roles_for(act: A) -> tuple[R, ...]:
    """The roles that may do an act."""
    return tuple(role for role in R if act in DUTIES[role])
