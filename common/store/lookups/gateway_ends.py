"""Lookups of the hall's end of gateways: which machine has each, and what lies there that cannot be taken in."""

from typing import NamedTuple

import msgspec

from common.domain.cases.gateway_events import LeftPackage
from common.domain.catalogue.item import Domain
from common.store.connect import Connection

_decode = msgspec.json.Decoder(tuple[LeftPackage, ...]).decode


class End(NamedTuple):
    """The hall's end of a gateway: the machine that has it by its name, whether that is this one, what lies untaken."""

    machine: str = ""
    is_tended: bool = False
    is_ours: bool = False
    untaken: tuple[LeftPackage, ...] = ()
    untaken_ms: int = 0


def end(db: Connection, department: Domain) -> End:
    """The hall's end of a gateway; without a machine before one has taken it up."""
    row = db.execute(
        "SELECT machine, origin > '', origin = (SELECT name FROM origin WHERE is_own), untaken, untaken_ms"
        " FROM gateway_end WHERE department = ?",
        (department,),
    ).fetchone()
    if row is None:
        return End()
    machine, is_tended, is_ours, untaken, untaken_ms = row
    return End(machine, bool(is_tended), bool(is_ours), _decode(untaken), untaken_ms)
