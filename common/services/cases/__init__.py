"""Services of cases: what the front desk receives, what the back office decides, what the issuing counter hands out."""

from common.services.cases import (
    attaching,
    deciding,
    erasing,
    following_up,
    gateway,
    issuing,
    looking,
    papers,
    persons,
    rating,
    receiving,
    reconciling,
    reviewing,
    stations,
    supervising,
    workdays,
)

__all__ = [
    "attaching",
    "deciding",
    "erasing",
    "following_up",
    "gateway",
    "issuing",
    "looking",
    "papers",
    "persons",
    "rating",
    "receiving",
    "reconciling",
    "reviewing",
    "stations",
    "supervising",
    "workdays",
]
