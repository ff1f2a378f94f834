"""The page before the number: one touch for a priority, one take for many taps."""

from common.domain.refusals import Refused
from kiosk.pages.confirm import ConfirmPage


def test_a_second_touch_on_the_same_priority_takes_it_back() -> None:
    page = ConfirmPage()
    page.choose_priority("soldier")
    page.choose_priority("veteran")
    assert page.priority == "veteran"
    page.choose_priority("veteran")
    assert page.priority == ""


def test_while_a_number_is_taken_no_touch_counts() -> None:
    page = ConfirmPage()
    wanted: list[bool] = []
    page.take_wanted.connect(lambda: wanted.append(True))
    page.choose_priority("age_65")
    page.take()
    page.take()
    page.choose_priority("soldier")
    assert (len(wanted), page.priority) == (1, "age_65")


def test_a_refusal_is_said_in_both_languages_and_allows_another_try() -> None:
    page = ConfirmPage()
    page.take()
    page.show_refusal(Refused("store_busy"))
    assert page.refusal
    assert page.refusal_en
    assert not page.is_taking
    page.take()
    assert (page.refusal, page.is_taking) == ("", True)


def test_a_new_item_remembers_nothing_of_the_one_before() -> None:
    page = ConfirmPage()
    page.begin("社会保障卡申领", "Social security card")
    page.choose_priority("pregnancy")
    page.begin("居住证办理", "Residence permit")
    assert (page.item_name, page.priority, page.is_known) == ("居住证办理", "", False)
