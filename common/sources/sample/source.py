"""The source of the sample: the same invented persons with the same figures, each time and everywhere."""

from datetime import date

from common.domain.records.record import InsuredRecord
from common.sources.names import is_same_name
from common.sources.sample.careers import career_of
from common.sources.sample.chosen import chosen_by
from common.sources.sample.paid import account_of, payments_of
from common.sources.sample.persons import Person, persons
from common.sources.source import NotInsured, WrongPerson

AS_OF = date(2026, 10, 31)
AGENCY = "样例区社会保险基金管理中心"
_ACCOUNT_YEAR = AS_OF.year - 1


class SampleSource:
    """Invented persons. Nothing of it is real but the bases and rates."""

    is_sample = True

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """The record of a sample person. Raises NotInsured for everybody else, WrongPerson for another name."""
        person = persons().get(id_number)
        if person is None:
            raise NotInsured
        if name and not is_same_name(name, person.name):
            raise WrongPerson("the name is another's")
        return record_of(person)

    def as_of(self) -> date | None:
        """The day at which the invented history ends."""
        return AS_OF


def record_of(person: Person) -> InsuredRecord:
    """What the sample's agency holds of a person."""
    career = career_of(person)
    payments = payments_of(career)
    return InsuredRecord(
        id_number=person.id_number,
        name=person.name,
        agency=AGENCY,
        as_of=AS_OF,
        employers=career.employers,
        payments=payments,
        account=account_of(payments, _ACCOUNT_YEAR) if payments else None,
        account_year=_ACCOUNT_YEAR if payments else None,
        hospitals=chosen_by(person) if payments else (),
        is_sample=True,
    )
