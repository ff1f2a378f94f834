"""The fonts that screens and slips are drawn with: the very files that were measured, or a check of what they cover."""

import hashlib
import sys
import tomllib
from pathlib import Path

from common.bootstrap import system_packages
from common.bootstrap.layout import FONTS_FILE, ROOT, VENV_PYTHON
from common.bootstrap.progress import CannotContinue, run, say, timed


def check() -> None:
    """Compares each font with the digest known for its package version.

    A version nobody has measured gives a line of warning, and then its glyphs are counted: missing ones are
    CannotContinue, as a slip with an empty box instead of a name must not happen quietly.
    """
    if sys.platform != "linux":
        return  # Windows draws with its own fonts; the installer says which
    fonts = tomllib.loads(FONTS_FILE.read_text("utf-8"))["font"]
    versions = system_packages.installed_versions([font["package"] for font in fonts])
    with timed(f"checking {len(fonts)} fonts"):
        absent = [font["file"] for font in fonts if not Path(font["file"]).is_file()]
        if absent:
            raise CannotContinue("These fonts are not where their packages put them: " + ", ".join(absent))
        unknown = [font for font in fonts if font["sha256"].get(versions.get(font["package"])) != _sha256(font["file"])]
    for font in unknown:
        say(f"  {font['file']} is not a version that was measured ({font['package']} {versions.get(font['package'])})")
    if unknown:
        with timed("counting the glyphs of all fonts"):
            files = [font["file"] for font in fonts]
            run([str(VENV_PYTHON), str(ROOT / "common" / "bootstrap" / "glyph_coverage.py"), *files])


def _sha256(file: str) -> str:
    with Path(file).open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
