"""The one Qt kit beneath every screen: pages, rows, background work, following, language, pictures and remote play."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Where everything lies that ships and is not Python."""

QML = RESOURCES / "qml"
"""The import path of the QML modules, `Hall` among them."""
