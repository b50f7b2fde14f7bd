"""Where a build works: what its steps have to know of folders and processes, in whichever process they are taken."""

from __future__ import annotations

from pathlib import Path

from converter.frozen import frozen
from converter.publish.aside import Aside
from converter.publish.manifest import Manifest


@frozen
class Workplace:
    """`output` is the site's folder, `folder` the one beside it in which new files wait, `cache` the file of index and
    ledger; `ours` tells the files of the site that stands there. `processes`: how many share the work."""

    output: Path
    folder: Path
    cache: Path
    ours: Manifest
    processes: int

    def aside(self) -> Aside:
        """What writes new files; each process has one of its own."""
        return Aside(self.folder, self.output, self.ours)
