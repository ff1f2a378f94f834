"""What the tests of the whole tree look at: the project's own files, and the names in them."""

import ast
import re
from collections.abc import Iterator
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


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text("utf-8"), short(path))


def class_names(path: Path) -> list[str]:
    """The classes that a Python file defines."""
    return [node.name for node in ast.walk(parsed(path)) if isinstance(node, ast.ClassDef)]


def defined_names(path: Path) -> Iterator[str]:
    """Every name that a Python file defines: classes, functions, parameters, fields and variables."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def imported_modules(path: Path) -> set[str]:
    """The full names of all that a Python file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    return found


def words_of(name: str) -> list[str]:
    """The words that a name is made of, in small letters: ``callNext`` and ``call_next`` alike."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]
