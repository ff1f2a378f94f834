from PIL import Image

from printers.document import Align, Document, Gap, Mark, Marks, Number, Paper, QrCode, Run, Size, Text
from printers.picture import draw


def draw_alone(*blocks: object, paper: Paper = Paper.MM80) -> Image.Image:
    return draw(Document(paper, blocks), has_margins=False)  # type: ignore[arg-type]


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = image.point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    return box


def test_a_picture_has_the_size_of_the_roll() -> None:
    document = Document(Paper.MM58, (Gap(10),))
    assert draw(document).size == (464, 80 + 80)
    assert draw(document, has_margins=False).size == (384, 80)


def test_a_line_takes_the_height_of_its_size() -> None:
    heights = [draw_alone(Text((Run("取"),))).height, draw_alone(Text((Run("取", Size.LARGE),))).height]
    assert heights == [34, 64]


def test_alignment_moves_the_ink() -> None:
    left, centre, right = (ink(draw_alone(Text((Run("回"),), align))) for align in Align)
    assert left[0] < 4
    assert abs(centre[0] + centre[2] - 576) <= 2
    assert right[2] > 572


def test_bold_is_darker_than_regular() -> None:
    regular, bold = (draw_alone(Text((Run("政务服务", is_bold=is_bold),))) for is_bold in (False, True))
    assert sum(bold.histogram()[:128]) > 1.2 * sum(regular.histogram()[:128])


def test_rare_characters_are_drawn_each_with_its_own_shape() -> None:
    shapes = {draw_alone(Text((Run(char),))).tobytes() for char in "䶮𠮷𬍛㛃𫖯䒟𪚥⺁﨎〓"}
    assert len(shapes) == 10


def test_a_character_no_font_has_shows_the_mark_for_missing_type() -> None:
    missing = draw_alone(Text((Run("क"),)))
    assert missing.tobytes() == draw_alone(Text((Run("〓"),))).tobytes()


def test_a_wide_number_is_squeezed_then_lowered_but_never_cut() -> None:
    for text in ("A1", "A0001", "A00000001", "ABCDEFGHIJKLMNOP"):
        left, _, right, _ = ink(draw_alone(Number(text, 22), paper=Paper.MM58))
        assert left >= 8
        assert right <= 376


def test_an_empty_number_leaves_its_place_empty() -> None:
    assert draw_alone(Number("\x1b", 22)).height == 176


def test_marks_that_do_not_fit_stand_below_each_other() -> None:
    marks = tuple(Mark(text) for text in ("PRIORITY", "REPRINT", "SAMPLE"))
    one, several = (draw_alone(Marks(marks, size), paper=Paper.MM58) for size in (Size.BODY, Size.LARGE))
    assert one.height == 36
    assert several.height == 3 * 72 + 2 * 24


def test_a_qr_code_has_whole_modules_and_its_quiet_zone() -> None:
    image = draw_alone(QrCode("https://hall.example.gov.cn/q/01932b7e", 24))
    left, top, right, bottom = ink(image)
    width = right - left
    assert width == bottom - top
    assert abs(width / 8 - 24) <= 3
    module = next(x for x in range(1, width) if image.getpixel((left + x, top)) != 0) // 7
    assert width % module == 0
    assert top >= 4 * module
    assert image.height - bottom >= 4 * module


def test_a_long_payload_still_fits_narrow_paper() -> None:
    left, _, right, _ = ink(draw_alone(QrCode("x" * 400, 60), paper=Paper.MM58))
    assert 0 < left < right < 384
