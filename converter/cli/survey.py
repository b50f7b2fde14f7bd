"""Sources → their figures, one by one or several at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import perf_counter

from converter.cli.inputs import Input
from converter.cli.shown import bar
from converter.i18n import Language, choose, language, pick
from converter.report.figures import FileFigures, of_source
from converter.sources import SourceError, read


def survey(files: Sequence[Input], encoding: str | None = None, jobs: int = 1) -> list[FileFigures]:
    """The figures of each file, in the order given; a file that can't be read says why."""
    one = partial(_figures, encoding=encoding, words=language())
    out = []
    with bar(len(files), pick("解析", "Parsing")) as told:

        def keep(figures: FileFigures) -> None:
            out.append(figures)
            if told is not None:
                told(len(out), len(files))

        if jobs == 1 or len(files) == 1:
            for file in files:
                keep(one(file))
        else:
            from concurrent.futures import ProcessPoolExecutor

            with ProcessPoolExecutor(min(jobs, len(files))) as pool:
                for figures in pool.map(one, files):
                    keep(figures)
    return out


def _figures(file: Input, encoding: str | None, words: Language) -> FileFigures:
    """One file; `words` is the language of messages, which a new process doesn't know."""
    from converter.corrections import CorrectionsError, for_source
    from converter.engine import parse

    choose(words)
    begun = perf_counter()
    try:
        parsed = parse(read(file.path, encoding, file.name), for_source(file.path))
    except (SourceError, CorrectionsError) as error:
        return FileFigures(str(file.path), error=str(error))
    return of_source(parsed, str(file.path), perf_counter() - begun)
