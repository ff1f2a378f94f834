import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from common.assets import FontSet
from printers.document import (
    Abilities,
    Align,
    Block,
    Cell,
    CharacterSet,
    Columns,
    Cut,
    Document,
    Gap,
    Number,
    Paper,
    QrCode,
    Run,
    Size,
    Text,
)
from printers.encoding import is_printable
from printers.escpos import render
from printers.layouts import lay_out
from printers.layouts.slips import Slip
from printers.picture import draw
from printers.raster import REAL_TIME
from printers.typeset import TextRow, typeset
from tests.printers.job_reader import Image, Line, read
from tests.printers.slips import SLIPS

_START = "1b401d50cbcb1b52001c26"
_NO_FONTS = FontSet(())


def job_of(*blocks: Block, paper: Paper = Paper.MM80, abilities: Abilities | None = None) -> bytes:
    return render(Document(paper, blocks), abilities or Abilities())


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Text((Run("取号"),)), "1b3322 c8a1bac5 0a"),
        (Text((Run("A1", is_bold=True),), Align.CENTRE), "1b6101 1b3322 1b4501 4131 1b4500 0a"),
        (Text((Run("号", Size.LARGE),)), "1b3340 1c210c 1d2111 bac5 1c2100 1d2100 0a"),
        (Text((Run("¥5\u00a0元"),)), "1b3322 a3a4 35 20 d4aa 0a"),
        (Columns((Cell((Run("费"),), 4), Cell((Run("无"),)))), "1b3322 b7d1 2020 cede 0a"),
        (Gap(5), "1b4a28"),
        (Cut(), "1d564200"),
    ],
)
def test_bytes_of_known_blocks(block: Block, expected: str) -> None:
    data = render(Document(Paper.MM80, (block,)), Abilities(), _NO_FONTS)
    assert data.hex() == _START + expected.replace(" ", "")


def test_a_line_beyond_the_printers_set_is_drawn_where_the_text_would_stand() -> None:
    line = Text((Run("𠮷田先生"),), Align.RIGHT)
    drawn = read(job_of(line, abilities=Abilities(characters=CharacterSet.GBK)))
    assert not drawn.lines
    (image,) = drawn.images
    assert len(image.rows) == 34
    bits = int.from_bytes(image.rows[12], "big")
    assert image.width == 576
    assert bits < 1 << 8 * 12  # eight columns from the right edge, of 12 dots each
    sent = read(job_of(line, abilities=Abilities(characters=CharacterSet.GB18030)))
    assert [(one.text, one.align) for one in sent.lines] == [("𠮷田先生", 2)]


def test_only_the_line_with_the_rare_character_is_drawn() -> None:
    parts = read(job_of(Text((Run("一"),)), Text((Run("䶮"),)), Text((Run("二"),)))).parts
    assert [type(part) for part in parts] == [Line, Image, Line]


def test_a_proof_is_sent_as_text_whatever_the_set() -> None:
    proof = Columns((Cell((Run("𠮷"),)),), is_proof=True)
    assert read(job_of(proof, abilities=Abilities(characters=CharacterSet.ASCII))).text == "𠮷"


def test_columns_start_at_their_place_after_text_of_any_size() -> None:
    cells = (Cell((Run("12", Size.LARGE), Run("位")), 10), Cell((Run("右"),), 6, Align.RIGHT), Cell((Run("末"),)))
    (line,) = read(job_of(Columns(cells))).lines
    assert line.text == "12位" + " " * 4 + " " * 4 + "右" + "末"


def test_a_native_qr_code_holds_the_payload_as_utf8_and_a_drawn_one_needs_no_command() -> None:
    code = QrCode("https://hall.example.gov.cn/查?n=A021")
    native = read(job_of(code, abilities=Abilities(has_native_qr=True)))
    assert native.qr == code.payload.encode()
    assert not native.images
    assert read(job_of(code)).images


def test_a_payload_that_spells_a_real_time_command_is_drawn() -> None:
    data = job_of(QrCode("a\x10\x04\x01"), abilities=Abilities(has_native_qr=True))
    assert read(data).qr is None
    assert not REAL_TIME.search(data)


def test_the_number_can_be_sent_in_the_printers_largest_type() -> None:
    (line,) = read(job_of(Number("A021", 22), abilities=Abilities(draws_number=False))).lines
    assert (line.text, line.align, set(line.sizes)) == ("A021", 1, {0x77})
    (narrow,) = read(job_of(Number("A1021", 22), paper=Paper.MM58, abilities=Abilities(draws_number=False))).lines
    assert set(narrow.sizes) == {0x55}


def test_without_a_knife_the_paper_is_fed_to_tear_off() -> None:
    assert job_of(Cut(), abilities=Abilities(has_cutter=False)).endswith(b"\x1bd\x04")


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", SLIPS)
def test_every_slip_reads_back_whole(name: str, paper: Paper) -> None:
    document = lay_out(SLIPS[name], paper)
    rows = [row for row in typeset(document) if isinstance(row, TextRow)]
    for characters in CharacterSet:
        job = read(render(document, Abilities(characters=characters)))
        sent = [row for row in rows if row.is_proof or is_printable(row.text, characters)]
        assert [line.text.replace(" ", "") for line in job.lines] == [
            row.text.replace(" ", "").replace("\u00a0", "") for row in sent
        ]
        assert job.cuts == 1


def test_a_drawn_number_prints_dot_for_dot_as_the_picture_shows_it() -> None:
    document = Document(Paper.MM80, (Number("A021", 22),))
    sent = [row.ljust(72, b"\0") for image in read(render(document, Abilities())).images for row in image.rows]
    shown = draw(document, has_margins=False)
    dark = shown.point(lambda grey: 255 if grey < 144 else 0).convert("1").tobytes()
    differing = sum(row != dark[y * 72 : (y + 1) * 72] for y, row in enumerate(sent))
    assert len(sent) == shown.height
    assert differing <= 2  # rows with a dot grown for safety


_WORDS = st.text(max_size=40)


@settings(max_examples=60)
@given(st.lists(_WORDS, max_size=4), st.sampled_from(CharacterSet), st.sampled_from(Paper), st.sampled_from(Size))
def test_no_text_can_become_a_command(words: list[str], characters: CharacterSet, paper: Paper, size: Size) -> None:
    document = Document(paper, tuple(Text((Run(word, size),)) for word in words))
    data = render(document, Abilities(characters=characters))
    job = read(data)
    rows = [row for row in typeset(document) if isinstance(row, TextRow)]
    sent = [row.text.replace("\u00a0", " ") for row in rows if is_printable(row.text, characters)]
    assert [line.text for line in job.lines] == sent
    assert not REAL_TIME.search(data)


@settings(max_examples=25)
@given(st.sampled_from(sorted(SLIPS)), st.from_regex(r"[A-Z]\d{3,4}", fullmatch=True), _WORDS, st.sampled_from(Paper))
def test_no_slip_holds_a_real_time_command(name: str, number: str, hall: str, paper: Paper) -> None:
    slip: Slip = replace(SLIPS[name], hall=hall)
    if hasattr(slip, "number"):
        slip = replace(slip, number=number)
    data = render(lay_out(slip, paper), Abilities(characters=CharacterSet.ASCII))
    assert not REAL_TIME.search(data)
    assert read(data).cuts == 1
