"""Looking up hospitals from among one's documents: the way back is open as long as the card lies there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from common.hall import Hall
from common.hospital_files import import_hospitals
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from kiosk.flow import Place
from tests.kiosk.self_service.conftest import ORDINARY, THIRTY_YEARS, Stand
from tests.kiosk.self_service.test_late_answers import Slow, slow

HEADER = "code,name,district,kind,address\n"

__all__ = ["slow"]


def chosen(order: int = ORDINARY) -> tuple[str, ...]:
    return record_of(person_at(order)).hospitals


def own(stand: Stand) -> list[str]:
    page = stand.kiosk.page.hospitals
    assert page.has_own == bool(page.own.shown())
    return [row.code for row in page.own.shown()]


def put_list(hall: Hall, folder: Path) -> None:
    """A list that lacks the first that the person of the ordinary card has chosen."""
    file = folder / "list.csv"
    rows = [f"{code},样例医院{code},演示区,诊所,演示路1号\n" for code in (*chosen()[1:], *chosen(THIRTY_YEARS), "H1")]
    file.write_text(HEADER + "".join(rows), "utf-8")
    import_hospitals(hall.home, file, date(2026, 11, 21))


def among_hospitals(stand: Stand, hall: Hall, folder: Path) -> None:
    """At a hospital, from among one's documents."""
    put_list(hall, folder)
    stand.kiosk.look_again()
    stand.kiosk.page.welcome.open_door("records")
    stand.lay()
    stand.kiosk.page.documents.choose_hospitals()
    assert own(stand) == list(chosen()[1:])
    stand.kiosk.page.hospitals.choose("H1")
    assert stand.place == Place.HOSPITAL


def test_the_way_back_leads_to_ones_documents(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    stand.kiosk.go_back()
    stand.kiosk.go_back()
    assert stand.place == Place.DOCUMENTS
    assert stand.kiosk.page.documents.name


def test_a_card_that_is_taken_ends_the_session_there_too(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    stand.lift()
    page = stand.kiosk.page
    assert (stand.place, page.documents.name, page.hospital.code) == (Place.WELCOME, "", "")
    assert own(stand) == []


def test_another_card_shows_another_persons_documents(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    first = stand.kiosk.page.documents.name
    stand.lay(THIRTY_YEARS)
    assert stand.place == Place.DOCUMENTS
    assert stand.kiosk.page.documents.name != first
    assert own(stand) == []
    stand.kiosk.page.documents.choose_hospitals()
    assert own(stand) == list(chosen(THIRTY_YEARS))


def test_typing_leads_to_all_others_and_a_chip_back_to_ones_own(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    stand.kiosk.go_back()
    page = stand.kiosk.page.hospitals
    seen = [page.shows_own]
    page.write("yl")
    seen.append(page.shows_own)
    page.touch_own()
    seen.append(page.shows_own)
    assert seen == [True, False, True]


def test_what_comes_late_of_somebodys_hospitals_is_shown_to_nobody(slow: Slow, hall: Hall, tmp_path: Path) -> None:
    put_list(hall, tmp_path)
    slow.kiosk.look_again()
    slow.tasks.land()
    page = slow.kiosk.page
    slow.lay(ORDINARY)
    page.documents.choose_hospitals()
    slow.lift()
    slow.lay(THIRTY_YEARS)
    page.documents.choose_hospitals()
    slow.tasks.land()
    assert [row.code for row in page.hospitals.own.shown()] == list(chosen(THIRTY_YEARS))


def test_who_comes_without_a_card_sees_nobodys(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    stand.lift()
    stand.kiosk.page.welcome.open_door("hospitals")
    assert own(stand) == []
    assert not stand.kiosk.page.hospitals.shows_own
