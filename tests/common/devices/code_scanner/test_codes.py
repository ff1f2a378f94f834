"""Whose code it is: the hall's own papers are known, an electronic card's holder is asked for, all else is nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.code_scanner.codes import CaseCode, TicketCode, hall_code
from common.devices.code_scanner.electronic_card import ElectronicCard, open_decoder, sample_code
from common.devices.plugin import PluginWrong
from common.domain.id_number import check_character
from common.domain.ids import new_id
from common.domain.records.paper_numbers import new_numbers
from common.domain.visit import ticket_code

TODAY = date(2026, 11, 20)
BODY = "99999919600229001"
CARD = ElectronicCard(name="欧阳小明", id_number=BODY + check_character(BODY))


def test_the_halls_own_codes_are_known() -> None:
    ticket, numbers = new_id(), new_numbers(TODAY)
    assert hall_code(ticket_code(ticket)) == TicketCode(ticket)
    assert hall_code(numbers.payload) == numbers
    assert hall_code("20261120-00017") == CaseCode("20261120-00017")


@pytest.mark.parametrize(
    "code", ["", "YC1:", "YC1:../../etc", "YC1/0/0", "20261399-00017", "20261120", "https://a.b/c"]
)
def test_others_are_not(code: str) -> None:
    assert hall_code(code) is None


@given(st.text(max_size=40))
def test_whatever_is_scanned_it_is_a_code_or_nothing(code: str) -> None:
    known = hall_code(code)
    assert known is None or isinstance(known, (TicketCode, CaseCode))


def test_sample_codes_are_known_where_they_are_wanted() -> None:
    decode = open_decoder("sample", lambda: TODAY)
    assert decode is not None
    assert decode(sample_code(CARD)) == CARD
    assert decode("anything else") is None
    assert open_decoder("") is None


def test_a_sample_code_is_never_of_somebody_who_can_exist() -> None:
    decode = open_decoder("sample", lambda: TODAY)
    assert decode is not None
    real = "11010119600229001"
    assert decode(sample_code(ElectronicCard("张三", real + check_character(real)))) is None


@pytest.mark.parametrize(
    "card", [CARD._replace(id_number="999999196002290010"), CARD._replace(name=" "), CARD._replace(name="a\nb")]
)
def test_a_decoder_that_says_nonsense_says_nothing(card: ElectronicCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.common.devices.vendor.CODES", {"code": card})
    decode = open_decoder("module:tests.common.devices.vendor", lambda: TODAY)
    assert decode is not None
    assert decode("code") is None


def test_a_module_that_is_not_there_is_said_to_be() -> None:
    with pytest.raises(PluginWrong, match="no_such_module"):
        open_decoder("module:no_such_module")
