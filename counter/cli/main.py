"""The tree of subcommands. Each is imported when it is asked for: what draws PDFs does not slow down a command."""

from importlib import import_module

import click

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

# Modules of this package, with the subcommands that their `add_to` adds.
_MODULES = {
    "hall_commands": ("init", "do", "ask", "journal", "import-items", "import-workdays", "rebuild"),
    "machine_commands": ("doctor", "print"),
    "prune_command": ("prune",),
    "hub_commands": ("hub",),
    "join_commands": ("join", "sync"),
    "attachment_commands": ("attachment",),
    "person_commands": ("person",),
    "export_commands": ("export", "case"),
    "statement_commands": ("statement",),
    "gateway_commands": ("gateway",),
    "source_commands": ("source",),
    "hospital_commands": ("hospitals",),
    "apps": ("kiosk", "counter", "board", "rating-pad", "department", "agency", "printer"),
    "demo": ("demo",),
    "gallery": ("gallery",),
    "bench": ("bench",),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}


class _Subcommands(click.Group):
    """A group that knows the names of its commands before it has them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_MODULE_OF)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands and cmd_name in _MODULE_OF:
            import_module(f"counter.cli.{_MODULE_OF[cmd_name]}").add_to(self)
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Subcommands, context_settings=_HELP)
@click.version_option(package_name=None, version="0.1.0", prog_name="yichuang")
def main() -> None:
    """Yichuang 一窗: queue, counters, paper and voice for a service hall.

    `demo` shows everything, `test` checks everything.

    The launcher itself knows four more: `setup` sets up and nothing else, `test` runs the checks (`test --help`),
    `soak` runs the long tests, `clean` removes what set-up has made.
    """
