"""Looking up hospitals from among one's documents: the way back is open as long as the card lies there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from common.hall import Hall
from common.hospital_files import import_hospitals
from kiosk.flow import Place
from tests.kiosk.self_service.conftest import THIRTY_YEARS, Stand

LIST = "code,name,district,kind,address\nH1,样例医院,演示区,诊所,演示路1号\n"


def among_hospitals(stand: Stand, hall: Hall, folder: Path) -> None:
    file = folder / "list.csv"
    file.write_text(LIST, "utf-8")
    import_hospitals(hall.home, file, date(2026, 11, 21))
    stand.kiosk.look_again()
    stand.kiosk.page.welcome.open_door("records")
    stand.lay()
    stand.kiosk.page.documents.choose_hospitals()
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


def test_another_card_shows_another_persons_documents(stand: Stand, hall: Hall, tmp_path: Path) -> None:
    among_hospitals(stand, hall, tmp_path)
    first = stand.kiosk.page.documents.name
    stand.lay(THIRTY_YEARS)
    assert stand.place == Place.DOCUMENTS
    assert stand.kiosk.page.documents.name != first
