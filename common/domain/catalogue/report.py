"""What a catalogue file is told: faults that refuse it and notes about what was read differently, as kind sentences."""

import msgspec

from common.domain.catalogue.columns import BY_FIELD
from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.sentences import SENTENCES


class Remark(msgspec.Struct, frozen=True):
    """One sentence about one place: the row as spreadsheets count (None: the file), field, found value."""

    kind: FaultKind | NoteKind
    row: int | None
    field: str
    found: str
    detail: str = ""

    @property
    def zh(self) -> str:
        """The whole sentence in Chinese, with its place."""
        column = f"“{BY_FIELD[self.field].zh[0]}”" if self.field in BY_FIELD else ""
        place = f"第 {self.row} 行{column}" if self.row is not None else column
        return f"{place}：{self._said(0)}" if place else self._said(0)

    @property
    def en(self) -> str:
        """The whole sentence in English, with its place."""
        place = ", ".join(
            part
            for part in (
                f"Row {self.row}" if self.row is not None else "",
                f"column “{self.field}”" if self.field in BY_FIELD else "",
            )
            if part
        )
        return f"{place}: {self._said(1)}" if place else self._said(1)

    def _said(self, language: int) -> str:
        return SENTENCES[self.kind][language].format(found=_shown(self.found), detail=self.detail)


_SHOWN = 40
"""Characters of a found value that a sentence repeats."""


def _shown(found: str) -> str:
    line = " ".join(found.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
