"""Every text colour can be read on every ground it may stand on, and everything to touch is large enough."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication

from common.ui import fonts, stage

TEXT_ON_GROUND = [
    ("ink", ["paper", "surface", "sunken", "calm", "goodCalm", "waitingCalm", "stopCalm"]),
    ("inkSoft", ["paper", "surface", "sunken", "calm"]),
    ("primary", ["paper", "surface", "sunken", "calm"]),
    ("good", ["paper", "surface", "goodCalm"]),
    ("waiting", ["paper", "surface", "waitingCalm"]),
    ("stop", ["paper", "surface", "stopCalm"]),
    ("primaryInk", ["primary", "primaryPressed", "ink"]),
]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    engine = stage.make_engine()
    yield stage.theme(engine)
    engine.deleteLater()


@pytest.mark.parametrize(("is_care", "least"), [(False, 4.5), (True, 7.0)])
def test_text_can_be_read(theme: QObject, is_care: bool, least: float) -> None:
    theme.setProperty("care", is_care)
    weak = {
        f"{text} on {ground}": round(contrast(theme.property(text), theme.property(ground)), 2)
        for text, grounds in TEXT_ON_GROUND
        for ground in grounds
        if contrast(theme.property(text), theme.property(ground)) < least
    }
    assert weak == {}


@pytest.mark.parametrize("is_care", [False, True])
def test_edges_of_controls_can_be_seen(theme: QObject, is_care: bool) -> None:
    theme.setProperty("care", is_care)
    assert contrast(theme.property("lineStrong"), theme.property("surface")) >= 3


@pytest.mark.parametrize("is_care", [False, True])
def test_lobby_targets_are_large_enough(theme: QObject, is_care: bool) -> None:
    theme.setProperty("care", is_care)
    assert all(theme.property(name) >= 88 for name in ("touch", "control", "row"))


def test_the_clerk_chooses_the_size_of_text(theme: QObject) -> None:
    theme.setProperty("staff", True)
    assert (theme.property("body"), theme.property("row")) == (14, 36)
    theme.setProperty("staffText", 20)
    assert theme.property("body") == 20


def test_theme_and_python_choose_the_same_family(theme: QObject) -> None:
    assert theme.property("family") == fonts.chosen_family() != ""


def test_the_font_draws_what_every_page_needs(qapp: QGuiApplication) -> None:
    assert fonts.missing_characters() == ""
    assert fonts.missing_characters("\U000e0fff") == "\U000e0fff"


def test_digits_are_equally_wide(qapp: QGuiApplication) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        metrics = QFontMetricsF(QFont(fonts.chosen_family(), 40, weight))
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
