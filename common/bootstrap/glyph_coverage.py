"""Counts what a stack of fonts can draw: every Han character of GB 18030-2022 level 3. Runs inside the environment."""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

# The Han blocks of GB 18030-2022 implementation level 3, as far as Unicode 11 had filled them.
LEVEL_3 = {
    "unified ideographs": range(0x4E00, 0x9FF0),
    "extension A": range(0x3400, 0x4DB6),
    "extension B": range(0x20000, 0x2A6D7),
    "extension C": range(0x2A700, 0x2B735),
    "extension D": range(0x2B740, 0x2B81E),
    "extension E": range(0x2B820, 0x2CEA2),
    "extension F": range(0x2CEB0, 0x2EBE1),
    "Kangxi radicals": range(0x2F00, 0x2FD6),
}


def code_points(files: Iterable[Path]) -> set[int]:
    """Every code point that at least one face of the font files has a glyph for."""
    found: set[int] = set()
    for file in files:
        faces = TTCollection(file, lazy=True).fonts if file.suffix == ".ttc" else [TTFont(file, lazy=True)]
        for face in faces:
            found.update(face.getBestCmap())
    return found


def missing(files: Iterable[Path]) -> dict[str, list[int]]:
    """By block, the level 3 characters that none of the fonts can draw; empty when they draw them all."""
    drawn = code_points(files)
    gaps = {block: [code for code in codes if code not in drawn] for block, codes in LEVEL_3.items()}
    return {block: codes for block, codes in gaps.items() if codes}


def main() -> int:
    """Names the gaps of the fonts given on the command line; 1 when there are any."""
    gaps = missing([Path(argument) for argument in sys.argv[1:]])
    for block, codes in gaps.items():
        print(f"{len(codes)} characters of {block} have no glyph, the first is U+{codes[0]:04X} {chr(codes[0])}")  # noqa: T201
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
