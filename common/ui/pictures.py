"""Pictures that QML asks for by name: line icons in the colour of their text, and QR codes with crisp modules."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache
from urllib.parse import unquote

import segno
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from common.ui import RESOURCES

QUIET_ZONE = 4
"""Empty modules around a QR code, as ISO/IEC 18004 asks for."""

_held: dict[str, QImage] = {}
_numbers = itertools.count(1)


class _Pictures(QQuickImageProvider):
    """`image://hall/icon/<name>/<colour>`, `…/qr/<percent-encoded text>`, `…/png/<URL-safe base64>`, `…/held/<number>`.

    Unlike a data URL the picture of a PNG is there at once, in the same turn of the event loop.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        kind, _, rest = id.partition("/")
        side = requestedSize.width() if requestedSize.width() > 0 else 24
        if kind == "png":
            image = QImage.fromData(base64.urlsafe_b64decode(rest))
        elif kind == "held":
            image = _fitting(_held.get(rest, QImage()), requestedSize)
        elif kind == "qr":
            image = qr_image(qr_matrix(unquote(rest)), side)
        else:
            name, _, colour = rest.partition("/")
            image = _drawn_icon(name, unquote(colour), side)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def add_pictures(engine: QQmlEngine) -> None:
    """Let the QML of this engine use `image://hall/`."""
    engine.addImageProvider("hall", _Pictures())


def hold(image: QImage) -> str:
    """Let QML show a picture that lies in memory alone, by the source that this gives, until `let_go`."""
    number = str(next(_numbers))
    _held[number] = image
    return f"image://hall/held/{number}"


def let_go(source: str) -> None:
    """Nobody shows this picture any more; "" and one that has gone are nothing."""
    _held.pop(source.rpartition("/")[2], None)


def _fitting(image: QImage, into: QSize) -> QImage:
    """Made smaller with care: what only a graphics card makes smaller is hard to read without one."""
    if not 0 < into.width() < image.width():
        return image
    return image.scaled(into, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def icon_names() -> list[str]:
    """The names of all icons, in alphabetical order."""
    return sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@lru_cache(maxsize=256)  # each page that opens asks for the same few again
def _drawn_icon(name: str, colour: str, side: int) -> QImage:
    return icon_image(name, QColor(colour), side)


def icon_image(name: str, colour: QColor, side: int) -> QImage:
    """Draw an icon `side` pixels square in one colour. Raises FileNotFoundError for a name that is not there."""
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode())).render(painter, QRectF(image.rect()))
    painter.end()
    return image


def qr_matrix(text: str) -> list[list[bool]]:
    """The modules of a QR code for this text, error correction M, without the quiet zone."""
    rows: Iterable[Sequence[int]] = segno.make_qr(text, error="m").matrix
    return [[bool(module) for module in row] for row in rows]


def qr_image(matrix: Sequence[Sequence[bool]], side: int) -> QImage:
    """Draw modules in black on white with their quiet zone, in whole pixels, at most `side` pixels square.

    Each module is at least one pixel, so a picture for too small a side is larger than asked for.
    """
    modules = len(matrix) + 2 * QUIET_ZONE
    pixels = max(1, side // modules)
    image = QImage(modules, modules, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(matrix, QUIET_ZONE):
        for x, is_dark in enumerate(row, QUIET_ZONE):
            if is_dark:
                image.setPixelColor(x, y, QColor(Qt.GlobalColor.black))
    return image.scaled(modules * pixels, modules * pixels)
