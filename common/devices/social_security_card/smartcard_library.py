"""Finds pyscard: in the virtual environment (Windows has a wheel) or where Debian's python3-pyscard puts it."""

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

_OF_THE_SYSTEM = Path("/usr/lib/python3/dist-packages/smartcard/__init__.py")


class SmartcardMissing(OSError):
    """There is no pyscard for this Python."""


def scard() -> Any:
    """PC/SC as pyscard has it, function by function. Raises SmartcardMissing.

    No wheel of it exists for Linux, and set-up compiles nothing: there it is the distribution's, which was made for the
    distribution's Python.
    """
    try:
        if importlib.util.find_spec("smartcard") is None:
            _take_from_system()
        return importlib.import_module("smartcard.scard")
    except ImportError as error:
        raise SmartcardMissing("pyscard is missing: apt-get install python3-pyscard") from error


def _take_from_system() -> ModuleType:
    places = [str(_OF_THE_SYSTEM.parent)]
    spec = importlib.util.spec_from_file_location("smartcard", _OF_THE_SYSTEM, submodule_search_locations=places)
    if spec is None or spec.loader is None or not _OF_THE_SYSTEM.is_file():
        raise ImportError("smartcard")
    module = sys.modules["smartcard"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
