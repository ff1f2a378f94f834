"""Settings: every one declared once, read from ``settings.toml`` in the home, and refused in plain words when wrong."""

from common.settings.machine import Gateway, Printer
from common.settings.problems import SettingsWrong
from common.settings.read import load, parse
from common.settings.render import render_default
from common.settings.sections import Settings

__all__ = ["Gateway", "Printer", "Settings", "SettingsWrong", "load", "parse", "render_default"]
