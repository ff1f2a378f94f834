"""How the gateways to departments stand; nothing is looked at on a machine that has none."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from common.domain.cases.gateway_queries import AskGateways, GatewayNow
from common.domain.catalogue.item import Domain
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.gateway.turn import elsewhere
from common.gateway.ways import open_way, used
from common.hall import Hall
from common.outside.keys import KeysWrong
from common.outside.tls import ends_at
from common.settings import Gateway, Settings
from counter.doctor.finding import Finding

_LATE = timedelta(days=1)
_SOON = timedelta(days=30)


def check_gateways(hall: Hall, settings: Settings) -> Iterator[Finding]:
    """Keys, what waits too long, what a person has to look at. The hall can open without any department."""
    for department, gateway in used(settings).items():
        name = f"gateways.{department}"
        wrong = _fault_in_keys(hall, department, gateway)
        if wrong is not None:
            yield Finding(name=name, ok=False, zh=f"{department.zh}网关：{wrong[0]}", en=wrong[1], is_needed=False)
            continue
        (now,) = hall.ask(AskGateways(department=department))
        yield _standing(name, department, now, hall.now().at_ms)


def _fault_in_keys(hall: Hall, department: Domain, gateway: Gateway) -> tuple[str, str] | None:
    try:
        open_way(Outbox(hall, department), gateway)
        if gateway.way == "https":
            ends = ends_at(places_of(hall.home, department))
            if ends - datetime.now(UTC) < _SOON:
                return f"证书 {ends:%Y-%m-%d} 到期，请换新", f"its certificate ends on {ends:%Y-%m-%d}: have it renewed"
    except KeysWrong as fault:
        return f"钥匙或证书不能用（{fault}）", f"{fault}: ./yichuang gateway keys {department} --help"
    return None


def _standing(name: str, department: Domain, now: GatewayNow, at_ms: int) -> Finding:
    age_ms = at_ms - now.oldest_pending_ms if now.oldest_pending_ms is not None else 0
    is_late = age_ms > _LATE.total_seconds() * 1000
    if now.machine and not now.is_here:
        zh, en = elsewhere(now.machine, department)
        return Finding(name=name, ok=False, zh=f"{department.zh}网关：{zh}", en=en, is_needed=False)
    is_well = not (is_late or now.answers_open or now.missing or now.untaken or now.differences)
    zh = (
        f"{department.zh}网关：{now.pending} 件待回执，{now.answers_open} 条回复待核实，"
        f"缺 {len(now.missing)} 个包，{len(now.untaken)} 个包没有收下，对账差异 {now.differences} 处"
    )
    en = (
        f"{now.pending} wait for a receipt{' for more than a day' if is_late else ''}, {now.answers_open} answers to be"
        f" looked at, {len(now.missing)} packages missing, {len(now.untaken)} left alone,"
        f" {now.differences} differences at the last reconciliation"
    )
    return Finding(name=name, ok=is_well, zh=zh, en=en, is_needed=False)
