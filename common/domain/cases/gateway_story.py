"""Gateways as part of a case's story: that a department was told and has it stands in the history, no more."""

from common.domain.cases.case import Case
from common.domain.cases.gateway_events import DispatchAcknowledged, DispatchQueued
from common.domain.cases.telling import Changes, tells


@tells(DispatchQueued, is_always=True)
def _queued(case: Case, body: DispatchQueued) -> Changes:
    return {}


@tells(DispatchAcknowledged, is_always=True)
def _acknowledged(case: Case, body: DispatchAcknowledged) -> Changes:
    return {}
