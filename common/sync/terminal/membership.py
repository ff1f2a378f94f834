"""What a machine keeps of having joined a hall: where the hub is, how to sign in, and what it is there."""

import secrets
from pathlib import Path
from typing import Literal

import msgspec

from common.places import Home, write_private_file

Trust = Literal["certificate", "binding", "none"]
"""How the hub is known: by its own certificate; by its knowing the secret over this very connection (for servers
whose certificate an authority signs and renews); or not at all, where whoever runs it has chosen to do without TLS."""


class Address(msgspec.Struct, frozen=True, array_like=True):
    """Where a server is reached."""

    host: str
    port: int


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """A joined machine. `hub` and `terminal` say which hub this is and which machine of it.

    `others` are the machines that may carry the hub one day, as the hub has named them; `former` is the one that did
    before the hub was met where it is now.
    """

    host: str
    port: int
    database: str
    role: str
    password: str
    hub: str
    terminal: int
    kind: str
    digit: str
    trust: Trust = "certificate"
    others: tuple[Address, ...] = ()
    former: Address | None = None

    @property
    def is_staffed(self) -> bool:
        """Whether names and notes are for this machine."""
        return self.kind in ("counter", "office")

    @property
    def address(self) -> Address:
        """Where the hub was last met."""
        return Address(self.host, self.port)

    def words(self, home: Home, timeout_s: int = 5) -> str:
        """How libpq reaches the hub: only over TLS, and only one with the certificate that was pinned at joining."""
        from psycopg.conninfo import make_conninfo  # not at the top: a machine without a hub needs no PostgreSQL

        return make_conninfo(
            host=self.host,
            port=self.port,
            dbname=self.database,
            user=self.role,
            password=self.password,
            application_name="yichuang",
            connect_timeout=timeout_s,
            keepalives_idle=5,
            keepalives_interval=2,
            keepalives_count=3,
            tcp_user_timeout=10_000,
            **trusting(self.trust, certificate_file(home)),
        )


def trusting(trust: Trust, certificate: Path) -> dict[str, str]:
    """What libpq demands of a server before it signs in."""
    match trust:
        case "certificate":
            return {"sslmode": "verify-ca", "sslrootcert": str(certificate)}
        case "binding":  # RFC 5802: a stranger in between cannot answer for the server
            return {"sslmode": "require", "channel_binding": "require"}
        case "none":
            return {}


def membership_file(home: Home) -> Path:
    """Where the membership is kept, readable by the service user only."""
    return home.folder / "hub.json"


def certificate_file(home: Home) -> Path:
    """The hub's certificate as it was at joining."""
    return home.folder / "hub.pem"


def read_membership(home: Home) -> Membership | None:
    """The membership, None for a machine that stands alone. Raises msgspec.DecodeError for a damaged file."""
    try:
        return msgspec.json.decode(membership_file(home).read_bytes(), type=Membership)
    except FileNotFoundError:
        return None


def write_membership(home: Home, membership: Membership) -> None:
    """Keep the membership. Raises FileExistsError when the machine belongs to a hall already."""
    write_private_file(membership_file(home), msgspec.json.encode(membership))


def renew_membership(home: Home, membership: Membership) -> None:
    """Put a membership in the place of the one that is there, whole or not at all."""
    fresh = membership_file(home).with_name(f"hub.json.{secrets.token_hex(8)}")
    write_private_file(fresh, msgspec.json.encode(membership))
    fresh.replace(membership_file(home))
