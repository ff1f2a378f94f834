import os
import subprocess
import sys
from pathlib import Path

import pytest

_COMPOSE = "from printers.composer import new_composer; c = new_composer(); c._raw(b'1'); c._raw(b'2'); print(c.output)"


@pytest.mark.parametrize("has_place", [True, False])
def test_bytes_are_collected_with_and_without_a_place_for_the_printer_table(tmp_path: Path, has_place: bool) -> None:
    cache = tmp_path / "cache"
    if not has_place:
        cache.write_text("a file stands in the way")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ESCPOS_")}
    environment = {**inherited, "XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache)}
    done = subprocess.run([sys.executable, "-c", _COMPOSE], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "b'12'\n"
    assert bool(list(tmp_path.rglob("*.pickle"))) is has_place
