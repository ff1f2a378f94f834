"""What several machines put on record about documents and codes makes the same tables in whatever order it comes."""

import random
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.ids import new_id
from common.domain.records.code import new_code
from common.domain.records.ending import Ending
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.hall import Hall
from tests.common.cases.counter import FRONT
from tests.common.records.kiosk import KIOSK, OTHER_KIOSK, RULES, SOMEBODY, begin, end, print_one
from tests.common.store.test_interleaving import entries_of, interleaved, meet, rows, tables
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, bare_hall


def busy(desk: Hall, one: Hall, other: Hall) -> None:
    """Two kiosks and a desk that meet now and then; one document gets two ends, by staff and by a kiosk."""
    meet(desk, one, other)
    lost = begin(one)
    print_one(other, kiosk=OTHER_KIOSK)
    meet(desk, one)
    desk.do(c.SettleStatement(counter=FRONT, query_number=lost, ending=Ending.PRINTED))
    end(one, lost, Ending.JAMMED)
    request = new_id()
    one.do(c.AskCode(kiosk=KIOSK, id_number=SOMEBODY, code_request=request))
    for hall in (desk, one, other):
        with hall.store.transaction() as db:
            db.executemany(
                "INSERT OR IGNORE INTO day_key VALUES (?, ?, 1)", rows(one, "SELECT on_date, key FROM day_key")
            )
    meet(desk, one, other)
    desk.do(c.ReleaseCode(counter=FRONT, code_request=request, code=new_code()))
    one.do(c.WithdrawCode(code_request=request))
    with pytest.raises(Refused, match="nothing that was printed here"):
        desk.do(c.VerifyPaper(counter=FRONT, query_number=lost, check=""))
    meet(desk, one, other)


def test_any_order_makes_the_same_tables(hall: Hall, tmp_path: Path, clock: MovedClock) -> None:
    with ExitStack() as stack:
        kiosks = [
            stack.enter_context(closing(bare_hall(tmp_path / name, clock, Rules(records=RULES)))) for name in ("1", "2")
        ]
        busy(hall, *kiosks)
        assert tables(hall) == tables(kiosks[0]) == tables(kiosks[1])
        assert hall.faults() == NO_FAULTS
        everything = [entry for one in (hall, *kiosks) for entry in entries_of(one)]
        for seed in range(5):
            fresh = stack.enter_context(closing(bare_hall(tmp_path / f"fresh{seed}", clock)))
            order = interleaved(everything, random.Random(seed))
            for at in range(0, len(order), 7):
                fresh.store.take_in(order[at : at + 7], {})
            assert tables(fresh) == tables(hall)
