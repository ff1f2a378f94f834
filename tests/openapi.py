"""What in one exchange over the wire is not as an OpenAPI document says."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from openapi_schema_validator import OAS31Validator

from common.outside.server import Traffic


def faults(document: dict[str, Any], traffic: Traffic) -> Iterator[str]:
    """What in one exchange is not as the document says."""
    parts = urlsplit(traffic.path)
    for template, operations in document["paths"].items():
        match = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", template), parts.path)
        if match is not None and traffic.method.lower() in operations:
            operation = operations[traffic.method.lower()]
            break
    else:
        yield f"{traffic.method} {parts.path} is not documented"
        return
    given = match.groupdict() | {name: values[0] for name, values in parse_qs(parts.query).items()}
    known = {one["name"]: one["schema"] for one in operation.get("parameters", [])}
    yield from (f"parameter {name} is not documented" for name in given.keys() - known.keys())
    for name in given.keys() & known.keys():
        value: Any = int(given[name]) if known[name]["type"] == "integer" else given[name]
        yield from wrong(document, value, known[name])
    asked = operation.get("requestBody", {}).get("content", {})
    if "application/json" in asked:
        yield from wrong(document, json.loads(traffic.asked), asked["application/json"]["schema"])
    elif bool(traffic.asked) != bool(asked):
        yield "a body where there should be none, or none where there should be one"
    responses = operation["responses"]
    said = responses.get(str(traffic.status)) or responses[f"{traffic.status // 100}XX"]
    if "$ref" in said:
        said = document["components"]["responses"][said["$ref"].rpartition("/")[2]]
    content = said.get("content", {})
    if bool(content) != bool(traffic.said):
        yield f"status {traffic.status}: a reply where there should be none, or none where there should be one"
    elif content:
        yield from wrong(document, json.loads(traffic.said), content[traffic.media]["schema"])


def wrong(document: dict[str, Any], value: Any, schema: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a value."""
    whole = {**schema, "components": document["components"]}
    yield from (error.message for error in OAS31Validator(whole).iter_errors(value))
