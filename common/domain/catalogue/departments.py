"""Which departments a row names: the item's own, those that must approve besides, and how many people sign."""

from common.domain.catalogue import cells
from common.domain.catalogue.faults import FaultKind
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.catalogue.row import Row

_DOMAINS = {name.lower(): domain for domain in Domain for name in (domain.value, domain.zh, domain.en)}
_KNOWN = "、".join(known.zh for known in Domain)
_SIGNATURES = {"": 1, "1": 1, "2": 2}
"""One handles it, and at most one more speaks for the department (北京市优化营商环境条例 art. 35)."""


def read_domain(row: Row) -> Domain | None:
    """The item's life topic, which is the department's; None when it is unknown, which has then been said."""
    text = row.text("domain")
    domain = _DOMAINS.get(text.lower()) if text is not None else None
    if text is not None and domain is None:
        row.fault(FaultKind.DOMAIN_UNKNOWN, "domain", text, _KNOWN)
    return domain


def read_approvals(row: Row, own: Domain | None, kind: HandlingKind | None) -> tuple[Domain, ...]:
    """The departments that must approve besides the item's own (并联审批)."""
    approvals: list[Domain] = []
    for named in cells.listed(row.text("approvals", keeps_lines=True) or ""):
        domain = _DOMAINS.get(named.lower())
        if domain is None:
            row.fault(FaultKind.DOMAIN_UNKNOWN, "approvals", named, _KNOWN)
        elif domain is own or domain in approvals:
            row.fault(FaultKind.APPROVAL_TWICE, "approvals", named)
        else:
            approvals.append(domain)
    if approvals and kind is HandlingKind.ON_THE_SPOT:
        row.fault(FaultKind.APPROVAL_ON_THE_SPOT, "approvals", approvals[0].zh)
    return tuple(approvals)


def read_signatures(row: Row) -> int:
    """How many people sign each decision."""
    text = row.text("signatures") or ""
    if text not in _SIGNATURES:
        row.fault(FaultKind.SIGNATURES_UNKNOWN, "signatures", text)
    return _SIGNATURES.get(text, 1)
