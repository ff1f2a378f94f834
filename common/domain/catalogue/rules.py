"""The rules for one row of a catalogue file: it becomes an item, or every fault of it is said."""

import re
from collections.abc import Mapping

from common.domain.catalogue import cells
from common.domain.catalogue.departments import read_approvals, read_domain, read_signatures
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.item import HandlingKind, Provenance, ServiceItem, Source, Trust
from common.domain.catalogue.materials import read_materials
from common.domain.catalogue.owing import with_owing
from common.domain.catalogue.row import Row
from common.domain.catalogue.situation_cells import read_situations, with_conditions

LONGEST_CODE = 64
"""The 31-digit national code with its suffixes has 56 characters."""
LONGEST_NAME = 60
LONGEST_ENGLISH = 160
LONGEST_SOURCE = 500
LONGEST_FEE = 200
MOST_DAYS_ON_THE_SPOT = 1
"""Published guides of on-the-spot items state 0 or 1 working day."""
DEFAULT_SERIES = "A"

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SERIES = re.compile(r"[A-Z]")
_KINDS = {
    "即办": HandlingKind.ON_THE_SPOT,
    "即办件": HandlingKind.ON_THE_SPOT,
    "on_the_spot": HandlingKind.ON_THE_SPOT,
    "on the spot": HandlingKind.ON_THE_SPOT,
    "承诺": HandlingKind.PROMISED,
    "承诺件": HandlingKind.PROMISED,
    "promised": HandlingKind.PROMISED,
}

# Whether the station finishes what it takes in (社区闭环办), or accepts it for the street (社区受理街道办).
_ROUTES = {
    **dict.fromkeys(("闭环", "闭环办", "社区闭环办", "closed loop", "closed_loop"), True),
    **dict.fromkeys(("受理", "社区受理", "社区受理街道办", "accepts", "street"), False),
}


def read_item(row: Row, english: Mapping[str, str], trust: Trust) -> ServiceItem | None:
    """The item of a row, its readings still to be written; None when `row.faults` says why not.

    `english` gives English names by Chinese names of items and papers, `trust` says how far the file itself is trusted.
    """
    code, name = _code(row), _name(row)
    domain, kind = read_domain(row), _kind(row)
    legal_days, promised_days = row.days("legal_days"), row.days("promised_days")
    _check_days(row, kind, legal_days, promised_days)
    situations = read_situations(row, english)
    materials = with_owing(row, with_conditions(row, read_materials(row, english), situations, english))
    approvals, signatures = read_approvals(row, domain, kind), read_signatures(row)
    is_at_community_station, is_closed_loop = _station(row, kind)
    series = _series(row)
    is_high_frequency = row.says_yes("high_frequency")
    aliases = tuple(dict.fromkeys(cells.listed(row.text("aliases", keeps_lines=True) or "")))
    basis, fee = row.text("basis", LONGEST_SOURCE) or "", row.text("fee", LONGEST_FEE) or ""
    name_en, name_en_trust = _name_en(row, name, english, trust)
    source = Source(trust, row.text("source", LONGEST_SOURCE) or "")
    if row.faults or domain is None or kind is None:
        return None
    return ServiceItem(
        code=code,
        name=name,
        name_en=name_en,
        domain=domain,
        kind=kind,
        promised_days=promised_days or 0,
        materials=materials,
        legal_days=legal_days,
        basis=basis,
        fee=fee,
        is_at_community_station=is_at_community_station,
        is_closed_loop=is_closed_loop,
        situations=situations,
        approvals=approvals,
        signatures=signatures,
        series=series,
        is_high_frequency=is_high_frequency,
        aliases=aliases,
        provenance=_provenance(source, name_en_trust),
    )


def _code(row: Row) -> str:
    text = row.text("code")
    if text == "":
        row.fault(FaultKind.CODE_EMPTY, "code")
    elif text and (not _CODE.fullmatch(text) or len(text) > LONGEST_CODE):
        row.fault(FaultKind.CODE_MALFORMED, "code", text, str(LONGEST_CODE))
    return text or ""


def _name(row: Row) -> str:
    text = row.text("name", LONGEST_NAME)
    if text == "":
        row.fault(FaultKind.NAME_EMPTY, "name")
    return text or ""


def _kind(row: Row) -> HandlingKind | None:
    text = row.text("kind")
    kind = _KINDS.get(text.lower()) if text is not None else None
    if text is not None and kind is None:
        row.fault(FaultKind.KIND_UNKNOWN, "kind", text)
    return kind


def _check_days(row: Row, kind: HandlingKind | None, legal: int | None, promised: int | None) -> None:
    is_faulty = any(fault.field == "promised_days" for fault in row.faults)
    if kind is HandlingKind.PROMISED and not promised and not is_faulty:
        row.fault(FaultKind.PROMISED_WITHOUT_DAYS, "promised_days", "" if promised is None else "0")
    if promised is None:
        return
    if kind is HandlingKind.ON_THE_SPOT and promised > MOST_DAYS_ON_THE_SPOT:
        row.fault(FaultKind.ON_THE_SPOT_WITH_DAYS, "promised_days", str(promised))
    elif legal is not None and promised > legal:
        row.fault(FaultKind.PROMISED_BEYOND_LEGAL, "promised_days", str(promised), str(legal))


def _station(row: Row, kind: HandlingKind | None) -> tuple[bool, bool]:
    """Whether a community station takes the item, and whether it finishes it: a plain yes leaves that to the kind."""
    text = row.text("community_station") or ""
    route = _ROUTES.get(text.lower())
    if route is not None:
        return True, route
    answer = cells.yes_or_no(text)
    if answer is None:
        row.fault(FaultKind.STATION_UNKNOWN, "community_station", text)
    return bool(answer), bool(answer) and kind is HandlingKind.ON_THE_SPOT


def _series(row: Row) -> str:
    text = row.text("series") or DEFAULT_SERIES
    if not _SERIES.fullmatch(text):
        row.fault(FaultKind.SERIES_MALFORMED, "series", text)
    return text


def _name_en(row: Row, name: str, english: Mapping[str, str], trust: Trust) -> tuple[str, Trust]:
    written = row.text("name_en", LONGEST_ENGLISH)
    if written:
        return written, trust
    if name and name not in english:
        row.note(NoteKind.ENGLISH_MISSING, "name_en", name)
    return english.get(name, ""), Trust.TRANSLATED


def _provenance(source: Source, name_en_trust: Trust) -> Provenance:
    fields = dict.fromkeys(Provenance.__struct_fields__, source)
    return Provenance(
        **{**fields, "name_en": Source(name_en_trust, source.text if name_en_trust is source.trust else "")}
    )
