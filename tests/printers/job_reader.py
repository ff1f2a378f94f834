"""A strict reader of the ESC/POS that a job may hold; knows nothing of the renderer and fails on any other byte."""

from dataclasses import dataclass, field


@dataclass
class Line:
    """What stands between two line feeds."""

    text: str = ""
    align: int = 0
    sizes: list[int] = field(default_factory=list)
    is_bold: bool = False


@dataclass
class Image:
    """One raster band; `rows` are packed bits, 1 for black."""

    width: int
    rows: list[bytes]


@dataclass
class Job:
    """A job as read: its lines and images in order, and the rest."""

    parts: list[Line | Image] = field(default_factory=list)
    cuts: int = 0
    qr: bytes | None = None
    fed: int = 0

    @property
    def lines(self) -> list[Line]:
        return [part for part in self.parts if isinstance(part, Line)]

    @property
    def images(self) -> list[Image]:
        return [part for part in self.parts if isinstance(part, Image)]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


_FIXED = {b"\x1b@": 0, b"\x1dP": 2, b"\x1bR": 1, b"\x1c&": 0, b"\x1b3": 1, b"\x1bd": 1, b"\x1c!": 1}


def read(data: bytes) -> Job:
    """Read a whole job; ValueError at the first byte that belongs to no known command and to no text."""
    job = Job()
    line = Line()
    at = 0
    size = align = 0
    is_bold = False
    while at < len(data):
        command = data[at : at + 2]
        if command in _FIXED:
            at += 2 + _FIXED[command]
        elif command == b"\x1ba":
            align = data[at + 2]
            at += 3
        elif command == b"\x1d!":
            size = data[at + 2]
            at += 3
        elif command == b"\x1bE":
            is_bold = bool(data[at + 2])
            at += 3
        elif command == b"\x1bJ":
            job.fed += data[at + 2]
            at += 3
        elif data[at : at + 4] == b"\x1dVB\x00":
            job.cuts += 1
            at += 4
        elif data[at : at + 4] == b"\x1dv0\x00":
            width, height = (int.from_bytes(data[at + i : at + i + 2], "little") for i in (4, 6))
            body = data[at + 8 : at + 8 + width * height]
            if len(body) != width * height:
                raise ValueError("picture cut short")
            job.parts.append(Image(width * 8, [body[y * width : (y + 1) * width] for y in range(height)]))
            at += 8 + width * height
        elif data[at : at + 3] == b"\x1d(k":
            length = int.from_bytes(data[at + 3 : at + 5], "little")
            if data[at + 6] == 0x50:
                job.qr = data[at + 8 : at + 5 + length]
            at += 5 + length
        elif data[at] == 0x0A:
            line.align = align
            job.parts.append(line)
            line = Line()
            at += 1
        elif data[at] >= 0x20:
            length = _length(data, at)
            line.text += data[at : at + length].decode("gb18030")
            line.sizes.append(size)
            line.is_bold |= is_bold
            at += length
        else:
            raise ValueError(f"unknown command {data[at : at + 4].hex(' ')} at {at}")
    if line.text:
        raise ValueError("text without a line feed")
    return job


def _length(data: bytes, at: int) -> int:
    if data[at] < 0x80:
        return 1
    return 4 if 0x30 <= data[at + 1] <= 0x39 else 2
