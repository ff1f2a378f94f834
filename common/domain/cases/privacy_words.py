"""The closed sets of words about personal data."""

from enum import StrEnum


class ErasureGround(StrEnum):
    """Why a person's data is erased (个人信息保护法 art. 47)."""

    REQUESTED = "requested"
    """The person asks for it, and no law says that it must be kept."""
    PURPOSE_FULFILLED = "purpose_fulfilled"
    """What it was kept for is done, or the time for which it had to be kept is over."""
    CONSENT_WITHDRAWN = "consent_withdrawn"


class LookKind(StrEnum):
    """What was done with a person's data."""

    LOOKED = "looked"
    EXPORTED = "exported"
    ERASURE_ORDERED = "erasure_ordered"
