"""What a session holds of somebody: the record, the wish, and the document made of both. Looked up in a worker."""

from datetime import date
from typing import Self

import msgspec

from common.domain.queries import AskHall
from common.domain.records.confidential import Confidential
from common.domain.records.months import month_of
from common.domain.records.queries import AskStatementAllowance
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Statement
from common.domain.records.statement import Marks, Wish, fitted, statement_of
from common.domain.records.words import Document, Insurance
from common.hall import Hall
from common.sources import Source
from kiosk.self_service.stage import Proof


class Here(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when a document is given out."""

    hall: str
    today: date
    valid_days: int
    is_sample: bool

    @classmethod
    def at(cls, hall: Hall, valid_days: int) -> Self:
        """Here and now; asked in a worker."""
        now = hall.ask(AskHall())
        return cls(
            hall=now.hall.name,
            today=date.fromisoformat(now.today),
            valid_days=valid_days,
            is_sample=now.hall.is_sample,
        )

    def marks(self, query_number: str = "", check_code: str = "") -> Marks:
        """What a document bears of it; the two numbers are given to paper only."""
        return Marks(
            hall=self.hall,
            query_number=query_number,
            check_code=check_code,
            valid_days=self.valid_days,
            is_sample=self.is_sample,
        )


class Found(Confidential, frozen=True, kw_only=True):
    """`statement` is as it is looked at: without the numbers that paper bears; `left` may still be printed today."""

    record: InsuredRecord
    wish: Wish
    here: Here
    statement: Statement
    left: int


def wish_of(document: Document, insurance: Insurance, first_year: int, last_year: int, today: date) -> Wish:
    """The wish in whole years, up to the month of today."""
    return Wish(
        document=document,
        first=f"{first_year}-01",
        last=min(f"{last_year}-12", month_of(today)),
        insurance=insurance if document is Document.PAYMENT_DETAILS else None,
    )


def look_up(hall: Hall, source: Source, proof: Proof, wish: Wish, valid_days: int) -> Found:
    """Ask the source and make the document. Raises SourceSilent, NotInsured and WrongPerson."""
    record = source.fetch(proof.id_number, proof.name)
    here = Here.at(hall, valid_days)
    allowance = hall.ask(AskStatementAllowance(id_number=proof.id_number, method=proof.method))
    fitting = fitted(wish, record)
    return Found(
        record=record,
        wish=fitting,
        here=here,
        statement=statement_of(record, fitting, here.today, here.marks()),
        left=allowance.left,
    )
