"""The questions of an item: one at a time, back to the one before, and a way past them."""

import pytest

from common.domain.catalogue.item import Choice, Domain, HandlingKind, Material, ServiceItem, Situation
from kiosk.pages.situation import SituationPage

ITEM = ServiceItem(
    code="SB035",
    name="社会保障卡补领换领",
    name_en="Replace a card",
    domain=Domain.SOCIAL_INSURANCE,
    kind=HandlingKind.ON_THE_SPOT,
    promised_days=0,
    materials=(Material("居民身份证"),),
    situations=(
        Situation("办理情形", (Choice("遗失", "lost"), Choice("损坏", "damaged")), "What happened"),
        Situation("户籍", (Choice("本市"), Choice("外地"))),
    ),
)


@pytest.fixture
def page() -> SituationPage:
    asked = SituationPage()
    asked.begin(ITEM)
    return asked


def names(page: SituationPage) -> list[tuple[str, bool]]:
    return [(row.name, row.is_chosen) for row in page.choices.shown()]


def test_one_question_is_asked_at_a_time(page: SituationPage) -> None:
    answered: list[bool] = []
    page.answered.connect(lambda: answered.append(True))
    assert (page.question, page.question_en, page.place, page.questions) == ("办理情形", "What happened", 1, 2)
    page.choose("损坏")
    assert (page.question, page.place) == ("户籍", 2)
    assert answered == []
    page.choose("外地")
    assert answered == [True]
    assert page.chosen == ("损坏", "外地")


def test_a_second_tap_of_a_quick_hand_answers_no_other_question(page: SituationPage) -> None:
    page.choose("损坏")
    page.choose("损坏")
    assert (page.place, page.chosen) == (2, ("损坏",))


def test_one_step_back_shows_what_was_answered(page: SituationPage) -> None:
    page.choose("损坏")
    assert page.step_back()
    assert names(page) == [("遗失", False), ("损坏", True)]
    assert not page.step_back(), "from the first question the way leads elsewhere"


def test_who_is_not_sure_answers_nothing(page: SituationPage) -> None:
    answered: list[bool] = []
    page.answered.connect(lambda: answered.append(True))
    page.choose("损坏")
    page.skip()
    assert (answered, page.chosen) == ([True], ())


def test_nothing_remains_of_a_resident(page: SituationPage) -> None:
    page.choose("损坏")
    page.reset()
    assert (page.item_name, page.question, page.place, page.chosen, names(page)) == ("", "", 0, (), [])
