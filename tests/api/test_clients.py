"""The example clients walk a served archive and keep a mirror of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from converter.publish.site import publish
from tests.api.conftest import BASE, archive, served
from tests.publish.factory import p, record, records, xml_of

CLIENTS = Path(__file__).parent.parent.parent / "docs/clients"
NODE = shutil.which("node")
PROGRAMS = [
    pytest.param([sys.executable, "-W", "error", str(CLIENTS / "yanlu_client.py")], id="python"),
    pytest.param(
        [NODE, str(CLIENTS / "yanlu-client.mjs")],
        id="node",
        marks=pytest.mark.skipif(NODE is None, reason="node is not installed"),
    ),
]


def run(program: list[str], *arguments: str) -> str:
    done = subprocess.run(
        [*program, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("program", PROGRAMS)
def test_lists_are_walked_to_the_end(program: list[str], site: Path) -> None:
    with served(site) as base:
        counts = json.loads(run(program, base, "get", "api/v1/index.json"))["counts"]
        for kind in ("documents", "commitments", "speakers", "terms"):
            assert len(run(program, base, "list", kind).splitlines()) == counts[kind], kind


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_mirror_follows(program: list[str], tmp_path: Path) -> None:
    xml, site, mirror = tmp_path / "xml", tmp_path / "site", tmp_path / "mirror"

    def follow() -> dict[str, int]:
        publish([xml], site, BASE)
        with served(site) as base:
            done: dict[str, int] = json.loads(run(program, base, "mirror", str(mirror)))
        here = {path.name: path.read_bytes() for path in mirror.glob("*.xml")}
        assert here == {path.name: path.read_bytes() for path in xml.glob("*.xml")}
        return done

    xml_of(xml, [*records(), *archive()])
    assert follow() == {"written": 13, "removed": 0}
    assert follow() == {"written": 0, "removed": 0}
    (xml / "notes.xml").unlink()
    xml_of(xml, [record("new", p("p1", "新的。")), record("more-1", p("p1", "改了。"))])
    assert follow() == {"written": 2, "removed": 1}
    shutil.rmtree(tmp_path / ".yanlu-cache")
    shutil.rmtree(site)
    (xml / "new.xml").unlink()
    assert follow() == {"written": 0, "removed": 1}
