"""Results as part of a case's story: ready, handed out, not fetched, in the wrong hands."""

from common.domain.cases import events as e
from common.domain.cases import issue_events as i
from common.domain.cases.case import Case
from common.domain.cases.telling import Changes, tells
from common.domain.cases.words import CaseAct as A


@tells(e.ResultReady, A.MAKE_READY)
def _ready(case: Case, body: e.ResultReady) -> Changes:
    return {"document": body.document, "issued_at_counter": body.counter, "ready_on": body.on}


@tells(e.ResultIssued, A.ISSUE_RESULT)
def _issued(case: Case, body: e.ResultIssued) -> Changes:
    return {"issued_to": body.to, "delivery": body.delivery, "tracking": body.tracking}


@tells(e.CaseConcluded, A.CONCLUDE)
def _concluded(case: Case, body: e.CaseConcluded) -> Changes:
    return {}


@tells(i.ResultReminderMade, A.REMIND_TO_FETCH)
def _reminded(case: Case, body: i.ResultReminderMade) -> Changes:
    return {"fetch_reminders": case.fetch_reminders + 1, "fetch_reminded_on": body.on}


@tells(i.HandOutUndone, A.UNDO_HAND_OUT)
def _undone(case: Case, body: i.HandOutUndone) -> Changes:
    """As it was before, for nobody has the result whose it is; who had it, and what they signed, is in the history."""
    return {
        "issued_to": None,
        "delivery": None,
        "tracking": "",
        "over_on": None,
        "wrong_hand_outs": case.wrong_hand_outs + 1,
    }
