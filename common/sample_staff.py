"""The staff of the sample hall, with the PINs that everybody may know: they sign in to a hall that does not exist.

The argon2id hashes ship beside the PINs, because hashing thirteen of them takes longer than all else of a new sample
hall. A test holds them to what a PIN of a real hall is hashed with.
"""

import csv
from typing import NamedTuple

from common.assets import resource
from common.domain.catalogue.item import Domain
from common.domain.words import StaffRole


class SampleMember(NamedTuple):
    """One of the sample staff; `departments` is empty at the front desk."""

    staff: str
    name: str
    pin: str
    pin_hash: str
    role: StaffRole
    departments: tuple[Domain, ...]


def shipped_staff() -> tuple[SampleMember, ...]:
    """All of them: the front desk first, then the back office."""
    with resource("staff", "sample.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            SampleMember(
                row["staff"],
                row["name"],
                row["pin"],
                row["pin_hash"],
                StaffRole(row["role"]),
                tuple(Domain(one) for one in row["departments"].split(";") if one),
            )
            for row in csv.DictReader(file)
        )
