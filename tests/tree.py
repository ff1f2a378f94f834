"""What the tests of the whole tree look at: the project's own files, and the names in them."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("common", "kiosk", "counter", "printers")
FOLDERS = (*PACKAGES, "resources", "tests", "docs", ".ci")


@cache
def project_files(*suffixes: str) -> list[Path]:
    """Every file of the project whose name ends so, sorted; what set-up and the checks leave behind is left out."""
    at_the_top = [path for path in ROOT.iterdir() if path.is_file()]
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted(path for path in (*at_the_top, *below) if path.name.endswith(suffixes))


def short(path: Path) -> str:
    """How a message names a file."""
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Told:
    """What a Python file says of itself; its syntax tree, a thousand times larger, is not kept."""

    first_line: str
    """Of its docstring; "" without one."""
    classes: tuple[str, ...]
    names: frozenset[str]
    """All that it defines: classes, functions, parameters, fields and variables."""
    imports: frozenset[str]
    """The full names of all that it imports, anywhere in it."""


@cache
def told_by(path: Path) -> Told:
    """Reads a Python file once."""
    tree = ast.parse(path.read_text("utf-8"), short(path))
    classes: list[str] = []
    names: set[str] = set()
    imports: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            classes.append(node.name)
            names.add(node.name)
        elif isinstance(node, ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Import):
            imports.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            imports.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    docstring = ast.get_docstring(tree) or ""
    return Told(docstring.partition("\n")[0].strip(), tuple(classes), frozenset(names), frozenset(imports))


def words_of(name: str) -> list[str]:
    """The words that a name is made of, in small letters: ``callNext`` and ``call_next`` alike."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]
