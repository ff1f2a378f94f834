"""From a card on the reader to paper in the hand, and every way in which it may go otherwise."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication

from common.devices.cards import Unread
from common.devices.code_scanner.electronic_card import ElectronicCard, sample_code
from common.devices.id_card_reader import DummyReader
from common.domain.commands import CallForHelp
from common.domain.id_number import masked, masked_name
from common.domain.records.ending import Ending
from common.domain.records.events import StatementBegun, StatementEnded
from common.domain.records.record import InsuredRecord
from common.domain.records.words import IdentityMethod
from common.hall import Hall
from common.settings import Settings
from common.settings.records import Records
from common.sources.sample.persons import person_at
from common.sources.sample.source import SampleSource
from common.ui.tasks import InlineTasks
from kiosk.kiosk import Kiosk
from kiosk.pages.kiosk import KioskPage
from kiosk.self_service.card_watch import KioskReader
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.leaving import SECONDS
from printers.private import End
from tests.kiosk.self_service.conftest import ORDINARY, THIRTY_YEARS, Stand, card


def events(hall: Hall, kind: type) -> list[object]:
    return [event.body for event in hall.since(0) if isinstance(event.body, kind)]


def said_by(page: KioskPage) -> str:
    """All that stands on any page."""
    parts = [page, *(getattr(page, name) for name in page._parts)]
    return " ".join(str(getattr(part, "_values", "")) for part in parts)


def test_from_the_card_to_the_paper(stand: Stand, hall: Hall) -> None:
    page = stand.kiosk.page
    page.welcome.open_door("records")
    assert stand.place == "identify"
    stand.lay()
    assert stand.place == "documents"
    assert (page.documents.name, page.documents.number) == (masked_name(card().name), masked(card().id_number))
    page.documents.choose_document("statement")
    assert stand.place == "period"
    page.documents.look_up()
    assert stand.place == "statement"
    assert page.statement.title == "社会保险个人权益记录（参保人员缴费信息）"
    assert card().id_number not in said_by(page)
    page.statement.reveal()
    assert card().id_number in said_by(page)
    stand.print()
    assert (stand.place, page.take_all.pages) == ("take_all", 2)
    assert card().id_number in stand.printer.text
    stand.lift()
    assert (stand.place, page.take_all.has_card) == ("take_all", False)
    page.take_all.finish()
    assert stand.place == "welcome"
    [begun], [ended] = events(hall, StatementBegun), events(hall, StatementEnded)
    assert isinstance(begun, StatementBegun)
    assert isinstance(ended, StatementEnded)
    assert (begun.kiosk, begun.pages, begun.printer) == ("kiosk", 2, "office")
    assert (ended.ending, ended.printer) == (Ending.PRINTED, "office")


def test_what_went_to_the_printer_is_wiped(stand: Stand) -> None:
    stand.see()
    stand.print()
    assert stand.printer.printed[0].startswith(b"%PDF")
    assert not any(stand.printer.given)


def test_a_card_laid_down_at_welcome_begins_at_once(stand: Stand) -> None:
    stand.lay()
    assert stand.place == "documents"


def test_a_card_laid_down_by_who_takes_a_number_changes_nothing(stand: Stand) -> None:
    stand.kiosk.page.welcome.open_door("take")
    stand.lay()
    assert stand.place == "topics"
    stand.kiosk.go_home()
    stand.kiosk.page.welcome.open_door("records")
    assert (stand.place, stand.kiosk.page.identify.trouble) == ("identify", "card_left")
    stand.lift()
    assert stand.kiosk.page.identify.trouble == ""


@pytest.mark.parametrize("until", ["documents", "period", "statement"])
def test_lifting_the_card_leads_home_and_leaves_nothing(stand: Stand, until: str) -> None:
    page = stand.kiosk.page
    stand.lay()
    if until != "documents":
        page.documents.choose_document("statement")
    if until == "statement":
        page.documents.look_up()
        page.statement.reveal()
    assert stand.place == until
    stand.lift()
    assert stand.place == "welcome"
    assert_nobody_remains(stand)


def assert_nobody_remains(stand: Stand) -> None:
    words = said_by(stand.kiosk.page)
    person = person_at(ORDINARY)
    for secret in (person.id_number, person.name, masked(person.id_number), masked_name(person.name)):
        assert secret not in words
    gc.collect()
    held = [thing for thing in gc.get_objects() if isinstance(thing, InsuredRecord)]
    assert not [record for record in held if record.id_number == person.id_number]


def test_nothing_of_anybody_is_left_in_memory_after_printing(stand: Stand) -> None:
    stand.see()
    stand.print()
    stand.kiosk.page.take_all.finish()
    assert stand.place == "take_all", "the card lies there still"
    stand.lift()
    assert stand.place == "welcome"
    assert_nobody_remains(stand)


def test_another_card_is_another_resident(stand: Stand) -> None:
    stand.see()
    stand.lay(THIRTY_YEARS)
    assert stand.place == "documents"
    assert stand.kiosk.page.documents.number == masked(person_at(THIRTY_YEARS).id_number)
    assert_nobody_remains(stand)


def test_cards_on_both_readers_prove_nothing_until_both_are_empty(stand: Stand) -> None:
    stand.see()
    stand.other_reader.lay(card(THIRTY_YEARS))
    QCoreApplication.processEvents()
    assert (stand.place, stand.kiosk.page.identify.trouble) == ("identify", "two_cards")
    assert_nobody_remains(stand)
    stand.lift()
    assert stand.kiosk.page.identify.trouble == "two_cards"
    stand.other_reader.lift()
    stand.lay()
    assert stand.place == "documents"


def test_a_reader_that_cannot_see_a_card_taken_away_reminds_of_none(stand: Stand) -> None:
    stand.reader.sees_lifting = False
    stand.see()
    stand.tick(15)
    stand.kiosk.page.statement.touch_veil()
    assert stand.kiosk.page.statement.title == "", "nobody knows whether the card still lies there"
    stand.lay()
    assert stand.kiosk.page.statement.title != ""
    stand.kiosk.go_home()
    assert stand.place == "welcome"
    stand.lay(THIRTY_YEARS)
    assert stand.kiosk.page.documents.number == masked(person_at(THIRTY_YEARS).id_number)


def test_a_card_that_cannot_be_read_says_so(stand: Stand) -> None:
    stand.kiosk.page.welcome.open_door("records")
    stand.reader.lay_unreadable(Unread.UNCLEAR)
    QCoreApplication.processEvents()
    assert stand.kiosk.page.identify.trouble == "card_unreadable"
    stand.reader.lay_unreadable(Unread.EXPIRED)
    QCoreApplication.processEvents()
    assert stand.kiosk.page.identify.trouble == "card_expired"


def test_the_code_of_an_electronic_card_is_as_good(stand: Stand) -> None:
    stand.kiosk.page.welcome.open_door("records")
    stand.scanner.scan("something else")
    QCoreApplication.processEvents()
    assert stand.kiosk.page.identify.trouble == "code_unknown"
    stand.scanner.scan(sample_code(ElectronicCard(card().name, card().id_number)))
    QCoreApplication.processEvents()
    assert stand.place == "documents"


def test_whoever_goes_away_is_gone_and_staff_are_told_of_the_card(stand: Stand, hall: Hall) -> None:
    stand.see()
    stand.tick(80)
    assert (stand.place, stand.kiosk.page.take_all.has_card) == ("take_all", True)
    assert_nobody_remains(stand)
    stand.tick(SECONDS)
    assert stand.place == "welcome"
    assert stand.said == ["zh"] * 3
    assert "HelpCalled" in [event.kind for event in hall.since(0)]
    stand.kiosk.page.welcome.open_door("records")
    assert stand.kiosk.page.identify.trouble == "card_left"


def test_without_a_source_the_door_leads_to_the_items(hall: Hall, qapp: object) -> None:
    kiosk = Kiosk(hall, InlineTasks(), Settings(), equipment=Equipment())
    kiosk.page.welcome.open_door("records")
    assert kiosk.page.place == "items"


def test_whoever_would_rather_be_served_gets_the_items(stand: Stand) -> None:
    stand.kiosk.page.welcome.open_door("records")
    stand.kiosk.page.identify.choose_items()
    assert (stand.place, stand.kiosk.page.items.is_records) == ("items", True)


def test_help_from_within_comes_back_to_the_document(stand: Stand) -> None:
    stand.see()
    stand.kiosk.page.call_help()
    assert stand.place == "help"
    stand.kiosk.page.go_back()
    assert stand.place == "statement"
    stand.kiosk.page.call_help()
    stand.lift()
    assert stand.place == "welcome"


def test_a_fault_leaves_nothing(stand: Stand) -> None:
    stand.see()
    stand.kiosk.fail("F-7K3Q")
    assert stand.place == "failed"
    assert_nobody_remains(stand)
    stand.kiosk.go_home()
    assert stand.place == "welcome"


def test_the_card_taken_while_printing_leaves_pages_without_a_name(stand: Stand) -> None:
    def meanwhile() -> None:
        stand.lift()
        assert_blank(stand)

    stand.printer.meanwhile = meanwhile
    stand.see()
    stand.print()
    assert (stand.place, stand.kiosk.page.take_all.can_have_more) == ("take_all", False)
    stand.tick(SECONDS)
    assert stand.place == "welcome"


def assert_blank(stand: Stand) -> None:
    assert stand.place == "printing"
    assert card().name not in said_by(stand.kiosk.page)
    assert stand.kiosk.page.documents.number == ""
    assert (stand.kiosk.page.can_go_back, stand.kiosk.page.can_go_home) == (False, False)


@pytest.mark.parametrize("gone", [IdentityMethod.ID_CARD, IdentityMethod.SOCIAL_SECURITY_CARD])
def test_a_reader_that_is_gone_is_said_on_the_page(
    hall: Hall, settings: Settings, qapp: object, gone: IdentityMethod
) -> None:
    absent = {gone}
    cards = (IdentityMethod.ID_CARD, IdentityMethod.SOCIAL_SECURITY_CARD)
    readers = tuple(KioskReader(method, DummyReader()) for method in cards)
    equipment = Equipment(readers=readers, gone=lambda: absent, opens_source=SampleSource)
    kiosk = Kiosk(hall, InlineTasks(), settings, equipment=equipment)
    page = kiosk.page.identify
    kiosk.tick()
    assert (page.is_id_reader_gone, page.is_security_reader_gone) == tuple(card is gone for card in cards)
    absent.clear()
    kiosk.tick()
    assert (page.is_id_reader_gone, page.is_security_reader_gone) == (False, False)


def test_each_document_says_which_way_at_this_kiosk_unlocks_it(hall: Hall, qapp: object) -> None:
    readers = (KioskReader(IdentityMethod.SOCIAL_SECURITY_CARD, DummyReader()),)
    settings = Settings(records=Records(source="sample", social_security_card="statement", typed="coverage_proof"))
    equipment = Equipment(readers=readers, opens_source=SampleSource)
    kiosk = Kiosk(hall, InlineTasks(), settings, equipment=equipment)
    by = kiosk.page.documents.unlocked_by
    assert by == {"statement": "social_security_card", "coverage_proof": "typed"}, "the other one is had at a counter"
    kiosk.page.documents.reset()
    assert kiosk.page.documents.unlocked_by == by


def test_a_second_call_for_help_is_harmless(stand: Stand, hall: Hall) -> None:
    hall.do(CallForHelp(kiosk="kiosk"))
    stand.printer.end = End.NO_PAPER
    stand.see()
    stand.print()
    assert stand.kiosk.page.no_record.trouble == "no_paper"
