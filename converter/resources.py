"""Where the schemas and templates lie: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `schema` or `site_templates`. Raises FileNotFoundError with the remedy where the install is broken."""
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(
        f"{name}/ is missing from this installation: reinstall yanlu · 安装不完整，请重新安装 yanlu"
    )
