"""A back office copied for each test."""

from tests.counter.cases.watch.conftest import made_office, office

__all__ = ["made_office", "office"]
