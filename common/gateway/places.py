"""Where a gateway's keys lie: a folder of the home for each department."""

from dataclasses import dataclass
from pathlib import Path

from common.domain.catalogue.item import Domain
from common.places import Home


@dataclass(frozen=True)
class GatewayPlaces:
    """The files of one gateway. A path may be of a file that is not there yet."""

    folder: Path

    @property
    def own_keys(self) -> Path:
        """The hall's private keys for packages."""
        return self.folder / "own.key"

    @property
    def their_keys(self) -> Path:
        """The department's public keys for packages."""
        return self.folder / "department.pub"

    @property
    def tls_key(self) -> Path:
        """The private key of the hall's certificate."""
        return self.folder / "tls.key"

    @property
    def certificate(self) -> Path:
        """The hall's certificate, signed by the department."""
        return self.folder / "tls.pem"

    @property
    def authority(self) -> Path:
        """Who signs the certificate of the department's server; nobody else is trusted."""
        return self.folder / "authority.pem"

    @property
    def lock(self) -> Path:
        """Held by whichever process of this machine talks to the department."""
        return self.folder / "talking.lock"


def places_of(home: Home, department: Domain) -> GatewayPlaces:
    """The files of a department's gateway."""
    return GatewayPlaces(home.folder / "gateways" / department)
