"""The scans of a case for a department that decides it: they leave the machine only locked, or over TLS."""

from collections.abc import Callable, Iterable, Iterator

from common.attachments.sealed_file import Damaged, decrypt
from common.attachments.shelf import Shelf
from common.domain.cases.attachment_words import Media
from common.gateway.parcel import Attachment
from common.hall import Hall
from common.store.lookups import attachments

_MEDIA_TYPES = {
    Media.PDF: "application/pdf",
    Media.JPEG: "image/jpeg",
    Media.PNG: "image/png",
    Media.TIFF: "image/tiff",
}
AttachmentsOf = Callable[[str], Iterable[Attachment]]
"""The files of a case, by its id. Raises ScanNotHere."""


class ScanNotHere(Exception):
    """A scan of a case has not come from another machine yet, or is damaged: its letter waits."""


def scans_of(hall: Hall) -> AttachmentsOf:
    """Reads the scans of a hall's cases. Those of somebody who was erased are left out."""
    shelf = Shelf(hall.home.attachments_folder)

    def read(case: str) -> Iterator[Attachment]:
        with hall.store.reading() as db:
            found = [(filed, attachments.key_of(db, filed)) for filed in attachments.of_case(db, case)]
        for filed, key in found:
            if key is not None:
                try:
                    content = decrypt(shelf.read(filed.digest), key.key)
                except (OSError, Damaged) as error:
                    raise ScanNotHere(filed.attachment) from error
                yield Attachment(key.name, _MEDIA_TYPES[Media(filed.media)], content)

    return read
