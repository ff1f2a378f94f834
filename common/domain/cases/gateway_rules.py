"""What a department has to hear of a case next: decided from the case and from what it heard last."""

from collections.abc import Sequence
from typing import NamedTuple

from common.domain.cases.case import Case
from common.domain.cases.gateway_letters import fingerprint
from common.domain.cases.gateway_words import DispatchSubject
from common.domain.cases.words import CaseState
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.words import StaffRole

_TO_DECIDE = (
    CaseState.ACCEPTED,
    CaseState.ACCEPTED_PROVISIONALLY,
    CaseState.CORRECTION_REQUESTED,
    CaseState.SUSPENDED,
)
_TO_TELL = (CaseState.ACCEPTED, CaseState.ACCEPTED_PROVISIONALLY)


WHO_SETTLES = (StaffRole.REVIEWER, StaffRole.SIGNER, StaffRole.HALL_LEAD)
"""Who deals with what a department has said and the hall could not apply."""


class Heard(NamedTuple):
    """What a department heard last of a case."""

    subject: DispatchSubject
    fingerprint: str
    reminders: int


def speaker(department: Domain) -> str:
    """Who acts and signs when a department speaks over its gateway."""
    return f"gateway:{department}"


def spoken_for(staff: str) -> Domain | None:
    """The department that has spoken over its gateway, where that and no person has acted or signed."""
    prefix, _, name = staff.partition(":")
    return Domain(name) if prefix == "gateway" and name in set(Domain) else None


def is_to_decide(case: Case, department: Domain) -> bool:
    """Whether a case waits for a department's word. What is done while people wait never goes over a gateway."""
    return case.handling is not HandlingKind.ON_THE_SPOT and case.state in _TO_DECIDE and department in case.awaits


def decided_over_gateway(case: Case, department: Domain) -> bool:
    """Whether the department itself has decided, rather than somebody in the hall for it."""
    return any(one.department is department and speaker(department) in one.signed_by for one in case.decisions)


def facts_of(case: Case, applicant_key: int, representative_key: int, files: Sequence[str]) -> str:
    """The fingerprint of all that a department is told of a case. Persons are meant by the keys of what was last
    recorded of them, `files` by their digests."""
    is_corrected = case.has_been_corrected and case.state is not CaseState.CORRECTION_REQUESTED
    return fingerprint(
        case.case,
        [(one.material, one.form, one.count) for one in case.handed],
        case.situations,
        case.owed,
        case.owed_by,
        case.mandate_until,
        is_corrected,
        (case.applicant, applicant_key),
        (case.representative, representative_key),
        files,
    )


def next_subject(case: Case, department: Domain, facts: str, heard: Heard | None) -> DispatchSubject | None:
    """Why a department is to hear of a case now; None where it has heard all.

    While the applicant is putting something right nothing goes: the department hears of it once it is whole.
    """
    is_open_there = heard is not None and heard.subject is not DispatchSubject.CLOSED
    if not is_to_decide(case, department):
        is_to_close = is_open_there and not decided_over_gateway(case, department)
        return DispatchSubject.CLOSED if is_to_close else None
    if case.state not in _TO_TELL:
        return None
    if heard is None or not is_open_there:
        return DispatchSubject.SUBMITTED
    if heard.fingerprint != facts:
        return DispatchSubject.SUPPLEMENTED
    return DispatchSubject.REMINDED if case.reminders > heard.reminders else None
