"""Where the keys and certificates for another organisation lie: a folder of the home for each."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OutsidePlaces:
    """The files in one folder. A path may be of a file that is not there yet."""

    folder: Path

    @property
    def own_keys(self) -> Path:
        """The private keys of this side for packages."""
        return self.folder / "own.key"

    @property
    def tls_key(self) -> Path:
        """The private key of this side's certificate."""
        return self.folder / "tls.key"

    @property
    def certificate(self) -> Path:
        """This side's certificate, signed by the other."""
        return self.folder / "tls.pem"

    @property
    def authority(self) -> Path:
        """Who signs the certificate of the other side's server; nobody else is trusted."""
        return self.folder / "authority.pem"
