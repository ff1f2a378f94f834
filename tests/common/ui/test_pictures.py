"""Icons take the colour of their text; QR codes are whole pixels with a quiet zone."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QGuiApplication

from common.ui import QML
from common.ui.pictures import QUIET_ZONE, icon_image, icon_names, qr_image, qr_matrix


def test_every_icon_draws_in_the_colour_asked_for(qapp: QGuiApplication) -> None:
    red = QColor("#B3261E")
    for name in icon_names():
        image = icon_image(name, red, 48)
        colours = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
        solid = [colour for colour in colours if colour.alpha() == 255]
        assert solid, name
        assert all(colour == red for colour in solid), name


def test_every_icon_named_in_the_kit_exists() -> None:
    named = {
        name
        for file in QML.rglob("*.qml")
        for name in re.findall(
            r'(?:iconName|\bicon|Icon \{ name|^ +name): "([a-z0-9-]+)"(?! \+)', file.read_text(encoding="utf-8"), re.M
        )
    }
    assert named - set(icon_names()) == set()


def test_a_qr_code_is_its_matrix_in_whole_pixels(qapp: QGuiApplication) -> None:
    matrix = qr_matrix("A001 一窗")
    image = qr_image(matrix, 300)
    modules = len(matrix) + 2 * QUIET_ZONE
    pixels = image.width() // modules
    assert image.width() == image.height() == modules * pixels <= 300
    for y in range(modules):
        for x in range(modules):
            inside = QUIET_ZONE <= x < modules - QUIET_ZONE and QUIET_ZONE <= y < modules - QUIET_ZONE
            is_dark = inside and matrix[y - QUIET_ZONE][x - QUIET_ZONE]
            for corner in (0, pixels - 1):
                shade = image.pixelColor(x * pixels + corner, y * pixels + corner).lightness()
                assert shade == (0 if is_dark else 255)
