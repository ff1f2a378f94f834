"""Where a gateway's keys lie: a folder of the home for each department."""

from dataclasses import dataclass
from pathlib import Path

from common.domain.catalogue.item import Domain
from common.outside.places import OutsidePlaces
from common.places import Home


@dataclass(frozen=True)
class GatewayPlaces(OutsidePlaces):
    """The files of one gateway."""

    @property
    def their_keys(self) -> Path:
        """The department's public keys for packages."""
        return self.folder / "department.pub"

    @property
    def lock(self) -> Path:
        """Held by whichever process of this machine talks to the department."""
        return self.folder / "talking.lock"


def places_of(home: Home, department: Domain) -> GatewayPlaces:
    """The files of a department's gateway."""
    return GatewayPlaces(home.folder / "gateways" / department)
