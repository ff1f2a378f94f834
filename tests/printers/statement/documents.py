"""Documents for the tests of paper, as they are given out: of a whole life, of a year, of nobody's payments."""

from msgspec.structs import replace

from common.domain.records.paper_numbers import new_numbers
from common.domain.records.record import Employer, InsuredRecord
from common.domain.records.shape import Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import Document, Insurance
from tests.common.domain.records.people import ON, record, whole_wish, worked

NUMBERS = new_numbers(ON)
MARKS = Marks(hall="江北区石马河街道便民服务中心", query_number=NUMBERS.query_number, check_code=NUMBERS.check_code)
_LONG_NAME = "阿卜杜热西提·吐尔逊·麦麦提江"
_LONGEST_NAME = "阿卜杜热合曼·买买提依明·艾合买提江·阿卜杜外力·吐尔逊尼牙孜·古丽巴哈尔·样例"


def given_out(insured: InsuredRecord, wish: Wish) -> Statement:
    """A document with its numbers."""
    return statement_of(insured, wish, ON, MARKS)


def _details(first: str, insurance: Insurance) -> Wish:
    return Wish(document=Document.PAYMENT_DETAILS, first=first, last="2026-10", insurance=insurance)


def _as_long_as_can_be() -> InsuredRecord:
    """Every text as long as a source may send it."""
    text = "银杏里街道" * 40
    long = replace(worked(employers=2), name="麦麦提·" * 50, agency=text)
    return replace(long, employers=tuple(Employer(name=text, district=text) for _ in long.employers))


LIFE = given_out(worked(), whole_wish())
DOCUMENTS = {
    "life": LIFE,
    "twelve_employers": given_out(worked(employers=12, name=_LONG_NAME), whole_wish()),
    "year": given_out(worked(), Wish(document=Document.STATEMENT, first="2025-01", last="2025-12")),
    "nothing": given_out(record(employers=0), whole_wish()),
    "long": given_out(_as_long_as_can_be(), whole_wish()),
    "long_proof": given_out(_as_long_as_can_be(), whole_wish(Document.COVERAGE_PROOF)),
    "proof": given_out(worked(), whole_wish(Document.COVERAGE_PROOF)),
    "proof_of_nothing": given_out(record(), whole_wish(Document.COVERAGE_PROOF)),
    "details": given_out(worked(), _details("2021-01", Insurance.PENSION)),
    "details_of_a_long_name": given_out(worked(name=_LONGEST_NAME), _details("2020-01", Insurance.MEDICAL)),
    "details_without_person": given_out(worked(employers=2), _details("2023-01", Insurance.INJURY)),
}
NO_SAMPLE = given_out(replace(worked(), is_sample=False), whole_wish())
