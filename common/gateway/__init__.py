"""Gateways to departments' own networks: a durable outbox, packages to carry over, and an interface over HTTPS."""

from collections.abc import Callable

from common.hall import Hall
from common.settings import Settings


def gateways_beside(hall: Hall, settings: Settings) -> Callable[[], None]:
    """Send and receive beside a program's windows; returns what ends that. Without a gateway nothing is loaded."""
    if all(one.way == "none" for one in settings.gateways.values()):
        return lambda: None
    from common.gateway.beside import keep_gateways  # not at the top: 10 MB of cryptography and of HTTPS

    return keep_gateways(hall, settings)
