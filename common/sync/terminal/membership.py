"""What a machine keeps of having joined a hall: where the hub is, how to sign in, and what it is there."""

from pathlib import Path

import msgspec

from common.places import Home, write_private_file


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """A joined machine. `hub` and `terminal` say which hub this is and which machine of it."""

    host: str
    port: int
    database: str
    role: str
    password: str
    hub: str
    terminal: int
    kind: str
    digit: str
    has_certificate: bool = True

    @property
    def is_staffed(self) -> bool:
        """Whether names and notes are for this machine."""
        return self.kind in ("counter", "office")

    def words(self, home: Home, timeout_s: int = 5) -> str:
        """How libpq reaches the hub: only over TLS, and only one with the certificate that was pinned at joining."""
        from psycopg.conninfo import make_conninfo  # not at the top: a machine without a hub needs no PostgreSQL

        pinned = {"sslmode": "verify-ca", "sslrootcert": str(certificate_file(home))} if self.has_certificate else {}
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
            **pinned,
        )


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
