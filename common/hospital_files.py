"""The list of designated hospitals of a machine: a file beside the store, replaced as a whole, read by its kiosks.

It is nobody's data and nothing that happened in the hall, so it is no part of the journal; each machine that shows it
imports it.
"""

import os
from datetime import date
from pathlib import Path

import msgspec

from common.domain.catalogue.grid import LARGEST_FILE
from common.domain.hospitals.hospital import Hospital, HospitalList
from common.domain.hospitals.reader import read_hospitals, with_readings
from common.domain.hospitals.sample import sample_hospitals
from common.places import Home


class ListDamaged(Exception):
    """The file of the list cannot be read: import it again."""


def import_hospitals(home: Home, file: Path, today: date) -> HospitalList:
    """Replace the list by what a CSV or XLSX file says. Raises RefusedList, OSError; then the old list stays."""
    with file.open("rb") as opened:
        data = opened.read(4 * LARGEST_FILE)  # of a larger file enough to say that it is too large
    return _replace(home, HospitalList(hospitals=read_hospitals(data), as_of=today, source=file.name))


def import_sample(home: Home, today: date) -> HospitalList:
    """Replace the list by the invented one, which says so everywhere. Raises OSError."""
    hospitals = tuple(map(with_readings, sample_hospitals()))
    return _replace(home, HospitalList(hospitals=hospitals, as_of=today, source="sample", is_sample=True))


def read_list(home: Home) -> HospitalList | None:
    """The list; None when none was imported. Raises ListDamaged, OSError."""
    try:
        data = home.hospitals_file.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return msgspec.json.decode(data, type=HospitalList)
    except msgspec.DecodeError as error:
        raise ListDamaged(f"{home.hospitals_file}: {error}") from error


def listed_hospital(home: Home, code: str) -> tuple[Hospital, bool] | None:
    """The hospital with this code, and whether it is an invented one. Raises ListDamaged, OSError."""
    known = read_list(home)
    found = next((hospital for hospital in known.hospitals if hospital.code == code), None) if known else None
    return (found, known.is_sample) if known and found else None


def list_changed_at(home: Home) -> int:
    """When the file was written, in nanoseconds; 0 when there is none: another number is another list."""
    try:
        return home.hospitals_file.stat().st_mtime_ns
    except OSError:
        return 0


def _replace(home: Home, whole: HospitalList) -> HospitalList:
    """A crash or a full disk leaves the old list as it was."""
    coming = home.hospitals_file.with_suffix(".coming")
    try:
        with coming.open("wb") as file:
            file.write(msgspec.json.encode(whole))
            file.flush()
            os.fsync(file.fileno())
        coming.replace(home.hospitals_file)
    finally:
        coming.unlink(missing_ok=True)
    return whole
