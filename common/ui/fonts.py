"""The fonts of the screens: which family is used, and which characters it cannot draw."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei")
"""Chinese families in the order of preference; `Theme.family` in QML has the same list."""

ALPHABET = "一窗取号请到窗口办理，。：123ABC"
"""Characters without which no page can be read."""


def chosen_family() -> str:
    """The first family of FAMILIES that is installed, or the empty string: then every hanzi would be a box."""
    installed = set(QFontDatabase.families())
    return next((family for family in FAMILIES if family in installed), "")


def missing_characters(text: str = ALPHABET, family: str = "") -> str:
    """The characters of `text` for which neither the family nor any other installed font has a glyph."""
    raw = QRawFont.fromFont(QFont(family or chosen_family()))
    systems = [
        QFontDatabase.WritingSystem.SimplifiedChinese,
        QFontDatabase.WritingSystem.TraditionalChinese,
        QFontDatabase.WritingSystem.Any,
    ]
    missing = [character for character in dict.fromkeys(text) if not raw.supportsCharacter(ord(character))]
    if not missing:
        return ""
    others = {name for system in systems for name in QFontDatabase.families(system)}
    for name in sorted(others):
        font = QRawFont.fromFont(QFont(name))
        missing = [character for character in missing if not font.supportsCharacter(ord(character))]
        if not missing:
            break
    return "".join(missing)
