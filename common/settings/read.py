"""Reads ``settings.toml``: everything that is wrong with it is found in one go."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import msgspec

from common.domain.catalogue.item import Domain
from common.settings.declare import Declared, declared_in, families_of, sections_of
from common.settings.problems import Places, SettingsWrong, did_you_mean
from common.settings.sections import Settings

_LARGEST_FILE = 1_000_000  # bytes; every setting with its explanation takes a hundredth of it


def load(file: Path) -> Settings:
    """The settings in the file; those of the declaration when there is no file. Raises SettingsWrong."""
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise SettingsWrong([f"{file}: {file.stat().st_size} bytes are too many for settings."])
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsWrong([f"{file} cannot be read: {error.strerror}."]) from error
    except UnicodeDecodeError as error:
        raise SettingsWrong([f"{file}: byte {error.start} is not UTF-8; save the file as UTF-8."]) from error
    return parse(text, str(file))


def parse(text: str, name: str = "settings.toml") -> Settings:
    """The settings in a TOML text; ``name`` is how problems call it. Raises SettingsWrong."""
    try:
        tables = tomllib.loads(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))  # as Windows' Notepad may begin it
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsWrong([f"{name}: this is not TOML: {error}."]) from error
    return _Reading(name, Places(text)).settings(tables)


class _Reading:
    """One reading of one file: collects what is wrong on the way."""

    def __init__(self, name: str, places: Places) -> None:
        self._name = name
        self._places = places
        self._problems: list[str] = []

    def settings(self, tables: Mapping[str, Any]) -> Settings:
        sections, families = sections_of(Settings), families_of(Settings)
        found: dict[str, Any] = {}
        for name, table in tables.items():
            if name in sections:
                found[name] = self._section(name, sections[name], table)
            elif name in families:
                found[name] = self._family(name, families[name], table)
            else:
                self._unknown(name, name, [*sections, *families])
        for name, table in tables.items():
            printer = table.get("printer") if name in sections and isinstance(table, dict) else None
            if isinstance(printer, str) and not (printer == "" and _may_be_none(sections[name])):
                self._refer(f"{name}.printer", printer, found.get("printers", {}))
        records = found.get("records")
        if records is not None and records.source == "https" and not records.url:
            self._problem("records", 'records.source is "https", but there is no url.')
        for name, gateway in found.get("gateways", {}).items():
            if gateway is not None and gateway.way == "https" and not gateway.url:
                self._problem(f"gateways.{name}", f'gateways.{name}.way is "https", but there is no url.')
        if self._problems:
            raise SettingsWrong(self._problems)
        return Settings(**found)

    def _refer(self, path: str, printer: str, printers: Mapping[str, Any]) -> None:
        if printer not in printers:
            hint = did_you_mean(printer, printers)
            self._problem(path, f'{path} is "{printer}", but there is no [printers.{printer}].{hint}')

    def _family(self, name: str, kind: type[msgspec.Struct], tables: Any) -> dict[str, msgspec.Struct | None]:
        if not isinstance(tables, dict):
            self._problem(name, f"{name} is a group of tables, each with a name of your own: [{name}.NAME].")
            return {}
        if name == "gateways":
            for own in tables.keys() - set(Domain):
                known = f"{did_you_mean(own, Domain)} Known: {', '.join(Domain)}."
                self._problem(f"{name}.{own}", f"{name}.{own} is of no department.{known}")
            tables = {own: table for own, table in tables.items() if own in set(Domain)}
        return {own: self._section(f"{name}.{own}", kind, table) for own, table in tables.items()}

    def _section(self, path: str, kind: type[msgspec.Struct], table: Any) -> msgspec.Struct | None:
        """The section, or None when something in it is wrong, which then is among the problems."""
        if not isinstance(table, dict):
            self._problem(path, f"{path} is a table: write [{path}], and its settings on the lines below.")
            return None
        before = len(self._problems)
        declared = declared_in(kind)
        for key, value in table.items():
            if key not in declared:
                self._unknown(f"{path}.{key}", key, declared)
            elif not _is_allowed(declared[key], value):
                allowed = declared[key].allowed()
                self._problem(f"{path}.{key}", f"{path}.{key} is {_shown(value)}; allowed is {allowed}.")
            elif wrong := _fault_in(declared[key], value):
                self._problem(f"{path}.{key}", f"{path}.{key} is {_shown(value)}: {wrong}.")
        for key, one in declared.items():
            if one.default is None and key not in table:
                self._problem(path, f"{path} needs {key}: {one.allowed()}.")
        if len(self._problems) > before:
            return None
        return kind(**{key: declared[key].kind(value) for key, value in table.items()})

    def _unknown(self, path: str, key: str, known: Mapping[str, Any] | list[str]) -> None:
        elsewhere = [name for name, kind in sections_of(Settings).items() if "." in path and key in declared_in(kind)]
        hint = did_you_mean(key, known) or (f" It belongs in [{elsewhere[0]}]." if elsewhere else "")
        self._problem(path, f"{path} is not a setting.{hint or ' Known here: ' + ', '.join(known) + '.'}")

    def _problem(self, path: str, sentence: str) -> None:
        line = self._places.line_of(path)
        self._problems.append(f"{self._name}, line {line}: {sentence}" if line else f"{self._name}: {sentence}")


def _may_be_none(section: type[msgspec.Struct]) -> bool:
    """Whether a section may name no printer, and says by itself which one is meant then."""
    declared = declared_in(section).get("printer")
    return declared is not None and declared.default == ""


def _is_allowed(one: Declared, value: object) -> bool:
    if one.choices:
        return value in one.choices
    if one.kind is bool:
        return isinstance(value, bool)
    if one.kind is str:
        pattern = one.setting.pattern
        return isinstance(value, str) and (not pattern or re.fullmatch(pattern, value) is not None)
    if isinstance(value, bool) or not isinstance(value, (int, float) if one.kind is float else int):
        return False
    number = cast("float", value)
    low, high = one.setting.at_least, one.setting.at_most
    return (low is None or number >= low) and (high is None or number <= high)


def _fault_in(one: Declared, value: Any) -> str:
    """What the setting's own check says of an allowed value; nothing when it is sound."""
    if one.setting.check is None:
        return ""
    try:
        one.setting.check(value)
    except ValueError as error:
        return str(error)
    return ""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'the text "{value}"'
    return "a table" if isinstance(value, dict) else str(value)
