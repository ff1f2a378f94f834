"""Packages: what is written is read again, and whatever else a file may hold is refused in kind words."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.domain.cases.gateway_letters import Receipt
from common.domain.catalogue.item import Domain
from common.gateway.parcel import Attachment, Parcel, blocks_of, read_files, read_parcel
from common.outside.keys import KeysWrong, OwnKeys, make_keys, new_keys, parse_public, read_public, trust
from common.outside.package import opened, read_header, write_package
from common.outside.refused import PackageRefused

HALL, DEPARTMENT, STRANGER = new_keys(), new_keys(), new_keys()
SCAN = Attachment("户口簿.pdf", "application/pdf", bytes(range(256)) * 700)
PARCEL = Parcel(
    department=Domain.SOCIAL_INSURANCE,
    has_last=3,
    has_missing=(2,),
    receipts=(Receipt(letter="l1", number="SB-1", fingerprint="0" * 64),),
    files=(SCAN.head,),
)


def write(folder: Path, own: OwnKeys = HALL, to: OwnKeys = DEPARTMENT) -> Path:
    file = folder / "p.ycpkg"
    write_package(file, "p1", 7, own, to.public(), blocks_of(PARCEL, [SCAN.data]))
    return file


def read(file: Path, own: OwnKeys = DEPARTMENT, sender: OwnKeys = HALL) -> tuple[int, Parcel, list[bytes]]:
    with opened(file, own, sender.public()) as (header, _, chunks):
        parcel = read_parcel(chunks)
        return header.running, parcel, [data for _, data in read_files(chunks, parcel)]


def why(file: Path, own: OwnKeys = DEPARTMENT, sender: OwnKeys = HALL) -> str:
    with pytest.raises(PackageRefused) as refused:
        read(file, own, sender)
    assert refused.value.zh
    assert refused.value.en
    return refused.value.reason


def test_what_was_written_is_read_by_its_recipient_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = write(tmp_path)
    assert read(file) == (7, PARCEL, [SCAN.data])
    assert [one.name for one in tmp_path.iterdir()] == ["p.ycpkg"]
    assert b"SB-1" not in file.read_bytes()


@given(st.lists(st.binary(max_size=70_000), max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_come_through_whatever_blocks_they_came_in(tmp_path: Path, blocks: list[bytes]) -> None:
    write_package(tmp_path / "p", "p1", 1, HALL, DEPARTMENT.public(), blocks)
    with opened(tmp_path / "p", DEPARTMENT, HALL.public()) as (_, _, chunks):
        assert chunks.read(1 << 20) == b"".join(blocks)


def test_a_package_for_somebody_else_or_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    assert why(write(tmp_path, to=STRANGER)) == "not_for_us"
    assert why(write(tmp_path, own=STRANGER)) == "unknown_sender"


def test_whoever_signs_a_package_of_somebody_else_as_their_own_cannot(tmp_path: Path) -> None:
    """The header is bound to the chunks: with another sender in it none of them opens."""
    file = write(tmp_path)
    raw = file.read_bytes().replace(HALL.public().mark.encode(), STRANGER.public().mark.encode())
    signed = raw[:-64] + STRANGER.signer().sign(hashlib.sha256(raw[:-64]).digest())
    file.write_bytes(signed)
    assert why(file, sender=STRANGER) == "tampered"


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_changed_byte_anywhere_is_found(tmp_path: Path, data: st.DataObject) -> None:
    file = write(tmp_path)
    raw = bytearray(file.read_bytes())
    place = data.draw(st.one_of(st.integers(0, 400), st.integers(0, len(raw) - 1)))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    file.write_bytes(raw)
    assert why(file) in (
        "not_a_package",
        "half_copied",
        "newer",
        "not_for_us",
        "unknown_sender",
        "tampered",
        "malformed",
    )


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_that_was_not_copied_to_its_end_says_so(tmp_path: Path, data: st.DataObject) -> None:
    file = write(tmp_path)
    raw = file.read_bytes()
    file.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    assert why(file) == "half_copied"


@given(st.binary(max_size=300), st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_file_is_refused_and_never_breaks_the_reader(tmp_path: Path, junk: bytes, has_begin: bool) -> None:
    file = tmp_path / "junk"
    file.write_bytes((b"YICHUANG-PACKAGE\n" if has_begin else b"") + junk)
    assert why(file) in ("not_a_package", "half_copied", "not_for_us", "newer")
    with pytest.raises(PackageRefused):
        read_header(file)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_true_sender_that_writes_nonsense_is_refused_too(tmp_path: Path, junk: bytes) -> None:
    write_package(tmp_path / "p", "p1", 1, HALL, DEPARTMENT.public(), [junk])
    assert why(tmp_path / "p") == "malformed"


def test_more_or_other_attachments_than_listed_are_refused(tmp_path: Path) -> None:
    for wrong in (SCAN.data[:-1], SCAN.data + b"!", bytes(len(SCAN.data))):
        write_package(tmp_path / "p", "p1", 1, HALL, DEPARTMENT.public(), blocks_of(PARCEL, [wrong]))
        assert why(tmp_path / "p") == "malformed"


def test_what_goes_wrong_where_it_is_kept_is_no_fault_of_the_package(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no room"), opened(write(tmp_path), DEPARTMENT, HALL.public()):
        raise OSError("no room on the disk")
    assert why(tmp_path) == "unreadable"


def test_keys_are_made_once_and_given_as_a_line(tmp_path: Path) -> None:
    own = make_keys(tmp_path / "keys" / "own.key")
    assert make_keys(tmp_path / "keys" / "own.key") == own
    assert (tmp_path / "keys" / "own.key").stat().st_mode & 0o077 == 0
    trust(tmp_path / "other.pub", own.public())
    assert read_public(tmp_path / "other.pub") == own.public() == parse_public(own.public().line())
    assert len(own.public().spoken) == 29
    for wrong in ("", "yichuang-gateway-1 AAAA", "ssh-ed25519 AAAA", own.public().line()[:-9]):
        with pytest.raises(KeysWrong):
            parse_public(wrong)
    with pytest.raises(KeysWrong, match="missing"):
        read_public(tmp_path / "none")
