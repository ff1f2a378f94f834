"""How each question is answered from the store: read-only, short, one function per query."""

from common.answers import cases, conflicts, items, paper, queue, setup

__all__ = ["cases", "conflicts", "items", "paper", "queue", "setup"]
