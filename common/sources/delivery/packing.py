"""Makes a delivery from tables: what the agency's side does."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from common.domain.ids import new_id
from common.outside.keys import OwnKeys, PublicKeys
from common.outside.listed import blocks_of
from common.outside.package import SUFFIX, write_package
from common.sources.delivery.contents import Contents, TableFile, TableForm, TableKind


def write_delivery(
    folder: Path,
    running: int,
    own: OwnKeys,
    hall: PublicKeys,
    tables: Iterable[tuple[str, bytes]],
    agency: str,
    as_of: date,
    *,
    is_sample: bool = False,
) -> Path:
    """Sign and lock tables for a hall, as records-NUMBER-ID.ycpkg in a folder. Raises OSError, ValueError.

    Names that begin with "persons" are of the table of persons, with "payments" of that of payments.
    """
    ordered = sorted(tables, key=lambda one: (list(TableKind).index(_kind(one[0])), one[0]))
    contents = Contents(
        kind="records",
        agency=agency,
        as_of=as_of,
        is_sample=is_sample,
        files=tuple(_listed(name, data) for name, data in ordered),
    )
    package = new_id()
    file = folder / f"records-{running:06}-{package}{SUFFIX}"
    write_package(file, package, running, own, hall, blocks_of(contents, (data for _, data in ordered)))
    return file


def _listed(name: str, data: bytes) -> TableFile:
    digest = hashlib.sha256(data).hexdigest()
    return TableFile(name=name, table=_kind(name), type=_form(data), size=len(data), sha256=digest)


def _kind(name: str) -> TableKind:
    for kind in TableKind:
        if name.startswith(kind):
            return kind
    raise ValueError(f"{name}: the name of a table begins with persons or payments")


def _form(data: bytes) -> TableForm:
    if data.startswith(b"PK"):
        return TableForm.XLSX
    try:
        data.decode()
    except UnicodeDecodeError:
        return TableForm.CSV_GB18030
    return TableForm.CSV_UTF8
