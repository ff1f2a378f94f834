"""The whole kiosk without a window: what a touch does in the hall, and where it leads."""

import pytest

from common.domain.commands import AnswerHelp, DefineSeries, TakeTicket
from common.domain.words import Priority
from common.hall import Hall
from common.settings import Settings
from common.settings.sections import Kiosk as KioskSettings
from common.ui.tasks import InlineTasks
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import SATURDAY, Clock, HeldTasks
from tests.kiosk.walk import settle_print, to_confirm, to_guide, to_number, waiting


def test_welcome_says_how_busy_the_hall_is(kiosk: Kiosk, hall: Hall) -> None:
    hall.do(TakeTicket(item="SB004"))
    kiosk.look_again()
    welcome = kiosk.page.welcome
    assert (welcome.is_open, welcome.waiting) == (True, 1)
    assert [(row.series, row.waiting) for row in welcome.series.shown()] == [("A", 1), ("B", 0), ("C", 0)]
    assert kiosk.page.clock == "2026-11-20T09:41"


def test_a_resident_gets_a_number_for_an_item(kiosk: Kiosk, hall: Hall) -> None:
    to_confirm(kiosk)
    kiosk.page.confirm.choose_priority("age_65")
    kiosk.page.confirm.take()
    assert kiosk.page.place == Place.YOUR_NUMBER
    assert kiosk.page.your_number.number == "A001"
    assert (kiosk.page.can_go_back, kiosk.page.can_go_home) == (False, True)
    [ticket] = waiting(hall)
    assert (ticket.item, ticket.priority, ticket.kiosk) == ("SB004", Priority.AGE_65, "kiosk")


def test_a_kiosk_with_a_digit_gives_its_own_hundreds(hall: Hall, qapp: object) -> None:
    kiosk = Kiosk(hall, InlineTasks(), Settings(kiosk=KioskSettings(digit="2", name="kiosk-2")))
    to_number(kiosk)
    assert kiosk.page.your_number.number == "A201"


def test_nervous_taps_give_one_ticket(hall: Hall, settings: Settings, qapp: object) -> None:
    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, settings)
    to_guide(kiosk)
    tasks.land()
    kiosk.page.guide.want_number()
    tasks.land()
    for _ in range(5):
        kiosk.page.confirm.take()
    kiosk.page.confirm.take_wanted.emit()  # as if a touch had slipped past the disabled button
    assert kiosk.page.confirm.is_taking
    assert not kiosk.page.can_go_home
    tasks.land()
    assert len(waiting(hall)) == 1
    assert kiosk.page.place == Place.YOUR_NUMBER


def test_a_call_for_help_does_not_lose_the_number(hall: Hall, settings: Settings, qapp: object) -> None:
    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, settings)
    to_guide(kiosk)
    tasks.land()
    kiosk.page.guide.want_number()
    tasks.land()
    kiosk.page.confirm.take()
    kiosk.page.call_help()
    assert kiosk.page.place == Place.HELP
    tasks.land()
    assert kiosk.page.place == Place.YOUR_NUMBER
    assert kiosk.page.your_number.number == "A001"


def test_a_hall_that_closes_is_said_on_the_page_of_help_too(
    hall: Hall, settings: Settings, clock: Clock, qapp: object
) -> None:
    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, settings)
    to_guide(kiosk)
    tasks.land()
    kiosk.page.guide.want_number()
    tasks.land()
    clock.now = SATURDAY
    kiosk.page.confirm.take()
    kiosk.page.call_help()
    tasks.land()
    assert kiosk.page.place == Place.CLOSED
    kiosk.page.go_back()
    assert kiosk.page.place == Place.GUIDE


def test_another_visit_gets_another_ticket(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    kiosk.page.your_number.finish()
    to_number(kiosk)
    assert kiosk.page.your_number.number == "A002"
    assert kiosk.page.your_number.ahead == 1
    assert len(waiting(hall)) == 2


def test_the_people_ahead_change_while_the_resident_looks(kiosk: Kiosk, hall: Hall) -> None:
    to_confirm(kiosk)
    assert kiosk.page.confirm.ahead == 0
    hall.do(TakeTicket(item="SB004"))
    kiosk.look_again()
    assert kiosk.page.confirm.ahead == 1
    assert kiosk.page.confirm.wait_high >= kiosk.page.confirm.wait_low > 0


def test_a_closed_hall_says_when_it_opens_and_still_guides(kiosk: Kiosk, clock: Clock) -> None:
    clock.now = SATURDAY
    kiosk.look_again()
    kiosk.page.welcome.open_door("take")
    assert kiosk.page.place == Place.CLOSED
    assert kiosk.page.closed.opens_next == "2026-11-23 09:00"
    assert kiosk.page.closed.phone
    kiosk.page.closed.open_guide()
    assert kiosk.page.place == Place.TOPICS
    assert kiosk.page.topics.is_for_guide


def test_a_hall_that_closes_meanwhile_says_so_instead_of_a_number(kiosk: Kiosk, hall: Hall, clock: Clock) -> None:
    to_confirm(kiosk)
    clock.now = SATURDAY
    kiosk.page.confirm.take()
    assert kiosk.page.place == Place.CLOSED
    assert waiting(hall) == []


def test_used_up_numbers_say_when_to_come_back(kiosk: Kiosk, hall: Hall) -> None:
    hall.do(DefineSeries(series="A", prefix="A", name="综合受理", name_en="General services", daily_limit=1))
    to_number(kiosk)
    kiosk.go_home()
    to_confirm(kiosk)
    assert kiosk.page.place == Place.USED_UP
    assert kiosk.page.closed.is_used_up
    assert kiosk.page.closed.opens_next == "2026-11-23 09:00"
    assert kiosk.page.closed.item_name == "城乡居民基本养老保险待遇申领"


def test_the_number_page_goes_home_by_itself(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    settle_print(hall, "printed")
    kiosk.look_again()
    for _ in range(9):
        kiosk.tick()
    assert kiosk.page.place == Place.YOUR_NUMBER
    assert kiosk.page.your_number.seconds_left == 1
    kiosk.tick()
    assert kiosk.page.place == Place.WELCOME
    assert kiosk.page.your_number.number == ""


@pytest.mark.parametrize("typed", ["ylbx", "yanglaobaoxian", "养老"])
def test_search_finds_by_initials_pinyin_and_chinese(kiosk: Kiosk, typed: str) -> None:
    kiosk.page.welcome.open_door("take")
    kiosk.page.topics.search()
    for key in typed:
        kiosk.page.search.type(key)
    found = kiosk.page.search.items.shown()
    assert found
    assert any("养老" in row.name for row in found[:3])
    assert all("养老" in row.name or "医疗保险" in row.name for row in found[:6])  # 医疗保险 is ylbx too


def test_erasing_everything_empties_the_results(kiosk: Kiosk) -> None:
    kiosk.page.welcome.open_door("take")
    kiosk.page.topics.search()
    kiosk.page.search.type("y")
    kiosk.page.search.erase()
    assert (kiosk.page.search.text, kiosk.page.search.items.shown()) == ("", [])


def test_a_late_answer_reaches_no_page(hall: Hall, settings: Settings, qapp: object) -> None:
    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, settings)
    kiosk.page.welcome.open_door("take")
    tasks.land()
    kiosk.page.topics.search()
    kiosk.page.search.write("ylbx")
    kiosk.go_home()
    kiosk.page.welcome.open_door("take")
    kiosk.page.topics.search()
    kiosk.page.search.write("ylbx")
    tasks.held = tasks.held[:1]
    tasks.land()
    assert kiosk.page.search.items.shown() == []


def test_behind_the_door_of_records_they_come_first(kiosk: Kiosk) -> None:
    kiosk.page.welcome.open_door("records")
    assert kiosk.page.items.is_records
    assert "权益记录" in kiosk.page.items.items.row(0).name


def test_help_is_called_once_and_ends_when_staff_answer(kiosk: Kiosk, hall: Hall) -> None:
    to_guide(kiosk)
    kiosk.page.call_help()
    assert kiosk.page.place == Place.HELP
    assert kiosk.page.is_help_coming
    kiosk.page.go_back()
    assert kiosk.page.place == Place.GUIDE
    hall.do(AnswerHelp(kiosk="kiosk"))
    kiosk.look_again()
    assert not kiosk.page.is_help_coming


def test_a_fault_lands_on_the_calm_page_and_the_way_leads_home(kiosk: Kiosk) -> None:
    to_confirm(kiosk)
    kiosk.fail("F-7K3Q")
    assert (kiosk.page.place, kiosk.page.fault) == (Place.FAILED, "F-7K3Q")
    assert kiosk.page.guide.name == ""
    kiosk.page.go_home()
    assert (kiosk.page.place, kiosk.page.fault) == (Place.WELCOME, "")


def test_a_store_that_never_answers_ends_in_a_fault(hall: Hall, settings: Settings, qapp: object) -> None:
    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, settings)
    to_guide(kiosk)
    tasks.land()
    kiosk.page.guide.want_number()
    tasks.land()
    kiosk.page.confirm.take()
    for _ in range(15):
        kiosk.tick()
    with pytest.raises(TimeoutError):
        kiosk.tick()


def test_the_journal_says_which_kiosk_asked(kiosk: Kiosk, hall: Hall) -> None:
    to_number(kiosk)
    kiosk.page.help_wanted.emit()
    assert {event.actor for event in hall.since(0) if event.kind in ("TicketTaken", "HelpCalled")} == {"kiosk:kiosk"}
