"""The wheel holds all that it needs: installed into an empty environment it builds a site elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent

TEXT = """\
在护林防火会上的讲话

（2023年4月2日）

副旗长  白桦林

同志们：

一、守住林子。5月底前，各苏木巡护不少于30次。

二、管住火种。由旗林草局负责检查。
"""


def run(*command: str | Path, folder: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command away from the checkout; its output is shown where it fails."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "YANLU"))}
    environment |= {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "LANG": "C.UTF-8"}
    if path:
        environment["PYTHONPATH"] = path
    done = subprocess.run([str(each) for each in command], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the checkout, without network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (made,) = folder.glob("yanlu-*.whl")
    return made


def test_wheel_holds_schemas_and_templates_and_no_tests(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for name in ("schema", "site_templates"):
        files = [path for path in (ROOT / name).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert files
        for file in files:
            assert f"converter/_data/{file.relative_to(ROOT).as_posix()}" in names
    data = [path for path in (ROOT / "converter").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.relative_to(ROOT).as_posix() for path in data} <= names
    assert not [name for name in names if name.startswith(("tests/", "examples/"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_installed_wheel_builds_a_site_elsewhere(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    python = environment / "bin" / "python"
    target = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=tmp_path).stdout.strip()
    run(sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", wheel, folder=tmp_path)
    libraries = tmp_path / "libraries"  # what the wheel depends on, without the checkout
    libraries.mkdir()
    here = Path(pytest.__file__).parent.parent
    for package in here.iterdir():
        if not package.name.lower().startswith(("yanlu", "_yanlu", "__editable__")) and package.suffix != ".pth":
            (libraries / package.name).symlink_to(package)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "forest.txt").write_text(TEXT, encoding="gb18030")
    command = environment / "bin" / "yanlu"
    run(command, "build", "forest.txt", folder=elsewhere, path=str(libraries))
    assert (elsewhere / "output" / "site" / "index.html").is_file()
    assert len(list((elsewhere / "output" / "xml").glob("*.xml"))) == 1
    where = run(python, "-c", "import converter; print(converter.__file__)", folder=elsewhere, path=str(libraries))
    assert where.stdout.startswith(target)
