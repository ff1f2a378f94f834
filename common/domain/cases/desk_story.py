"""What the front desk does, as part of a case's story."""

import msgspec

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.paper_made import PapersMadeOut
from common.domain.cases.telling import Changes, tells
from common.domain.cases.words import CaseAct as A


def with_papers(case: Case, handed: tuple[e.Handed, ...]) -> tuple[e.Handed, ...]:
    """The papers that are here with some more, the newer one of each counting."""
    newer = {one.material for one in handed}
    return (*(one for one in case.handed if one.material not in newer), *handed)


@tells(e.PapersHanded)
def _handed(case: Case, body: e.PapersHanded) -> Changes | None:
    """A machine that was apart takes no paper away from a case that was accepted on what is there."""
    return {"handed": body.handed} if case.accepted_on is None else None


@tells(e.NoticeGiven, A.GIVE_NOTICE)
def _told(case: Case, body: e.NoticeGiven) -> Changes:
    return {"missing": body.missing}


@tells(e.CaseDeclined, A.DECLINE)
def _declined(case: Case, body: e.CaseDeclined) -> Changes:
    return {"reason": body.reason}


def _acceptance(case: Case, body: e.CaseAccepted | e.CaseAcceptedProvisionally) -> Changes:
    return {
        "accepted_on": body.on,
        "promised_on": body.promised_on,
        "is_provisional": body.is_provisional,
        "branches": tuple(msgspec.structs.replace(one, since=body.on) for one in case.branches),
    }


@tells(e.CaseAccepted, A.ACCEPT)
def _accepted(case: Case, body: e.CaseAccepted) -> Changes:
    return _acceptance(case, body)


@tells(e.CaseAcceptedProvisionally, A.ACCEPT_PROVISIONALLY)
def _accepted_provisionally(case: Case, body: e.CaseAcceptedProvisionally) -> Changes:
    return {**_acceptance(case, body), "owed": body.owed, "owed_by": body.owed_by}


@tells(e.OwedSupplied, A.SUPPLY_OWED)
def _supplied(case: Case, body: e.OwedSupplied) -> Changes:
    return {"handed": with_papers(case, body.handed), "owed": (), "owed_by": None}


@tells(e.CaseWithdrawn, A.WITHDRAW)
def _withdrawn(case: Case, body: e.CaseWithdrawn) -> Changes:
    return {"reason": body.reason}


@tells(PapersMadeOut, is_always=True)
def _made_out(case: Case, body: PapersMadeOut) -> Changes:
    """It stands in the history, and how many copies there are follows from that."""
    return {}
