"""Writes a ``settings.toml`` to begin with: every setting explained, all of them commented out."""

import json

import msgspec

from common.settings.declare import Declared, Value, declared_in, families_of, sections_of
from common.settings.sections import Settings

_HEAD = """\
# Settings of this home. 本机设置。
# Everything has a good default. To change something, remove the "#" before its table and before its line.
# 要修改某项设置，请去掉所在表名和该行前面的“#”。
"""
_FAMILY_NAMES = {"printers": "ticket", "gateways": "social_insurance"}


def render_default() -> str:
    """The text of a settings file that changes nothing and explains everything."""
    parts = [_HEAD]
    parts += [_section(name, kind) for name, kind in sections_of(Settings).items()]
    parts += [_section(f"{name}.{_FAMILY_NAMES[name]}", kind) for name, kind in families_of(Settings).items()]
    return "\n".join(parts)


def _section(path: str, kind: type[msgspec.Struct]) -> str:
    lines = [f"# {(kind.__doc__ or '').splitlines()[0]}", f"#[{path}]"]
    for one in declared_in(kind).values():
        lines += ["#", f"# {one.setting.label} {one.setting.label_zh}: {one.setting.help}"]
        lines += [f"# Allowed: {one.allowed()}.", f"#{one.key} = {_value(one)}"]
    return "\n".join(lines) + "\n"


def _value(one: Declared) -> str:
    value: Value = "tcp://192.168.1.50:9100" if one.default is None else one.default
    return json.dumps(value, ensure_ascii=False)  # for these types, JSON and TOML write a value alike
