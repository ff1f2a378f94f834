"""What the doctor says of the records."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from common.outside.authority import Authority
from common.outside.keys import make_keys, new_keys, trust
from common.outside.tls import make_request
from common.places import Home
from common.settings import parse
from common.sources.delivery.importing import import_delivery
from common.sources.delivery.packing import write_delivery
from common.sources.delivery.shelf import files_of, in_use
from common.sources.places import records_places
from counter.doctor.records_checks import check_records
from tests.common.outside.conftest import authority, sign_in  # noqa: F401 - a fixture
from tests.common.sources.conftest import Online, online, serving  # noqa: F401 - fixtures
from tests.printers.statement.test_signing import keys_in

TODAY = datetime.now(UTC).astimezone().date()
PERSONS = b"id_number,name\n99999919740308000X,x\n"


def findings(home: Home, records: str) -> list[tuple[str, bool, str]]:
    found = list(check_records(home, parse(f"[records]\n{records}\n")))
    assert all(one.zh and not one.is_needed for one in found)
    return [(one.name, one.ok, one.en) for one in found]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").make()


def take(home: Home, days_ago: int) -> None:
    agency, places = new_keys(), records_places(home)
    hall = make_keys(places.own_keys)
    trust(places.their_keys, agency.public())
    as_of = TODAY - timedelta(days=days_ago)
    file = write_delivery(home.folder, 1, agency, hall.public(), [("persons.csv", PERSONS)], "样例", as_of)
    assert import_delivery(file, places, TODAY).faults == ()


def test_without_a_source_there_is_nothing_to_say(home: Home) -> None:
    assert findings(home, "") == []


def test_the_sample_is_named_as_what_it_is(home: Home) -> None:
    ((name, ok, said),) = findings(home, 'source = "sample"')
    assert (name, ok, "invented" in said) == ("records", True, True)


@pytest.mark.parametrize(("days_ago", "ok"), [(3, True), (50, False)])
def test_the_age_of_a_delivery_is_told_and_an_old_one_is_a_fault(home: Home, days_ago: int, ok: bool) -> None:
    take(home, days_ago)
    (records, private) = findings(home, 'source = "file"')
    assert records[:2] == ("records", ok)
    assert f"{days_ago} days ago" in records[2]
    assert private[:2] == ("records_private", True)


def test_a_delivery_that_is_damaged_is_a_fault_before_anybody_asks_for_that_page(home: Home) -> None:
    take(home, 1)
    places = records_places(home)
    now = in_use(places)
    assert now is not None
    database = files_of(places, now).database
    torn = bytearray(database.read_bytes())
    torn[-1] ^= 1
    database.write_bytes(torn)
    ((name, ok, said),) = findings(home, 'source = "file"')
    assert (name, ok, "import it again" in said) == ("records", False, True)


@pytest.mark.parametrize(("days", "ok"), [(200, True), (10, False)])
def test_the_certificate_that_signs_files_is_looked_at_before_anybody_needs_it(home: Home, days: int, ok: bool) -> None:
    signs = 'source = "sample"\nsign_files = true'
    name, is_there, said = findings(home, signs)[0]
    assert (name, is_there, "hall.key cannot be read" in said) == ("records_signing", False, True)
    keys_in(home.folder, ends=datetime.now(UTC) + timedelta(days=days))
    assert findings(home, signs)[0][:2] == ("records_signing", ok)


def test_what_others_can_read_is_a_fault(home: Home) -> None:
    take(home, 1)
    records_places(home).folder.chmod(0o755)
    assert findings(home, 'source = "file"')[1][:2] == ("records_private", False)


def test_a_server_that_runs_until_its_certificate_ends_is_told_of(
    home: Home,
    authority: Authority,  # noqa: F811
) -> None:
    take(home, 1)
    places = records_places(home)
    Authority(places.serving)
    assert findings(home, 'source = "file"')[2][:2] == ("records_serving", True)
    places.server_certificate.write_bytes(authority.sign(make_request(places, "office"), days=20))
    assert findings(home, 'source = "file"')[2][:2] == ("records_serving", False)


def test_no_delivery_and_no_certificate_are_faults_that_say_what_to_do(home: Home) -> None:
    ((_, ok, said),) = findings(home, 'source = "file"')
    assert (ok, "source import" in said) == (False, True)
    ((_, ok, said),) = findings(home, 'source = "https"\nurl = "https://localhost:1"')
    assert (ok, "source keys" in said) == (False, True)


def test_an_agency_that_answers_is_told_with_the_end_of_the_certificate(
    home: Home,
    online: Online,  # noqa: F811
    authority: Authority,  # noqa: F811
) -> None:
    sign_in(records_places(home), authority)
    answers, certificate = findings(home, f'source = "https"\nurl = "{online.agency.url}"')
    assert answers == ("records", True, "The agency answers, as of 2026-10-31")
    assert certificate[:2] == ("records_certificate", True)
    places = records_places(home)
    places.certificate.write_bytes(authority.sign(make_request(places, "hall"), days=10))
    assert findings(home, f'source = "https"\nurl = "{online.agency.url}"')[1][:2] == ("records_certificate", False)
    silent, certificate = findings(home, 'source = "https"\nurl = "https://localhost:1"')
    assert (silent[:2], certificate[:2]) == (("records", False), ("records_certificate", False))
