"""Questions about the scans of a case."""

import msgspec

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_words import Media
from common.domain.limits import Code
from common.domain.queries import Query


class Scan(msgspec.Struct, frozen=True, kw_only=True):
    """A scan in the clear."""

    name: str
    media: Media
    content: bytes


class AskAttachments(Query[list[Attachment]], frozen=True, kw_only=True, tag="attachments"):
    """The scans of a case, in the order in which they came."""

    case: Code


class AskScan(Query[Scan], frozen=True, kw_only=True, tag="scan"):
    """A scan in the clear, to whoever has put on record that they look at this person or case (`look`)."""

    look: Code
    attachment: Code
