"""Whether an XLSX file may be opened at all: bombs, macros and document types are found before its parser sees them."""

import io
import lzma
import struct
import zipfile
import zlib

_MOST_PARTS = 500
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError),
)
"""What zipfile raises for damaged, encrypted or unsupported packages."""


class WorkbookUnsafe(Exception):
    """A file that must not be opened; `reason` is too_large, has_macros or unreadable, `found` says how large."""

    def __init__(self, reason: str, detail: str = "", found: str = "") -> None:
        super().__init__(reason)
        self.reason, self.detail, self.found = reason, detail, found


def check_workbook(data: bytes, largest_unpacked: int) -> bool:
    """Tell whether any sheet contains formulas. `largest_unpacked`: bytes of all parts. Raises WorkbookUnsafe."""
    has_formulas = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            unpacked = sum(part.file_size for part in parts)
            if unpacked > largest_unpacked or len(parts) > _MOST_PARTS:
                found = f"{unpacked / 1e6:.0f} MB, {len(parts)}"
                raise WorkbookUnsafe("too_large", f"{largest_unpacked / 1e6:.0f} MB", found)
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise WorkbookUnsafe("has_macros")
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    content = package.read(part)
                    # The format forbids document types; they are only good for entity bombs.
                    if b"<!DOCTYPE" in content.replace(b"\0", b"").upper():
                        raise WorkbookUnsafe("unreadable", "DOCTYPE")
                    has_formulas = has_formulas or b"<f>" in content or b"<f " in content
    except _DAMAGE as error:
        raise WorkbookUnsafe("unreadable", type(error).__name__) from error
    return has_formulas
