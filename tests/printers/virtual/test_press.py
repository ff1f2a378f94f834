from __future__ import annotations

import segno
from hypothesis import given, settings
from PIL import Image

from printers.virtual.paper import CUTTER_DISTANCE, WIDTHS, Slip
from printers.virtual.press import Press
from printers.virtual.reader import Reader
from tests.printers.virtual.test_reader import STREAMS

CUT = b"\x1dVB\x00"
MARGIN = (WIDTHS["80mm"].strip - WIDTHS["80mm"].printed) // 2


def printed(data: bytes, charset: str = "gb18030", width: str = "80mm") -> tuple[list[Slip], list[bytes]]:
    slips: list[Slip] = []
    press = Press(WIDTHS[width], charset, lambda dots: None, slips.append, lambda document: None)
    for token in Reader().feed(data):
        press.obey(token)
    return slips, press.unknown


def ink(slip: Slip) -> tuple[int, int, int, int]:
    """The box around what is black: left, top, right, bottom."""
    box = slip.image.point(lambda shade: 255 - shade).getbbox()
    assert box is not None
    return box


def body(slip: Slip) -> Image.Image:
    """What the head has printed on the slip, without the white the cutter leaves."""
    left = (slip.image.width - WIDTHS["80mm"].printed) // 2
    return slip.image.crop((left, CUTTER_DISTANCE, left + WIDTHS["80mm"].printed, slip.image.height))


@settings(max_examples=60)
@given(STREAMS)
def test_no_bytes_whatever_stop_the_press(data: bytes) -> None:
    printed(data)


def test_lines_are_read_back_and_rare_characters_are_drawn() -> None:
    slips, unknown = printed("养老保险\n𠮷䶮𬍛\nA001\n".encode("gb18030") + CUT)
    assert slips[0].lines == ("养老保险", "𠮷䶮𬍛", "A001")
    assert unknown == []


def test_a_character_outside_the_printers_set_is_an_empty_box() -> None:
    slips, unknown = printed("养𠮷\n".encode("gb18030") + CUT, charset="gbk")
    assert slips[0].lines == ("养□",)
    assert unknown == ["𠮷".encode("gb18030")]


def test_sizes_enlarge_letters_and_chinese_as_each_command_says() -> None:
    def width(setting: bytes, text: str) -> int:
        left, _, right, _ = ink(printed(setting + text.encode("gb18030") + b"\n" + CUT)[0][0])
        return right - left

    chinese, letters = width(b"", "国国国"), width(b"", "HHH")
    assert width(b"\x1d!\x10", "国国国") in range(2 * chinese - 6, 2 * chinese + 7)
    assert width(b"\x1d!\x10", "HHH") in range(2 * letters - 6, 2 * letters + 7)
    assert width(b"\x1b!\x20", "国国国") == chinese
    assert width(b"\x1b!\x20", "HHH") in range(2 * letters - 6, 2 * letters + 7)
    assert width(b"\x1c!\x04", "国国国") in range(2 * chinese - 6, 2 * chinese + 7)
    assert width(b"\x1c!\x04", "HHH") == letters


def test_alignment_puts_a_line_where_it_belongs() -> None:
    boxes = [ink(printed(b"\x1ba" + bytes([align]) + b"HHHH\n" + CUT)[0][0]) for align in range(3)]
    assert boxes[0][0] - MARGIN < 4
    assert abs((boxes[1][0] + boxes[1][2]) / 2 - (MARGIN + 288)) < 4
    assert MARGIN + 576 - boxes[2][2] < 4


def test_a_long_line_goes_on_below() -> None:
    slips, _ = printed(b"x" * 50 + b"\n" + CUT)
    assert slips[0].lines == ("x" * 48, "xx")
    assert printed(b"x" * 50 + b"\n" + CUT, width="58mm")[0][0].lines == ("x" * 32, "x" * 18)


def test_feeds_and_line_spacing_have_their_lengths() -> None:
    one = printed(b"A\n" + CUT)[0][0].image.height
    assert printed(b"A\n\x1bJ\x32" + CUT)[0][0].image.height == one + 50
    assert printed(b"A\n\x1bd\x02" + CUT)[0][0].image.height == one + 60
    assert printed(b"\x1b3\x50A\n" + CUT)[0][0].image.height == one + 50


def test_a_raster_image_comes_out_dot_for_dot() -> None:
    image = Image.effect_noise((64, 100), 90).point(lambda shade: 255 if shade > 128 else 0)
    bits = image.point(lambda shade: 255 - shade).convert("1").tobytes()
    slips, unknown = printed(b"\x1dv0\x00\x08\x00\x64\x00" + bits + CUT)
    assert body(slips[0]).crop((0, 0, 64, 100)).tobytes() == image.tobytes()
    assert unknown == []


def test_a_qr_code_is_the_one_that_was_asked_for() -> None:
    url = b"https://example.org/t/A001"
    store = b"\x1d(k" + (len(url) + 3).to_bytes(2, "little") + b"1P0" + url
    slips, _ = printed(b"\x1d(k\x03\x001C\x04\x1d(k\x03\x001E1" + store + b"\x1d(k\x03\x001Q0" + CUT)
    expected = segno.make_qr(url, error="M", boost_error=False)
    side = len(expected.matrix)
    shown = body(slips[0]).crop((0, 0, side * 4, side * 4)).resize((side, side), Image.Resampling.NEAREST)
    assert [[int(shade == 0) for shade in shown.tobytes()[row * side : row * side + side]] for row in range(side)] == [
        list(row) for row in expected.matrix
    ]
    assert slips[0].codes == (url.decode(),)


def test_a_bar_code_is_drawn_and_its_text_is_not_printed_as_a_line() -> None:
    slips, unknown = printed(b"\x1dk\x49\x06{BA001\x1dk\x04A001\x00text\n" + CUT)
    assert slips[0].codes == ("A001", "A001")
    assert slips[0].lines == ("text",)
    assert unknown == []


def test_a_cut_without_feed_leaves_the_last_lines_for_the_next_slip() -> None:
    slips, _ = printed(b"first\n\x1bd\x08\x1dV\x00second\n\x1dV\x00\x1bd\x08\x1dV\x00")
    assert [slip.lines for slip in slips] == [("first",), (), ("second",)]


def test_commands_that_are_not_understood_are_kept_and_not_printed() -> None:
    slips, unknown = printed(b"\x1b\x07A\n\x1d(Z\x02\x00ab" + CUT)
    assert slips[0].lines == ("A",)
    assert unknown == [b"\x1b\x07", b"GS ( Z\x02\x00ab"]
