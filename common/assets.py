"""Where things are: resource files of the product, the cache folder, and the fonts that set-up installed."""

import logging
import os
import tempfile
import tomllib
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parent.parent
"""The folder the product is started from."""


class FontsMissing(Exception):
    """Fonts the product cannot do without are not installed; the message says which packages bring them."""


class Weight(StrEnum):
    """The two weights on screen and paper."""

    REGULAR = "regular"
    BOLD = "bold"


class FontFact(msgspec.Struct, frozen=True):
    """One font as `resources/fonts.toml` describes it; set-up reads the digests there, drawing does not."""

    package: str
    file: str
    face: str
    fixed_face: str
    weight: Weight
    is_required: bool

    @property
    def name(self) -> str:
        """The name of the file, without the folder of its package."""
        return Path(self.file).name


def resource(*parts: str) -> Path:
    """The path of a file that ships with the product, below `resources/`."""
    return ROOT.joinpath("resources", *parts)


def cache_dir() -> Path:
    """The folder for what can be worked out again; it may not exist yet."""
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "yichuang"


@cache
def font_facts() -> tuple[FontFact, ...]:
    """The fonts the product knows, in the order they are asked for a character."""
    facts = tomllib.loads(resource("fonts.toml").read_text("utf-8"))["font"]
    return msgspec.convert(facts, tuple[FontFact, ...])


class _Coverage(msgspec.Struct, frozen=True, array_like=True):
    """What the cache keeps about one font file; `stamp` tells when the file has changed."""

    stamp: tuple[str, int, int]
    index: int
    fixed_index: int
    bounds: bytes
    """Starts and ends (exclusive) of the covered ranges, alternating, as C unsigned ints."""


@dataclass(frozen=True)
class FontFace:
    """An installed font: its file, and what is known of it once the file was read."""

    fact: FontFact
    path: Path
    cache: Path

    @property
    def index(self) -> int:
        """Place of the face in its file."""
        return self._coverage.index

    @property
    def fixed_index(self) -> int:
        """Place of the face whose letters are half as wide as a Chinese character."""
        return self._coverage.fixed_index

    def has_glyph(self, char: str) -> bool:
        """True when the font can draw the character."""
        return bisect_right(self._bounds, ord(char)) % 2 == 1

    @cached_property
    def _bounds(self) -> "array[int]":
        bounds = array("I")
        bounds.frombytes(self._coverage.bounds)
        return bounds

    @cached_property
    def _coverage(self) -> _Coverage:
        stat = self.path.stat()
        stamp = (f"{self.path}|{self.fact.face}|{self.fact.fixed_face}", stat.st_size, stat.st_mtime_ns)
        kept = self.cache / f"{self.path.stem}.glyphs"
        try:
            coverage = msgspec.msgpack.decode(kept.read_bytes(), type=_Coverage)
            if coverage.stamp == stamp:
                return coverage
        except (OSError, msgspec.DecodeError):
            pass  # first start, or a file of another version: read the font again
        coverage = _read_coverage(self.path, self.fact, stamp)
        _keep(kept, msgspec.msgpack.encode(coverage))
        return coverage


@dataclass(frozen=True)
class FontSet:
    """The installed fonts, in the order they are asked for a character."""

    faces: tuple[FontFace, ...]
    missing: tuple[FontFact, ...] = ()
    """Fonts for rare characters that are not installed."""
    _choices: dict[tuple[str, Weight], FontFace | None] = field(default_factory=dict, compare=False, repr=False)

    def font_for(self, char: str, weight: Weight = Weight.REGULAR) -> FontFace | None:
        """The font to draw a character with: one of the weight if any has it, else any, else None."""
        key = (char, weight)
        if key not in self._choices:
            ordered = sorted(self.faces, key=lambda face: face.fact.weight is not weight)
            self._choices[key] = next((face for face in ordered if face.has_glyph(char)), None)
        return self._choices[key]

    def has_glyph(self, char: str) -> bool:
        """True when some installed font can draw the character."""
        return self.font_for(char) is not None


def find_fonts(folders: list[Path], cache_folder: Path) -> FontSet:
    """The known fonts that are in these folders (not below them).

    Raises `FontsMissing` with the packages to install when one is absent that nothing can be drawn without.
    """
    found, missing = [], []
    for fact in font_facts():
        path = next((folder / fact.name for folder in folders if (folder / fact.name).is_file()), None)
        if path is None:
            missing.append(fact)
        else:
            found.append(FontFace(fact, path, cache_folder))
    required = [fact for fact in missing if fact.is_required]
    if required:
        files = ", ".join(fact.name for fact in required)
        packages = " ".join(dict.fromkeys(fact.package for fact in missing))
        where = ", ".join(str(folder) for folder in folders)
        raise FontsMissing(
            f"Fonts not found: {files}. Install them with: apt-get install {packages} (looked in {where})"
        )
    return FontSet(tuple(found), tuple(missing))


@cache
def installed_fonts() -> FontSet:
    """The fonts of this machine; `FontsMissing` when set-up has not installed them."""
    folders = [ROOT / "fonts", *dict.fromkeys(Path(fact.file).parent for fact in font_facts())]
    return find_fonts(folders, cache_dir())


def _read_coverage(path: Path, fact: FontFact, stamp: tuple[str, int, int]) -> _Coverage:
    """Read the character table of a font file, some 0.2 s for a Chinese one; imports fontTools only then."""
    from fontTools.ttLib import TTCollection, TTFont

    with path.open("rb") as file:
        is_collection = file.read(4) == b"ttcf"
        file.seek(0)
        fonts = TTCollection(file, lazy=True).fonts if is_collection else [TTFont(file, lazy=True)]
        names = [str(font["name"].getDebugName(4)) for font in fonts]
        for face in (fact.face, fact.fixed_face):
            if face not in names:
                raise FontsMissing(f"{path} holds {', '.join(names)}, but not {face}. Install {fact.package}.")
        index = names.index(fact.face)
        codes = sorted(fonts[index].getBestCmap())
    bounds = array("I", codes[:1])
    for code, following in pairwise(codes):
        if following != code + 1:
            bounds.extend((code + 1, following))
    bounds.append(codes[-1] + 1)
    return _Coverage(stamp, index, names.index(fact.fixed_face), bounds.tobytes())


def _keep(path: Path, data: bytes) -> None:
    """Write a cache file so that no other process ever reads half of it; without a place to write, do without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        Path(file.name).replace(path)
    except OSError as error:
        log.warning("Font table not kept, the next start reads the font again: %s", error)
