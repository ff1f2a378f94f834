"""A scan of a paper: what is sealed about it, and what lists show."""

import msgspec

from common.domain.cases.attachment_words import Media

LARGEST_MEGABYTES = 20
"""How large a scan may be (settable): a dozen pages at 300 dpi in colour."""


class AttachmentKey(msgspec.Struct, frozen=True, kw_only=True):
    """What only those may know who have the person's key: the file's own key, its name, and its digest in the clear."""

    key: bytes
    name: str
    digest: str


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A scan as lists show it. `name` is "" for somebody who was erased; `size` is in bytes."""

    attachment: str
    case: str
    person: str
    media: Media
    size: int
    paper: str
    name: str
    staff: str
    at_ms: int
    is_here: bool
    """False while another machine of the hall has it and this one has not fetched it yet."""
