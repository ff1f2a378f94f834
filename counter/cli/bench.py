"""The bench subcommand: the promised figures, measured here and now."""

import json
import sys

import click

from counter.bench.figure import Figure, plain, table
from counter.bench.run import MEASURES, run


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
@click.option("--only", type=click.Choice(list(MEASURES)), multiple=True, help="Only this measurement (repeatable).")
@click.option("--quick", is_flag=True, help="Tiny sizes: shows that it works, says little about speed.")
def bench(as_json: bool, only: tuple[str, ...], quick: bool) -> None:
    """Measure the promised figures, each beside its baseline of the same run; exit code 1 if a bound is missed.

    Takes a few minutes in homes of its own, which it removes; needs about 1.5 GB there (TMPDIR).
    """
    figures: list[Figure] = []
    for figure in run(only, is_quick=quick):
        figures.append(figure)
        if not as_json:
            click.echo(table([figure]))
    is_kept = all(figure.verdict in ("passed", "information") for figure in figures)
    if as_json:
        click.echo(json.dumps({"ok": is_kept, "figures": plain(figures)}, ensure_ascii=False, indent=2))
    sys.exit(0 if is_kept else 1)
