"""Looks for somebody's name and number wherever a program may have left them: in files, and in a living process."""

import base64
import re
import resource
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030")


def disguises(words: Iterable[str]) -> dict[str, bytes]:
    """Every form in which one of the words might lie somewhere, by what it is."""
    forms: dict[bytes, str] = {}
    for word in words:
        for encoding in ENCODINGS:
            forms.setdefault(word.encode(encoding), f"{word} in {encoding}")
        for encoding in ("utf-8", "utf-16-be"):
            digits = word.encode(encoding).hex()
            forms[digits.encode()] = f"{word} in {encoding}, hexadecimal"
            forms[digits.upper().encode()] = f"{word} in {encoding}, HEXADECIMAL"
        for shift, cut in enumerate((0, 2, 3)):
            coded = base64.b64encode(bytes(shift) + word.encode())[cut:]
            forms[coded.rstrip(b"=")[:-1]] = f"{word} in base64 from {shift}"
    return {what: form for form, what in forms.items()}


def pieces_of(document: bytes) -> dict[str, bytes]:
    """A piece of each of its streams, to find a document again whose text lies in it as numbers of glyphs."""
    pieces: dict[str, bytes] = {}
    for match in re.finditer(rb"stream\r?\n(.+?)endstream", document, re.DOTALL):
        stream = match[1]
        if len(stream) >= 200:
            at = len(stream) // 2
            pieces[f"the document at {match.start(1) + at}"] = stream[at : at + 24]
    return pieces


def traces_in(data: bytes, forms: dict[str, bytes]) -> set[str]:
    """What is found in the bytes, in the streams of PDFs too."""
    found = {what for what, form in forms.items() if form in data}
    for stream in _streams(data):
        found |= {f"{what}, compressed" for what, form in forms.items() if form in stream}
    return found


def traces_in_files(folders: Iterable[Path], forms: dict[str, bytes]) -> dict[str, set[str]]:
    """What is found in the files below the folders, and in their names."""
    found: dict[str, set[str]] = {}
    for folder in folders:
        for file in folder.rglob("*"):
            held = file.read_bytes() if file.is_file() else b""
            if here := traces_in(held + str(file).encode(), forms):
                found[str(file)] = here
    return found


def traces_in_memory(process: int, forms: dict[str, bytes]) -> dict[str, set[str]]:
    """What is found in the writable memory of a living process; needs the right to look into it."""
    found: dict[str, set[str]] = {}
    maps = Path(f"/proc/{process}/maps").read_text()
    for line in maps.splitlines():
        addresses, rights, *_ = line.split()
        if "w" not in rights:
            continue
        begin, end = (int(address, 16) for address in addresses.split("-"))
        held = b"".join(_used_pages(process, begin, end))
        if here := {what for what, form in forms.items() if form in held}:
            found[line] = here
    return found


def _used_pages(process: int, begin: int, end: int) -> Iterator[bytes]:
    """What lies in a piece of memory, without the pages that were never written to, by proc(5)'s pagemap."""
    page = resource.getpagesize()
    with Path(f"/proc/{process}/pagemap").open("rb") as pages, Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        pages.seek(begin // page * 8)
        entries = array("Q", pages.read((end - begin) // page * 8))
        at = begin
        for is_used, run in groupby(entries, lambda entry: entry >> 62 != 0):
            length = len(list(run)) * page
            if is_used:
                memory.seek(at)
                yield memory.read(length)
            at += length


def _streams(data: bytes) -> Iterator[bytes]:
    """The compressed streams of a PDF, wherever it begins in the bytes."""
    marks = [match.end() for match in re.finditer(rb"stream\r?\n", data)]
    for begin, end in pairwise([*marks, len(data)]):
        try:
            yield zlib.decompressobj().decompress(data[begin:end])
        except zlib.error:
            if b"ASCII85Decode" in data[max(0, begin - 200) : begin]:
                yield from _ascii85(data[begin:end])


def _ascii85(data: bytes) -> Iterator[bytes]:
    coded, is_whole, _ = data.partition(b"~>")
    if is_whole:
        try:
            yield zlib.decompress(base64.a85decode(coded))
        except (ValueError, zlib.error):
            return
