"""The acts on a case in hand, in the order in which they are shown."""

from counter.cases.acts import ActOnCase
from counter.cases.front_desk import FRONT_DESK

ALL_ACTS: tuple[ActOnCase, ...] = (*FRONT_DESK,)
