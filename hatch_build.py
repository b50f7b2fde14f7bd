"""Compiles the parser ahead of time where a build asks for it: `YANLU_COMPILE=1 pip install .`

The sources are the same and so is what they give; what mypyc makes of them lies beside them in the wheel, and Python
prefers it. Unasked for, and for an editable installation, where it would hide later changes, nothing is compiled.
A C compiler and Python's headers are needed; it takes minutes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What is compiled: two rooms of the package and one module. Patterns stay with Python's engine, and small types stay what
# `frozen` makes of them.
ROOMS = ("outline", "facts")
SINGLE = ("numerals.py",)
LEFT = ("__init__.py", "starts.py")  # starts works only while modules load, and mypyc takes its `= ...` at its word
NEEDED = ("mypy>=2.4,<3", "setuptools")
GROUP = "yanlu"  # the library that the modules share; they find their data only if it lies beside the package


class Compiling(BuildHookInterface[Any]):
    """Hatchling's hook: adds the compiled modules to the wheel, which then is for one platform and version of Python."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build itself needs."""
        return list(NEEDED) if wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile and name the results to the builder."""
        if not wanted() or version == "editable":
            return
        self._made = TemporaryDirectory()
        folder = Path(self._made.name)
        for path in compiled(Path(self.root), folder):
            build_data["force_include"][str(path)] = path.relative_to(folder).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Drop what was compiled: it is in the wheel."""
        if hasattr(self, "_made"):
            self._made.cleanup()


def wanted() -> bool:
    """Whether the build is to compile."""
    return os.environ.get("YANLU_COMPILE", "") not in ("", "0")


def modules(package: Path) -> list[Path]:
    """The modules to compile, in a fixed order."""
    rooms = [path for room in ROOMS for path in sorted((package / room).glob("*.py")) if path.name not in LEFT]
    return [*rooms, *(package / name for name in SINGLE)]


def compiled(root: Path, folder: Path) -> list[Path]:
    """Extension modules made in a folder, of a copy of the sources: nothing is left beside the sources themselves."""
    shutil.copytree(root / "converter", folder / "converter", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, str(Path(__file__).resolve())]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise RuntimeError(
            f"{done.stdout}\nYANLU_COMPILE: 未能编译，需要 C 编译器和 Python 头文件；不设此变量则装纯 Python · "
            "not compiled: a C compiler and Python's headers are needed; without the variable pure Python is installed"
        )
    ending = EXTENSION_SUFFIXES[0]
    return sorted([*folder.glob(f"{GROUP}*{ending}"), *folder.glob(f"converter/**/*{ending}")])


def main() -> None:
    """Compile the copy of the package in the current folder, in place."""
    from mypyc.build import mypycify
    from setuptools import setup

    paths = [path.as_posix() for path in modules(Path("converter"))]
    extensions = mypycify(["--ignore-missing-imports", *paths], opt_level="2", debug_level="0", group_name=GROUP)
    setup(name="yanlu", packages=[], ext_modules=extensions, script_args=["build_ext", "--inplace"])


if __name__ == "__main__":
    main()
