"""The way to a department as the settings say: over a folder, or over HTTPS."""

from pathlib import Path
from typing import Protocol

from common.domain.catalogue.item import Domain
from common.gateway.exchanged import Exchanged
from common.gateway.folder_way import FolderWay
from common.gateway.https_way import HttpsWay, Interface
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.outside.keys import make_keys, read_public
from common.outside.tls import caller_context
from common.settings import Gateway, Settings


class Way(Protocol):
    """How letters go out and answers come in. Raises NotReached."""

    def exchange(self) -> Exchanged:
        """Both, once."""

    def send(self, *, again: bool = False) -> Exchanged:
        """What waits; `again` what was sent but not confirmed, too."""

    def receive(self) -> Exchanged:
        """What is new."""


def used(settings: Settings) -> dict[Domain, Gateway]:
    """The gateways of this machine."""
    return {Domain(name): one for name, one in settings.gateways.items() if one.way != "none"}


def open_way(outbox: Outbox, gateway: Gateway) -> Way:
    """The way to a department. Raises KeysWrong where keys or certificates are missing."""
    home = outbox.hall.home
    places = places_of(home, outbox.department)
    if gateway.way == "folder":
        folder = home.folder / Path(gateway.folder).expanduser()
        return FolderWay(outbox, folder, make_keys(places.own_keys), read_public(places.their_keys))
    context = caller_context(places)
    return HttpsWay(outbox, lambda: Interface(gateway.url, context))
