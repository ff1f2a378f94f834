"""What every subcommand starts with: the home, its settings, the hall in it, and kind words when there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from common.domain.refusals import Refused
from common.hall import DiskFull, Hall, StoreNewer, StoreUnreadable
from common.places import Home, find_home
from common.settings import Settings, SettingsWrong
from common.start import open_hall, start

F = TypeVar("F", bound=Callable[..., Any])


def home_option(command: F) -> F:
    """The --home option that every subcommand has."""
    return click.option(
        "--home",
        "home",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="YICHUANG_HOME",
        help="The folder of this installation (or YICHUANG_HOME).",
    )(command)


def fail(sentence: str) -> click.ClickException:
    """The error that ends a subcommand with a sentence and exit code 1."""
    return click.ClickException(sentence)


def read_settings(home: Home, program: str) -> Settings:
    """The settings, or every fault in them."""
    try:
        return start(home, program)
    except SettingsWrong as wrong:
        raise fail(str(wrong)) from wrong


@contextmanager
def opened(home_folder: Path | None, program: str = "cli", *, create: bool = False) -> Iterator[tuple[Hall, Settings]]:
    """The hall of a home and its settings, closed at the end."""
    home = find_home(home_folder)
    settings = read_settings(home, program)
    try:
        hall = open_hall(home, settings, create=create)
    except FileNotFoundError as missing:
        raise fail(
            f"There is no hall in {home.folder}. Make one with: ./yichuang init --home {home.folder}"
        ) from missing
    except OSError as error:
        raise fail(f"The home {home.folder} cannot be used: {error.strerror}: {error.filename}") from error
    except DiskFull as full:
        raise fail(f"The store cannot be opened: {full}.") from full
    except StoreUnreadable as unreadable:
        raise fail(
            f"The store cannot be opened: {unreadable}. Should the file or its key be damaged or lost, keep what is "
            "there and restore both from the backup."
        ) from unreadable
    except StoreNewer as newer:
        raise fail(f"The store was written by a newer Yichuang ({newer}). Update this program first.") from newer
    try:
        yield hall, settings
    except Refused as refused:
        raise fail(f"{refused.message('zh')}  ({refused.message('en')})") from refused
    finally:
        hall.close()
