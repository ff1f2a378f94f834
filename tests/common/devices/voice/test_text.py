"""What is said: digit by digit, counters as people count them, never a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.devices.voice.text import NotSpeakable, call_sentence, trial_sentence

prefixes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", max_size=3)
digits = st.text("0123456789", min_size=1, max_size=6)
counters = st.sampled_from(["3", "12", "3号窗口", "综合2号窗口", "出件窗口", "低位窗口", "总服务台", "C2-015"])

ZH_DIGITS = "零一二三四五六七八九"
FULL_WIDTH = {ord(sign): ord(sign) + 0xFEE0 for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"}


@pytest.mark.parametrize(
    ("number", "counter", "said"),
    [
        ("A001", "3", "请 A 零 零 一 号 到 三 号 窗口"),
        ("A108", "1", "请 A 一 零 八 号 到 一 号 窗口"),
        ("Ａ００１", "３号窗口", "请 A 零 零 一 号 到 三 号 窗口"),
        ("C2-015", "3号", "请 C 二 零 一 五 号 到 三 号 窗口"),
        ("b 020", "03", "请 B 零 二 零 号 到 三 号 窗口"),
        ("001", "10", "请 零 零 一 号 到 十 号 窗口"),
        ("A001", "12", "请 A 零 零 一 号 到 十 二 号 窗口"),
        ("A001", "20", "请 A 零 零 一 号 到 二 十 号 窗口"),
        ("A001", "108", "请 A 零 零 一 号 到 一 零 八 号 窗口"),
        ("A001", "C2", "请 A 零 零 一 号 到 C 二 号 窗口"),
        ("A001", "C", "请 A 零 零 一 号 到 C 窗口"),
        ("A001", "出件窗口", "请 A 零 零 一 号 到 出件窗口"),
        ("A001", "低位窗口", "请 A 零 零 一 号 到 低位窗口"),
        ("A001", "总服务台", "请 A 零 零 一 号 到 总服务台"),
        ("A001", "综合窗口2", "请 A 零 零 一 号 到 综合窗口 二 号"),
        ("A001", "综合 2 号窗口", "请 A 零 零 一 号 到 综合 二 号 窗口"),
    ],
)
def test_chinese_calls(number: str, counter: str, said: str) -> None:
    assert call_sentence(number, counter).text == said


@pytest.mark.parametrize(
    ("number", "counter", "said"),
    [
        ("A001", "3", "Number A, zero zero one, please go to counter three"),
        ("012", "12", "Number zero one two, please go to counter twelve"),
        ("A001", "20", "Number A, zero zero one, please go to counter twenty"),
        ("A001", "21号窗口", "Number A, zero zero one, please go to counter twenty one"),
        ("A001", "C108", "Number A, zero zero one, please go to counter C, one zero eight"),
        ("A001", "Collection desk", "Number A, zero zero one, please go to Collection desk"),
        ("A001", "Room 4", "Number A, zero zero one, please go to Room four"),
    ],
)
def test_english_calls(number: str, counter: str, said: str) -> None:
    assert call_sentence(number, counter, "en").text == said


def test_yao_is_for_tickets_and_long_counters_but_never_for_counting() -> None:
    assert call_sentence("A101", "1", one_is_yao=True).text == "请 A 幺 零 幺 号 到 一 号 窗口"
    assert call_sentence("A101", "11", one_is_yao=True).text == "请 A 幺 零 幺 号 到 十 一 号 窗口"
    assert call_sentence("A101", "101", one_is_yao=True).text == "请 A 幺 零 幺 号 到 幺 零 幺 号 窗口"


@pytest.mark.parametrize("number", ["", "张三", "A", "A001张三", "ABCD1", "A0000001", "١٢", "A-"])
def test_only_ticket_numbers_are_called_and_the_refusal_repeats_no_name(number: str) -> None:
    with pytest.raises(NotSpeakable) as refused:
        call_sentence(number, "3")
    assert "张" not in str(refused.value)


@pytest.mark.parametrize("counter", ["", "—", "Kasse β", "窗" * 21])
def test_counters_that_cannot_be_said_are_refused(counter: str) -> None:
    with pytest.raises(NotSpeakable):
        call_sentence("A001", counter)


def test_an_english_hall_needs_english_names() -> None:
    with pytest.raises(NotSpeakable):
        call_sentence("A001", "出件窗口", "en")


@given(prefixes, digits, counters, st.booleans())
def test_every_sign_of_a_ticket_is_one_word_in_its_order(
    prefix: str, number: str, counter: str, one_is_yao: bool
) -> None:
    words = call_sentence(prefix + number, counter, one_is_yao=one_is_yao).words
    spoken = "".join(words[1 : words.index("到") - 1]).replace("幺", "一")
    assert spoken == prefix + "".join(ZH_DIGITS[int(digit)] for digit in number)


@given(prefixes, digits, counters)
def test_no_digit_and_no_full_width_form_reaches_the_engine(prefix: str, number: str, counter: str) -> None:
    plain = call_sentence(prefix + number, counter)
    assert call_sentence((prefix + number).translate(FULL_WIDTH).lower(), counter.translate(FULL_WIDTH)) == plain
    assert re.fullmatch(r"[A-Z \u3400-\u9fff]+", plain.text)


@given(st.text(max_size=12), st.text(max_size=24), st.sampled_from(["zh", "en"]))
def test_any_text_is_spoken_or_refused(number: str, counter: str, language: str) -> None:
    try:
        sentence = call_sentence(number, counter, language)  # type: ignore[arg-type]
    except NotSpeakable:
        return
    assert all(sentence.words)
    assert sentence.beats > 0


@given(st.integers(1, 99))
def test_counters_to_99_are_counted_back_to_the_same_number(number: int) -> None:
    words = call_sentence("1", str(number)).words
    counted = "".join(words[words.index("到") + 1 : -2])
    tens, is_over_nine, ones = counted.rpartition("十")
    value = (ZH_DIGITS.index(tens or "一") * 10 if is_over_nine else 0) + (ZH_DIGITS.index(ones) if ones else 0)
    assert value == number


def test_the_trial_sentence_needs_no_letter() -> None:
    assert trial_sentence("zh").text == "请 一 号 到 一 号 窗口"
    assert trial_sentence("en").text == "Number one, please go to counter one"
