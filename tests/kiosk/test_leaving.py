"""A resident who walks away leaves nothing behind."""

import pytest

from common.hall import Hall
from common.settings import Settings
from common.settings.sections import Kiosk as KioskSettings
from kiosk.flow import Place
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import HeldTasks
from tests.kiosk.walk import to_confirm, to_guide


def seconds(kiosk: Kiosk, number: int) -> None:
    for _ in range(number):
        kiosk.tick()


@pytest.mark.parametrize("to", [to_guide, to_confirm])
def test_idle_counts_down_and_goes_home(kiosk: Kiosk, settings: Settings, to: object) -> None:
    assert callable(to)
    to(kiosk)
    seconds(kiosk, settings.kiosk.idle_seconds)
    assert kiosk.page.seconds_left == settings.kiosk.countdown_seconds
    seconds(kiosk, settings.kiosk.countdown_seconds)
    assert (kiosk.page.place, kiosk.page.seconds_left) == (Place.WELCOME, 0)


def test_nobody_is_sent_home_while_the_number_is_on_its_way(hall: Hall, qapp: object) -> None:
    tasks = HeldTasks()
    settings = Settings(kiosk=KioskSettings(idle_seconds=5, countdown_seconds=5))
    kiosk = Kiosk(hall, tasks, settings)
    to_guide(kiosk)
    tasks.land()
    kiosk.page.guide.want_number()
    tasks.land()
    seconds(kiosk, 4)
    kiosk.page.confirm.take()
    seconds(kiosk, 12)
    assert (kiosk.page.place, kiosk.page.seconds_left) == (Place.CONFIRM, 0)
    tasks.land()
    assert kiosk.page.place == Place.YOUR_NUMBER


def test_a_touch_continues(kiosk: Kiosk, settings: Settings) -> None:
    to_guide(kiosk)
    seconds(kiosk, settings.kiosk.idle_seconds + 5)
    kiosk.page.touch()
    assert kiosk.page.seconds_left == 0
    seconds(kiosk, settings.kiosk.idle_seconds - 1)
    assert (kiosk.page.place, kiosk.page.seconds_left) == (Place.GUIDE, 0)


def test_help_and_faults_are_left_too(kiosk: Kiosk, settings: Settings) -> None:
    for go in (kiosk.page.call_help, lambda: kiosk.fail("F-2222")):
        go()
        seconds(kiosk, settings.kiosk.idle_seconds + settings.kiosk.countdown_seconds)
        assert kiosk.page.place == Place.WELCOME
        assert not kiosk.page.is_help_coming


def test_language_and_scale_are_those_of_the_morning_again(kiosk: Kiosk, settings: Settings) -> None:
    kiosk.page.speak("en")
    kiosk.page.show_care(True)
    seconds(kiosk, settings.kiosk.idle_seconds)
    assert kiosk.page.seconds_left > 0, "somebody who only switched the language is asked too"
    seconds(kiosk, settings.kiosk.countdown_seconds)
    assert (kiosk.page.language, kiosk.page.is_care) == ("zh_CN", False)


def test_an_untouched_welcome_never_counts_down(kiosk: Kiosk) -> None:
    seconds(kiosk, 500)
    assert (kiosk.page.place, kiosk.page.seconds_left) == (Place.WELCOME, 0)


def test_no_page_remembers_the_last_resident(kiosk: Kiosk) -> None:
    kiosk.page.welcome.open_door("guide")
    kiosk.page.topics.search()
    kiosk.page.search.write("ylbx")
    kiosk.page.search.choose("SB004")
    kiosk.page.guide.want_number()
    kiosk.page.confirm.choose_priority("pregnancy")
    kiosk.page.confirm.take()
    kiosk.leave()
    page = kiosk.page
    for left in (page.topics, page.items, page.search, page.guide, page.confirm, page.your_number, page.closed):
        assert left._values == {**left._values, **{name: field.default for name, field in left._fields.items()}}
    for rows in (page.topics.topics, page.items.items, page.search.items, page.guide.papers):
        assert rows.shown() == []
