"""One finding of the doctor."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec


class Finding(msgspec.Struct, kw_only=True):
    """What was looked at and how it is. `is_needed` False: the hall can open without it."""

    name: str
    ok: bool
    zh: str
    en: str
    is_needed: bool = True


@contextmanager
def told(findings: list[Finding], name: str, zh: str) -> Iterator[None]:
    """A check that itself breaks becomes a finding, so that one fault never hides the others."""
    try:
        yield
    except Exception as error:
        findings.append(Finding(name=name, ok=False, zh=f"{zh}没能检查", en=f"Could not be checked: {error!r}"))
