"""The reference agency as a program: `./yichuang agency ...`."""

from counter.demo.agency.commands import agency

if __name__ == "__main__":
    agency(prog_name="yichuang agency")
