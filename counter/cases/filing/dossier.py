"""The dossier of a case as a PDF, for the command line and for the page of the case."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from common.domain.cases.attachment_queries import AskAttachments
from common.domain.cases.person import Person
from common.domain.cases.queries import AskCase, Said
from common.domain.queries import AskHall, AskStaff, Query
from common.dossier.case import Matter, case_dossier
from counter.cases.words import DEEDS
from printers.a4 import render


class Asked(Protocol):
    """What is needed of the hall."""

    def ask(self, query: Query[Any]) -> Any:
        """Answer a question."""


class Steps(NamedTuple):
    """The history of a case; `missing` are its steps that lie in the archive alone and could not be had."""

    steps: Sequence[Said]
    missing: int


def dossier(hall: Asked, case: str, persons: Mapping[str, Person], history: Steps, *, is_english: bool) -> bytes:
    """The whole case. Whoever is in `persons` is shown in full, all others masked. Raises Refused for none such."""
    here = hall.ask(AskHall())
    seen = hall.ask(AskCase(case=case))
    matter = Matter(
        hall=here.hall.name_en if is_english else here.hall.name,
        phone=here.hall.phone,
        timezone=here.hall.timezone,
        seen=seen,
        steps=history.steps,
        missing=history.missing,
        attachments=hall.ask(AskAttachments(case=seen.case.case)),
        persons=persons,
        names={row.staff: row.name for row in hall.ask(AskStaff())},
        deeds=DEEDS,
        on=date.fromisoformat(here.today),
        is_sample=here.hall.is_sample,
        is_english=is_english,
    )
    return render(case_dossier(matter))
