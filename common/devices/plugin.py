"""Devices of a vendor's library: a module that has the same functions as ours, named in the settings.

See docs/devices.md for what such a module has to offer.
"""

import importlib
import logging
from typing import Any

log = logging.getLogger(__name__)

PREFIX = "module:"


class PluginWrong(Exception):
    """The module that the settings name is not there, or does not do what is asked of it. Says which and what."""


def is_plugin(address: str) -> bool:
    """Whether an address in the settings names a module: "module:NAME" or "module:NAME:WHATEVER IT WANTS"."""
    return address.startswith(PREFIX)


def open_plugin(address: str, function: str, *arguments: object) -> Any:
    """What the module's function of this name makes of what stands behind the module's name, and of these arguments.

    Raises PluginWrong, whatever goes wrong in the module: it is somebody else's code.
    """
    name, _, rest = address.removeprefix(PREFIX).partition(":")
    try:
        return getattr(importlib.import_module(name), function)(rest, *arguments)
    except Exception as error:
        log.exception("the module of %s", address)
        raise PluginWrong(f"{address}: {type(error).__name__}: {error}") from error
