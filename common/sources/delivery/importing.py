"""Imports a delivery: every row of it or none, beside the one in use, which is replaced at the very end."""

from datetime import date
from pathlib import Path

from common.domain.ids import new_id
from common.outside.keys import make_keys, read_public
from common.outside.listed import read_list
from common.outside.package import Header, opened
from common.outside.refused import PackageRefused
from common.places import make_private_folder
from common.sources.delivery.contents import Contents, TableKind
from common.sources.delivery.report import Report, Standing
from common.sources.delivery.sealed import SealedWriting, is_whole
from common.sources.delivery.shelf import InUse, alone, files_of, in_use, new_folder, put_in_use, sweep
from common.sources.delivery.taking import Taking, Told
from common.sources.places import RecordsPlaces
from common.store.connect import DatabaseError, StoreUnreadable


class NotWritten(Exception):
    """The sealed database could not be written, as on a full disk; the delivery that was in use stays so."""


def import_delivery(
    file: Path,
    places: RecordsPlaces,
    today: date,
    *,
    only_looks: bool = False,
    told: Told = lambda _: None,
) -> Report:
    """Read a delivery and put it in use, unless a row of it is wrong or it is `only_looks`.

    The one in use is taken again only where its database is damaged. `told` hears from time to time which part of it
    is read, from 0 to 1. Raises PackageRefused, KeysWrong, and NotWritten or OSError for the disk; whatever is raised,
    the delivery that was in use stays so.
    """
    make_private_folder(places.folder)
    with alone(places), opened(file, make_keys(places.own_keys), read_public(places.their_keys)) as package:
        header, _, chunks = package
        now = in_use(places)
        is_again = now is not None and now.package == header.id
        if now is not None and is_again and is_whole(files_of(places, now)):
            return _known(now)
        contents = read_list(chunks, Contents)
        _check(header, contents, None if is_again else now, today)
        sweep(places)
        try:
            folder = new_folder(places, new_id())
            taking = Taking(SealedWriting(folder), contents, today)
            taking.take_all(chunks, told)
            report = taking.report(header, only_looks=only_looks)
            if report.standing is Standing.IN_USE:
                put_in_use(places, _in_use(folder.name, report, today, is_sample=contents.is_sample))
            return report
        except (DatabaseError, StoreUnreadable, OSError) as error:
            raise NotWritten(str(error)) from error
        finally:
            sweep(places)


def _check(header: Header, contents: Contents, now: InUse | None, today: date) -> None:
    """Raises PackageRefused where it is not newer than what is in use, or cannot be true as a whole."""
    if contents.as_of > today:
        raise PackageRefused("of_the_future")
    if now is not None and (contents.as_of, header.running) <= (now.as_of, now.running):
        raise PackageRefused("older")
    kinds = [table.table for table in contents.files]
    if kinds != sorted(kinds, key=list(TableKind).index) or TableKind.PERSONS not in kinds:
        raise PackageRefused("malformed", "persons come before payments")


def _known(now: InUse) -> Report:
    return Report(
        standing=Standing.KNOWN,
        package=now.package,
        running=now.running,
        agency=now.agency,
        as_of=now.as_of,
        persons=now.persons,
        payments=now.payments,
    )


def _in_use(folder: str, report: Report, today: date, *, is_sample: bool) -> InUse:
    return InUse(
        folder=folder,
        package=report.package,
        running=report.running,
        agency=report.agency,
        as_of=report.as_of,
        imported_on=today,
        persons=report.persons,
        payments=report.payments,
        is_sample=is_sample,
    )
