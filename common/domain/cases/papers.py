"""Which papers a case needs: those of its item in the applicant's situations, and those of a representative."""

from collections.abc import Collection

from common.domain.catalogue.item import Material, ServiceItem
from common.domain.catalogue.situations import materials_with

MANDATE = "授权委托书"
REPRESENTATIVES_ID = "代理人身份证件"
WHO_ASKS = (MANDATE, REPRESENTATIVES_ID)
"""What nobody may owe: without them it is not known that the applicant asks for anything."""
_REPRESENTATIVES_PAPERS = (
    Material(MANDATE, "Letter of authorisation", originals=1, may_be_owed=False),
    Material(REPRESENTATIVES_ID, "Representative's ID", originals=1, may_be_owed=False),
)


def papers_for(item: ServiceItem, choices: Collection[str], *, is_represented: bool) -> tuple[Material, ...]:
    """The complete list, in the order in which a person would fetch them.

    That is the order of the catalogue, then what a representative brings, and at the end what the hall looks up itself:
    for that nobody has to go anywhere.
    """
    own = materials_with(item, choices)
    besides = tuple(
        paper for paper in _REPRESENTATIVES_PAPERS if is_represented and paper.name not in {one.name for one in own}
    )
    to_bring = tuple(paper for paper in own if not paper.source)
    return (*to_bring, *besides, *(paper for paper in own if paper.source))


def may_be_owed(item: ServiceItem) -> tuple[str, ...] | None:
    """The papers that somebody may owe for a while; None where the catalogue says nothing: staff decide then."""
    if all(paper.may_be_owed is None for paper in item.materials):
        return None
    return tuple(paper.name for paper in item.materials if paper.may_be_owed)
