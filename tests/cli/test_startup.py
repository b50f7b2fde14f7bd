"""A cold start loads nothing that it does not use."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("lxml", "jinja2", "jieba", "markdown_it", "http.server")


def loaded(*arguments: str) -> set[str]:
    script = (
        "import sys\n"
        "from converter.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["serve", "--help"], ["--version"]])
def test_help_imports_no_heavy_library(arguments: list[str]) -> None:
    modules = loaded(*arguments)
    assert "converter.cli.group" in modules
    assert not modules & set(HEAVY)


def test_parse_imports_no_publisher_and_no_xml() -> None:
    modules = loaded("parse", "no-such-file.txt")
    assert "converter.sources" in modules
    assert not modules & {"lxml", "jinja2", "converter.record.write", "converter.publish.site"}
