"""An item that goes from the catalogue under a resident's hands: back to the list, with a word on why."""

from pathlib import Path

from common.domain.commands import ImportCatalogue
from common.hall import Hall
from common.ui import RESOURCES
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from tests.kiosk.walk import to_confirm, to_guide, waiting


def withdraw(hall: Hall, folder: Path, code: str = "SB004") -> None:
    """A new catalogue comes, without this item."""
    lines = (RESOURCES / "catalogue" / "items.csv").read_text("utf-8-sig").splitlines(keepends=True)
    file = folder / "items.csv"
    file.write_text("".join(line for line in lines if not line.startswith(f"{code},")), "utf-8")
    hall.do(ImportCatalogue(file=str(file)))


def test_an_item_that_went_while_its_list_was_open_leads_back_to_the_list(
    kiosk: Kiosk, hall: Hall, tmp_path: Path
) -> None:
    page = kiosk.page
    page.welcome.open_door("take")
    page.topics.choose("social_insurance")
    withdraw(hall, tmp_path)
    page.items.choose("SB004")
    assert (page.place, page.items.is_item_gone, page.guide.is_loading) == (Place.ITEMS, True, True)
    assert "SB004" not in [row.code for row in page.items.items.shown()]
    page.items.choose("SB001")
    assert (page.place, page.guide.code, page.items.is_item_gone) == (Place.GUIDE, "SB001", False)


def test_an_item_that_went_while_its_guide_was_open_gives_no_number(kiosk: Kiosk, hall: Hall, tmp_path: Path) -> None:
    to_guide(kiosk)
    withdraw(hall, tmp_path)
    kiosk.page.guide.want_number()
    assert (kiosk.page.place, kiosk.page.items.is_item_gone) == (Place.ITEMS, True)
    kiosk.page.go_back()
    assert kiosk.page.place == Place.TOPICS


def test_an_item_that_went_before_the_last_touch_gives_no_number(kiosk: Kiosk, hall: Hall, tmp_path: Path) -> None:
    to_confirm(kiosk)
    withdraw(hall, tmp_path)
    kiosk.page.confirm.take()
    assert (kiosk.page.place, kiosk.page.items.is_item_gone) == (Place.ITEMS, True)
    assert (waiting(hall), kiosk.page.can_go_home) == ([], True)
    kiosk.page.items.choose("SB001")
    kiosk.page.guide.want_number()
    kiosk.page.confirm.take()
    assert kiosk.page.place == Place.YOUR_NUMBER


def test_the_papers_of_an_item_that_went_are_not_printed(kiosk: Kiosk, hall: Hall, tmp_path: Path) -> None:
    to_guide(kiosk)
    withdraw(hall, tmp_path)
    kiosk.page.guide.print_papers()
    assert (kiosk.page.place, kiosk.page.items.is_item_gone) == (Place.ITEMS, True)


def test_an_item_that_was_searched_for_and_went_leads_back_to_what_was_typed(
    kiosk: Kiosk, hall: Hall, tmp_path: Path
) -> None:
    page = kiosk.page
    page.welcome.open_door("take")
    page.topics.search()
    page.search.write("sb00")
    assert "SB004" in [row.code for row in page.search.items.shown()]
    withdraw(hall, tmp_path)
    page.search.choose("SB004")
    assert (page.place, page.search.text, page.search.is_item_gone) == (Place.SEARCH, "sb00", True)
    assert "SB004" not in [row.code for row in page.search.items.shown()]
    page.search.type("1")
    assert not page.search.is_item_gone
