"""The command that settles what machines that were apart wrote of one case."""

from typing import Annotated

import msgspec

from common.domain.commands.command import Command
from common.domain.limits import Code, Running, Text

_MOST = msgspec.Meta(max_length=1000)


class Choice(msgspec.Struct, frozen=True):
    """What counts of one field: what was written under `key`. A field of papers is the paper's name in the catalogue.

    Nothing but what was written counts: two values are never mixed.
    """

    field: Text
    key: Running


class SettleEdits(Command, frozen=True, kw_only=True):
    """Say what counts of that which machines that were apart wrote of a case and of its people.

    Fields without a choice keep what counts now. `seen` are the keys of what was shown; what has arrived since then
    stays to be settled. Without `seen` it is all there is.
    """

    counter: Code
    case: Code
    choices: Annotated[tuple[Choice, ...], _MOST] = ()
    seen: Annotated[tuple[Running, ...], _MOST] = ()
    words: Text = ""
