"""What is wrong with a file: a code, where, what, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from converter.frozen import frozen
from converter.i18n import Language, language
from converter.model import Severity

if TYPE_CHECKING:
    from converter.record.wordings import Wording

_SEVERITIES: dict[Severity, str] = {"error": "错误", "warning": "警告", "info": "提示"}


@frozen
class Problem:
    """One finding. `code` is a key of `WORDINGS`, `data` fills its placeholders; line and column count from one."""

    code: str
    name: str
    line: int
    column: int
    data: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """error, warning or info."""
        return self._wording().severity

    def describe(self, tongue: Language) -> tuple[str, str]:
        """Wording and remedy in one language."""
        wording = self._wording()
        zh = tongue == "zh"
        what, remedy = (wording.zh, wording.remedy_zh) if zh else (wording.en, wording.remedy_en)
        values = dict(self.data)
        return what.format_map(values), remedy.format_map(values)

    def _wording(self) -> Wording:
        from converter.record.wordings import WORDINGS  # which an archive without faults does without

        return WORDINGS[self.code]

    def __str__(self) -> str:
        """`a.xml:12:3: Y001 error: …; what to do`, in the language in force."""
        tongue = language()
        what, remedy = self.describe(tongue)
        severity, joint = (_SEVERITIES[self.severity], "。") if tongue == "zh" else (self.severity, "; ")
        return f"{self.name}:{self.line}:{self.column}: {self.code} {severity}: {what}{joint}{remedy}"


class RecordError(ValueError):
    """A file that can't be read as a record; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
