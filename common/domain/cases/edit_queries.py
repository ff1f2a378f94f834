"""Questions about what machines that were apart wrote of one case, and what they answer."""

import msgspec

from common.domain.cases.edits import Edited
from common.domain.cases.queries import CaseRow
from common.domain.limits import Code, Count
from common.domain.queries import Query


class EditsOfCase(msgspec.Struct, frozen=True, kw_only=True):
    """All of a case, and of the people in it, that was written apart and that nobody has settled.

    `is_whole` says that the people are shown in full, because a look is on record.
    """

    row: CaseRow
    edits: tuple[Edited, ...]
    is_whole: bool


class AskEdits(Query[EditsOfCase], frozen=True, kw_only=True, tag="edits"):
    """What of one case is to be settled, by its id or number; people in full with a `look` that is on record."""

    case: Code
    look: Code = ""


class AskEditedCases(Query[list[EditsOfCase]], frozen=True, kw_only=True, tag="edited_cases"):
    """The cases of which machines that were apart wrote differently, the newest first; people are masked."""

    limit: Count = 50
