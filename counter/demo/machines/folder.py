"""The folder of a demo on several machines: the hub's home, and a home for each machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from counter.demo.home import HomeInUse


@contextmanager
def demo_folder(given: Path | None) -> Iterator[Path]:
    """The folder that was given, kept; or one of its own that is removed at the end. Raises HomeInUse."""
    if given is None:
        with TemporaryDirectory(prefix="yichuang-demo-", ignore_cleanup_errors=True) as own:
            yield Path(own)
        return
    folder = given.expanduser().absolute()
    if folder.exists() and any(folder.iterdir()):
        raise HomeInUse(str(folder))
    yield folder
