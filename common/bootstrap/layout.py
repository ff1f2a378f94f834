"""Where the launcher finds and leaves things inside the project folder."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK_FILE = ROOT / "requirements.lock"
PACKAGES_FILE = ROOT / "resources" / "packages.toml"
FONTS_FILE = ROOT / "resources" / "fonts.toml"
TRANSLATION_SOURCES = ROOT / "resources" / "i18n"
TRANSLATIONS = ROOT / "build" / "i18n"

SETUP_DIR = ROOT / ".setup"
SETUP_LOG = SETUP_DIR / "setup.log"

VENV = ROOT / ".venv"
VENV_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = VENV_BIN / ("python.exe" if os.name == "nt" else "python")


def venv_program(name: str) -> str:
    """The full path of a program that the lock file installs, such as ``lint-imports``."""
    return str(VENV_BIN / (f"{name}.exe" if os.name == "nt" else name))
