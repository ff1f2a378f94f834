"""The documented interface is the real one. `python -m tests.common.sources.test_openapi` writes it anew."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from common.outside.server import Traffic
from common.sources import NotInsured, SourceSilent, WrongPerson
from common.sources.document import RECORDS_PATH
from common.sources.openapi import document
from common.sources.sample.persons import FIXED, person_at
from counter.demo.agency.faults import Fault
from tests.common.sources.conftest import Online
from tests.openapi import faults

FILE = Path(__file__).parents[3] / "docs" / "records-agency.openapi.json"
DOCUMENT: dict[str, Any] = document()


def text() -> str:
    return json.dumps(DOCUMENT, ensure_ascii=False, indent=2) + "\n"


def test_the_document_in_docs_is_that_of_the_program() -> None:
    assert FILE.read_text("utf-8") == text(), "run: python -m tests.common.sources.test_openapi"


def test_the_document_fits_the_standard() -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_what_both_sides_say_fits_the_document(online: Online) -> None:
    heard: list[Traffic] = []
    online.agency.server.traffic = heard.append
    source = online.source()
    source.as_of()
    for order in range(len(FIXED)):
        source.fetch(person_at(order).id_number, person_at(order).name)
    with pytest.raises(NotInsured):
        source.fetch("11010119900307475X")
    with pytest.raises(WrongPerson):
        source.fetch(person_at(0).id_number, "另有其人")
    with pytest.raises(SourceSilent):
        source.fetch("no number")
    online.agency.fault = Fault.DOWN
    with pytest.raises(SourceSilent):
        source.fetch(person_at(0).id_number)
    online.agency.server.traffic = lambda _: None
    assert {one.status for one in heard} == {200, 422, 503}
    heard = [one for one in heard if one.status != 422]  # what was asked then fits no document
    assert [(one.path, fault) for one in heard for fault in faults(DOCUMENT, one)] == []


@pytest.mark.parametrize(
    "said",
    [
        {"question": "q" * 20, "outcome": "found", "record": {"id_number": "1"}},
        {"question": "q", "outcome": "not_insured", "record": None},
        {"outcome": "not_insured"},
    ],
)
def test_what_does_not_fit_is_found(said: dict[str, Any]) -> None:
    asked = msgspec.json.encode({"question": "q" * 20, "id_number": "99999919740308000X"})
    answer = Traffic("POST", RECORDS_PATH, asked, 200, "application/json", msgspec.json.encode(said))
    assert list(faults(DOCUMENT, answer))


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
