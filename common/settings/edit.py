"""Changing a setting for people: in the file they read and write themselves, with everything else left as it is."""

from pathlib import Path

import tomlkit


def set_kiosk_digit(file: Path, digit: str) -> None:
    """Write a kiosk's digit into settings.toml. Raises OSError."""
    document = tomlkit.parse(file.read_text(encoding="utf-8")) if file.exists() else tomlkit.document()
    kiosk = document.setdefault("kiosk", tomlkit.table())
    kiosk["digit"] = digit
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
    fresh.replace(file)
