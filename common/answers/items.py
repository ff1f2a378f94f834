"""Answers about items: lists, one item, search."""

from functools import lru_cache

from common.answers.view import View, answers
from common.domain import queries as q
from common.domain.catalogue.item import ServiceItem
from common.domain.catalogue.search import SearchIndex, search
from common.store.lookups import setup


@answers(q.AskItems)
def items(view: View, query: q.AskItems) -> list[ServiceItem]:
    """By code."""
    return [
        item
        for item in setup.items(view.db, only_offered=query.only_offered)
        if query.domain in (None, item.domain) and (item.is_high_frequency or not query.only_high_frequency)
    ]


@answers(q.AskItem)
def item(view: View, query: q.AskItem) -> ServiceItem | None:
    """One item, offered here or not."""
    return view.item(query.item)


@answers(q.FindItems)
def find_items(view: View, query: q.FindItems) -> list[ServiceItem]:
    """Best first."""
    return search(_index(tuple(setup.items(view.db))), query.text)[: query.limit]


@lru_cache(maxsize=2)
def _index(offered: tuple[ServiceItem, ...]) -> SearchIndex[ServiceItem]:
    return SearchIndex(offered)
