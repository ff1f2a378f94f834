"""The reference department as a program: `./yichuang department ...`."""

from counter.demo.department.commands import department

if __name__ == "__main__":
    department(prog_name="yichuang department")
