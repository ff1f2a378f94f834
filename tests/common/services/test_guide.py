"""Choices at the kiosk: taken with a number or a list when they fit the item, and kept for the desk to see."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.cases.guide import AskGuide
from common.domain.refusals import Refused
from common.hall import Hall
from tests.halls import body, small_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    hall.do(c.LoadSampleCatalogue())
    yield hall
    hall.close()


def test_the_desk_sees_what_was_chosen_at_the_kiosk(hall: Hall) -> None:
    command = c.TakeTicket(item="SJ001", situations=("本街道户籍", "有重病成员"), is_represented=True)
    taken = body(hall.do(command), "TicketTaken")
    ticket = hall.ask(q.AskTicket(ticket=str(taken["ticket"]))).ticket
    assert (ticket.situations, ticket.is_represented) == (("有重病成员", "本街道户籍"), True)


def test_nobody_need_be_asked_anything(hall: Hall) -> None:
    taken = body(hall.do(c.TakeTicket(item="SJ001")), "TicketTaken")
    ticket = hall.ask(q.AskTicket(ticket=str(taken["ticket"]))).ticket
    assert (ticket.situations, ticket.is_represented) == ((), False)


@pytest.mark.parametrize(
    ("item", "choices", "reason"),
    [
        ("SJ001", ("有重病成员",), "situations_open"),
        ("SJ001", ("有重病成员", "本街道户籍", "老人"), "situation_unknown"),
        ("SB004", ("有重病成员",), "situation_unknown"),
        (None, ("有重病成员",), "situation_unknown"),
        ("XX999", (), "unknown_item"),
    ],
)
def test_choices_that_do_not_fit_are_refused(
    hall: Hall, item: str | None, choices: tuple[str, ...], reason: str
) -> None:
    commands: list[c.Command] = [c.TakeTicket(item=item, series="A", situations=choices)]
    if item is not None:
        commands.append(c.PrintPapers(item=item, situations=choices))
    for command in commands:
        with pytest.raises(Refused) as refused:
            hall.do(command)
        assert refused.value.reason == reason


def test_the_guide_says_what_is_open_and_what_nobody_need_bring(hall: Hall) -> None:
    guide = hall.ask(AskGuide(item="SJ001", situations=("有残疾成员",)))
    assert [choice.name_en for choice in guide.chosen] == ["somebody with a disability"]
    assert [situation.name for situation in guide.open] == ["户籍"]
    assert "居住地证明" in [paper.name for paper in guide.to_bring], "it may still be needed"
    assert "诊断证明" not in [paper.name for paper in guide.to_bring]
    assert [(paper.name, paper.source) for paper in guide.looked_up] == [
        ("户口簿", "公安机关"),
        ("残疾人证", "残疾人联合会"),
    ]


def test_a_guide_of_no_item_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as refused:
        hall.ask(AskGuide(item="XX999"))
    assert refused.value.reason == "unknown_item"
