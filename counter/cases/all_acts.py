"""The acts on a case in hand, in the order in which they are shown."""

from counter.cases.acts import ActOnCase

ALL_ACTS: tuple[ActOnCase, ...] = ()
