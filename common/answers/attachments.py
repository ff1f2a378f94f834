"""Answers about scans: those of a case, and one in the clear for whoever has put on record that they look."""

from common.answers.persons import fresh_look
from common.answers.view import View, answers
from common.attachments.sealed_file import Damaged, decrypt
from common.attachments.shelf import Shelf
from common.domain.cases import attachment_queries as q
from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_words import Media
from common.domain.refusals import Refused
from common.store.lookups import attachments, cases


@answers(q.AskAttachments)
def attachments_of_case(view: View, query: q.AskAttachments) -> list[Attachment]:
    """Removed ones are left out; those whose file is still on its way are marked."""
    case = cases.case(view.db, query.case.strip())
    if case is None:
        raise Refused("unknown_case", case=query.case)
    return [attachments.shown(view.db, filed) for filed in attachments.of_case(view.db, case.case)]


@answers(q.AskScan)
def scan(view: View, query: q.AskScan) -> q.Scan:
    """Only a scan of a person, or of a case, that the look is about."""
    filed = attachments.attachment(view.db, query.attachment)
    if filed is None:
        raise Refused("unknown_attachment")
    looked = fresh_look(view, query.look)
    if not any(one.case == filed.case or one.person == filed.person for one in looked):
        raise Refused("look_needed")
    key = attachments.key_of(view.db, filed)
    if key is None:
        raise Refused("unknown_attachment")
    return q.Scan(name=key.name, media=Media(filed.media), content=_content(view, filed.digest, key.key))


def _content(view: View, digest: str, key: bytes) -> bytes:
    try:
        return decrypt(Shelf(view.attachments_folder).read(digest), key)
    except FileNotFoundError as error:
        raise Refused("attachment_elsewhere") from error
    except (Damaged, OSError) as error:
        raise Refused("attachment_damaged") from error
