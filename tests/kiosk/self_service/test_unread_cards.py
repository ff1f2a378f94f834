"""Cards that prove nothing: they neither hold a session open nor are they forgotten before anybody asks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from common.devices.cards import Unread
from common.devices.code_scanner.electronic_card import ElectronicCard, sample_code
from kiosk.self_service.session import JUST_NOW_SECONDS, TOLD_SECONDS
from tests.kiosk.self_service.conftest import THIRTY_YEARS, Stand, card
from tests.kiosk.self_service.test_self_service import assert_nobody_remains


def lay_unread(stand: Stand, why: Unread = Unread.OTHER_CARD) -> None:
    """Somebody puts another card into the reader of social-security cards."""
    stand.other_reader.lay_unreadable(why)
    QCoreApplication.processEvents()


def test_a_forgotten_bank_card_in_the_other_reader_holds_no_session_open(stand: Stand) -> None:
    lay_unread(stand)
    stand.see()
    assert stand.place == "statement"
    stand.lift()
    assert stand.place == "welcome", "whoever comes next would touch the veil away"
    stand.lay(THIRTY_YEARS)
    assert stand.place == "documents"


def test_a_card_refused_at_welcome_is_told_of_when_somebody_wants_a_record(stand: Stand) -> None:
    lay_unread(stand, Unread.EXPIRED)
    assert stand.place == "welcome"
    stand.kiosk.page.welcome.open_door("records")
    assert stand.kiosk.page.identify.trouble == "card_expired"


def test_a_refused_card_that_was_taken_away_is_told_of_to_nobody(stand: Stand) -> None:
    lay_unread(stand)
    stand.other_reader.lift()
    QCoreApplication.processEvents()
    stand.kiosk.page.welcome.open_door("records")
    assert stand.kiosk.page.identify.trouble == ""


def test_a_code_that_nobody_knew_is_told_of_to_nobody_else(stand: Stand) -> None:
    stand.scanner.scan("something else")
    QCoreApplication.processEvents()
    stand.kiosk.page.welcome.open_door("records")
    assert stand.kiosk.page.identify.trouble == ""


def test_a_card_that_is_refused_beside_a_scanned_code_covers_what_is_shown(stand: Stand) -> None:
    stand.scanner.scan(sample_code(ElectronicCard(card().name, card().id_number)))
    QCoreApplication.processEvents()
    stand.see()
    page = stand.kiosk.page.statement
    assert page.title != ""
    lay_unread(stand, Unread.EXPIRED)
    assert (page.is_veiled, page.title) == (True, "")
    for figure in card().id_number[10:14]:
        page.type_birthday(figure)
    assert page.title != ""


def lay_beside(stand: Stand) -> None:
    """A second card comes to lie on the first: the reader loses that, and cannot read what lies there now."""
    stand.reader.lay_unreadable(Unread.UNCLEAR)
    QCoreApplication.processEvents()


def test_a_second_card_on_the_first_puts_everything_away_and_says_why(stand: Stand) -> None:
    stand.see()
    lay_beside(stand)
    assert (stand.place, stand.kiosk.page.identify.trouble) == ("identify", "two_cards")
    assert_nobody_remains(stand)
    stand.lift()
    assert stand.kiosk.page.identify.trouble == ""
    stand.lay()
    assert stand.place == "documents"


def test_a_card_that_nobody_can_read_draws_nobody_to_a_page_later_or_elsewhere(stand: Stand) -> None:
    stand.see()
    stand.lift()
    stand.tick(JUST_NOW_SECONDS)
    lay_beside(stand)
    assert stand.place == "welcome"
    stand.see()
    stand.lift()
    stand.kiosk.page.welcome.open_door("take")
    lay_beside(stand)
    assert stand.place == "topics"


def test_welcome_says_for_a_moment_that_all_went_away_with_the_card(stand: Stand) -> None:
    welcome = stand.kiosk.page.welcome
    stand.see()
    stand.lift()
    assert (stand.place, welcome.is_put_away) == ("welcome", True)
    stand.tick(TOLD_SECONDS)
    assert not welcome.is_put_away
    stand.see()
    stand.lift()
    welcome.open_door("records")
    stand.kiosk.page.go_home()
    assert not welcome.is_put_away, "that was somebody else's"
    stand.see()
    stand.print()
    stand.lift()
    stand.kiosk.page.take_all.finish()
    assert (stand.place, welcome.is_put_away) == ("welcome", False)
