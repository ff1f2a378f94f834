"""Scans as lists show them: which paper, of what kind, how large, when, by whom. Their names are sealed words."""

from collections.abc import Sequence
from dataclasses import dataclass

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_words import MEDIA_WORDS
from common.domain.moment import local_time
from counter.cases.words import Say, staff_words


@dataclass(frozen=True)
class ScanLine:
    """One scan. `paper` is which of the case's papers it shows; `note` says the rest without naming anybody."""

    attachment: str
    paper: str
    note: str
    is_here: bool


def in_order(scans: Sequence[Attachment], papers: Sequence[str]) -> list[Attachment]:
    """As the papers stand in the case, then as they came; those of no paper last."""
    place = {paper: n for n, paper in enumerate(papers)}
    return sorted(scans, key=lambda one: place.get(one.paper, len(place)))


def scan_line(one: Attachment, timezone: str, names: dict[str, str], say: Say) -> ScanLine:
    """A scan in the clerk's language."""
    added = f"{local_time(one.at_ms, timezone):%Y-%m-%d %H:%M}"
    told = (MEDIA_WORDS[one.media], size_words(one.size), added, staff_words(one.staff, names))
    paper = one.paper or say("其他材料", "Another paper")
    return ScanLine(one.attachment, paper, "  ·  ".join(word for word in told if word), one.is_here)


def size_words(size: int) -> str:
    """A size as people say it; what is sealed about a file adds next to nothing to it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"
