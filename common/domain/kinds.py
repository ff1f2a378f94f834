"""Every kind of event and question there is, by the name under which the journal keeps it or a shell asks it."""

from typing import Any

from common.domain import events, help_events, paper_events, queries
from common.domain.cases import (
    attachment_events,
    attachment_queries,
    edit_events,
    edit_queries,
    figure_queries,
    gateway_events,
    gateway_queries,
    guide,
    issue_events,
    issue_queries,
    paper_made,
    privacy_events,
    privacy_queries,
    review_events,
    review_queries,
    station_events,
    station_queries,
    supervision_events,
)
from common.domain.cases import events as case_events
from common.domain.cases import queries as case_queries
from common.domain.ratings import events as rating_events
from common.domain.ratings import queries as rating_queries
from common.domain.records import events as record_events
from common.domain.records import queries as record_queries

# Named modules, so that kinds which tests define are none of the product's.
_MODULES = {
    module.__name__
    for module in (
        events,
        paper_events,
        help_events,
        case_events,
        attachment_events,
        edit_events,
        gateway_events,
        paper_made,
        privacy_events,
        review_events,
        station_events,
        station_queries,
        supervision_events,
        rating_events,
        record_events,
        issue_events,
        queries,
        case_queries,
        rating_queries,
        record_queries,
        issue_queries,
        review_queries,
        attachment_queries,
        edit_queries,
        figure_queries,
        gateway_queries,
        privacy_queries,
        guide,
    )
}

EVENTS: dict[str, type[events.Event]] = {
    kind.__name__: kind for kind in events.Event.__subclasses__() if kind.__module__ in _MODULES
}
QUERIES: dict[str, type[queries.Query[Any]]] = {
    str(kind.__struct_config__.tag): kind for kind in queries.Query.__subclasses__() if kind.__module__ in _MODULES
}
