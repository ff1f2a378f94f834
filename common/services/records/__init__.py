"""Services of self-service: what residents print at kiosks, codes released at desks, papers that are verified."""

from common.services.records import codes, printing, verifying

__all__ = ["codes", "printing", "verifying"]
