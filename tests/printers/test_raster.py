import re

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printers.raster import REAL_TIME, feed, raster, without_real_time
from tests.printers.job_reader import read

_DANGEROUS = st.lists(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x00, 0xFF]), min_size=1, max_size=600).map(bytes)


@given(_DANGEROUS)
def test_no_picture_holds_a_real_time_command_and_only_lone_dots_grow(data: bytes) -> None:
    safe = without_real_time(data)
    assert not re.search(rb"\x10[\x04\x05\x14]", safe)
    assert len(safe) == len(data)
    for before, after in zip(data, safe, strict=True):
        assert after == before or (before, after) == (0x10, 0x18)


@given(_DANGEROUS, st.integers(1, 71))
def test_a_picture_is_printed_as_it_is_but_for_those_dots(data: bytes, width: int) -> None:
    rows = [data[start : start + width].ljust(width, b"\0") + b"\xff" for start in range(0, len(data), width)]
    whole = b"".join(rows)
    picture = Image.frombytes("1", (8 * (width + 1), len(rows)), bytes(255 - byte for byte in whole)).convert("L")
    job = raster(picture)
    assert not REAL_TIME.search(job)
    # Bands end where rows end, in a byte that is never the first of a command.
    assert b"".join(row for image in read(job).images for row in image.rows) == without_real_time(whole)


def test_a_picture_goes_out_in_bands_without_its_white_right_side() -> None:
    picture = Image.new("L", (576, 300), 255)
    picture.paste(0, (3, 0, 13, 300))
    images = read(raster(picture)).images
    assert [(image.width, len(image.rows)) for image in images] == [(16, 128), (16, 128), (16, 44)]
    assert {row for image in images for row in image.rows} == {bytes([0b00011111, 0b11111000])}


def test_white_is_fed_not_printed() -> None:
    assert raster(Image.new("L", (576, 300), 255)) == feed(300) == b"\x1bJ\xff\x1bJ\x2d"
    assert feed(0) == b""
