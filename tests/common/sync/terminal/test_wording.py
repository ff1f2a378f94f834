"""Why a terminal does not reach its hub is said in words that a clerk understands, in both languages."""

import psycopg
import pytest

from common.sync.terminal.meeting import OLD_COPY, Copied, WrongHub
from common.sync.terminal.wire import NOT_OF_THE_HALL, HubRefused
from common.sync.terminal.wording import in_words

_AT = 'connection failed: connection to server at "10.0.0.5", port 5430 failed: '


@pytest.mark.parametrize(
    ("said", "zh", "en"),
    [
        (
            "Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?",
            "10.0.0.5:5430 没有中心在运行",
            "No hub runs at 10.0.0.5:5430",
        ),
        ("SSL error: certificate verify failed", "证书不是本大厅中心的", "another certificate"),
        ('FATAL:  password authentication failed for user "hall_19"', "可能已被注销", "turned away"),
        ("FATAL:  the database system is starting up", "正在启动", "is starting"),
        ("timeout expired", "10.0.0.5:5430 没有回答", "at 10.0.0.5:5430 does not answer"),
        (
            'could not extend file "base/5/16": No space left on device\nHINT:  Check free disk space.',
            "磁盘满了",
            "is full",
        ),
        ("No route to host", "请检查网线", "check the cable"),
    ],
)
def test_what_libpq_says_becomes_what_to_do(said: str, zh: str, en: str) -> None:
    words = in_words(psycopg.OperationalError(_AT + said))
    assert words[0].startswith("连不上中心：")
    assert zh in words[0]
    assert en in words[1]
    assert not {"\n", "FATAL", "SSL", "libpq"} & set(" ".join(words).split(" "))
    assert "\n" not in "".join(words)


def test_what_the_hub_itself_says_is_passed_on_in_a_line() -> None:
    zh, en = in_words(psycopg.errors.UndefinedFunction("function hub.new() does not exist\nLINE 1: SELECT hub.new()"))
    assert zh == "中心办不了本机的请求：function hub.new() does not exist"
    assert en.endswith("function hub.new() does not exist")


def test_a_hub_that_is_not_named_is_told_all_the_same() -> None:
    assert in_words(OSError("gone")) == (
        "连不上中心：中心没有回答：请检查网线和那台机器",
        "The hub does not answer: check the cable and that machine",
    )


@pytest.mark.parametrize("error", [WrongHub(*OLD_COPY), HubRefused(NOT_OF_THE_HALL, "not of the hall"), Copied()])
def test_the_chinese_words_are_chinese(error: Exception) -> None:
    zh, en = in_words(error)
    assert not any(letter.isascii() and letter.isalpha() for letter in zh)
    assert en.isascii()
