"""The archive's settings file, `yanlu.toml`: read, checked, with defaults so good that none is needed."""

from __future__ import annotations

import os
from pathlib import Path

from converter.frozen import frozen
from converter.i18n import pick, reason
from converter.patterns import compiled

FILE = "yanlu.toml"
TEXTS = ("title", "subtitle", "language", "base_url", "output", "encoding", "theme", "terms", "words")
LISTS = ("sources", "pages", "languages")
SWITCHES = ("api",)
KEYS = (*TEXTS, *LISTS, *SWITCHES)


_CONTROL = compiled(r"[\x00-\x08\x0b-\x1f\x7f]")  # NUL


class SettingsError(Exception):
    """The settings file can't be used. The message names file and key and says what to do."""


@frozen
class Settings:
    """What an archive's owner chose. Relative paths count from `folder`, where the settings file lies.

    `title`, `subtitle` and `language` are None where the site's own defaults hold; `encoding` None means recognised.
    `languages` are those of the interface; files in `theme` take the place of templates and style sheet.
    `terms` is a file that adds to the dictionary of terms, `words` a folder of further word lists (`lexicon`).
    """

    folder: Path
    sources: tuple[Path, ...]
    output: Path
    title: str | None = None
    subtitle: str | None = None
    language: str | None = None
    base_url: str | None = None
    encoding: str | None = None
    pages: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ("zh",)
    theme: Path | None = None
    terms: Path | None = None
    words: Path | None = None
    api: bool = True
    file: Path | None = None

    @property
    def xml(self) -> Path:
        """Where the archive's XML files lie."""
        return self.output / "xml"

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.output / "site"


def load(folder: Path, file: Path | None = None) -> Settings:
    """Settings of `file`, else of `folder`'s yanlu.toml, else the defaults. Raises SettingsError."""
    if file is None:
        file = folder / FILE
        if not file.is_file():
            return _settings(folder, {}, None)
    import tomllib  # only where there is such a file

    try:
        given = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            pick(f"{file}：读不了设置文件（{reason(error)}）；核对路径", f"{file}: {reason(error)}; check the path")
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            pick(
                f"{file}：不是有效的 TOML：{error}；请改正，文字要加引号、存为 UTF-8",
                f"{file}: no valid TOML: {error}; correct it: texts in quotes, saved as UTF-8",
            )
        ) from None
    _check(given, file)
    return _settings(file.parent, given, file)


def _settings(folder: Path, given: dict[str, object], file: Path | None) -> Settings:
    """Without `sources`, the folder sources/ is read where there is one, else the whole folder."""
    usual = folder / "sources"
    sources = tuple(_under(folder, name) for name in _list(given, "sources")) or (usual if usual.is_dir() else folder,)
    return Settings(
        folder=folder,
        sources=sources,
        output=_under(folder, _text(given, "output") or "output"),
        title=_text(given, "title"),
        subtitle=_text(given, "subtitle"),
        language=_text(given, "language"),
        base_url=_text(given, "base_url"),
        encoding=_text(given, "encoding"),
        pages=tuple(_under(folder, name) for name in _list(given, "pages")),
        languages=_list(given, "languages") or ("zh",),
        theme=_under(folder, theme) if (theme := _text(given, "theme")) else None,
        terms=_under(folder, terms) if (terms := _text(given, "terms")) else None,
        words=_under(folder, words) if (words := _text(given, "words")) else None,
        api=given.get("api") is not False,
        file=file,
    )


def _check(given: dict[str, object], file: Path) -> None:
    for key, value in given.items():
        if key in TEXTS:
            if not isinstance(value, str) or not value.strip() or _CONTROL.search(value):
                raise SettingsError(
                    pick(
                        f'{file}：{key} 应是带引号的文字，不含控制字符，如 {key} = "…"',
                        f'{file}: {key} must be a text in quotes without control characters: {key} = "…"',
                    )
                )
        elif key in LISTS:
            if not (isinstance(value, list) and value and all(isinstance(each, str) and each for each in value)):
                raise SettingsError(
                    pick(
                        f'{file}：{key} 应是文字的列表，如 {key} = ["…"]',
                        f'{file}: {key} must be a list of texts: {key} = ["…"]',
                    )
                )
        elif key in SWITCHES:
            if not isinstance(value, bool):
                raise SettingsError(
                    pick(f"{file}：{key} 应是 true 或 false", f"{file}: {key} must be true or false, without quotes")
                )
        else:
            from difflib import get_close_matches  # which few need

            near = get_close_matches(key, KEYS, n=1, cutoff=0.5)
            known = "、".join(KEYS) if not near else near[0]
            raise SettingsError(
                pick(
                    f"{file}：不认识的设置 {key}；是否指 {known}？",
                    f"{file}: unknown setting {key}; did you mean {known.replace('、', ', ')}?",
                )
            )


def _under(folder: Path, name: str) -> Path:
    """A path of the settings without detours: examples/../output is output."""
    return Path(os.path.normpath(folder / name))


def _text(given: dict[str, object], key: str) -> str | None:
    value = given.get(key)
    return value if isinstance(value, str) else None


def _list(given: dict[str, object], key: str) -> tuple[str, ...]:
    value = given.get(key)
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
