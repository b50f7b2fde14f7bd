"""The settings of an archive, as commands use them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from converter.cli.wording import Failure

if TYPE_CHECKING:
    from converter.settings import Settings


def chosen(folder: Path, file: Path | None = None) -> Settings:
    """The settings of `file`, else of a folder. Raises Failure."""
    from converter import settings

    try:
        return settings.load(folder, file)
    except settings.SettingsError as error:
        raise Failure(str(error)) from None
