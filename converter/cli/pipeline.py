"""The whole way, as `build` and `serve` go it: sources → XML → site."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import nullcontext
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from converter import lexicon
from converter.cli import shown
from converter.cli.converted import Conversion
from converter.cli.findings import Finding, as_json, of_problem
from converter.cli.inputs import Input, collect
from converter.cli.wording import Failure, failed, unkept
from converter.frozen import frozen
from converter.i18n import language, pick
from converter.resources import program
from converter.settings import Settings

if TYPE_CHECKING:
    from converter.publish.options import Part
    from converter.publish.site import SiteReport


class Unpublished(Failure):
    """The site can't be made or written, but sources were converted: what was found in them is told all the same."""

    def __init__(self, message: str, conversion: Conversion) -> None:
        super().__init__(message)
        self.conversion = conversion


@frozen
class Built:
    """What a build did. `site` is None where it was left as it was; `invalid` are the findings that kept it from it."""

    conversion: Conversion
    invalid: tuple[Finding, ...]
    site: SiteReport | None
    strict: bool

    @property
    def exit_code(self) -> int:
        """As `Conversion.exit_code`, and 1 for invalid XML."""
        return self.conversion.exit_code(self.strict) or int(bool(self.invalid))

    def as_json(self) -> dict[str, object]:
        """The JSON report: that of `convert`, and the site's."""
        site = None if self.site is None else {**asdict(self.site), "output": str(self.site.output)}
        return {**self.conversion.as_json(), "invalid": as_json(self.invalid), "site": site}


def build(
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    encoding: str | None = None,
    strict: bool = False,
    overwrite_edited: bool = False,
    only: Collection[Part] = (),
    date: str | None = None,
) -> Built:
    """Convert the sources among `paths` (else the settings' folders) and publish the archive's XML with those given.

    Only XML given: the site is made of these alone. `only` names parts of the site, all unless given. `date` is the
    time of the build for the journal of changes. Nothing is published where no source could be used. Raises Failure where there is nothing to build, the archive's files don't fit together or the site can't be written; what was written before is then as it was.
    """
    lexicon.settle(settings.words)
    apart = [settings.output, *([settings.file] if settings.file else [])]
    found = collect(paths or settings.sources, records=bool(paths), apart=apart)
    sources: list[Input] = []
    records: list[str] = []
    for file in found.files:
        if file.is_record:
            records.append(file.place)
        else:
            sources.append(file)
    if not found.files:
        where = pick("、", ", ").join(str(path) for path in paths or settings.sources)
        zh, en = "", ""
        if not paths and any(settings.xml.glob("*.xml")):  # which may be all that an archive keeps
            zh, en = f"；只用已有的 XML：yanlu build {settings.xml}", f"; of the XML alone: yanlu build {settings.xml}"
        raise Failure(
            pick(
                f"{where} 里没有源文件（.txt）；请放入文本，或指明别的文件夹{zh}",
                f"no sources (.txt) in {where}; put texts there or name another folder{en}",
            )
        )
    try:
        conversion = _convert(settings, sources, encoding, overwrite_edited)
        conversion.passed_over = [str(path) for path in found.passed_over]
        nothing = not records and not any(settings.xml.glob("*.xml"))
        if (strict and conversion.warnings) or nothing:
            return Built(conversion, (), None, strict)
        return _publish(
            settings,
            [*records, *([settings.xml] if sources and settings.xml.is_dir() else [])],
            conversion,
            strict,
            only,
            _instant(date),
        )
    except OSError as error:
        raise failed(error, settings.output) from None
    except sqlite3.Error as error:
        raise unkept(error, settings.output) from None


def _convert(settings: Settings, sources: Sequence[Input], encoding: str | None, overwrite_edited: bool) -> Conversion:
    if not sources:
        return Conversion()
    from converter.cli.conversion import Converter
    from converter.cli.remembered import Memory

    codec = encoding or settings.encoding
    # Overwriting is asked for once, for what stands there now.
    stamp = "" if overwrite_edited else repr((program(), lexicon.stamp(), codec, language()))
    with (
        shown.progress(sources, pick("转换", "Converting")) as files,
        Memory(settings.output, stamp) if stamp else nullcontext() as memory,
    ):
        return Converter(settings.xml, codec, overwrite_edited, memory).convert(files)


def _instant(given: str | None) -> str | None:
    """A time in UTC as RFC 3339, as given or from SOURCE_DATE_EPOCH. Raises Failure for what is none."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if given:
            read = datetime.fromisoformat(given)
            instant = (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
        elif epoch:
            instant = datetime.fromtimestamp(int(epoch), UTC)
        else:
            return None
    except (ValueError, OverflowError, OSError):
        raise Failure(
            pick(
                f"时间无效：{given or epoch}；应形如 2026-01-31T08:00:00Z（--date）或秒数（SOURCE_DATE_EPOCH）",
                f"no time: {given or epoch}; write 2026-01-31T08:00:00Z (--date) or seconds (SOURCE_DATE_EPOCH)",
            )
        ) from None
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def _publish(
    settings: Settings,
    records: Sequence[Path | str],
    conversion: Conversion,
    strict: bool,
    only: Collection[Part],
    date: str | None,
) -> Built:
    from converter.archive.errors import ArchiveError
    from converter.archive.reading import InvalidRecord
    from converter.publish.errors import PublishError
    from converter.publish.options import PARTS, SiteOptions
    from converter.publish.site import publish

    chosen = {"title": settings.title, "subtitle": settings.subtitle, "language": settings.language}
    try:
        options = SiteOptions(
            base_url=settings.base_url,
            pages=settings.pages,
            api=settings.api,
            terms=settings.terms,
            theme=settings.theme,
            languages=settings.languages,
            **{key: value for key, value in chosen.items() if value},
        )
        with shown.bar(0, pick("生成网站", "Publishing")) as told:
            site = publish(records, settings.site, options, wanted=only or PARTS, progress=told, date=date)
        return Built(conversion, (), site, strict)
    except InvalidRecord as error:
        return Built(conversion, tuple(map(of_problem, error.problems)), None, strict)
    except (ArchiveError, PublishError) as error:
        raise Unpublished(str(error), conversion) from None
