"""The documented interface is the real one: what both sides say over the wire fits the document, and the document fits
the standard. `python -m tests.common.gateway.test_openapi` writes it anew."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from common.domain import commands as c
from common.domain.cases.words import Verdict
from common.gateway.exchanged import NotReached
from common.gateway.https_way import HttpsWay, Interface
from common.gateway.openapi import document
from common.gateway.outbox import Outbox
from common.gateway.parcel import Attachment
from common.outside.server import Traffic
from counter.demo.department.faults import Fault
from tests.common.cases.counter import FRONT
from tests.common.gateway.conftest import Online
from tests.common.gateway.filled import DEPARTMENT, TODAY

FILE = Path(__file__).parents[3] / "docs" / "department-gateway.openapi.json"
DOCUMENT: dict[str, Any] = document()


def text() -> str:
    return json.dumps(DOCUMENT, ensure_ascii=False, indent=2) + "\n"


def test_the_document_in_docs_is_that_of_the_program() -> None:
    assert FILE.read_text("utf-8") == text(), "run: python -m tests.common.gateway.test_openapi"


def test_the_document_fits_the_standard() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def faults(traffic: Traffic) -> Iterator[str]:
    """What in one exchange is not as the document says."""
    parts = urlsplit(traffic.path)
    for template, operations in DOCUMENT["paths"].items():
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
        yield from wrong(value, known[name])
    asked = operation.get("requestBody", {}).get("content", {})
    if "application/json" in asked:
        yield from wrong(json.loads(traffic.asked), asked["application/json"]["schema"])
    elif bool(traffic.asked) != bool(asked):
        yield "a body where there should be none, or none where there should be one"
    responses = operation["responses"]
    said = responses.get(str(traffic.status)) or responses[f"{traffic.status // 100}XX"]
    if "$ref" in said:
        said = DOCUMENT["components"]["responses"][said["$ref"].rpartition("/")[2]]
    content = said.get("content", {})
    if bool(content) != bool(traffic.said):
        yield f"status {traffic.status}: a reply where there should be none, or none where there should be one"
    elif content:
        yield from wrong(json.loads(traffic.said), content[traffic.media]["schema"])


def wrong(value: Any, schema: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a value."""
    whole = {**schema, "components": DOCUMENT["components"]}
    yield from (error.message for error in OAS31Validator(whole).iter_errors(value))


def test_what_both_sides_say_fits_the_document(online: Online) -> None:
    heard: list[Traffic] = []
    online.server.server.traffic = heard.append
    case = online.side.cases.accepted()
    scan = Attachment("户口簿.pdf", "application/pdf", b"%PDF-1.7")
    outbox = Outbox(online.side.hall, DEPARTMENT, lambda case: [scan])

    def go() -> None:
        outbox.offer()
        HttpsWay(outbox, lambda: Interface(online.server.url, online.context())).exchange()
        online.way().reconcile(TODAY)

    go()
    online.book.ask_correction(case, "复印件不清楚", (), TODAY, TODAY)
    go()
    online.side.hall.do(c.SupplyCorrection(counter=FRONT, case=case))
    online.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    online.side.hall.do(c.RemindCase(counter=FRONT, case=case))
    go()
    online.side.hall.do(c.WithdrawCase(counter=FRONT, case=online.side.cases.accepted()))
    go()
    for fault in (Fault.REJECTS, Fault.DOWN):
        online.side.cases.accepted()
        online.server.fault = fault
        try:
            go()
        except NotReached:
            assert fault is Fault.DOWN
    assert {one.status for one in heard} == {200, 204, 422, 503}
    assert {urlsplit(one.path).path.split("/")[2] for one in heard} >= {"files", "letters", "answers", "days"}
    assert [(one.method, one.path, fault) for one in heard for fault in faults(one)] == []


@pytest.mark.parametrize(
    "traffic",
    [
        Traffic("GET", "/v1/nothing", b"", 200, "application/json", b"{}"),
        Traffic("GET", "/v1/answers?after=0&how=all", b"", 200, "application/json", b'{"answers": [], "last": 0}'),
        Traffic("GET", "/v1/answers?after=0", b"", 200, "application/json", b'{"answers": [{}], "last": 0}'),
        Traffic("PUT", "/v1/letters/a", b"{}", 200, "application/json", b'{"letter": "a", "number": "1"}'),
        Traffic("GET", "/v1/health", b"", 200, "application/json", b""),
    ],
)
def test_what_does_not_fit_is_found(traffic: Traffic) -> None:
    assert list(faults(traffic))


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
