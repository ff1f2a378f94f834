"""What holds for the whole tree: size of files, words, imports, glossary, locked packages."""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from common.domain import commands
from common.settings import Settings
from common.settings.declare import declared_in, families_of, sections_of
from tests.tree import (
    PACKAGES,
    ROOT,
    project_files,
    short,
    told_by,
    words_of,
)

MOST_LINES = 300
PRODUCT = [path for path in project_files(".py") if path.relative_to(ROOT).parts[0] in PACKAGES]
TESTS = [path for path in project_files(".py") if path.relative_to(ROOT).parts[0] == "tests"]
VAGUE_CLASSES = ("Manager", "Controller", "Helper", "Util", "Utils")
NOT_OUR_WORDS = {"client", "customer", "token", "agent"}
"""Each has another word in the glossary. Readers of printer bytes may have tokens, and servers clients."""
DOMAIN_SPEAKS = ("common/domain", "common/services", "common/store", "common/hall", "kiosk", "counter")


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_file_grows_past_what_one_can_overlook() -> None:
    long = {short(path): lines_of(path) for path in project_files(".py", ".qml") if lines_of(path) > MOST_LINES}
    assert long == {}


def test_the_first_line_of_a_module_says_what_lives_there() -> None:
    assert [short(path) for path in PRODUCT if not told_by(path).first_line.endswith((".", ":"))] == []


def test_no_class_has_a_vague_name() -> None:
    vague = [
        f"{short(path)}: {name}" for path in PRODUCT for name in told_by(path).classes if name.endswith(VAGUE_CLASSES)
    ]
    assert vague == []


def test_one_concept_has_one_word() -> None:
    strange = [
        f"{short(path)}: {name}"
        for path in PRODUCT
        if short(path).startswith(DOMAIN_SPEAKS)
        for name in sorted(told_by(path).names)
        if (NOT_OUR_WORDS | ({"window"} if "domain" in path.parts else set())) & set(words_of(name))
    ]
    assert strange == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    folder_of_one = re.compile(r"/(?:home|root|Users|work)/[a-z]\w*/|[A-Z]:\\\\?Users\\")
    named = [
        f"{short(path)}, line {number}: {line.strip()}"
        for path in project_files(".py", ".qml", ".toml", ".md", ".nsi", ".cmd", "yichuang", ".json", ".ts")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if path != Path(__file__) and (str(ROOT) in line or folder_of_one.search(line))
    ]
    assert named == []


def test_tests_never_sleep() -> None:
    nap = re.compile(
        r"\btime\.sleep\(|\bfrom time import .*\bsleep\b|qtbot\.wait\(|QTest\.qWait\(|\bQThread\.m?sleep\("
    )
    sleeping = [short(path) for path in TESTS if path != Path(__file__) and nap.search(path.read_text("utf-8"))]
    assert sleeping == []


def test_before_the_environment_there_is_only_the_standard_library() -> None:
    needs_more = [
        f"{short(path)}: {module}"
        for path in PRODUCT
        if "bootstrap" in path.parts and path.name != "glyph_coverage.py"  # runs inside the environment
        for module in told_by(path).imports
        if module.partition(".")[0] not in sys.stdlib_module_names and not module.startswith("common.bootstrap")
    ]
    assert needs_more == []


def test_one_sqlite_library_opens_the_store() -> None:
    others = [short(path) for path in PRODUCT if {"sqlite3", "PySide6.QtSql"} & told_by(path).imports]
    assert others == []


def test_every_setting_is_obeyed_somewhere() -> None:
    obeying = "\n".join(
        path.read_text("utf-8") for path in PRODUCT if not path.is_relative_to(ROOT / "common" / "settings")
    )
    sections = {**sections_of(Settings), **families_of(Settings)}
    declared = {f"{name}.{key}" for name, kind in sections.items() for key in declared_in(kind)}
    assert [name for name in sorted(declared) if not re.search(rf"\.{name.partition('.')[2]}\b", obeying)] == []


def glossary_words() -> set[str]:
    rows = re.findall(r"(?m)^\|([^|]*)\|([^|]*)\|[^|]*\|$", (ROOT / "docs" / "glossary.md").read_text("utf-8"))
    return {word for _, code in rows for word in re.findall(r"`(\w+)`", code)}


def test_every_word_of_the_glossary_exists() -> None:
    exist = {name for path in PRODUCT for name in told_by(path).names} | set(commands.COMMANDS)
    assert sorted(glossary_words() - exist) == []


def test_every_command_is_in_the_glossary() -> None:
    assert sorted(set(commands.COMMANDS) - glossary_words()) == []


def required_by_the_project() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [Requirement(line) for line in (*project["project"]["dependencies"], *project["dependency-groups"]["dev"])]


def locked_versions() -> dict[str, str]:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return {canonicalize_name(name): version for name, version in re.findall(r"(?m)^([\w.-]+)==([\w.]+)", lock)}


def test_every_required_package_is_locked_at_a_version_that_suits() -> None:
    locked = locked_versions()
    unsuited = [
        str(required)
        for required in required_by_the_project()
        if not required.specifier.contains(locked.get(canonicalize_name(required.name), "0"))
    ]
    assert unsuited == []


def test_every_package_that_is_imported_is_required_by_name() -> None:
    brought_by = metadata.packages_distributions()
    required = {canonicalize_name(one.name) for one in required_by_the_project()}
    undeclared = {
        f"{short(path)}: {module}"
        for path in (*PRODUCT, *TESTS)
        for module in {name.partition(".")[0] for name in told_by(path).imports}
        if not (ROOT / module).is_dir()
        and module in brought_by
        and required.isdisjoint(canonicalize_name(name) for name in brought_by[module])
    }
    assert undeclared == set()


def test_what_locked_packages_need_is_locked_too() -> None:
    locked = locked_versions()
    absent = set()
    to_look_at = [required.name for required in required_by_the_project() if required.marker is None]
    seen = set()
    while to_look_at:
        name = canonicalize_name(to_look_at.pop())
        if name in seen:
            continue
        seen.add(name)
        if name not in locked:
            absent.add(name)
            continue
        needs = [Requirement(line) for line in metadata.requires(name) or []]
        to_look_at += [one.name for one in needs if one.marker is None or one.marker.evaluate({"extra": ""})]
    assert absent == set()


def test_every_locked_package_has_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert lock.count("--hash=sha256:") >= len(locked_versions()) > 0


def test_every_system_package_has_its_reason() -> None:
    rows = tomllib.loads((ROOT / "resources" / "packages.toml").read_text("utf-8"))["package"]
    assert [row["name"] for row in rows if not row.get("why")] == []
    assert len({row["name"] for row in rows}) == len(rows)
