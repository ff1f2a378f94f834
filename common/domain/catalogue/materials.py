"""The rules for the papers of an item: each is named, none is a catch-all, all have an English name if any is known."""

from collections.abc import Mapping

import msgspec

from common.domain.catalogue import cells
from common.domain.catalogue.catch_all import catch_all_wording, is_unclear
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.item import Material
from common.domain.catalogue.row import Row

LONGEST_MATERIAL = 100
NONE_NEEDED = frozenset(("无需材料", "不需要材料", "无需提交材料", "no papers needed"))


def read_materials(row: Row, english: Mapping[str, str]) -> tuple[Material, ...]:
    """The papers of a row in their order; `english` knows the English names of common papers."""
    text = row.text("materials", keeps_lines=True)
    text_en = row.text("materials_en", keeps_lines=True)
    if text is None or text_en is None:
        return ()
    if text.lower() in NONE_NEEDED:
        return ()
    entries, entries_en = cells.listed(text), cells.listed(text_en)
    if not entries:
        row.fault(FaultKind.MATERIALS_EMPTY, "materials")
    if entries_en and len(entries_en) != len(entries):
        row.fault(FaultKind.MATERIALS_EN_COUNT, "materials_en", text_en, f"{len(entries_en)} / {len(entries)}")
        entries_en = []
    papers: dict[str, Material] = {}
    for place, entry in enumerate(entries):
        paper = _named(row, entry)
        if paper.name in papers:
            row.note(NoteKind.MATERIAL_TWICE, "materials", paper.name)
            continue
        name_en = cells.material(entries_en[place]).name if entries_en else english.get(paper.name, "")
        _check_english(row, paper.name, name_en)
        papers[paper.name] = msgspec.structs.replace(paper, name_en=name_en)
    return tuple(papers.values())


def _named(row: Row, entry: str) -> Material:
    paper = cells.material(entry)
    wording = catch_all_wording(paper.name)
    if wording:
        row.fault(FaultKind.MATERIALS_CATCH_ALL, "materials", entry, wording)
    elif is_unclear(paper.name):
        row.fault(FaultKind.MATERIALS_UNCLEAR, "materials", entry)
    elif len(paper.name) > LONGEST_MATERIAL:
        row.fault(FaultKind.TEXT_TOO_LONG, "materials", entry, str(LONGEST_MATERIAL))
    elif "、" in paper.name:
        row.note(NoteKind.MATERIAL_MAYBE_SEVERAL, "materials", entry)
    return paper


def _check_english(row: Row, name: str, name_en: str) -> None:
    wording = catch_all_wording(name_en)
    if wording:
        row.fault(FaultKind.MATERIALS_CATCH_ALL, "materials_en", name_en, wording)
    elif len(name_en) > LONGEST_MATERIAL:
        row.fault(FaultKind.TEXT_TOO_LONG, "materials_en", name_en, str(LONGEST_MATERIAL))
    elif not name_en:
        row.note(NoteKind.ENGLISH_MISSING, "materials_en", name)
