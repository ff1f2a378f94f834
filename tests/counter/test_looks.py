"""Every page of the staffed programs in each of its states: it draws, and QML has nothing to complain of.

The quick run draws each state once, in Chinese and small or in English and large by turns; the soak draws both.
"""

from importlib import import_module
from itertools import cycle

import pytest
from PySide6.QtGui import QGuiApplication

from common.ui import gallery
from common.ui.gallery import Exhibit, Picture
from counter.cli.gallery import WHO_HANGS_PAGES

for module in WHO_HANGS_PAGES:
    if module.startswith("counter."):
        import_module(module)

PAGES = [page for page in gallery.exhibits() if page.make.__module__.startswith("counter.")]


CHINESE, ENGLISH = ("zh_CN", 0), ("en", -1)
"""A language, and the smallest or the largest of a page's scales."""


def looks(page: Exhibit, *chosen: tuple[int, tuple[str, int]]) -> list[Picture]:
    return [
        Picture(page, page.states[which], language, page.scales[scale], page.sizes[0])
        for which, (language, scale) in chosen
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_look_draws(qapp: QGuiApplication, page: Exhibit) -> None:
    wanted = looks(page, *zip(range(len(page.states)), cycle((CHINESE, ENGLISH)), strict=False))
    assert sorted((picture for picture, _ in gallery.draw_all(wanted)), key=wanted.index) == wanted


@pytest.mark.soak
@pytest.mark.parametrize("language", [CHINESE, ENGLISH], ids=["Chinese-small", "English-large"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_look_draws_in_each_language(qapp: QGuiApplication, page: Exhibit, language: tuple[str, int]) -> None:
    wanted = looks(page, *((which, language) for which in range(len(page.states))))
    assert sorted((picture for picture, _ in gallery.draw_all(wanted)), key=wanted.index) == wanted
