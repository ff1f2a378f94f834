"""When nobody touches any more, what is shown or could be chosen is veiled, and who lifts the veil."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from common.devices.code_scanner.electronic_card import ElectronicCard, sample_code
from common.domain.id_number import masked
from common.settings import Settings
from common.sources.sample.persons import person_at
from tests.kiosk.self_service.conftest import THIRTY_YEARS, Stand, card
from tests.kiosk.self_service.test_self_service import assert_nobody_remains


def test_the_veil_falls_when_nobody_touches_and_one_touch_lifts_it(stand: Stand) -> None:
    page = stand.kiosk.page.statement
    stand.see()
    page.turn_to(2)
    stand.tick(14)
    assert not page.is_veiled
    stand.kiosk.touch()
    stand.tick(14)
    assert not page.is_veiled
    stand.tick()
    assert (page.title, page.facts, page.part) == ("", [], {}), "under the veil there is nothing"
    page.touch_veil()
    assert (page.is_veiled, page.at) == (False, 2)


def test_without_a_card_the_veil_is_lifted_by_a_birthday_or_the_same_code(stand: Stand) -> None:
    code = sample_code(ElectronicCard(card().name, card().id_number))
    stand.scanner.scan(code)
    QCoreApplication.processEvents()
    stand.see()
    stand.tick(15)
    page = stand.kiosk.page.statement
    page.touch_veil()
    assert page.is_veiled
    for figure in "9999":
        page.type_birthday(figure)
    assert (page.is_veiled, page.birthday, page.is_birthday_wrong) == (True, "", True)
    for figure in card().id_number[10:14]:
        page.type_birthday(figure)
    assert page.title != ""
    stand.tick(15)
    other = person_at(THIRTY_YEARS)
    stand.scanner.scan(sample_code(ElectronicCard(other.name, other.id_number)))
    QCoreApplication.processEvents()
    assert stand.place == "documents"
    assert stand.kiosk.page.documents.number == masked(other.id_number)


@pytest.mark.parametrize("until", ["documents", "period", "hospitals", "help"])
def test_without_a_card_the_choice_is_veiled_wherever_they_are(stand: Stand, settings: Settings, until: str) -> None:
    page = stand.kiosk.page
    page.welcome.open_door("records")
    stand.scanner.scan(sample_code(ElectronicCard(card().name, card().id_number)))
    QCoreApplication.processEvents()
    if until == "period":
        page.documents.choose_document("statement")
    if until == "hospitals":
        page.documents.choose_hospitals()
    if until == "help":
        page.call_help()
    assert stand.place == until
    stand.tick(settings.records.veil_seconds)
    assert (page.statement.is_veiled, page.statement.has_card) == (True, False)
    stand.kiosk.touch()
    page.documents.document = "statement"
    page.documents.look_up()
    assert stand.place == until, "nothing is looked up from behind the veil"
    for figure in card().id_number[10:14]:
        page.statement.type_birthday(figure)
    assert (stand.place, page.statement.is_veiled) == (until, False)
    stand.tick(settings.records.veil_seconds)
    for _ in range(3):
        for figure in "0000":
            page.statement.type_birthday(figure)
    assert stand.place == "welcome"
    assert_nobody_remains(stand)


@pytest.mark.parametrize("beyond", ["hospitals", "help", "period"])
def test_back_from_beyond_is_no_way_around_the_veil_over_the_choice(
    stand: Stand, settings: Settings, beyond: str
) -> None:
    page = stand.kiosk.page
    page.welcome.open_door("records")
    stand.scanner.scan(sample_code(ElectronicCard(card().name, card().id_number)))
    QCoreApplication.processEvents()
    if beyond == "hospitals":
        page.documents.choose_hospitals()
    elif beyond == "help":
        page.call_help()
    else:
        page.documents.choose_document("statement")
    stand.tick(settings.records.veil_seconds)
    stand.kiosk.go_back()
    assert (stand.place, page.statement.is_veiled, page.statement.has_card) == ("documents", True, False)
    page.documents.choose_document("statement")
    page.documents.look_up()
    assert (stand.place, page.statement.is_veiled) == ("period", True), "nothing is looked up from behind the veil"
    stand.kiosk.go_home()
    assert stand.place == "welcome"
    assert_nobody_remains(stand)


def test_whose_card_lies_there_chooses_without_a_veil(stand: Stand, settings: Settings) -> None:
    stand.lay()
    stand.tick(settings.records.veil_seconds)
    assert (stand.place, stand.kiosk.page.statement.is_veiled) == ("documents", False)


def test_going_back_from_behind_the_veil_without_a_card_leads_home(stand: Stand) -> None:
    stand.scanner.scan(sample_code(ElectronicCard(card().name, card().id_number)))
    QCoreApplication.processEvents()
    stand.see()
    stand.tick(15)
    stand.kiosk.page.go_back()
    assert stand.place == "welcome"
    assert_nobody_remains(stand)
