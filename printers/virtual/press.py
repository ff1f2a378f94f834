"""The printing half of the virtual printer: obeys commands one after another and puts dots on the paper."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageOps

from printers.virtual.codes import NotDrawableError, barcode_image, barcode_text, qr_image
from printers.virtual.glyphs import decode
from printers.virtual.line import Line, placed
from printers.virtual.paper import CUTTER_DISTANCE, Band, Paper, Slip, Width
from printers.virtual.reader import Character, Command, Sheets, Token, Unknown
from printers.virtual.style import SETTERS, Style

TAB_DOTS = 8 * 12
BAND_DOTS = 24
QR, QR_SIZE, QR_ECC, QR_STORE, QR_PRINT = 49, 67, 69, 80, 81
# Understood and of no effect on a picture: peripheral choice, panel buttons, sensors, motion units, character sets …
WITHOUT_EFFECT = {
    *("CR", "CAN", "FS &", "FS .", "FS C", "ESC c", "ESC =", "ESC R", "ESC S", "ESC T", "ESC V", "ESC {", "ESC U"),
    *("ESC D", "ESC B", "ESC r", "ESC u", "ESC v", "ESC ?", "GS P", "GS f", "GS j", "GS b", "GS I", "GS z", "FS ?"),
}


class Press:
    """Turns tokens into slips. `advance` is called with every few dots of paper and may keep the press waiting."""

    def __init__(
        self,
        width: Width,
        charset: str,
        advance: Callable[[int], None],
        on_slip: Callable[[Slip], None],
        on_sheets: Callable[[bytes], None],
    ) -> None:
        self._paper = Paper(width)
        self._charset = charset
        self._advance = advance
        self._on_slip = on_slip
        self._on_sheets = on_sheets
        self._style = Style()
        self._line = Line()
        self.unknown: list[bytes] = []
        self.pulses = 0
        self._acts: dict[str, Callable[[bytes], None]] = {
            "LF": lambda args: self._print_line(),
            "FF": lambda args: self._print_line(),
            "HT": lambda args: self._tab(),
            "ESC @": lambda args: self.reset(),
            "ESC d": lambda args: self._feed_lines(args[0]),
            "ESC J": lambda args: self._feed_after_line(args[0]),
            "ESC $": lambda args: self._line.move_to(args[0] | args[1] << 8),
            "ESC *": self._column_image,
            "ESC p": lambda args: self._pulse(),
            "ESC i": lambda args: self._cut(b"\0"),
            "ESC m": lambda args: self._cut(b"\0"),
            "GS V": self._cut,
            "GS v": self._raster,
            "GS k": self._barcode,
            "GS (": self._extended,
        }

    @property
    def strip(self) -> Image.Image:
        """The paper since the last cut."""
        return self._paper.picture()

    def obey(self, token: Token) -> None:
        """Prints a character or obeys a command; what is not understood goes to `unknown`, never to the paper."""
        if isinstance(token, Character):
            self._character(token.code)
        elif isinstance(token, Sheets):
            self._advance(BAND_DOTS)
            self._on_sheets(token.code)
        elif isinstance(token, Command) and token.name in SETTERS:
            SETTERS[token.name](self._style, token.args)
        elif isinstance(token, Command) and token.name in self._acts:
            self._acts[token.name](token.args)
        elif isinstance(token, Unknown):
            self.unknown.append(token.code)
        elif token.name not in WITHOUT_EFFECT:
            self.unknown.append(token.name.encode() + b" " + token.args)

    def reset(self) -> None:
        """As ESC @: the line is dropped, every setting is what it was after switching on."""
        self._style = Style()
        self._line = Line()

    def _character(self, code: bytes) -> None:
        is_kanji = len(code) > 1
        char = decode(code, self._style.code_page, self._charset)
        if char is None:
            self.unknown.append(code)
        size, scale = self._style.size_of(is_kanji=is_kanji)
        if not self._line.has_room(size[0] * scale[0], self._area):
            self._print_line()
        self._line.put(char, self._style, is_kanji=is_kanji)

    @property
    def _printed(self) -> int:
        return self._paper.width.printed

    @property
    def _area(self) -> int:
        whole = max(1, self._printed - self._style.left_margin)
        return whole if self._style.area is None else min(self._style.area, whole)

    def _print_line(self) -> None:
        band = self._line.band(self._style, self._printed)
        self._line = Line()
        self._put(band)
        self._feed(max(0, self._style.line_spacing - band.image.height))

    def _put(self, band: Band) -> None:
        """Prints a band; a high one in steps, so that the paper can end within it."""
        height = band.image.height
        for top in range(0, height, BAND_DOTS):
            below = min(top + BAND_DOTS, height)
            self._advance(below - top)
            is_first = top == 0
            piece = band.image.crop((0, top, band.image.width, below)) if height > BAND_DOTS else band.image
            self._paper.add(Band(piece, band.text if is_first else "", band.code if is_first else ""))

    def _feed(self, dots: int) -> None:
        if dots:
            self._advance(dots)
            self._paper.add(self._paper.blank(dots))

    def _feed_lines(self, lines: int) -> None:
        if not self._line.is_empty:
            self._print_line()
            lines = max(0, lines - 1)
        self._feed(lines * self._style.line_spacing)

    def _feed_after_line(self, dots: int) -> None:
        band = self._line.band(self._style, self._printed)
        self._line = Line()
        self._put(band)
        self._feed(dots)

    def _tab(self) -> None:
        self._line.move_to((self._line.width // TAB_DOTS + 1) * TAB_DOTS)

    def _pulse(self) -> None:
        self.pulses += 1

    def _cut(self, args: bytes) -> None:
        if not self._line.is_empty:
            self._print_line()
        if args[0] in (65, 66):
            self._feed(CUTTER_DISTANCE + args[1])
        self._on_slip(self._paper.cut())

    def _raster(self, args: bytes) -> None:
        mode, across, down = args[1] % 48, args[2] | args[3] << 8, args[4] | args[5] << 8
        if not (across and down):
            return
        image = ImageOps.invert(Image.frombytes("1", (across * 8, down), args[6:]).convert("L"))
        if mode:
            image = image.resize((image.width << (mode & 1), image.height << (mode >> 1 & 1)), Image.Resampling.NEAREST)
        self._put_placed(image)

    def _put_placed(self, image: Image.Image, code: str = "") -> None:
        if not self._line.is_empty:
            self._print_line()
        band = self._paper.blank(image.height).image
        band.paste(image, (placed(image.width, self._style, self._printed), 0))
        self._put(Band(band, code=code))

    def _column_image(self, args: bytes) -> None:
        mode, columns = args[0], args[1] | args[2] << 8
        bytes_high = 3 if mode in (32, 33) else 1
        if not columns:
            return
        # Columns run downwards: read them as rows, then turn and mirror.
        rows = Image.frombytes("1", (bytes_high * 8, columns), args[3:]).convert("L")
        image = ImageOps.invert(rows.transpose(Image.Transpose.TRANSPOSE))
        self._line.put_image(image.resize((columns * (1 if mode in (1, 33) else 2), BAND_DOTS)))

    def _barcode(self, args: bytes) -> None:
        style = self._style
        text = barcode_text(args[0], args[1:])
        try:
            self._put_placed(barcode_image(args[0], text, style.bar_module, style.bar_height), text)
        except NotDrawableError:
            self.unknown.append(b"GS k " + args)
        if style.bar_text & 2:
            for char in text:
                self._line.put(char, style, is_kanji=False)
            self._print_line()

    def _extended(self, args: bytes) -> None:
        """`GS ( k`: two-dimensional codes, of which QR is drawn."""
        kind, body = args[:1], args[3:]
        if kind != b"k" or body[:1] != bytes([QR]) or len(body) < 2:
            self.unknown.append(b"GS ( " + args)
            return
        function, values = body[1], body[2:]
        if function == QR_SIZE and values:
            self._style.qr_module = max(1, min(values[0], 16))
        elif function == QR_ECC and values:
            self._style.qr_ecc = values[0]
        elif function == QR_STORE:
            self._style.qr_data = values[1:]
        elif function == QR_PRINT:
            self._print_qr()

    def _print_qr(self) -> None:
        style = self._style
        try:
            image = qr_image(style.qr_data, style.qr_module, style.qr_ecc)
        except NotDrawableError:
            self.unknown.append(b"QR " + style.qr_data)
            return
        self._put_placed(image, style.qr_data.decode("utf-8", "replace"))
