"""Where what belongs to the records lies: keys, certificates, the delivery in use, all in one folder of the home."""

from dataclasses import dataclass
from pathlib import Path

from common.outside.places import OutsidePlaces
from common.places import Home


@dataclass(frozen=True)
class RecordsPlaces(OutsidePlaces):
    """The files of the records, apart from the hall's store."""

    @property
    def their_keys(self) -> Path:
        """The agency's public keys for deliveries."""
        return self.folder / "agency.pub"

    @property
    def deliveries(self) -> Path:
        """A folder for each delivery that is there, or was begun: a sealed database and its key."""
        return self.folder / "deliveries"

    @property
    def in_use(self) -> Path:
        """Names the delivery that counts."""
        return self.folder / "in-use.json"

    @property
    def lock(self) -> Path:
        """Held by whoever imports."""
        return self.folder / "importing.lock"

    @property
    def serving(self) -> Path:
        """The authority of `source serve`, and the certificate of its server."""
        return self.folder / "serving"

    @property
    def server_certificate(self) -> Path:
        """The certificate of its server."""
        return self.serving / "server.pem"


def records_places(home: Home) -> RecordsPlaces:
    """The files of the records of a home."""
    return RecordsPlaces(home.folder / "records")
