"""Years of cases: 200,000 of them with the people they are for, written as the product would have written them."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from common.domain.cases import events as e
from common.domain.cases.person import Person
from common.domain.cases.words import Delivery, Verdict
from common.domain.catalogue.item import ServiceItem
from common.domain.events import Event
from common.domain.id_number import check_character
from common.domain.ids import new_id
from common.domain.pinyin import initials
from common.hall import Hall
from common.store.connect import Connection
from common.store.known import encode
from common.store.lookups import setup
from common.store.projections import apply
from common.store.seal import seal

OPEN = 5_000
"""So many are not decided yet, all in one department's worklist."""
_CASES_OF_A_PERSON = 2
_BATCH = 2_000
CASE_ITEM = "SB004"
"""Three papers, ten working days."""
_FIRST_DAY = date(2024, 1, 2)
_DAYS = 700
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
_GIVEN = "芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英华文平刚桂兰玉萍红梅建国志伟海燕春生晓东云飞雪峰思远子涵一诺"


class Known(NamedTuple):
    """What a clerk might type to find somebody's case."""

    number: str
    person: Person


def write_cases(hall: Hall, cases: int) -> list[Known]:
    """Write so many cases into a hall's journal and tables, without waiting for the disk; who they are for."""
    chance = random.Random(20261121)  # the same people in each run
    written: list[Known] = []
    applicant, person = "", Person(name="", id_number="")
    while len(written) < cases:
        with hall.store.transaction() as db:
            item = setup.item(db, CASE_ITEM)
            assert item is not None
            for n in range(len(written), min(len(written) + _BATCH, cases)):
                if n % _CASES_OF_A_PERSON == 0:
                    applicant, person = new_id(), somebody(chance, n)
                    _tell(hall, db, [e.PersonRecorded(person=applicant, sealed=seal(db, applicant, encode(person)))])
                on = _FIRST_DAY + timedelta(days=n * _DAYS // cases)
                number = f"{on:%Y%m%d}-0{n:06}"
                begun = list(_beginning(item, applicant, number, on))
                is_open = cases - n <= OPEN
                _tell(hall, db, begun if is_open else begun + list(_end(db, item, begun[0].case, applicant, on)))
                written.append(Known(number, person))
    hall.store.fold_log()
    return written


def somebody(chance: random.Random, order: int) -> Person:
    """Somebody whose number is of a division that was never given out."""
    name = chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))
    first = f"99{order // 1000:04}{chance.randrange(1940, 2008, 4)}0229{order % 1000:03}"
    return Person(
        name=name,
        initials=initials(name),
        id_number=first + check_character(first),
        phone=f"1{chance.randrange(10**9, 10**10):010}",
    )


def _tell(hall: Hall, db: Connection, bodies: Sequence[Event]) -> None:
    for recorded in hall.store.journal.append(bodies, 0, "1001", None):
        apply(db, recorded)


def _beginning(item: ServiceItem, applicant: str, number: str, on: date) -> Iterator[e.CaseReceived | e.CaseAccepted]:
    case = new_id()
    yield e.CaseReceived(
        case=case,
        number=number,
        item=item.code,
        domain=item.domain,
        handling=item.kind,
        limit_days=item.promised_days,
        papers=tuple(material.name for material in item.materials),
        applicant=applicant,
        counter="1",
        staff="1001",
        on=on,
    )
    yield e.CaseAccepted(case=case, promised_on=on + timedelta(days=14), staff="1001", on=on)


def _end(db: Connection, item: ServiceItem, case: str, applicant: str, received_on: date) -> Iterator[Event]:
    on = received_on + timedelta(days=7)
    opinion = seal(db, applicant, "材料齐全，符合规定")
    yield e.CaseDecided(
        case=case, department=item.domain, verdict=Verdict.GRANTED, opinion=opinion, signed_by=("2001",), on=on
    )
    yield e.ResultReady(case=case, document="办理结果通知书", counter="3", staff="2001", on=on)
    yield e.ResultIssued(case=case, to=applicant, delivery=Delivery.COUNTER, counter="3", staff="3001", on=on)
    yield e.CaseConcluded(case=case, on=on)
