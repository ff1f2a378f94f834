"""Why no paper comes: a printer in trouble, missing fonts, the day's limit, a silent agency, and nothing known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from common.assets import FontsMissing
from common.devices.id_card_reader import IdCard
from common.domain.events import HelpCalled
from common.domain.records.ending import Ending
from common.domain.records.events import StatementBegun, StatementEnded
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Statement
from common.hall import Hall
from common.settings import Settings
from common.sources import SourceSilent, WrongPerson
from common.sources.sample.source import SampleSource
from kiosk.self_service.leaving import SECONDS
from printers.private import End
from printers.statement import Sheets
from tests.kiosk.self_service.conftest import NOTHING, Stand
from tests.kiosk.self_service.test_self_service import assert_nobody_remains, events


@pytest.mark.parametrize(
    ("end", "trouble"),
    [(End.NO_PAPER, "no_paper"), (End.JAMMED, "jammed"), (End.OFFLINE, "offline")],
)
def test_a_printer_in_trouble_costs_nothing_and_staff_know(stand: Stand, hall: Hall, end: End, trouble: str) -> None:
    page = stand.kiosk.page
    stand.printer.end = end
    stand.see()
    stand.print()
    assert (stand.place, page.no_record.trouble) == ("no_record", trouble)
    assert page.no_record.can_retry
    assert "HelpCalled" in [event.kind for event in hall.since(0)]
    assert page.is_help_coming
    stand.printer.end = End.PRINTED
    page.no_record.retry()
    QCoreApplication.processEvents()
    assert stand.place == "take_all"


class TestPrinterThatCannotSay:
    @pytest.fixture
    def asked(self, stand: Stand, hall: Hall) -> Stand:
        """The resident is asked whether everything came out."""
        stand.printer.end = End.UNKNOWN
        stand.see()
        stand.print()
        page = stand.kiosk.page
        assert (stand.place, page.no_record.trouble, page.no_record.is_asking) == ("no_record", "uncertain", True)
        assert not page.no_record.can_retry, "staff look first where paper may have come out"
        assert events(hall, StatementEnded) == []
        return stand

    def test_paper_in_hand_counts_as_printed(self, asked: Stand, hall: Hall) -> None:
        asked.kiosk.page.no_record.tell_whole()
        assert (asked.place, asked.kiosk.page.take_all.pages) == ("take_all", 2)
        assert _ends(hall) == [Ending.PRINTED]
        assert events(hall, HelpCalled) == []
        asked.tick()
        assert _ends(hall) == [Ending.PRINTED], "said once"

    def test_whoever_misses_something_gets_staff(self, asked: Stand, hall: Hall) -> None:
        page = asked.kiosk.page
        page.no_record.tell_missing()
        assert (asked.place, page.no_record.is_asking, page.is_help_coming) == ("no_record", False, True)
        assert _ends(hall) == [Ending.UNKNOWN]
        assert events(hall, HelpCalled)
        page.no_record.tell_whole()
        assert asked.place == "no_record", "what was said was said"

    @pytest.mark.parametrize("way", ["lift", "back", "home"])
    def test_whoever_leaves_without_a_word_leaves_it_to_staff(self, asked: Stand, hall: Hall, way: str) -> None:
        match way:
            case "lift":
                asked.lift()
            case "back":
                asked.kiosk.page.go_back()
            case "home":
                asked.kiosk.page.go_home()
        asked.tick()
        assert _ends(hall) == [Ending.UNKNOWN]
        assert events(hall, HelpCalled)


def _ends(hall: Hall) -> list[Ending]:
    return [event.ending for event in events(hall, StatementEnded) if isinstance(event, StatementEnded)]


def test_back_from_a_printer_in_trouble_is_the_document(stand: Stand) -> None:
    stand.printer.end = End.NO_PAPER
    stand.see()
    stand.print()
    stand.kiosk.page.go_back()
    assert stand.place == "statement"
    assert stand.kiosk.page.statement.title != ""


def test_without_fonts_the_resident_is_told_calmly_and_staff_as_well(
    stand: Stand, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(_: Statement) -> Sheets:
        raise FontsMissing("no fonts")

    monkeypatch.setattr("printers.statement.render", render)
    stand.see()
    stand.print()
    page = stand.kiosk.page
    assert (stand.place, page.no_record.trouble, page.no_record.can_retry) == ("no_record", "not_drawn", False)
    assert page.is_help_coming
    assert events(hall, HelpCalled)
    assert stand.printer.printed == []
    assert events(hall, StatementBegun) == []
    stand.lift()
    assert stand.place == "welcome"
    assert_nobody_remains(stand)


def test_after_as_many_as_a_day_allows_there_is_no_more(stand: Stand, settings: Settings) -> None:
    stand.see()
    for printed in range(settings.records.daily_limit):
        assert stand.kiosk.page.statement.left == settings.records.daily_limit - printed
        stand.print()
        assert stand.place == "take_all"
        stand.kiosk.page.take_all.want_more()
        assert stand.place == "documents"
        stand.kiosk.page.documents.choose_document("coverage_proof")
        stand.kiosk.page.documents.look_up()
    assert stand.kiosk.page.statement.left == 0
    stand.print()
    assert (stand.place, stand.kiosk.page.no_record.trouble) == ("no_record", "limit_reached")
    assert not stand.kiosk.page.no_record.can_retry
    assert len(stand.printer.printed) == settings.records.daily_limit


class Silent(SampleSource):
    error: Exception = SourceSilent("it rests")

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        raise self.error


class TestSilentSource:
    @pytest.fixture
    def source(self) -> Silent:
        return Silent()

    def test_a_silent_agency_offers_a_number(self, stand: Stand) -> None:
        page = stand.kiosk.page
        stand.see()
        assert (stand.place, page.no_record.trouble) == ("no_record", "silent")
        page.no_record.want_number()
        assert stand.place == "take_all", "first the card"
        stand.lift()
        assert stand.place == "guide"
        assert "权益记录" in page.guide.name
        page.guide.want_number()
        assert stand.place == "confirm"

    def test_nobody_is_led_on_who_has_gone_away(self, stand: Stand) -> None:
        stand.see()
        stand.kiosk.page.no_record.want_number()
        stand.tick(SECONDS)
        assert stand.place == "welcome"

    def test_back_is_the_choice(self, stand: Stand) -> None:
        stand.see()
        stand.kiosk.page.go_back()
        assert stand.place == "period"

    def test_a_wrong_person_is_told_to_staff(self, stand: Stand, source: Silent, hall: Hall) -> None:
        source.error = WrongPerson("another")
        stand.see()
        assert stand.kiosk.page.no_record.trouble == "wrong_person"
        assert "HelpCalled" in [event.kind for event in hall.since(0)]


def test_somebody_unknown_is_not_insured(stand: Stand) -> None:
    stand.reader.lay(IdCard("某人", "11010519491231002X"))
    QCoreApplication.processEvents()
    stand.see("coverage_proof")
    assert stand.kiosk.page.no_record.trouble == "not_insured"


def test_somebody_who_never_paid_sees_that(stand: Stand) -> None:
    stand.lay(NOTHING)
    stand.see()
    assert "没有养老保险缴费记录" in stand.kiosk.page.statement.part["nothing"]
