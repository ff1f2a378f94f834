"""Looking up designated hospitals: found by letters and filters, shown, printed, and the way to a change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from common.domain import commands as c
from common.domain import queries as q
from common.domain.hospitals.search import Found
from common.domain.words import PrintState
from common.hall import Hall
from common.hospital_files import import_hospitals
from common.settings import Settings
from common.settings.hospitals import Hospitals
from common.ui import scene
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import Finger, upright_alone

LIST = """code,name,district,kind,level,address,phone,needs_choice
H1,演示第一医院,演示区,综合医院,三级甲等,演示路1号,000-1,是
H2,演示中医医院,演示区,中医医院,二级甲等,演示路2号,000-2、000-3,
H3,银杏第一医院,银杏区,综合医院,三级甲等,银杏路1号,000-4,
H4,银杏社区卫生服务站,银杏区,社区卫生服务站,,银杏路2号,,否
"""


def put_list(hall: Hall, folder: Path, text: str = LIST) -> None:
    file = folder / "hospitals.csv"
    file.write_text(text, "utf-8")
    import_hospitals(hall.home, file, date(2026, 11, 21))


@pytest.fixture
def hospitals(kiosk: Kiosk, hall: Hall, tmp_path: Path) -> Kiosk:
    """A kiosk at the search of hospitals."""
    put_list(hall, tmp_path)
    kiosk.look_again()
    kiosk.page.welcome.open_door("hospitals")
    return kiosk


def found(kiosk: Kiosk) -> list[str]:
    return [row.code for row in kiosk.page.hospitals.found.shown()]


def test_without_a_list_there_is_no_door(kiosk: Kiosk) -> None:
    assert not kiosk.page.welcome.has_hospitals


def test_a_damaged_list_closes_the_door(kiosk: Kiosk, hall: Hall) -> None:
    hall.home.hospitals_file.write_bytes(b"damaged")
    kiosk.look_again()
    assert not kiosk.page.welcome.has_hospitals


def test_all_are_listed_until_something_is_typed(hospitals: Kiosk) -> None:
    page = hospitals.page.hospitals
    assert hospitals.page.place == Place.HOSPITALS
    assert found(hospitals) == ["H1", "H2", "H3", "H4"]
    for letter in "dyyy":
        page.type(letter)
    assert found(hospitals) == ["H1", "H3"]
    page.erase()
    assert page.text == "dyy"
    page.write("第一")
    assert found(hospitals) == ["H1", "H3"]


def test_filters_narrow_and_offer_what_is_left(hospitals: Kiosk) -> None:
    page = hospitals.page.hospitals
    page.touch_filter("district")
    assert page.opened == "district"
    assert [(row.word, row.hospitals) for row in page.words.shown()] == [("演示区", 2), ("银杏区", 2)]
    page.choose_word("银杏区")
    assert (page.opened, found(hospitals)) == ("", ["H3", "H4"])
    page.touch_filter("kind")
    assert [row.word_en for row in page.words.shown()] == ["General hospital", "Community health station"]
    page.choose_word("综合医院")
    assert (page.kind_en, found(hospitals)) == ("General hospital", ["H3"])
    page.touch_filter("district")
    assert (page.district, found(hospitals)) == ("", ["H1", "H3"])
    page.write("中医")
    assert (page.total, found(hospitals)) == (0, [])
    page.empty_all()
    assert found(hospitals) == ["H1", "H2", "H3", "H4"]


def test_an_answer_to_what_was_asked_before_is_dropped(hospitals: Kiosk) -> None:
    page = hospitals.page.hospitals
    old = (page.text, page.filters)
    page.write("yx")
    before = found(hospitals)
    page.show_found(old, Found((), 0), {})
    assert (found(hospitals), page.has_answer) == (before, True)


def test_one_is_shown_and_printed_through_the_spool(hospitals: Kiosk, hall: Hall) -> None:
    page = hospitals.page
    page.hospitals.choose("H2")
    assert (page.place, page.hospital.name, page.hospital.phone) == (Place.HOSPITAL, "演示中医医院", "000-2、000-3")
    assert page.hospital.choice == ""
    page.hospital.print_slip()
    (job,) = hall.ask(q.AskPrintJobs())
    assert (job.slip, job.item, job.state) == ("hospital", "H2", PrintState.QUEUED)
    assert page.hospital.printing == "asked"
    hall.do(c.ClaimPrint(printer=job.printer))
    hall.do(c.SettlePrint(job=job.job, state=PrintState.PRINTED))
    hospitals.look_again()
    assert page.hospital.printing == "printed"


def test_a_slip_that_does_not_come_can_be_asked_for_again(hospitals: Kiosk, hall: Hall) -> None:
    page = hospitals.page
    page.hospitals.choose("H1")
    page.hospital.print_slip()
    for _ in range(9):
        hospitals.tick()
    assert page.hospital.printing == "failed"
    page.hospital.print_slip()
    assert page.hospital.printing == "asked"
    assert len(hall.ask(q.AskPrintJobs())) == 1  # the same slip, which may come yet


def test_whether_it_has_to_be_chosen_is_said_where_the_list_says_it(hospitals: Kiosk) -> None:
    page = hospitals.page
    for code, choice in (("H1", "yes"), ("H4", "no"), ("H3", "")):
        page.hospitals.choose(code)
        assert page.hospital.choice == choice
        hospitals.go_back()


def test_how_to_change_leads_to_the_item_and_its_papers(hospitals: Kiosk) -> None:
    page = hospitals.page
    page.hospitals.ask_for_change()
    assert (page.place, page.hospital_change.item) == (Place.HOSPITAL_CHANGE, "变更定点医疗机构")
    page.hospital_change.choose_item()
    assert page.guide.code == "SB015"
    while page.place != Place.HOSPITALS:
        hospitals.go_back()
    page.hospitals.choose("H1")
    page.hospital.ask_for_change()
    assert page.place == Place.HOSPITAL_CHANGE


def test_the_list_is_replaced_while_the_kiosk_runs(hospitals: Kiosk, hall: Hall, tmp_path: Path) -> None:
    put_list(hall, tmp_path, LIST.replace("H1,", "H9,"))
    hospitals.look_again()
    hospitals.page.hospitals.choose("H1")  # it was on the screen, and is no more
    assert hospitals.page.place == Place.HOSPITALS
    assert found(hospitals) == ["H9", "H2", "H3", "H4"]
    hall.home.hospitals_file.unlink()
    hospitals.look_again()
    assert not hospitals.page.welcome.has_hospitals
    hospitals.page.hospitals.write("第一")
    assert found(hospitals) == ["H9", "H3"], "whoever is looking just now finds what they began with"


def test_nothing_of_the_search_remains_when_the_resident_has_left(hospitals: Kiosk) -> None:
    page = hospitals.page
    page.hospitals.write("dyyy")
    page.hospitals.choose("H1")
    hospitals.leave()
    assert (page.place, page.hospitals.text, page.hospital.code) == (Place.WELCOME, "", "")
    assert found(hospitals) == []


@pytest.mark.parametrize("settings", [Settings(hospitals=Hospitals(change_item="NO", note="规定", note_en="Rules"))])
def test_the_halls_own_rules_are_shown_and_an_item_that_is_not_done_here_is_not_offered(hospitals: Kiosk) -> None:
    hospitals.page.hospitals.ask_for_change()
    change = hospitals.page.hospital_change
    assert (change.item, change.note, change.note_en) == ("", "规定", "Rules")


@upright_alone
def test_by_finger_from_welcome_to_a_slip(
    kiosk: Kiosk, hall: Hall, tmp_path: Path, window: QQuickView, tap: Finger, qtbot: QtBot
) -> None:
    put_list(hall, tmp_path)
    kiosk.look_again()
    tap("door.hospitals")
    for letter in "DYYY":
        tap(f"letter-{letter}")
    tap("filter.district")
    tap("word.银杏区")
    tap("hospital.H3")
    tap("hospital.print")
    assert kiosk.page.hospital.printing == "asked"
    tap("hospital.change")
    tap("change.item")
    qtbot.waitUntil(lambda: scene.find(window, "guide.take") is not None or kiosk.page.place == Place.SITUATION)
