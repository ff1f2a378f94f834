"""The answer about the guide of an item."""

from common.answers.view import View, answers
from common.domain.cases import guide as g
from common.domain.refusals import Refused


@answers(g.AskGuide)
def guide(view: View, query: g.AskGuide) -> g.Guide:
    """For one item, handled here or not."""
    item = view.item(query.item)
    if item is None:
        raise Refused("unknown_item", item=query.item)
    return g.guide_of(item, query.situations, is_represented=query.is_represented)
