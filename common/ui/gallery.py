"""The gallery: every page in every state, language, scale and size, drawn to PNG to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickView

from common.ui import QML, controls, stage
from common.ui.scene import visible_items
from common.ui.translate import LANGUAGES, Language, compile_catalogues

PORTRAIT, LANDSCAPE, DESK, PAD = (1080, 1920), (1920, 1080), (1366, 768), (1024, 600)
"""Sizes in pixels: kiosk upright and across (a board too), a counter's screen, a rating pad."""

SCALES = ("standard", "care")
"""The scales of the lobby; staffed screens have `standard` and `large`, a clerk's text of 20 pixels."""


_QUICKLY = 80
"""Of a PNG: hardly larger than by default, and written in a fraction of the time."""


class Blemish(Exception):
    """A page that could not be drawn, or drew with warnings; the message names the picture and Qt's words."""


@dataclass(frozen=True)
class Exhibit:
    """One page of the gallery. `make` gives the page in one of its `states`, with everything it shows filled in.

    The states of a page are at least those of `empty`, `loading`, `long`, `refused` and `failed` that it can be in.
    """

    name: str
    qml: Path
    make: Callable[[str], QObject]
    states: Sequence[str] = ("ready", "empty", "loading", "long", "refused", "failed")
    sizes: Sequence[tuple[int, int]] = (PORTRAIT,)
    scales: Sequence[str] = SCALES
    is_staff: bool = False


@dataclass(frozen=True)
class Picture:
    """One picture to draw."""

    exhibit: Exhibit
    state: str
    language: str
    scale: str
    size: tuple[int, int]
    name: str = field(init=False)

    def __post_init__(self) -> None:
        size = f"{self.size[0]}x{self.size[1]}"
        parts = (self.exhibit.name, self.state, self.language, self.scale, size)
        object.__setattr__(self, "name", "-".join(parts) + ".png")


_exhibits: dict[str, Exhibit] = {}


def show(exhibit: Exhibit) -> None:
    """Hang a page in the gallery; kiosk and counter do so in modules of their own.

    Raises ValueError for a second page of the same name.
    """
    if exhibit.name in _exhibits:
        raise ValueError(f"the gallery has a {exhibit.name} already")
    _exhibits[exhibit.name] = exhibit


def exhibits() -> list[Exhibit]:
    """The pages that have been hung so far."""
    return list(_exhibits.values())


def pictures(only: str = "") -> Iterator[Picture]:
    """Every picture whose name contains each word of `only`."""
    words = only.split()
    for exhibit in _exhibits.values():
        for choice in product(exhibit.states, LANGUAGES, exhibit.scales, exhibit.sizes):
            picture = Picture(exhibit, *choice)
            if all(word in picture.name for word in words):
                yield picture


def render_all(out: Path, only: str = "") -> list[Path]:
    """Write every picture whose name contains each word of `only` into `out`; as `draw_all`. Returns the files."""
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for picture, image in draw_all(pictures(only)):
        files.append(out / picture.name)
        if not image.save(str(files[-1]), quality=_QUICKLY):
            raise Blemish(f"{picture.name}: could not be written to {out}")
    return files


def draw_all(wanted: Iterable[Picture]) -> Iterator[tuple[Picture, QImage]]:
    """Draw each of the pictures, language by language so that words change seldom.

    A QGuiApplication must exist. Raises Blemish for the first page that does not load, and after all are
    drawn when any of them gave a QML warning.
    """
    compile_catalogues()
    language = Language()
    warnings: list[str] = []
    for picture in sorted(wanted, key=lambda each: each.language):
        language.switch(picture.language)
        yield picture, _draw(picture, warnings)
    language.clear()
    if warnings:
        raise Blemish("\n".join(warnings))


def _draw(picture: Picture, warnings: list[str]) -> QImage:
    engine = stage.make_engine(lambda words: warnings.append(f"{picture.name}: {words}"))
    engine.setUiLanguage(picture.language)
    theme = stage.theme(engine)
    theme.setProperty("care", picture.scale == "care")
    theme.setProperty("staff", picture.exhibit.is_staff)
    theme.setProperty("staffText", 20 if picture.scale == "large" else 14)
    theme.setProperty("motion", False)
    page = picture.exhibit.make(picture.state)
    try:
        view = stage.open_view(engine, picture.exhibit.qml, page, QSize(*picture.size))
    except stage.BrokenScreen as error:
        raise Blemish(f"{picture.name}: {error}") from error
    view.show()
    image = _settled(view)
    view.close()
    view.setSource(QUrl())
    return image


def _settled(view: QQuickView) -> QImage:
    """The view once no label will change its size any more; the first drawing is what makes the rows of lists."""
    QGuiApplication.processEvents()
    image = view.grabWindow()
    while any(item.property("isFitting") for item in visible_items(view)):
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        image = view.grabWindow()
    return image


KIT = QML / "Hall" / "gallery"
OVER = ("dialog", "sheet", "whole")
show(Exhibit("controls-lobby", KIT / "Kiosk.qml", controls.sample, ("ready", "more", "long"), (PORTRAIT, LANDSCAPE)))
show(Exhibit("controls-staff", KIT / "Staff.qml", controls.sample, ("ready", "empty", "long"), (DESK,), is_staff=True))
show(Exhibit("over-lobby", KIT / "Over.qml", controls.sample, OVER, (PORTRAIT,)))
show(Exhibit("over-staff", KIT / "Over.qml", controls.sample, OVER, (DESK,), is_staff=True))
