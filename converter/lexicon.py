"""An archive's own word lists, added to those that come with the program: a folder with any of the files of NAMES.

Named by `--words` or by `words` in yanlu.toml, and told to the processes that share the work by the environment.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from converter.i18n import pick

VARIABLE = "YANLU_WORDS"
_settled = False  # whether the settings chose
NAMES = ("units", "bodies", "authority", "metrics")


class WordsError(ValueError):
    """A word list that can't be used; the message says which, why and what to do."""


def choose(folder: Path) -> None:
    """Use the lists of a folder in this process and those that it starts. Raises WordsError."""
    known = [f"{name}.toml" for name in NAMES]
    if not folder.is_dir():
        raise WordsError(
            pick(
                f"{folder}：没有这个词表文件夹；核对路径，里面放 {'、'.join(known)}",
                f"{folder}: no such folder of word lists; check the path, it holds {', '.join(known)}",
            )
        )
    for file in sorted(folder.glob("*.toml")):
        if file.name not in known:
            raise WordsError(
                pick(
                    f"{file}：不认识的词表；文件名应是 {'、'.join(known)} 之一",
                    f"{file}: unknown word list; its name must be one of {', '.join(known)}",
                )
            )
    os.environ[VARIABLE] = str(folder.resolve())


def settle(folder: Path | None) -> None:
    """Use the lists that an archive's settings name, None for none, unless others were asked for. Raises WordsError.

    Lists that were used stay in use: the parser's patterns are made of them when it is loaded. `serve` looks for changes.
    """
    global _settled
    if folder is not None and VARIABLE not in os.environ:
        choose(folder)
        _settled = True


def unsettle() -> None:
    """Leave what `settle` chose, for processes to come."""
    if _settled:
        os.environ.pop(VARIABLE, None)


def own(name: str) -> Path | None:
    """The archive's own list of a name, None where it has none."""
    folder = os.environ.get(VARIABLE)
    file = Path(folder, f"{name}.toml") if folder else None
    return file if file and file.is_file() else None


def read(file: Path) -> dict[str, Any]:
    """The tables of a file. Raises WordsError where it is no TOML."""
    import tomllib  # which a build of unchanged texts does without

    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise refused(file, pick("不是 UTF-8 编码", "no UTF-8")) from None
    except tomllib.TOMLDecodeError as error:
        hint = pick("；汉字的名称和词都要加引号", "; names and words in hanzi need quotes")
        raise refused(file, f"{error}{hint}") from None


def refused(file: Path, why: str) -> WordsError:
    """A list that holds what it must not."""
    return WordsError(
        pick(
            f"{file}：词表有误：{why}；请照 docs/commitments.md 的写法改正",
            f"{file}: bad word list: {why}; write it as docs/commitments.md shows",
        )
    )


def stamp() -> str:
    """A text that differs when the archive's own lists do."""
    files = [file for name in NAMES if (file := own(name))]
    return repr([(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files])
