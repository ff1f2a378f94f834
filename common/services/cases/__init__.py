"""Services of cases: what the front desk receives, what the back office decides, what the issuing counter hands out."""

from common.services.cases import issuing, persons, receiving, reviewing, workdays

__all__ = ["issuing", "persons", "receiving", "reviewing", "workdays"]
