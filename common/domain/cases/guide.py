"""The guide of an item for one resident: which questions are open, what to bring, what the hall looks up itself."""

import msgspec

from common.domain.cases.papers import papers_for
from common.domain.catalogue.item import Choice, Material, ServiceItem, Situation
from common.domain.catalogue.situations import chosen_in
from common.domain.limits import Code, Codes
from common.domain.queries import Query


class Guide(msgspec.Struct, frozen=True, kw_only=True):
    """`open` are the questions without an answer; until there are none, `to_bring` has all that may be needed."""

    item: ServiceItem
    chosen: tuple[Choice, ...]
    open: tuple[Situation, ...]
    is_represented: bool
    to_bring: tuple[Material, ...]
    looked_up: tuple[Material, ...]


class AskGuide(Query[Guide], frozen=True, kw_only=True, tag="guide"):
    """What to bring for an item, with the choices made so far and whether somebody comes for somebody else."""

    item: Code
    situations: Codes = ()
    is_represented: bool = False


def guide_of(item: ServiceItem, choices: tuple[str, ...], *, is_represented: bool = False) -> Guide:
    """The guide of an item; choices that it does not know count for nothing."""
    chosen = chosen_in(item, choices)
    papers = papers_for(item, [choice.name for choice in chosen], is_represented=is_represented)
    return Guide(
        item=item,
        chosen=chosen,
        open=tuple(one for one in item.situations if not set(one.choices).intersection(chosen)),
        is_represented=is_represented,
        to_bring=tuple(paper for paper in papers if not paper.source),
        looked_up=tuple(paper for paper in papers if paper.source),
    )
