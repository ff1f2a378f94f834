"""The search page: what is typed, and which answers count."""

from kiosk.gallery import sample
from kiosk.pages.search import SearchPage
from kiosk.pages.search_line import LONGEST


def test_an_answer_to_what_was_typed_over_is_dropped() -> None:
    page = SearchPage()
    page.write("y")
    page.write("yl")
    page.show_found("y", [])
    assert not page.has_answer
    page.show_found("yl", [])
    assert page.has_answer


def test_nobody_can_type_without_end() -> None:
    page = SearchPage()
    for _ in range(LONGEST + 20):
        page.type("y")
    assert page.text == "y" * LONGEST


def test_an_empty_line_shows_nothing_found_before() -> None:
    kiosk = sample("search", "ready")
    found = kiosk.search
    assert found.items.shown()
    found.write("")
    assert found.items.shown() == []
