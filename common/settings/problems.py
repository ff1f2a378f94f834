"""What can be wrong with a settings file, said so that it can be put right: file, line, key, found, allowed, meant."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


class SettingsWrong(Exception):
    """A settings file that cannot be used; ``problems`` has one sentence for each thing that is wrong."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Places:
    """On which line each table and key of a TOML text stands.

    The parsers keep no positions, so the lines are searched: for a text that such a parser has accepted.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        table = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if header := _TABLE.fullmatch(line):
                table = _plain(header[1])
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                path = _plain(key[1])
                self._lines.setdefault(f"{table}.{path}" if table else path, number)

    def line_of(self, path: str) -> int | None:
        """The line of a key such as ``kiosk.digit``, or else that of the table it is in."""
        while path not in self._lines and "." in path:
            path = path.rpartition(".")[0]
        return self._lines.get(path)


def _plain(path: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in path.split("."))


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A question that names the nearest of the words, or nothing when none is near."""
    near = get_close_matches(word, list(words), n=1, cutoff=0.6)
    return f" Did you mean {near[0]}?" if near else ""
