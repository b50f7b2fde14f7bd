"""Rooms import only from rooms before them, and heavy libraries only where they belong."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "converter"
# Each may import from those above it, and from itself. docs/architecture.md tells what each is for.
ORDER = (
    ("frozen",),
    ("model",),
    ("kept",),
    ("patterns",),
    (
        "compact",
        "numerals",
        "diagnostics",
        "i18n",
        "native",
        "resources",
        "identity",
        "corrections",
        "diagnostics_doc",
        "voice",
        "variants",
    ),
    ("lexicon",),
    ("sources",),
    ("outline",),
    ("facts",),
    ("engine", "contract"),
    ("report",),
    ("record",),
    ("archive",),
    ("ledger",),
    ("terms",),
    ("search",),
    ("publish",),
    ("settings",),
    ("cli",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
LIBRARIES: dict[str, set[str]] = {
    "lxml": {"record", "publish", "cli"},
    "jinja2": {"publish"},
    "markupsafe": {"publish"},
    "markdown_it": {"publish"},
    "jieba": {"terms"},
    "xlsxwriter": {"ledger"},
    "numpy": {"search"},
    "click": {"cli"},
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def imported(path: Path) -> Iterator[str]:
    """Full names of all that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    """The folder or module directly under the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def breaches(path: Path) -> list[str]:
    """What a module imports and should not."""
    here = room(path)
    found = []
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "converter" and len(parts) > 1 and parts[1] in RANK:
            there = parts[1]
            if there != here and RANK[there] > RANK[here]:
                found.append(f"{path.relative_to(PACKAGE)} imports {name}")
        elif parts[0] in LIBRARIES and here not in LIBRARIES[parts[0]]:
            found.append(f"{path.relative_to(PACKAGE)} imports {name}")
    return found


def test_every_module_has_its_place() -> None:
    assert {room(path) for path in MODULES} <= set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    assert breaches(path) == []


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_a_library_belongs_where_it_is_used(library: str) -> None:
    users = {room(path) for path in MODULES if any(name.split(".")[0] == library for name in imported(path))}
    assert users == LIBRARIES[library]


def test_a_breach_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_imports.PACKAGE", tmp_path)
    (tmp_path / "outline").mkdir()
    bad = tmp_path / "outline" / "bad.py"
    bad.write_text("from converter.facts import dates\nimport lxml.etree\nfrom converter import numerals\n")
    assert len(set(breaches(bad))) >= 2
    good = tmp_path / "outline" / "good.py"
    good.write_text("from converter import numerals\nfrom converter.sources import decode\nimport re\n")
    assert breaches(good) == []
