"""Lookups of what is to be sent to a department once more: what it has not confirmed, and what it has lost."""

from datetime import date

from common.domain.cases.gateway_words import DifferenceKind
from common.domain.catalogue.item import Domain
from common.store.connect import Connection
from common.store.lookups import gateway

_DAYS_LOOKED_BACK = 31
_LOST = (DifferenceKind.NOT_THERE, DifferenceKind.OTHERWISE_THERE)


def denied(db: Connection, department: Domain) -> list[gateway.Dispatch]:
    """What a department has confirmed and, by the newest comparison of a day, does not have any more.

    Not what it has confirmed once more since.
    """
    compared = gateway.reconciliations(db, department=department, on=None, only_differing=True, limit=_DAYS_LOOKED_BACK)
    lost = {one.id: at_ms for at_ms, said in compared for one in said.differences if one.kind in _LOST}
    found = [(gateway.dispatch(db, one), at_ms) for one, at_ms in sorted(lost.items())]
    return [
        one
        for one, at_ms in found
        if one is not None and one.acknowledged_ms is not None and one.acknowledged_ms <= at_ms
    ]


def unconfirmed(db: Connection, department: Domain) -> list[gateway.Dispatch]:
    """What lies in a package, and whose receipt has not come."""
    return [one for one in gateway.pending(db, department) if one.package]


def overdue(db: Connection, department: Domain, before_ms: int) -> int:
    """How many letters lie in packages since before a moment, and their receipts have not come."""
    (count,) = db.execute(
        "SELECT count(*) FROM dispatch d JOIN gateway_package g USING (package)"
        " WHERE d.department = ? AND d.acknowledged_ms IS NULL AND d.case_id > ''"
        " AND g.direction = 'to' AND g.at_ms < ?",
        (department, before_ms),
    ).fetchone()
    return int(count)


def is_mended(db: Connection, department: Domain, on: date) -> bool:
    """Whether a department has confirmed, since a day was compared, all that it had lost of it."""
    compared = gateway.reconciliations(db, department=department, on=on, only_differing=True, limit=1)
    lost = [(one.id, at_ms) for at_ms, said in compared for one in said.differences if one.kind in _LOST]
    return bool(lost) and all(_has_come_since(db, dispatch, at_ms) for dispatch, at_ms in lost)


def _has_come_since(db: Connection, dispatch: str, at_ms: int) -> bool:
    found = gateway.dispatch(db, dispatch)
    return found is not None and (found.acknowledged_ms or 0) > at_ms
