"""A new site beside the old one, moved into its place when it is whole.

Files that did not change keep their inode and time (a hard link to the old one). Files in the folder that the
program did not write stay; folders that hold no site of ours are refused.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType

from converter.i18n import pick
from converter.publish.errors import PublishError
from converter.publish.swap import swap

MANIFEST = ".yanlu-site"  # the files of the site, one a line; its presence marks the folder as ours
_HEADER = "yanlu site 1"


class Staging:
    """`with Staging(output) as staging: staging.write(path, data)`; on any error the old site is as it was."""

    def __init__(self, output: Path) -> None:
        self.output = Path(os.path.abspath(output))
        self.written: list[str] = []
        self.unchanged = 0
        self.removed = 0
        self._old = _manifest(self.output)
        self._folders: set[str] = set()

    def __enter__(self) -> Staging:
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self._new = Path(mkdtemp(prefix=f".{self.output.name}-", dir=self.output.parent))
        self._new.chmod(0o777 & ~_umask())
        return self

    def write(self, path: str, data: bytes) -> None:
        """Add a file; `path` is relative with forward slashes."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self._new / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        self.written.append(path)
        target, old = f"{self._new}/{path}", f"{self.output}/{path}"
        if path in self._old and _same(old, data):
            self.unchanged += 1
            try:
                os.link(old, target)
            except OSError:  # a file system without hard links
                shutil.copy2(old, target)
            return
        with open(target, "wb") as file:
            file.write(data)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            shutil.rmtree(self._new, ignore_errors=True)

    def _finish(self) -> None:
        twins = len(self.written) - len(set(self.written))
        if twins:
            raise PublishError(f"{twins} pages were written twice · 有 {twins} 个页面重复写出")
        names = sorted(self.written)
        (self._new / MANIFEST).write_text("\n".join([_HEADER, *names]) + "\n", encoding="utf-8")
        self.removed = len(self._old - set(names))
        self._keep_foreign()
        if not os.path.lexists(self.output):
            os.rename(self._new, self.output)
            return
        swap(self._new, self.output)

    def _keep_foreign(self) -> None:
        """Hand over what others put into the folder (CNAME, a repository's .git)."""
        for folder, folders, files in os.walk(self.output):
            inside = os.path.relpath(folder, self.output)
            links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
            for name in [*files, *links]:
                path = Path(inside, name).as_posix()
                target = self._new / path
                if path == MANIFEST or path in self._old or os.path.lexists(target):
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(os.path.join(folder, name), target, follow_symlinks=False)


def _manifest(output: Path) -> set[str]:
    """The files of the site that stands there. Raises PublishError where something else does."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(
            pick(f"{output} 不是文件夹；请另选输出位置", f"{output} is no folder; choose another place for the site")
        )
    if not output.exists() or not any(output.iterdir()):
        return set()
    manifest = output / MANIFEST
    lines = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
    if lines[:1] != [_HEADER]:
        raise PublishError(
            pick(
                f"{output} 里有别的文件（没有 {MANIFEST}），不会覆盖；请换一个空文件夹",
                f"{output} holds other files (no {MANIFEST} in it) and is left alone; choose an empty folder",
            )
        )
    return set(lines[1:])


def _same(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb") as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except OSError:
        return False


def _umask() -> int:
    """The process's mask; reading it means setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
