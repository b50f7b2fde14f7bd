"""Compiling the parser is an option: nothing of it unless asked for, and the same results."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from converter.engine import parse
from converter.native import is_native
from converter.sources import read

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
READ = """
import json, sys
from pathlib import Path
from converter.engine import parse
from converter.facts import layout
from converter.sources import read
print(json.dumps([layout.__file__, *(repr(parse(read(Path(name)))) for name in sys.argv[1:])]))
"""


def _hook() -> ModuleType:
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_has_to_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = _hook()
    for value, wanted in (("1", True), ("0", False), ("", False)):
        monkeypatch.setenv("YANLU_COMPILE", value)
        assert hook.wanted() is wanted
    monkeypatch.delenv("YANLU_COMPILE")
    assert hook.wanted() is False
    data = {"force_include": {}, "pure_python": True}
    hook.Compiling(str(ROOT), {}, None, None, "", "wheel").initialize("standard", data)
    assert data == {"force_include": {}, "pure_python": True}


def test_an_editable_installation_stays_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANLU_COMPILE", "1")
    data = {"force_include": {}, "pure_python": True}
    _hook().Compiling(str(ROOT), {}, None, None, "", "wheel").initialize("editable", data)
    assert data == {"force_include": {}, "pure_python": True}


def test_what_is_compiled_is_there() -> None:
    listed = _hook().modules(ROOT / "converter")
    assert len(listed) > 50
    assert all(path.is_file() for path in listed)


def test_the_version_tells(tmp_path: Path) -> None:
    assert is_native(tmp_path) is False
    (tmp_path / f"numerals{EXTENSION_SUFFIXES[0]}").touch()
    assert is_native(tmp_path) is True


@pytest.mark.slow
def test_compiled_and_plain_read_the_same(tmp_path: Path) -> None:
    if shutil.which((sysconfig.get_config_var("CC") or "cc").split()[0]) is None:
        pytest.skip("no C compiler here: nothing to compare")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(command, env={**os.environ, "YANLU_COMPILE": "1"}, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("yanlu-*.whl")
    assert not wheel.name.endswith("-none-any.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    told = subprocess.run(
        [sys.executable, "-c", READ, *map(str, EXAMPLES)],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    where, *found = json.loads(told.stdout)
    assert where.startswith(str(tmp_path))
    assert where.endswith(tuple(EXTENSION_SUFFIXES))
    assert found == [repr(parse(read(path))) for path in EXAMPLES]
