"""Words of the Chinese interface for values that the record holds as codes."""

from __future__ import annotations

from collections.abc import Mapping

from converter.archive.entries import TargetEntry
from converter.diagnostics import CATALOGUE
from converter.outline.reasons import REASONS
from converter.record.tree import DateEntry, Finding

KINDS = {
    "speech": "讲话",
    "study": "心得",
    "report": "报告",
    "editorial": "社论",
    "feature": "报道",
    "notice": "通知",
    "minutes": "纪要",
    "other": "其他",
}
COMMITMENTS = {"target": "指标", "task": "任务", "pledge": "承诺"}
COMPARATORS = {"eq": "=", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "range": "–"}
PARTS = {"lead": "牵头", "support": "配合"}
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}


def year(value: str | None) -> str:
    """A year, or what stands for those without one."""
    return f"{value}年" if value else "日期不详"


def day(entry: DateEntry | None) -> str:
    """A date in words, as precise as it is known, with its doubts.

    >>> day(DateEntry("2022-01-12", "inferred", "high", None))
    '2022年1月12日（推定）'
    """
    if entry is None:
        return "日期不详"
    doubts = ["推定"] * (entry.basis == "inferred") + ["存疑"] * (entry.certainty == "low")
    return period(entry.value) + (f"（{'、'.join(doubts)}）" if doubts else "")


def period(value: str) -> str:
    """YYYY[-MM[-DD]] in words."""
    pieces = value.split("-")
    return "".join(f"{int(piece)}{unit}" for piece, unit in zip(pieces, "年月日", strict=False))


def quantity(target: TargetEntry) -> str:
    """A target's normalised value: `≥ 33000 亩`."""
    if target.value is None:
        return "数值被遮盖" if target.masked else "数值不详"
    unit = f" {target.unit}" if target.unit else ""
    if target.comparator == "range":
        return f"{target.value}–{target.value_max}{unit}"
    return f"{COMPARATORS[target.comparator]} {target.value}{unit}"


def reason(code: str) -> str:
    """Why something was left out."""
    return REASONS[code][0] if code in REASONS else code


class _Gaps(dict[str, str]):
    """Values of a wording; those that a hand-edited file lacks read as …"""

    def __missing__(self, name: str) -> str:
        return "…"


def finding(found: Finding) -> tuple[str, str | None]:
    """Wording and remedy of a doubt; its bare code where a later version's catalogue is needed."""
    entry = CATALOGUE.get(found.code)
    if entry is None:
        return found.code, None
    values: Mapping[str, str] = _Gaps(found.data)
    return entry.zh.format_map(values), entry.remedy_zh
