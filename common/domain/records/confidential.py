"""What holds somebody's data and therefore never shows it by itself: not in a log, not in an exception's text."""

import msgspec


class Confidential(msgspec.Struct, frozen=True):
    """A base whose `repr` names the kind of thing and nothing in it."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
