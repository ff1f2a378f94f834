"""Reads which papers of an item somebody may owe for a while (容缺), and which are main papers that nobody may."""

from collections.abc import Sequence

import msgspec

from common.domain.catalogue import cells
from common.domain.catalogue.faults import FaultKind
from common.domain.catalogue.item import Material
from common.domain.catalogue.row import Row

NONE_OWED = frozenset(("无", "不可容缺", "不适用容缺", "none"))


def with_owing(row: Row, materials: Sequence[Material]) -> tuple[Material, ...]:
    """The papers, each marked where the row says anything: those it names may be owed, all others are main papers.

    Halls publish a list of what may be owed, and accept nothing without the main papers (安阳市政务服务条例 art. 24).
    """
    text = row.text("may_be_owed", keeps_lines=True) or ""
    if not text:
        return tuple(materials)
    named = [] if text.lower() in NONE_OWED else cells.listed(text)
    known = {material.name for material in materials}
    for name in named:
        if name not in known:
            row.fault(FaultKind.PAPER_NOT_LISTED, "may_be_owed", name)
    return tuple(msgspec.structs.replace(material, may_be_owed=material.name in named) for material in materials)
