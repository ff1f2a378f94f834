"""The halls of a district: inviting them, each under a name of its own."""

from common.sync.hub.schema import Connection
from common.sync.hub.terminals import Invited, Mixed, let_in, new_secret


class NameTaken(Exception):
    """Another hall of the district has this name."""


class UnknownHall(Exception):
    """The district has no hall of this name."""


def invite_hall(connection: Connection, name: str) -> Invited:
    """Make a role for a hall's hub. Raises NameTaken, Mixed."""
    with connection.transaction():
        connection.execute("LOCK TABLE hub.terminal")
        if connection.execute("SELECT 1 FROM hub.terminal WHERE kind <> 'hall'").fetchone():
            raise Mixed
        if connection.execute("SELECT 1 FROM hub.hall WHERE name = %s", (name,)).fetchone():
            raise NameTaken(name)
        invited = let_in(connection, "hall", "halls")
        connection.execute(
            "INSERT INTO hub.hall (terminal, name) SELECT terminal, %s FROM hub.terminal WHERE role = %s",
            (name, invited.role),
        )
        return invited


def invite_again(connection: Connection, name: str) -> Invited:
    """A new secret for a hall that is known: its hub was made anew, or it was revoked. Raises UnknownHall.

    What it had no longer lets anybody in; its events stay, and it goes on behind them.
    """
    with connection.transaction():
        row = connection.execute(
            "UPDATE hub.terminal t SET revoked_at = NULL FROM hub.hall h WHERE h.terminal = t.terminal AND h.name = %s"
            " RETURNING t.role::text",
            (name,),
        ).fetchone()
        if row is None:
            raise UnknownHall(name)
        secret = new_secret(connection, row[0])
    connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (row[0],))
    return Invited(row[0], secret)
