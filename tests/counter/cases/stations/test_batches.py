"""Batches by keyboard and scanner only: packed and handed over, ticked off and taken over."""

from collections.abc import Callable
from typing import Any

import pytest

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.station_batch import BatchState
from common.domain.cases.words import Form
from common.domain.queries import AskPrintJobs
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT
from tests.common.cases.station import STATION, Station
from tests.counter.cases.stations.conftest import Hands


def test_a_batch_is_packed_and_handed_over(at_station: Hands, station: Station) -> None:
    first, second = station.accepted(1), station.accepted(2)
    page = at_station.page
    page.refresh()
    assert at_station.has_focus("batch.scan")
    at_station.type(station.case(first).number)
    at_station.press("Return")
    assert [line.mark for line in page.lines.shown()] == ["chosen", ""]
    at_station.press("Down", "Down", "Space", "F5")
    assert page.said
    assert [one.case for one in station.now(STATION).to_pack] == []
    at_station.press("Tab")
    page.choose(1)
    assert page.mode == "packed"
    at_station.press("F5")
    row = station.row(STATION)
    assert (row.state, row.carrier, row.cases) == (BatchState.SENT, "1101", 2)
    assert page.mode == "sent"
    at_station.press("F9")
    assert [job.about for job in station.hall.ask(AskPrintJobs())] == [row.batch]
    assert station.case(second).lies_at == ""


def test_all_at_once_and_unpacked_again(at_station: Hands, station: Station) -> None:
    station.accepted(1)
    station.accepted(2)
    page = at_station.page
    page.refresh()
    at_station.press("Down", "Ctrl+A", "F5")
    page.choose(1)
    assert page.mode == "packed"
    at_station.press("F8")
    assert page.mode == "pack"
    assert len(station.now(STATION).to_pack) == 2


def test_nothing_chosen_is_said_kindly(at_station: Hands, station: Station) -> None:
    at_station.press("F5")
    assert at_station.page.problem
    at_station.type("99999")
    at_station.press("Return")
    assert "99999" in at_station.page.problem


def test_the_street_scans_the_batch_and_each_folder(at_street: Hands, station: Station) -> None:
    first, second = station.accepted(1), station.accepted(2)
    batch = station.sent(first, second)
    page = at_street.page
    page.refresh()
    assert page.count == 1
    at_street.type(station.row().number)
    at_street.press("Return")
    assert page.mode == "incoming"
    for case in (first, second):
        at_street.type(station.case(case).number)
        at_street.press("Return")
    assert page.differences == []
    at_street.press("F5")
    assert station.look(batch).row.state is BatchState.RECEIVED
    assert (page.mode, page.count) == ("received", 0)
    assert station.case(first).lies_at == station.case(second).lies_at == FRONT


def test_folders_that_are_scanned_faster_than_they_are_written_are_all_ticked(
    at_street: Hands, station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [station.accepted(order) for order in (1, 2)]
    station.sent(*cases)
    page, under_way = at_street.page, list[Callable[[], bool]]()
    page.refresh()
    at_street.type(station.row().number)
    at_street.press("Return")
    do = page.station.do

    def later(*act: Any, **more: Any) -> bool:
        if under_way:
            return False
        under_way.append(lambda: do(*act, **more))
        return True

    monkeypatch.setattr(page.station, "do", later)
    for number in (station.case(cases[0]).number, "20260101-00001", station.case(cases[1]).number):
        at_street.type(number)
        at_street.press("Return")
    while under_way:
        act, *_ = under_way
        under_way.clear()
        act()
    assert page.differences == []
    assert page.problem != "", "what was scanned in between was refused, and that is not forgotten"


def test_papers_are_counted_by_hand_and_a_difference_needs_a_word(at_street: Hands, station: Station) -> None:
    case = station.accepted()
    batch = station.sent(case)
    page = at_street.page
    page.refresh()
    at_street.type(station.row().number)
    at_street.press("Return", "Down", "Space")
    assert page.differences == []
    at_street.press("Down", "-")
    assert len(page.differences) == 1
    assert [line.found for line in page.lines.shown()] == [1, 1, 1]
    at_street.press("F5")
    assert page.problem
    assert station.look(batch).row.state is BatchState.SENT
    at_street.press("Tab")
    assert at_street.has_focus("batch.note")
    at_street.type("phoned")
    at_street.press("Return")
    seen = station.look(batch)
    assert (seen.row.state, seen.row.missing, seen.note) == (BatchState.RECEIVED, 1, "phoned")


def test_a_stray_folder_and_an_unknown_number(at_street: Hands, station: Station) -> None:
    listed, stray = station.accepted(1), station.accepted(2)
    station.sent(listed)
    page = at_street.page
    page.refresh()
    at_street.type(station.row().number)
    at_street.press("Return")
    at_street.type(station.case(stray).number)
    at_street.press("Return")
    assert [line.mark for line in page.lines.shown() if not line.material] == ["", "extra"]
    at_street.type("20260302-99999")
    at_street.press("Return")
    assert "20260302-99999" in page.problem


def test_a_scanner_types_wherever_the_keyboard_is(at_street: Hands, station: Station) -> None:
    case = station.accepted()
    station.sent(case)
    page = at_street.page
    page.refresh()
    at_street.type(station.row().number)
    at_street.press("Return", "Down")
    assert at_street.has_focus("batch.lines")
    at_street.type(station.case(case).number)
    assert at_street.has_focus("batch.scan")
    at_street.press("Return")
    assert page.lines.row(0).mark == "here"


def test_what_differs_afterwards_is_settled_with_a_word(at_station: Hands, station: Station) -> None:
    case = station.accepted()
    batch = station.sent(case)
    station.hall.do(c.ReceiveBatch(counter=FRONT, batch=batch, note="空包"))
    station.hall.do(c.TickCase(counter=FRONT, batch=batch, case=case))
    page = at_station.page
    page.refresh()
    assert page.count == 1
    page.choose(1)
    assert page.is_disputed
    at_station.press("Tab", "Tab")
    assert at_station.has_focus("batch.note")
    at_station.type("found")
    at_station.press("F5")
    assert station.look(batch).settled == "found"
    assert page.words == "空包\nfound"


def test_the_way_back_is_packed_at_the_street_for_each_station(at_street: Hands, station: Station) -> None:
    case = station.accepted()
    station.ready(case, station.sent(case))
    page = at_street.page
    page.refresh()
    at_street.press("Down", "Ctrl+A", "F5")
    page.choose(1)
    at_street.press("F5")
    row = station.row(STATION)
    assert (row.station, row.state, row.cases) == (STATION, BatchState.SENT, 1)


def test_a_draft_of_one_clerk_is_not_shown_to_the_next(at_station: Hands, station: Station) -> None:
    case = station.accepted()
    page = at_station.page
    page.refresh()
    at_station.type(station.case(case).number)
    at_station.press("Return")
    page.type_note("x")
    page.forget_drafts()
    assert (page.note, [line.mark for line in page.lines.shown()]) == ("", [""])


def test_a_hall_without_stations_has_no_such_page(screen: CounterScreen) -> None:
    assert not screen.page_of("stations").is_offered


def test_a_paper_of_another_form_is_counted_in_its_form(at_street: Hands, station: Station) -> None:
    case = station.accepted()
    batch = station.sent(case)
    page = at_street.page
    page.refresh()
    at_street.type(station.row().number)
    at_street.press("Return", "Down", "Down", "-")
    first, second, _ = station.case(case).papers
    assert station.look(batch).lines[0].found == (Handed(first, Form.COPY, 1), Handed(second))
