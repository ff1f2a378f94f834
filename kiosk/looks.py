"""Lets the language and the scale of the whole application follow what the resident chose."""

from PySide6.QtCore import QObject

from common.ui.translate import Language
from kiosk.pages.kiosk import KioskPage
from kiosk.rating_pad.page import RatingPadPage


def follow_looks(page: KioskPage | RatingPadPage, language: Language, theme: QObject) -> None:
    """Show the page in its language and scale, now and after each change."""

    def speak() -> None:
        language.switch(page.language)

    def scale() -> None:
        theme.setProperty("care", page.is_care)

    page.language_changed.connect(speak)
    page.is_care_changed.connect(scale)
    speak()
    scale()
