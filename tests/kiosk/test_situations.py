"""What an item asks, what is needed then, printed and taken along with a number: by touch on the real pages."""

from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from common.domain.commands import LoadSampleCatalogue
from common.domain.queries import AskPrintJobs, AskSlip
from common.hall import Hall
from common.ui import scene
from kiosk.flow import Flow, Place, Step
from kiosk.kiosk import Kiosk
from tests.kiosk.conftest import Clock, Finger, HeldTasks, upright_alone
from tests.kiosk.walk import to_guide, waiting

SICK, HERE = "有重病成员", "本街道户籍"


def to_questions(kiosk: Kiosk) -> None:
    """To the first question of the minimum living allowance."""
    kiosk.page.welcome.open_door("guide")
    kiosk.page.topics.choose("social_assistance")
    kiosk.page.items.choose("SJ001")


def papers(kiosk: Kiosk) -> list[str]:
    guide = kiosk.page.guide
    return [row.name for row in guide.papers.shown()[: guide.to_bring]]


def test_questions_lead_to_the_papers_and_a_number_carries_the_answers(
    window: QQuickView, tap: Finger, kiosk: Kiosk, hall: Hall, qtbot: QtBot
) -> None:
    to_questions(kiosk)
    tap(f"choice.{SICK}")
    tap(f"choice.{HERE}")
    assert kiosk.page.place == Place.GUIDE
    assert papers(kiosk) == ["居民身份证", "诊断证明", "最低生活保障申请书", "家庭经济状况核对授权书", "承诺书"]
    assert [row.source for row in kiosk.page.guide.papers.shown()[-1:]] == ["公安机关"]
    tap("guide.represent")
    assert "授权委托书" in papers(kiosk)
    tap("guide.print")
    (job,) = hall.ask(AskPrintJobs())
    assert (job.situations, job.is_represented) == ((SICK, HERE), True)
    tap("guide.take")
    tap("confirm.take")
    (ticket,) = waiting(hall)
    assert (ticket.item, ticket.situations, ticket.is_represented) == ("SJ001", (SICK, HERE), True)


@upright_alone
def test_who_is_not_sure_sees_every_paper_and_when_it_is_needed(
    window: QQuickView, tap: Finger, kiosk: Kiosk, hall: Hall
) -> None:
    to_questions(kiosk)
    tap("situation.skip")
    when = {row.name: row.when for row in kiosk.page.guide.papers.shown()}
    assert when["居住地证明"] == "本市别的街道户籍"
    assert when["居民身份证"] == ""
    tap("guide.take")
    tap("confirm.take")
    assert [ticket.situations for ticket in waiting(hall)] == [()]


@upright_alone
def test_back_leads_question_by_question_to_the_list(window: QQuickView, tap: Finger, kiosk: Kiosk) -> None:
    to_questions(kiosk)
    tap(f"choice.{SICK}")
    tap(f"choice.{HERE}")
    tap("back")
    assert (kiosk.page.place, kiosk.page.situation.place) == (Place.SITUATION, 2)
    tap("back")
    assert (kiosk.page.place, kiosk.page.situation.place) == (Place.SITUATION, 1)
    assert scene.find(window, "choice.有残疾成员") is not None
    tap("back")
    assert kiosk.page.place == Place.ITEMS


def test_another_answer_makes_another_list(kiosk: Kiosk, hall: Hall) -> None:
    to_questions(kiosk)
    kiosk.page.situation.choose(SICK)
    kiosk.page.situation.choose(HERE)
    kiosk.page.guide.print_papers()
    kiosk.go_back()
    kiosk.page.situation.choose("本市别的街道户籍")
    assert kiosk.page.guide.printing == "", "this list has not been printed"
    kiosk.page.guide.print_papers()
    slips = [hall.ask(AskSlip(job=job.job)).job.situations for job in hall.ask(AskPrintJobs())]
    assert slips == [(SICK, HERE), (SICK, "本市别的街道户籍")]


def test_an_item_without_questions_asks_none(kiosk: Kiosk) -> None:
    to_guide(kiosk)
    assert kiosk.page.place == Place.GUIDE


def test_the_answers_of_one_resident_are_not_those_of_the_next(kiosk: Kiosk) -> None:
    to_questions(kiosk)
    kiosk.page.situation.choose(SICK)
    kiosk.page.situation.choose(HERE)
    kiosk.page.guide.represent(True)
    kiosk.leave()
    assert (kiosk.page.guide.choices, kiosk.page.guide.is_represented, kiosk.page.situation.chosen) == ((), False, ())


def test_who_calls_for_help_before_the_item_is_there_is_asked_nothing(qapp: object, hall: Hall, clock: Clock) -> None:
    from common.settings import Settings

    tasks = HeldTasks()
    kiosk = Kiosk(hall, tasks, Settings())
    tasks.land()
    to_questions(kiosk)
    kiosk.page.help_wanted.emit()
    tasks.land()
    assert kiosk.page.place == Place.HELP
    kiosk.go_back()
    assert (kiosk.page.place, kiosk.page.guide.is_loading) == (Place.GUIDE, False)
    kiosk.deleteLater()


def test_the_questions_come_before_the_guide_on_the_way_back() -> None:
    flow = Flow()
    for step in (Step.CHOOSE, Step.LIST_ITEMS, Step.SHOW_ITEM, Step.ASK_SITUATION, Step.SHOW_PAPERS):
        flow.go(step)
    assert flow.trail[-3:] == (Place.ITEMS, Place.SITUATION, Place.GUIDE)
    assert flow.back() is Place.SITUATION
    assert flow.back() is Place.ITEMS


def test_an_item_that_asks_other_questions_by_now_is_chosen_anew(kiosk: Kiosk, hall: Hall) -> None:
    to_questions(kiosk)
    kiosk.page.situation.choose(SICK)
    kiosk.page.situation.choose(HERE)
    kiosk.page.guide.choices = (SICK, "已经没有的情形")
    hall.do(LoadSampleCatalogue())
    kiosk.page.guide.want_number()
    kiosk.page.confirm.take()
    assert kiosk.page.place == Place.ITEMS
    assert kiosk.page.items.is_item_gone
