"""One function per command: decides from the present state and returns events."""

from common.services import calling, counters, day, paper, serving, setup, staff, tickets

__all__ = ["calling", "counters", "day", "paper", "serving", "setup", "staff", "tickets"]
