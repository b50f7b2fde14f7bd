"""The one error of this room: a source that can't be read surely, with place, reason and remedy in both languages."""

from __future__ import annotations

from typing import Literal

from converter.frozen import frozen
from converter.i18n import language

Code = Literal[
    "not-found",
    "not-readable",
    "empty",
    "format",  # a file format that has no reader
    "codec",  # --encoding names no codec
    "damaged",  # the encoding is clear, some bytes don't fit it
    "ambiguous",  # several encodings give sense
    "unrecognised",  # none does
]


@frozen
class Wording:
    """One message in both languages, chosen only when it is shown."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh if language() == "zh" else self.en


class SourceError(Exception):
    """A source is refused. `offset` (bytes, from 0) and `line` (from 1) where a place is to blame, else None.

    `candidates` are the codecs that came into question.
    """

    def __init__(
        self,
        code: Code,
        path: str,
        message: Wording,
        remedy: Wording,
        *,
        offset: int | None = None,
        line: int | None = None,
        candidates: tuple[str, ...] = (),
    ) -> None:
        super().__init__(code, path, message, remedy)
        self.code: Code = code
        self.path = path
        self.message = message
        self.remedy = remedy
        self.offset = offset
        self.line = line
        self.candidates = candidates

    @property
    def place(self) -> str:
        """`path` or `path:line`."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        colon, stop = ("：", "；") if language() == "zh" else (": ", "; ")
        return f"{self.place}{colon}{self.message}{stop}{self.remedy}"
