"""The documented interface is the real one: what both sides say over the wire fits the document, and the document fits
the standard. `python -m tests.common.gateway.test_openapi` writes it anew."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
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
from tests.openapi import faults

FILE = Path(__file__).parents[3] / "docs" / "department-gateway.openapi.json"
DOCUMENT: dict[str, Any] = document()


def text() -> str:
    return json.dumps(DOCUMENT, ensure_ascii=False, indent=2) + "\n"


def test_the_document_in_docs_is_that_of_the_program() -> None:
    assert FILE.read_text("utf-8") == text(), "run: python -m tests.common.gateway.test_openapi"


def test_the_document_fits_the_standard() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


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
    assert [(one.method, one.path, fault) for one in heard for fault in faults(DOCUMENT, one)] == []


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
    assert list(faults(DOCUMENT, traffic))


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
