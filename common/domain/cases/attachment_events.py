"""What can have happened to the scans of a case. No file's name is in the clear, for names are in names of files."""

from datetime import date

from common.domain.cases.attachment_words import Media
from common.domain.event import Event


class AttachmentAdded(Event, frozen=True, kw_only=True):
    """A scan lies encrypted beside the store; `digest` is the SHA-256 of it as it lies there, `size` its bytes there.

    `sealed` holds an `AttachmentKey` under the key of `person`: the applicant, or the representative whose paper it is.
    `paper` is which of the case's papers it shows, "" for none of them.
    """

    attachment: str
    case: str
    person: str
    digest: str
    size: int
    media: Media
    paper: str = ""
    sealed: str
    staff: str
    on: date


class AttachmentRemoved(Event, frozen=True, kw_only=True):
    """It was added by mistake: the file is taken away on every machine. `digest` names it.

    `reason` is sealed under the applicant's key; "" while the case was not accepted yet.
    """

    attachment: str
    case: str
    digest: str
    staff: str
    on: date
    reason: str = ""
