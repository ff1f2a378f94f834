"""A document cut into parts that fit a screen: a wide table falls into one for each of its groups of columns."""

from collections.abc import Iterator

import msgspec

from common.domain.records.confidential import Confidential
from common.domain.records.shape import Column, Fact, Section, Statement, Table
from common.domain.records.words import INSURANCE_WORDS, Document


class ScreenPart(Confidential, frozen=True, kw_only=True):
    """What stands on the screen at one time: `name` is on its tab, rows have a cell for each column."""

    name: str
    name_en: str
    title: str
    sentences: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()
    nothing: str = ""


_GROUP_NAMES = {f"{zh}保险": (zh, en) for zh, en in INSURANCE_WORDS.values()}
_DOCUMENT_NAMES = {
    Document.STATEMENT: (("单位", "Employers"), ("缴费", "Paid"), ("累计", "In all")),
    Document.COVERAGE_PROOF: (("参保情况", "Insured"),),
    Document.PAYMENT_DETAILS: (("逐月明细", "By month"),),
}
_NOTES = ("说明", "Notes")


def parts_of(statement: Statement) -> tuple[ScreenPart, ...]:
    """The parts in the order of the document, the notes last."""
    named = zip(statement.sections, _DOCUMENT_NAMES[statement.document], strict=True)
    parts = [part for section, name in named for part in _parts_of(section, name)]
    return (*parts, ScreenPart(name=_NOTES[0], name_en=_NOTES[1], title=_NOTES[0], sentences=statement.notes))


def _parts_of(section: Section, name: tuple[str, str]) -> Iterator[ScreenPart]:
    whole = ScreenPart(
        name=name[0],
        name_en=name[1],
        title=section.title,
        sentences=(section.lead,) if section.lead else (),
        facts=section.facts,
    )
    table = section.table
    if table is None:
        yield whole
        return
    groups = tuple(dict.fromkeys(column.group for column in table.columns if column.group))
    if not groups or not table.rows:
        yield _with_columns(whole, table, tuple(range(len(table.columns))))
        return
    for group in groups:
        zh, en = _GROUP_NAMES.get(group, (group, group))
        places = tuple(at for at, column in enumerate(table.columns) if column.group in ("", group))
        own = msgspec.structs.replace(whole, name=zh, name_en=en, title=f"{section.title} {group}")
        yield _with_columns(own, table, places)


def _with_columns(part: ScreenPart, table: Table, places: tuple[int, ...]) -> ScreenPart:
    """The part with these columns of the table, without rows that say nothing in them."""
    rows = tuple(tuple(row[at] for at in places) for row in table.rows)
    return msgspec.structs.replace(
        part,
        columns=tuple(table.columns[at] for at in places),
        rows=tuple(row for row in rows if any(row[1:])),
        total=tuple(table.total[at] for at in places) if table.total else (),
        nothing=table.nothing,
    )
