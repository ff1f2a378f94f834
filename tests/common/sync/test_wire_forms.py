"""The forms of events on the wire: whoever changes one so that older programs cannot read it has to say so.

An older program keeps and passes on an event that it cannot read, if its version is newer than the program's own
(`body_of`); with the same version it takes the event for damaged. So a form that grows an enum value or widens a type
needs a larger SCHEMA_VERSION. A new kind, and a new field with a default, need none.

`wire_forms.json` holds the forms of the version it names; `python -m tests.common.sync.test_wire_forms` renews it.
"""

import json
from pathlib import Path
from typing import Any, cast

import msgspec

from common.domain.kinds import EVENTS
from common.store.journal import SCHEMA_VERSION

KNOWN = Path(__file__).with_name("wire_forms.json")

Forms = dict[str, Any]
"""For each "Kind.field" its JSON schema, whole, and whether it is needed."""


def present() -> Forms:
    """The forms of this program."""
    kinds, components = msgspec.json.schema_components(EVENTS.values(), ref_template="{name}")

    def whole(schema: Any) -> Any:
        if isinstance(schema, list):
            return [whole(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        if "$ref" in schema:
            return whole(components[schema["$ref"]])
        return {key: whole(part) for key, part in schema.items() if key not in ("title", "description", "default")}

    forms = {}
    for kind, reference in zip(EVENTS, kinds, strict=True):
        schema = components[cast(dict[str, str], reference)["$ref"]]
        for field, form in schema["properties"].items():
            forms[f"{kind}.{field}"] = {"is_needed": field in schema.get("required", []), "form": whole(form)}
    return forms


def broken(known: Forms, now: Forms) -> list[str]:
    """What no version may do: old events could no longer be read."""
    kinds = {field.partition(".")[0] for field in known}
    needed = [field for field in now.keys() - known.keys() if now[field]["is_needed"]]
    return sorted([*(known.keys() - now.keys()), *(field for field in needed if field.partition(".")[0] in kinds)])


def unreadable(known: Forms, now: Forms) -> list[str]:
    """What an older program may fail to read."""
    return sorted(field for field in known.keys() & now.keys() if known[field]["form"] != now[field]["form"])


def faults(known: dict[str, Any]) -> list[str]:
    """What is wrong between the forms that were written down and those of this program."""
    may_differ = known["version"] < SCHEMA_VERSION
    return broken(known["forms"], present()) + ([] if may_differ else unreadable(known["forms"], present()))


def test_no_form_changes_without_a_new_version() -> None:
    known = json.loads(KNOWN.read_text("utf-8"))
    assert faults(known) == [], "older programs cannot read these: give SCHEMA_VERSION one more"
    assert {"version": SCHEMA_VERSION, "forms": present()} == known, "run: python -m tests.common.sync.test_wire_forms"


def test_a_value_more_a_wider_type_a_field_less_are_found() -> None:
    forms: Forms = {"Told.how": {"is_needed": True, "form": {"enum": ["a", "b"]}}}
    more: Forms = {"Told.how": {"is_needed": True, "form": {"enum": ["a", "b", "c"]}}}
    added: Forms = {**forms, "Asked.why": {"is_needed": True, "form": {}}, "Told.by": {"is_needed": False, "form": {}}}
    demanding: Forms = {**forms, "Told.by": {"is_needed": True, "form": {}}}
    assert (broken(forms, more), unreadable(forms, more)) == ([], ["Told.how"])
    assert (broken(forms, added), unreadable(forms, added)) == ([], [])
    assert broken(forms, demanding) == ["Told.by"]
    assert broken(added, forms) == ["Asked.why", "Told.by"]


def renew() -> None:
    """Write down the forms of this program; not while older programs could not read them."""
    if KNOWN.exists() and (found := faults(json.loads(KNOWN.read_text("utf-8")))):
        raise SystemExit(f"Older programs or older events: {', '.join(found)}")
    lines = [f"{json.dumps(field)}: {json.dumps(form)}" for field, form in sorted(present().items())]
    joined = ",\n".join(lines)
    KNOWN.write_text(f'{{"version": {SCHEMA_VERSION}, "forms": {{\n{joined}\n}}}}\n', "utf-8")


if __name__ == "__main__":
    renew()
