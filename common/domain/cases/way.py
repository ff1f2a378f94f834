"""The way of a case as one table: which act is possible in which state, and where it leads."""

from common.domain.cases.words import CaseAct as A
from common.domain.cases.words import CaseState as S
from common.domain.refusals import Refused

_REVIEW = {S.ACCEPTED: S.ACCEPTED, S.ACCEPTED_PROVISIONALLY: S.ACCEPTED_PROVISIONALLY}
_UNDER_WAY = {**_REVIEW, S.CORRECTION_REQUESTED: S.CORRECTION_REQUESTED, S.SUSPENDED: S.SUSPENDED}
_UNDECIDED = (S.RECEIVED, S.TOLD_MISSING, S.ACCEPTED, S.ACCEPTED_PROVISIONALLY, S.CORRECTION_REQUESTED, S.SUSPENDED)

OVER = (S.DECLINED, S.WITHDRAWN, S.CONCLUDED)

# act -> {state before: state after}. A case that was suspended or corrected goes back to where its review stopped.
WAY: dict[A, dict[S, S]] = {
    A.GIVE_NOTICE: {S.RECEIVED: S.TOLD_MISSING},
    A.DECLINE: {S.RECEIVED: S.DECLINED, S.TOLD_MISSING: S.DECLINED},
    A.ACCEPT: {S.RECEIVED: S.ACCEPTED, S.TOLD_MISSING: S.ACCEPTED},
    A.ACCEPT_PROVISIONALLY: {
        S.RECEIVED: S.ACCEPTED_PROVISIONALLY,
        S.TOLD_MISSING: S.ACCEPTED_PROVISIONALLY,
    },
    A.SUPPLY_OWED: {S.ACCEPTED_PROVISIONALLY: S.ACCEPTED},
    A.WITHDRAW: dict.fromkeys(_UNDECIDED, S.WITHDRAWN),
    A.CLAIM: _REVIEW,
    A.REQUEST_CORRECTION: dict.fromkeys(_REVIEW, S.CORRECTION_REQUESTED),
    A.SUPPLY_CORRECTION: {S.CORRECTION_REQUESTED: S.ACCEPTED},
    A.SUSPEND: dict.fromkeys(_REVIEW, S.SUSPENDED),
    A.RESUME: {S.SUSPENDED: S.ACCEPTED},
    A.REFER: _REVIEW,
    A.REMIND: {**_UNDER_WAY, S.DECIDED: S.DECIDED},
    A.SUPERVISE: {state: state for state in S if state not in OVER},
    A.PROPOSE: {S.ACCEPTED: S.ACCEPTED},
    A.RETURN_PROPOSAL: {S.ACCEPTED: S.ACCEPTED},
    A.SIGN: {S.ACCEPTED: S.DECIDED},
    A.DECIDE: {S.ACCEPTED: S.DECIDED},
    A.MAKE_READY: {S.DECIDED: S.READY},
    A.REMIND_TO_FETCH: {S.READY: S.READY},
    A.ISSUE_RESULT: {S.READY: S.ISSUED},
    A.CONCLUDE: {S.ISSUED: S.CONCLUDED},
    A.UNDO_HAND_OUT: {S.ISSUED: S.READY, S.CONCLUDED: S.READY},
}

STATE_WORDS: dict[S, tuple[str, str]] = {
    S.RECEIVED: ("已收件", "received"),
    S.TOLD_MISSING: ("已一次性告知", "told what is missing"),
    S.DECLINED: ("不予受理", "declined"),
    S.WITHDRAWN: ("已撤回", "withdrawn"),
    S.ACCEPTED: ("已受理", "accepted"),
    S.ACCEPTED_PROVISIONALLY: ("容缺受理", "accepted provisionally"),
    S.CORRECTION_REQUESTED: ("待补正", "correction requested"),
    S.SUSPENDED: ("已中止", "suspended"),
    S.DECIDED: ("已决定", "decided"),
    S.READY: ("待领取", "ready"),
    S.ISSUED: ("已送达", "issued"),
    S.CONCLUDED: ("已办结", "concluded"),
}


RETURNS = (A.SUPPLY_CORRECTION, A.RESUME)


def after(act: A, state: S, number: str, *, stopped_in: S = S.ACCEPTED) -> S:
    """The state that an act leads to; refused where the case's state does not allow it.

    `number` is the case's, for the words of the refusal; `stopped_in` the state in which its review stopped.
    """
    if state not in WAY[act]:
        chinese, english = STATE_WORDS[state]
        raise Refused("wrong_case_state", number=number, state_zh=chinese, state=english)
    return stopped_in if act in RETURNS else WAY[act][state]


def acts_in(state: S) -> tuple[A, ...]:
    """What can be done with a case in a state, in the order of the way."""
    return tuple(act for act, moves in WAY.items() if state in moves)
