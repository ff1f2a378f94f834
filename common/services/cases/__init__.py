"""Services of cases: what the front desk receives, what the back office decides, what the issuing counter hands out."""

from common.services.cases import (
    attaching,
    deciding,
    erasing,
    gateway,
    issuing,
    looking,
    persons,
    receiving,
    reconciling,
    reviewing,
    supervising,
    workdays,
)

__all__ = [
    "attaching",
    "deciding",
    "erasing",
    "gateway",
    "issuing",
    "looking",
    "persons",
    "receiving",
    "reconciling",
    "reviewing",
    "supervising",
    "workdays",
]
