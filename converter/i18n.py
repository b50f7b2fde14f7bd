"""Which language the program speaks: Chinese or English, by `--lang`, else by the locale's environment variables."""

from __future__ import annotations

import errno
import os
from typing import Literal

Language = Literal["zh", "en"]

_chosen: Language | None = None
_REASONS = {  # what a file system says, which it says in English
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已有同名的文件或文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘只能读，不能写",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EADDRINUSE: "已被占用",
    errno.ELOOP: "链接绕成了圈",
    errno.EIO: "磁盘读写出错",
    errno.EMFILE: "打开的文件太多",
}


def choose(language: Language | None) -> None:
    """Fix the language for this process; None returns to the locale's."""
    global _chosen
    _chosen = language


def language() -> Language:
    """The language in force. POSIX order: LC_ALL, LC_MESSAGES, LANG; anything that is not Chinese reads English."""
    if _chosen:
        return _chosen
    for name in ("YANLU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def pick(zh: str, en: str) -> str:
    """The wording for the language in force: `pick("完成", "done")`."""
    return zh if language() == "zh" else en


def unread(error: Exception) -> str:
    """Why a text file could not be used, in the language in force."""
    if isinstance(error, OSError):
        return reason(error)
    return pick("不是 UTF-8 编码", "no UTF-8") if isinstance(error, UnicodeDecodeError) else str(error)


def reason(error: OSError, tongue: Language | None = None) -> str:
    """Why the system refused, in a language, else in the one in force: `没有权限`, `Permission denied`."""
    english = error.strerror or str(error)
    if (tongue or language()) == "en" or error.errno is None:
        return english
    return _REASONS.get(error.errno, english)
