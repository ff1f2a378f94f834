"""A PDF as others read it: its text, its words with their places, and its pages as pictures (poppler)."""

import re
import subprocess
from html import unescape
from pathlib import Path
from typing import NamedTuple

from PIL import Image


class Word(NamedTuple):
    """A word and its box, in points from the upper left corner of its page."""

    left: float
    top: float
    right: float
    bottom: float
    page: int
    text: str


def run(*command: str, data: bytes) -> bytes:
    """What a program says of a PDF that it is given."""
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def text(data: bytes) -> str:
    """All its text without white space; pages end with a form feed."""
    return re.sub(r"[^\S\f]", "", run("pdftotext", "-", "-", data=data).decode())


def words(data: bytes) -> list[Word]:
    """Every word."""
    found, page = [], 0
    for line in run("pdftotext", "-bbox", "-", "-", data=data).decode().splitlines():
        if "<page " in line:
            page += 1
        elif box := re.search(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line):
            left, top, right, bottom = map(float, box.groups()[:4])
            found.append(Word(left, top, right, bottom, page, unescape(box[5])))
    return found


def pages(data: bytes, folder: Path, dpi: int) -> list[Image.Image]:
    """Its pages, grey."""
    run("pdftoppm", "-gray", "-r", str(dpi), "-", str(folder / "page"), data=data)
    return [Image.open(path) for path in sorted(folder.glob("page-*.pgm"))]
