"""The branches of a case: each department that must approve it claims, reviews and decides for itself."""

from datetime import date
from enum import StrEnum

import msgspec

from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain


class Step(StrEnum):
    """What is to be done next with a case that was accepted."""

    CLAIM = "claim"
    REVIEW = "review"
    SIGN = "sign"
    """A colleague who signs has to confirm what was proposed."""
    READY = "ready"
    """It is decided: the result has to be made and brought to a counter."""


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What the first of two has proposed; `opinion` is sealed."""

    verdict: Verdict
    opinion: str
    by: str
    on: date


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one department has decided; `opinion` is sealed."""

    department: Domain
    verdict: Verdict
    opinion: str
    signed_by: tuple[str, ...]
    on: date


class Branch(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One department's share of a case. `since` is the date on which the step it is in began."""

    department: Domain
    since: date | None = None
    claimed_by: str | None = None
    also_claimed_by: tuple[str, ...] = ()
    """Who claimed it on machines that were apart, later in the hall's order."""
    proposal: Proposal | None = None
    decision: Decision | None = None

    @property
    def step(self) -> Step:
        """What is to be done next, as long as nothing is decided."""
        if self.proposal is not None:
            return Step.SIGN
        return Step.CLAIM if self.claimed_by is None else Step.REVIEW


def branch_of(branches: tuple[Branch, ...], department: Domain) -> Branch | None:
    """A department's branch, as long as it has not decided."""
    return next((one for one in branches if one.department is department and one.decision is None), None)


def with_branch(branches: tuple[Branch, ...], department: Domain, new: Branch | None) -> tuple[Branch, ...]:
    """The branches with a department's replaced, or left out."""
    changed = (new if one.department is department else one for one in branches)
    return tuple(one for one in changed if one is not None)
