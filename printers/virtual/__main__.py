"""Runs a virtual printer: `python -m printers.virtual --port 9100 --control 9101 --out DIR --width 80mm`."""

from __future__ import annotations

from pathlib import Path

import click

from common.places import find_home
from printers.drivers.virtual import port_file
from printers.virtual.control import ControlServer
from printers.virtual.paper import WIDTHS
from printers.virtual.server import VirtualPrinter

CHARSETS = {"gb2312": "gb2312", "gbk": "gbk", "gb18030": "gb18030"}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--port", default=9100, show_default=True, help="Port for print data; 0 takes a free one.")
@click.option("--control", default=9101, show_default=True, help="Port for control lines; 0 takes a free one.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for a picture of every slip.")
@click.option("--width", type=click.Choice(list(WIDTHS)), default="80mm", show_default=True)
@click.option("--chinese", type=click.Choice(list(CHARSETS)), default="gb18030", show_default=True)
@click.option("--name", help="Name by which the programs of the home find it: virtual://NAME.")
@click.option("--home", type=click.Path(file_okay=False, path_type=Path), help="That home (or YICHUANG_HOME).")
def main(
    port: int, control: int, out: Path | None, width: str, chinese: str, name: str | None, home: Path | None
) -> None:
    """Run a virtual receipt printer until `quit` comes on the control port or the process is ended."""
    called = port_file(find_home(home).folder / "run", name) if name else None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    with VirtualPrinter(port=port, width=width, charset=CHARSETS[chinese], folder=out) as printer:
        desk = ControlServer(printer, control)
        if called is not None:
            called.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            called.write_text(str(printer.port), encoding="ascii")
        try:
            click.echo(f"printing on {printer.port}, control on {desk.port}")
            desk.has_quit.wait()
        except KeyboardInterrupt:
            pass
        finally:
            desk.close()
            if called is not None:
                called.unlink(missing_ok=True)


if __name__ == "__main__":
    main(prog_name="yichuang printer")
