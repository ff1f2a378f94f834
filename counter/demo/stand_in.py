"""What programs that stand in for another organisation have in common: a folder, certificates, keys, faults."""

import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import click

from common.outside.authority import Authority
from common.outside.keys import KeysWrong, make_keys, parse_public, trust

FOUND = click.Path(path_type=Path, exists=True, dir_okay=False)


def own_folder(whose: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option that names the organisation's folder."""
    return click.option(
        "--home",
        "--at",
        "folder",
        type=click.Path(path_type=Path, file_okay=False),
        required=True,
        help=f"The {whose}'s own folder.",
    )


def add_certificates_and_keys(group: click.Group, whose: str, carries: str) -> None:
    """Give a program `sign` and `keys`; `carries` is what is sealed with the keys, as in "packages"."""
    at = own_folder(whose)

    @group.command()
    @at
    @click.argument("request", type=FOUND)
    @click.argument("certificate", type=click.Path(path_type=Path))
    def sign(folder: Path, request: Path, certificate: Path) -> None:
        """Sign a hall's request for a certificate; give it the certificate and authority.pem."""
        authority = Authority(folder)
        try:
            certificate.write_bytes(authority.sign(request.read_bytes()))
        except ValueError as error:
            raise click.ClickException(f"This is no request: {error}") from error
        click.echo(f"Signed. The hall needs {certificate} and {authority.certificate_file}.")

    @group.command(help=f"Print this {whose}'s line of keys for {carries}; keep the hall's.")
    @at
    @click.option("--trust", "trusted", type=FOUND, help="The line of keys that the hall has given.")
    def keys(folder: Path, trusted: Path | None) -> None:
        own = make_keys(folder / "own.key").public()
        if trusted is None:
            click.echo(own.line(), nl=False)
            return
        try:
            trust(folder / "hall.pub", parse_public(trusted.read_text(encoding="ascii", errors="replace"), trusted))
        except KeysWrong as wrong:
            raise click.ClickException(f"{wrong}.") from wrong
        click.echo("Trusted.")


def told_to_end() -> threading.Event:
    """Set once a signal wants the program to end; to be called in the main thread, before anybody hears of it."""
    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    return ended


def heed_lines(heed: Callable[[str], None]) -> None:
    """Give each line of standard input to `heed`, beside what the program does."""

    def listen() -> None:
        for line in sys.stdin:
            heed(line.strip())

    threading.Thread(target=listen, daemon=True).start()
