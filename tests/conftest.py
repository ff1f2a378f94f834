"""What holds for every test: no screen, no home of this machine, no waiting for hypothesis' clock."""

import os

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("yichuang", deadline=None)  # a busy machine is no failure
settings.load_profile("yichuang")


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the home of whoever runs it."""
    monkeypatch.setenv("YICHUANG_HOME", str(tmp_path_factory.getbasetemp() / "home"))
