"""The papers of cases: which there are, what they are called, and which of them are addressed to a person."""

from enum import StrEnum


class CasePaper(StrEnum):
    """A paper that is made out about a case, or about several."""

    NOTICE = "notice"
    ACCEPTANCE = "acceptance"
    RECEIPT = "receipt"
    PROMISE = "promise"
    REJECTION = "rejection"
    CORRECTION = "correction"
    SUSPENSION = "suspension"
    DECISION = "decision"
    DELIVERY = "delivery"
    SUPERVISION = "supervision"
    MANIFEST = "manifest"

    @property
    def zh(self) -> str:
        """What staff call it in Chinese."""
        return _NAMES[self][0]

    @property
    def en(self) -> str:
        """What staff call it in English."""
        return _NAMES[self][1]

    @property
    def is_receipt(self) -> bool:
        """Whether it only confirms what changed hands: a slip will do, and nobody is named in full on it."""
        return self in (CasePaper.RECEIPT, CasePaper.DELIVERY)


_NAMES = {
    CasePaper.NOTICE: ("一次性告知书", "One-time notice"),
    CasePaper.ACCEPTANCE: ("受理通知书", "Notice of acceptance"),
    CasePaper.RECEIPT: ("收件凭证", "Receipt for papers"),
    CasePaper.PROMISE: ("容缺受理承诺书", "Promise to bring what is owed"),
    CasePaper.REJECTION: ("不予受理通知书", "Notice of non-acceptance"),
    CasePaper.CORRECTION: ("补正通知书", "Request for correction"),
    CasePaper.SUSPENSION: ("中止办理告知书", "Notice of suspension"),
    CasePaper.DECISION: ("决定书", "Decision"),
    CasePaper.DELIVERY: ("送达回证", "Receipt for the result"),
    CasePaper.SUPERVISION: ("督办单", "Supervision order"),
    CasePaper.MANIFEST: ("材料交接清单", "Manifest"),
}
