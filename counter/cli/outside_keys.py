"""Keys and certificates for another organisation on the command line: made, shown, exchanged, in kind words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.outside.keys import KeysWrong, PublicKeys, make_keys, parse_public, trust
from common.outside.places import OutsidePlaces
from common.outside.tls import install, make_request
from counter.cli.context import fail


def own_keys(places: OutsidePlaces) -> PublicKeys:
    """This side's public keys, made at first use."""
    with kindly():
        return make_keys(places.own_keys).public()


def trust_line(their_keys: Path, file: Path) -> str:
    """Keep the other side's keys; how they begin, to be compared by telephone."""
    with kindly():
        theirs = parse_public(file.read_text(encoding="ascii", errors="replace"), file)
        trust(their_keys, theirs)
        return theirs.spoken


def write_request(places: OutsidePlaces, file: Path, name: str) -> None:
    """Write the request for a certificate."""
    with kindly():
        file.write_bytes(make_request(places, name))


def keep_certificate(places: OutsidePlaces, certificate: Path, authority: Path) -> None:
    """Keep what the other side has signed, and whom this one is to trust."""
    with kindly():
        install(places, certificate.read_bytes(), authority.read_bytes())


@contextmanager
def kindly() -> Iterator[None]:
    """Say what is wrong with keys or files."""
    try:
        yield
    except KeysWrong as wrong:
        raise fail(f"{wrong}.") from wrong
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise fail(f"{where}{error.strerror or error}") from error
