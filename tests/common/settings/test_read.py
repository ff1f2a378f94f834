"""Reading settings.toml: what is right is typed, what is wrong is named with its line."""

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.rules import Rules
from common.settings import Settings, SettingsWrong, load, parse, render_default
from common.settings.declare import Declared, declared_in, sections_of
from common.start import rules_of


def problems(text: str) -> list[str]:
    with pytest.raises(SettingsWrong) as wrong:
        parse(text)
    return wrong.value.problems


def test_no_file_means_the_declared_values(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_the_declared_values_are_those_of_the_rules() -> None:
    assert rules_of(Settings()) == Rules()


def test_what_is_given_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[kiosk]\nname = "一号机"\ndigit = "2"\n\n[estimate]\ndefault_minutes = 12\n', "utf-8")
    settings = load(file)
    assert (settings.kiosk.name, settings.kiosk.digit, settings.kiosk.idle_seconds) == ("一号机", "2", 60)
    assert isinstance(settings.estimate.default_minutes, float)


def test_printers_have_names_of_the_halls_own() -> None:
    settings = parse(
        '[printers.ticket]\naddress = "tcp://127.0.0.1:9100"\npaper = "58mm"\nchinese = "gbk"\n'
        '[printers."受理 1"]\naddress = "cups://desk"\n'
    )
    assert settings.printers["ticket"].paper == "58mm"
    assert settings.printers["受理 1"].address == "cups://desk"


def test_a_file_saved_by_notepad_is_read() -> None:
    assert parse("\ufeff[kiosk]\nidle_seconds = 30\n").kiosk.idle_seconds == 30


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[printers.p]\n\naddress = "tcp://host:abc"\n', 3, "is the text \"tcp://host:abc\": 'abc' is not a port;"),
        ("[kisok]\n", 1, "kisok is not a setting. Did you mean kiosk?"),
        ("[kiosk]\n# here\nidle_secnds = 30\n", 3, "kiosk.idle_secnds is not a setting. Did you mean idle_seconds?"),
        ("[voice]\nidle_seconds = 30\n", 2, "It belongs in [kiosk]."),
        ('[kiosk]\nidle_seconds = "soon"\n', 2, 'is the text "soon"; allowed is a whole number from 5 to 3600.'),
        (
            '[records]\n\ntyped = "coverage_proof, statement"\n',
            3,
            "a number that was only typed never unlocks a statement",
        ),
        ('[records]\nid_card = "statment"\n', 2, 'there is no document "statment"'),
        ("[kiosk]\n\nidle_seconds = 4\n", 3, "is 4; allowed is a whole number from 5 to 3600."),
        ("[kiosk]\nidle_seconds = true\n", 2, "is true; allowed is a whole number"),
        ("[kiosk]\nidle_seconds = 6.5\n", 2, "is 6.5; allowed is a whole number"),
        ("[voice]\nis_spoken = 1\n", 2, "is 1; allowed is true or false."),
        ('[kiosk]\ndigit = "12"\n', 2, "allowed is text such as"),
        ('[kiosk]\nscale = "big"\n', 2, 'allowed is "standard" or "care".'),
        ("kiosk.idle_seconds = 1\n", 1, "kiosk.idle_seconds is 1;"),
        ("\nkiosk = 5\n", 2, "kiosk is a table: write [kiosk]"),
        ("printers = 5\n", 1, "printers is a group of tables"),
        ('[printers]\nticket = "tcp://a"\n', 2, "printers.ticket is a table"),
        ('[printers.a]\npaper = "58mm"\n', 1, "printers.a needs address"),
        ('[printers.a]\naddress = "192.168.1.5"\n', 2, "allowed is text such as"),
        ("[estimate]\ndefault_minutes = nan\n", 2, "is nan; allowed is a number from"),
        ('[kiosk]\nprinter = "tiket"\n[printers.ticket]\naddress = "cups://a"\n', 2, "Did you mean ticket?"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, says: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(f"settings.toml, line {line}: ")
    assert says in problem


def test_everything_wrong_is_named_at_once() -> None:
    assert len(problems('[kiosk]\nnam = "a"\nidle_seconds = 0\n[queue]\nrequeue_after = -1\n')) == 3


def test_a_file_that_is_not_toml_is_named_with_line_and_column() -> None:
    (problem,) = problems("[kiosk]\nname = \n")
    assert "line 2, column" in problem


def test_a_file_in_another_encoding_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes('[kiosk]\nname = "一号机"\n'.encode("gbk"))
    with pytest.raises(SettingsWrong, match="save the file as UTF-8"):
        load(file)


def test_the_rendered_file_changes_nothing() -> None:
    assert parse(render_default()) == Settings()


def test_the_rendered_file_without_its_comment_signs_says_the_same() -> None:
    settings = parse(re.sub(r"(?m)^#(?=[\[\w])", "", render_default()))
    assert settings.printers["ticket"].address.startswith("tcp://")
    assert msgspec.structs.replace(settings, printers={}, gateways={}) == Settings()


EVERY_SETTING = [
    pytest.param(section, one, id=f"{section}.{one.key}")
    for section, kind in sections_of(Settings).items()
    for one in declared_in(kind).values()
]


@pytest.mark.parametrize(("section", "one"), EVERY_SETTING)
def test_every_setting_is_explained_and_has_an_allowed_default(section: str, one: Declared) -> None:
    assert one.default is not None
    assert one.setting.label
    assert re.search(r"[\u4e00-\u9fff]", one.setting.label_zh)
    assert one.setting.help.endswith(".")
    rendered = re.sub(r"(?m)^#(?=[\[\w])", "", render_default())
    assert f"\n{one.key} = " in rendered.partition(f"[{section}]")[2]


BOUNDED = [
    (section, one)
    for section, kind in sections_of(Settings).items()
    for one in declared_in(kind).values()
    if one.kind is int
]


@given(st.data())
def test_any_number_within_the_bounds_is_taken_and_none_beyond(data: st.DataObject) -> None:
    section, one = data.draw(st.sampled_from(BOUNDED))
    low, high = one.setting.at_least, one.setting.at_most
    assert low is not None
    assert high is not None
    value = data.draw(st.integers(int(low) - 3, int(high) + 3))
    text = f"[{section}]\n{one.key} = {value}\n"
    if low <= value <= high:
        assert getattr(getattr(parse(text), section), one.key) == value
    else:
        assert len(problems(text)) == 1
