"""A delivery is taken whole or not at all, and what is in use stays so until a newer one is whole."""

import errno
import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from common.domain.records.record import Employer
from common.domain.records.words import Insurance, PaymentKind
from common.outside.keys import KeysWrong, new_keys
from common.outside.refused import PackageRefused
from common.process_lock import ProcessLock
from common.sources import NotInsured, SourceSilent, WrongPerson
from common.sources.delivery import importing, sealed
from common.sources.delivery.importing import NotWritten
from common.sources.delivery.report import Standing
from common.sources.delivery.shelf import alone, forget, in_use, sweep
from common.sources.sample.persons import persons
from common.sources.sample.source import record_of
from common.store.connect import DatabaseError
from counter.demo.agency.tables import payments_csv, payments_xlsx, persons_csv, persons_xlsx
from tests.common.sources.delivery.conftest import AGENCY_KEYS, ANNA, AS_OF, BELA, PERSONS, TODAY, Desk, number


def refusal(desk: Desk, file: Path) -> str:
    with pytest.raises(PackageRefused) as refused:
        desk.take(file)
    return refused.value.reason


def folders(desk: Desk) -> list[str]:
    return sorted(folder.name for folder in desk.places.deliveries.glob("*"))


def test_what_was_delivered_is_found_by_number(desk: Desk) -> None:
    report = desk.take(desk.pack())
    assert (report.standing, report.persons, report.payments, report.faults) == (Standing.IN_USE, 2, 6, ())
    anna = desk.source().fetch(ANNA, "安娜")
    assert (anna.name, anna.agency, anna.as_of) == ("安娜", "样例中心", AS_OF)
    assert (anna.account, anna.account_year) == (10000_50, 2025)
    assert anna.hospitals == ("H1", "H2")
    assert anna.employers == (Employer(name="样例公司", district="样例东区"),)
    assert [(one.month, one.insurance, one.kind, one.base, one.person, one.months) for one in anna.payments] == [
        ("2026-09", Insurance.PENSION, PaymentKind.REGULAR, 8000_00, 640_00, 1),
        ("2026-09", Insurance.MEDICAL, PaymentKind.REGULAR, 8000_00, 163_00, 1),
        ("2026-09", Insurance.PENSION, PaymentKind.DIFFERENCE, 100_00, 8_00, 1),
        ("2026-09", Insurance.MEDICAL, PaymentKind.DIFFERENCE, -100_00, -2_00, 1),
        ("2026-10", Insurance.PENSION, PaymentKind.BACK_PAID, 8000_00, 640_00, 1),
        ("2026-10", Insurance.PENSION, PaymentKind.LUMP_SUM, 96000_00, 7680_00, 12),
    ]
    bela = desk.source().fetch(BELA)
    assert (bela.agency, bela.account, bela.payments, bela.is_sample) == ("样例西区", None, (), False)
    with pytest.raises(NotInsured):
        desk.source().fetch(number(3))
    with pytest.raises(WrongPerson):
        desk.source().fetch(ANNA, "贝拉")


@pytest.mark.parametrize("suffix", ["csv", "gb18030", "xlsx"])
def test_the_sample_persons_come_through_unchanged(desk: Desk, suffix: str) -> None:
    records = [record_of(person) for person in list(persons().values())[:7]]
    if suffix == "xlsx":
        file = desk.pack(persons_xlsx(records), payments_xlsx(records), suffix=suffix)
    else:
        encoding = "utf-8-sig" if suffix == "csv" else suffix
        file = desk.pack(persons_csv(records, encoding), payments_csv(records, encoding))
    assert desk.take(file).faults == ()
    source = desk.source()
    for record in records:
        found = source.fetch(record.id_number, record.name)
        assert found == replace(record, is_sample=False)


def test_nothing_of_a_person_lies_readable_on_the_disk(desk: Desk) -> None:
    file = desk.pack()
    desk.take(file)
    for path in desk.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert ANNA.encode() not in content
            assert "安娜".encode() not in content
    sealed_files = desk.sealed_files()
    assert sealed_files.key.stat().st_mode & 0o077 == 0
    assert sorted(one.name for one in sealed_files.folder.iterdir()) == ["records.db", "records.key"]


def test_a_newer_delivery_replaces_the_older_whole(desk: Desk) -> None:
    desk.take(desk.pack())
    before = folders(desk)
    only_bela = "".join(line for line in PERSONS.splitlines(keepends=True) if ANNA not in line)
    report = desk.take(desk.pack(only_bela, "id_number,month,employer\n", running=2))
    assert (report.standing, report.persons, report.payments) == (Standing.IN_USE, 1, 0)
    with pytest.raises(NotInsured):
        desk.source().fetch(ANNA)
    assert len(folders(desk)) == 1
    assert folders(desk) != before


def test_an_older_delivery_never_replaces_a_newer_one(desk: Desk) -> None:
    desk.take(desk.pack(running=5))
    before = folders(desk)
    for running, as_of in ((4, AS_OF), (5, AS_OF), (6, AS_OF - timedelta(days=1)), (1, date(2025, 1, 1))):
        assert refusal(desk, desk.pack(running=running, as_of=as_of)) == "older"
    assert refusal(desk, desk.pack(running=6, as_of=TODAY + timedelta(days=1))) == "of_the_future"
    assert folders(desk) == before
    assert desk.take(desk.pack(running=1, as_of=TODAY)).standing is Standing.IN_USE


def test_the_same_delivery_again_changes_nothing(desk: Desk) -> None:
    file = desk.pack()
    desk.take(file)
    before = folders(desk)
    assert desk.take(file).standing is Standing.KNOWN
    assert folders(desk) == before


def test_the_same_delivery_again_mends_a_damaged_one(desk: Desk) -> None:
    file = desk.pack()
    desk.take(file)
    database = desk.sealed_files().database
    torn = bytearray(database.read_bytes())
    torn[-100:] = os.urandom(100)
    database.write_bytes(torn)
    assert refusal(desk, desk.pack(running=1)) == "older"
    assert desk.take(file).standing is Standing.IN_USE
    assert desk.source().fetch(ANNA).name == "安娜"
    assert len(folders(desk)) == 1


def test_one_that_is_only_looked_at_is_not_kept(desk: Desk) -> None:
    assert desk.take(desk.pack(), only_looks=True).standing is Standing.SOUND
    assert folders(desk) == []
    assert in_use(desk.places) is None
    with pytest.raises(SourceSilent, match="no delivery"):
        desk.source().fetch(ANNA)


def test_a_wrong_row_refuses_all_of_it_and_the_older_one_stays(desk: Desk) -> None:
    desk.take(desk.pack())
    report = desk.take(desk.pack(PERSONS.replace(BELA, "110101"), running=2))
    assert report.standing is Standing.REFUSED
    assert desk.in_use().running == 1
    assert desk.source().fetch(ANNA).name == "安娜"
    assert len(folders(desk)) == 1


def test_half_a_file_a_bad_signature_and_a_wrong_recipient_are_refused(desk: Desk) -> None:
    file = desk.pack()
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2])
    assert refusal(desk, file) == "half_copied"
    file.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    assert refusal(desk, file) == "tampered"
    file.write_bytes(b"")
    assert refusal(desk, file) == "half_copied"
    assert refusal(desk, desk.pack(to=new_keys())) == "not_for_us"
    assert refusal(desk, desk.pack(own=new_keys())) == "unknown_sender"
    assert refusal(desk, desk.folder / "nowhere") == "unreadable"
    assert folders(desk) == []


def test_without_the_agencys_keys_nothing_is_taken(desk: Desk) -> None:
    desk.places.their_keys.unlink()
    with pytest.raises(KeysWrong, match="missing"):
        desk.take(desk.pack())


def test_two_do_not_import_at_once(desk: Desk) -> None:
    lock = ProcessLock(desk.places.lock)
    assert lock.acquire()
    assert refusal(desk, desk.pack()) == "busy"
    lock.release()
    assert desk.take(desk.pack()).standing is Standing.IN_USE


def test_a_full_disk_leaves_the_older_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.take(desk.pack())

    def full(*_: object) -> None:
        raise DatabaseError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(sealed.SealedWriting, "flush", full)
        with pytest.raises(NotWritten, match="disk is full"):
            desk.take(desk.pack(running=2))
    assert desk.source().fetch(ANNA).name == "安娜"
    assert len(folders(desk)) == 1


def test_a_disk_without_room_is_not_taken_for_a_delivery_that_cannot_be_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(importing, "new_folder", full)
    with pytest.raises(NotWritten, match="No space"):
        desk.take(desk.pack())


_KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from common.sources.delivery import importing, sealed, taking
from common.sources.places import RecordsPlaces

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

match sys.argv[1]:
    case "reading": taking.month_said = die
    case "writing": sealed.SealedWriting.differences_alone = die
    case "before": importing.put_in_use = die
    case "after":
        put = importing.put_in_use
        importing.put_in_use = lambda *args: (put(*args), die())
importing.import_delivery(Path(sys.argv[3]), RecordsPlaces(Path(sys.argv[2])), date(2026, 11, 21))
"""


@pytest.mark.parametrize(("step", "counts"), [("reading", 1), ("writing", 1), ("before", 1), ("after", 2)])
def test_whenever_it_is_killed_one_of_both_counts_whole(desk: Desk, step: str, counts: int) -> None:
    desk.take(desk.pack())
    file = desk.pack(PERSONS.replace("安娜", "安娜丽"), running=2)
    line = [sys.executable, "-c", _KILLED, step, str(desk.places.folder), str(file)]
    ended = subprocess.run(line, cwd=Path(__file__).parents[4], capture_output=True, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    assert desk.in_use().running == counts
    assert desk.source().fetch(ANNA).name == ("安娜" if counts == 1 else "安娜丽")
    assert len(folders(desk)) == 2
    sweep(desk.places)
    assert len(folders(desk)) == 1
    assert desk.take(desk.pack(running=3)).standing is Standing.IN_USE


def test_a_damaged_or_missing_database_is_silence_and_never_somebody_elses_data(desk: Desk) -> None:
    desk.take(desk.pack())
    sealed_files = desk.sealed_files()
    raw = sealed_files.database.read_bytes()
    sealed_files.database.write_bytes(os.urandom(len(raw)))
    with pytest.raises(SourceSilent, match="cannot be read"):
        desk.source().fetch(ANNA)
    with pytest.raises(SourceSilent, match="cannot be read"):
        desk.source().as_of()
    sealed_files.database.write_bytes(raw)
    sealed_files.key.unlink()
    with pytest.raises(SourceSilent, match="cannot be read"):
        desk.source().fetch(ANNA)
    desk.places.in_use.write_text("{}")
    with pytest.raises(SourceSilent, match="no delivery"):
        desk.source().fetch(ANNA)


def test_a_reader_that_is_overtaken_finds_the_newer_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.take(desk.pack())
    older = in_use(desk.places)
    desk.take(desk.pack(running=2))
    told = iter([older, in_use(desk.places)])
    monkeypatch.setattr("common.sources.file_source.in_use", lambda _: next(told))
    assert desk.source().fetch(ANNA).name == "安娜"


def test_its_age_is_known_and_one_that_is_too_old_is_not_used(desk: Desk) -> None:
    desk.take(desk.pack())
    assert desk.source().as_of() == AS_OF
    late = desk.source(today=lambda: AS_OF + timedelta(days=63))
    with pytest.raises(SourceSilent, match="63 days old"):
        late.fetch(ANNA)
    assert desk.source(oldest_days=0, today=lambda: date(2036, 1, 1)).fetch(ANNA).as_of == AS_OF


def test_what_is_trusted_is_the_agency_and_not_the_hall_itself(desk: Desk) -> None:
    assert refusal(desk, desk.pack(own=desk.hall)) == "unknown_sender"
    assert AGENCY_KEYS.public() != desk.hall.public()


def test_whoever_waits_hears_how_far_it_is(desk: Desk) -> None:
    heard: list[float] = []
    importing.import_delivery(desk.pack(), desk.places, TODAY, told=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1


def test_records_can_be_given_up(desk: Desk) -> None:
    desk.take(desk.pack())
    with alone(desk.places), pytest.raises(PackageRefused):
        forget(desk.places)
    assert forget(desk.places)
    assert not forget(desk.places)
    assert folders(desk) == []
    with pytest.raises(SourceSilent):
        desk.source().fetch(ANNA)
