"""Every page of the staffed programs in each of its states: it draws, and QML has nothing to complain of."""

from importlib import import_module

import pytest
from PySide6.QtGui import QGuiApplication

from common.ui import gallery
from common.ui.gallery import Exhibit, Picture
from counter.cli.gallery import WHO_HANGS_PAGES

for module in WHO_HANGS_PAGES:
    if module.startswith("counter."):
        import_module(module)

PAGES = [page for page in gallery.exhibits() if page.make.__module__.startswith("counter.")]


@pytest.mark.parametrize(("language", "scale"), [("zh_CN", 0), ("en", -1)], ids=["Chinese-small", "English-large"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_look_draws(qapp: QGuiApplication, page: Exhibit, language: str, scale: int) -> None:
    wanted = [Picture(page, state, language, page.scales[scale], page.sizes[0]) for state in page.states]
    assert [picture for picture, _ in gallery.draw_all(wanted)] == wanted
