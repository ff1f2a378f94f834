"""Starts the command line: `python -m counter.cli`."""

from counter.cli.main import main

if __name__ == "__main__":
    main(prog_name="yichuang")
