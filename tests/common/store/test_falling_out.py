"""Three counters, each at a machine of its own, that fall out over a few numbers, and people who settle it."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.words import Outcome
from common.hall import Hall
from tests.common.store.test_interleaving import assert_order_is_of_no_account, machines, meet
from tests.halls import take

Deed = Callable[[Hall, str], c.Command]

_NUMBERS = 3


def _settle(hall: Hall, _: str) -> c.Command:
    found = (story.conflict for story in hall.ask(q.AskConflicts()) if not story.conflict.is_settled)
    return c.SettleConflict(number=next((one.number for one in found), ""), note="同一位居民")


DEEDS: dict[str, Deed] = {
    "call": lambda _, at: c.CallNext(counter=at),
    "begin": lambda _, at: c.BeginService(counter=at),
    "finish": lambda _, at: c.FinishService(counter=at, outcome=Outcome.DONE, note="已收"),
    "miss": lambda _, at: c.MarkNoShow(counter=at),
    "park": lambda _, at: c.Park(counter=at, reason="去复印"),
    "call the first": lambda _, at: c.CallTicket(counter=at, number="A001"),
    "settle": _settle,
}
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(["call", "begin", "settle", *DEEDS]) | st.integers(0, 2)),
    min_size=15,
    max_size=50,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, seed=st.integers(0, 2**32))
def test_whatever_they_do_to_one_number_all_come_to_see_the_same(steps: list[tuple[int, str | int]], seed: int) -> None:
    with tempfile.TemporaryDirectory(prefix="yichuang-test-") as folder:
        halls = machines(Path(folder), 3)
        for _ in range(_NUMBERS):
            take(halls[0])
        meet(*halls)
        for who, step in steps:
            if isinstance(step, int):
                meet(halls[who], halls[step])
                continue
            try:
                halls[who].do(DEEDS[step](halls[who], str(who + 1)))
            except Refused:
                continue
        meet(*halls)
        stories = halls[0].ask(q.AskConflicts())
        event(f"{len(stories)} fell out, {sum(story.conflict.is_settled for story in stories)} settled")
        assert_order_is_of_no_account(Path(folder), halls, random.Random(seed))
