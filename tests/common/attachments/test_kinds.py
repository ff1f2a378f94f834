"""What a file is by its content: whole ones are known, cut and altered ones are told from them, nothing crashes."""

import random
import struct
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.attachments.kinds import SUFFIXES, NotWhole, media_of
from tests.common.attachments.files import all_kinds, pages, pdf, picture

WHOLE = all_kinds()


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_what_its_name_says(name: str) -> None:
    assert media_of(WHOLE[name]) is SUFFIXES["." + name.lower().rpartition(".")[2]]


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_cut_off_is_not_whole(name: str) -> None:
    content = WHOLE[name]
    for part in (0.1, 0.5, 0.9):
        with pytest.raises(NotWhole):
            media_of(content[: int(len(content) * part)])


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 a document", b"MZ\x90", b"GIF89a", b"<html>", b"  %PDF-1.4", "纸".encode()]
)
def test_anything_else_is_of_no_kind(content: bytes) -> None:
    assert media_of(content) is None


def test_a_damaged_picture_is_found_by_its_checksum() -> None:
    content = bytearray(picture("PNG"))
    content[len(content) // 2] ^= 1
    with pytest.raises(NotWhole, match="checksum"):
        media_of(bytes(content))


def test_a_pdf_whose_end_points_nowhere_is_not_whole() -> None:
    content = pdf()
    place = content.rindex(b"startxref")
    with pytest.raises(NotWhole):
        media_of(content[:place] + b"startxref\n7\n%%EOF\n")
    with pytest.raises(NotWhole, match="no end"):
        media_of(content.replace(b"%%EOF", b""))


def test_a_picture_without_a_size_is_none() -> None:
    content = bytearray(pages())
    with pytest.raises(NotWhole):
        media_of(bytes(content).replace(b"\x00\x01", b"\xff\xff", 1)[:40])


@pytest.mark.parametrize("pages", [1, 40])
def test_a_tiff_that_would_be_read_for_hours_is_not_whole(pages: int) -> None:
    """Many small directories that share one long field, or one directory that names it many times."""
    strips = 1000
    content = bytearray(b"II*\0" + bytes(4) + struct.pack(f"<{strips}I", *[0] * strips))
    link = 4
    for _ in range(pages):
        struct.pack_into("<I", content, link, len(content))
        fields = [(256, 4, 1, 1), (257, 4, 1, 1)] + [(273, 4, strips, 8), (279, 4, strips, 8)] * (40 // pages)
        content += struct.pack("<H", len(fields)) + b"".join(struct.pack("<HHII", *one) for one in fields)
        link = len(content)
        content += bytes(4)
    with pytest.raises(NotWhole):
        media_of(bytes(content))


@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 2**32), st.integers(1, 40))
def test_whatever_comes_it_is_judged_and_nothing_breaks(name: str, seed: int, changes: int) -> None:
    rng, content = random.Random(seed), bytearray(WHOLE[name])
    for _ in range(changes):
        content[rng.randrange(4, len(content))] = rng.randrange(256)
    with suppress(NotWhole):
        media_of(bytes(content))
