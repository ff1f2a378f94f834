"""The hub's functions about scans as a terminal calls them."""

from collections.abc import Sequence

from common.sync.terminal.wire import Connection, ask

PART_BYTES = 262_144
"""Of every part but a file's last one; the hub's `part_bytes` is the same."""
NOTHING_WANTED = -1


class HubFiles:
    """Encrypted files at the hub, over one connection. Raises HubRefused and psycopg's errors."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def offer(self, digest: str, person: str, size: int) -> int:
        """The part of a file of so many bytes that the hub wants next, or NOTHING_WANTED."""
        ((part,),) = ask(self._connection, "SELECT hub.offer_attachment(%s, %s, %s)", (digest, person, size))
        return int(part)

    def put(self, digest: str, part: int, packed: bytes) -> int:
        """Give a part; the one that is wanted next, 0 again when what came was not what the digest says."""
        ((wanted,),) = ask(self._connection, "SELECT hub.put_part_of_attachment(%s, %s, %s)", (digest, part, packed))
        return int(wanted)

    def whole(self, digests: Sequence[str]) -> set[str]:
        """Which of these files the hub has as a whole."""
        found = ask(self._connection, "SELECT * FROM hub.whole_attachments(%s::text[])", (list(digests),))
        return {digest for (digest,) in found}

    def part(self, digest: str, part: int) -> bytes | None:
        """A part of a file; None when the hub has it no more."""
        ((packed,),) = ask(self._connection, "SELECT hub.part_of_attachment(%s, %s)", (digest, part))
        return None if packed is None else bytes(packed)
