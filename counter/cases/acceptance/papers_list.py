"""The papers of a case as they are ticked off: which are here, in which form, how many."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import msgspec
from PySide6.QtCore import Signal, Slot

from common.domain.cases.events import Handed
from common.domain.cases.papers import WHO_ASKS, papers_for
from common.domain.cases.words import Form
from common.domain.catalogue.item import Material, ServiceItem
from common.ui.page import Field, Part
from common.ui.rows import Rows
from counter.cases.words import FORMS
from counter.desk.seated import SeatedPage
from counter.desk.station import Station

_MOST = 99


@dataclass(frozen=True)
class PaperLine:
    """One paper. `needs` says what the catalogue asks for, `source` who can tell the hall instead."""

    name: str
    shown: str
    needs: str
    source: str
    is_here: bool
    form: str
    form_words: str
    count: int
    scans: int


class PapersList(SeatedPage):
    """The complete list for an item in the applicant's situations. Ticks stay when a choice changes the list."""

    at = Field(-1)
    is_complete = Field(False)
    said = Field("")
    """How many are here; "" while there is no list."""
    problem = Field("")
    rows = Part(lambda: Rows(PaperLine, key="name"))

    touched = Signal()
    given_back = Signal(list)
    """Scans that belong to no paper after all, as paths."""

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._materials: dict[str, Material] = {}
        self._handed: dict[str, Handed] = {}
        self._scans: dict[str, tuple[str, ...]] = {}

    def show(self, item: ServiceItem | None, choices: Collection[str], *, is_represented: bool) -> None:
        """The papers that are needed now."""
        materials = papers_for(item, choices, is_represented=is_represented) if item is not None else ()
        self._materials = {one.name: one for one in materials}
        self._show()

    def show_names(
        self, names: Sequence[str], item: ServiceItem | None, may_be_owed: Collection[str] | None = None
    ) -> None:
        """The papers of a case that has been received: as they were named then, whatever the catalogue says today.

        So is which of them somebody may owe, None where the catalogue did not say.
        """
        known = {one.name: one for one in item.materials} if item is not None else {}
        self._materials = {
            name: msgspec.structs.replace(
                known.get(name) or Material(name), may_be_owed=None if may_be_owed is None else name in may_be_owed
            )
            for name in names
        }
        self._show()

    def restore(self, handed: Sequence[Handed]) -> None:
        """Which were ticked, for the list that is shown now or next."""
        self._handed = {one.material: one for one in handed}
        self._show()

    def handed(self) -> tuple[Handed, ...]:
        """The papers that are here, in the order of the list."""
        return tuple(self._handed[name] for name in self._materials if name in self._handed)

    def lacks(self) -> tuple[str, ...]:
        """Those that are not, as they are called in the catalogue."""
        return tuple(name for name in self._materials if name not in self._handed)

    def main_lacks_shown(self) -> list[str]:
        """Those that are not and that nobody may owe, in the clerk's language; the hall's own look-ups are none."""
        return [
            self.station.say(one.name, one.name_en)
            for name, one in self._materials.items()
            if name not in self._handed and not one.source and (one.may_be_owed is False or name in WHO_ASKS)
        ]

    def says_what_may_be_owed(self) -> bool:
        """Whether the catalogue does; else whoever accepts decides."""
        return any(one.may_be_owed is not None for name, one in self._materials.items() if name not in WHO_ASKS)

    def lacks_shown(self) -> list[str]:
        """Those that are not, in the clerk's language."""
        return [
            self.station.say(one.name, one.name_en) for name, one in self._materials.items() if name in self.lacks()
        ]

    def scans(self) -> list[tuple[str, str]]:
        """Each scan as (paper, path)."""
        return [(name, file) for name in self._materials for file in self._scans.get(name, ())]

    def attach(self, files: list[str]) -> None:
        """These files show the paper that the keyboard is on: it is here, then."""
        if not 0 <= self.at < self.rows.rowCount():
            return
        name = self.rows.row(self.at).name
        self._scans[name] = tuple(dict.fromkeys((*self._scans.get(name, ()), *files)))
        self._handed.setdefault(name, self._usual(name))
        self._changed()

    @Slot(int)
    def detach(self, at: int) -> None:
        """The scans of this paper do not belong to it."""
        files = self._scans.pop(self.rows.row(at).name, ())
        self.given_back.emit(list(files))
        self._changed()

    @Slot(int)
    def choose(self, at: int) -> None:
        """The keyboard is on this paper."""
        self.at = at

    @Slot(int)
    def toggle(self, at: int) -> None:
        """This paper is here, or is not after all."""
        line = self.rows.row(at)
        if line.is_here:
            self._handed.pop(line.name)
        else:
            self._handed[line.name] = self._usual(line.name)
        self._changed()

    @Slot()
    def toggle_all(self) -> None:
        """All are here, each as the catalogue wants it; once more: none is."""
        if self.lacks():
            self._handed |= {name: self._usual(name) for name in self.lacks()}
        else:
            self._handed.clear()
        self._changed()

    @Slot(int, str)
    def set_form(self, at: int, form: str) -> None:
        """It is here in this form."""
        name = self.rows.row(at).name
        before = self._handed.get(name) or self._usual(name)
        self._handed[name] = Handed(name, Form(form), before.count)
        self._changed()

    @Slot(int, int)
    def set_count(self, at: int, count: int) -> None:
        """So many of it are here; more digits follow each other while `count` stays below a hundred."""
        name = self.rows.row(at).name
        before = self._handed.get(name) or self._usual(name)
        self._handed[name] = Handed(name, before.form, min(_MOST, max(1, count)))
        self._changed()

    def clear(self) -> None:
        """No paper is here."""
        self._handed.clear()
        self._scans.clear()
        self._materials = {}
        self.at, self.problem = -1, ""
        self._show()

    def _usual(self, name: str) -> Handed:
        material = self._materials[name]
        if material.source:
            return Handed(name, Form.LOOKED_UP)
        if not material.originals and material.copies:
            return Handed(name, Form.COPY, material.copies)
        return Handed(name, Form.ORIGINAL, material.originals or 1)

    def _changed(self) -> None:
        self.problem = ""
        self._show()
        self.touched.emit()

    def _show(self) -> None:
        self.rows.replace([self._line(one) for one in self._materials.values()])
        here, say = len(self.handed()), self.station.say
        self.is_complete = 0 < here == len(self._materials)
        if self.is_complete:
            self.said = say(f"{here} 份材料齐全", f"all {here} here")
        else:
            said = say(f"已收 {here} / {len(self._materials)}", f"{here} of {len(self._materials)} here")
            self.said = said if self._materials else ""
        if self.at < 0 < self.rows.rowCount():
            self.at = 0
        self.at = min(self.at, self.rows.rowCount() - 1)

    def _line(self, material: Material) -> PaperLine:
        say = self.station.say
        line = PaperLine(
            name=material.name,
            shown=say(material.name, material.name_en),
            needs="  ".join(
                words
                for count, words in (
                    (material.originals, say(f"原件 {material.originals}", f"original {material.originals}")),
                    (material.copies, say(f"复印件 {material.copies}", f"copy {material.copies}")),
                    (material.may_be_owed, say("可容缺", "may come later")),
                )
                if count
            ),
            source=say(material.source, material.source_en),
            is_here=False,
            form="",
            form_words="",
            count=0,
            scans=len(self._scans.get(material.name, ())),
        )
        here = self._handed.get(material.name)
        if here is None:
            return line
        words = say(*FORMS[here.form])
        return replace(line, is_here=True, form=here.form.value, form_words=words, count=here.count)
