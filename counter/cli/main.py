"""The tree of subcommands."""

import click

from counter.cli import (
    apps,
    attachment_commands,
    bench,
    demo,
    export_commands,
    gallery,
    gateway_commands,
    hall_commands,
    hub_commands,
    join_commands,
    machine_commands,
    person_commands,
    prune_command,
)

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_HELP)
@click.version_option(package_name=None, version="0.1.0", prog_name="yichuang")
def main() -> None:
    """Yichuang 一窗: queue, counters, paper and voice for a service hall.

    `demo` shows everything, `test` checks everything.

    The launcher itself knows four more: `setup` sets up and nothing else, `test` runs the checks (`test --help`),
    `soak` runs the long tests, `clean` removes what set-up has made.
    """


hall_commands.add_to(main)
machine_commands.add_to(main)
prune_command.add_to(main)
hub_commands.add_to(main)
join_commands.add_to(main)
attachment_commands.add_to(main)
person_commands.add_to(main)
export_commands.add_to(main)
gateway_commands.add_to(main)
apps.add_to(main)
demo.add_to(main)
gallery.add_to(main)
main.add_command(bench.bench)
