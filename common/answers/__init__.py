"""How each question is answered from the store: read-only, short, one function per query."""

from common.answers import (
    attachments,
    cases,
    conflicts,
    exports,
    gateway,
    guide,
    issuing,
    items,
    paper,
    persons,
    queue,
    ratings,
    review,
    setup,
    supervision,
)

__all__ = [
    "attachments",
    "cases",
    "conflicts",
    "exports",
    "gateway",
    "guide",
    "issuing",
    "items",
    "paper",
    "persons",
    "queue",
    "ratings",
    "review",
    "setup",
    "supervision",
]
