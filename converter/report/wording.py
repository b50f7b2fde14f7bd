"""The words of a report in the language in force."""

from __future__ import annotations

from collections.abc import Mapping

from converter.diagnostics import CATALOGUE, describe
from converter.i18n import language, pick
from converter.model import Severity
from converter.outline.reasons import REASONS
from converter.report.figures import PER, WEIGHTS, Place

KINDS = {
    "speech": ("讲话", "speech"),
    "study": ("学习材料", "study notes"),
    "report": ("报告", "report"),
    "editorial": ("社论", "editorial"),
    "feature": ("报道", "feature"),
    "notice": ("公文", "notice"),
    "minutes": ("会议记录", "minutes"),
    "other": ("其他", "other"),
}
BREAKS = {
    "start": ("不从一开始", "not from one"),
    "gap": ("缺号", "gap"),
    "repeat": ("重号", "repeat"),
    "restart": ("重新开始", "restart"),
}
SEVERITIES: Mapping[Severity, tuple[str, str]] = {
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "note"),
}


def kind(name: str) -> str:
    """讲话 · speech"""
    return pick(*KINDS[name])


def severity(code: str) -> str:
    """警告 · warning"""
    return pick(*SEVERITIES[CATALOGUE[code].severity])


def subject(code: str) -> str:
    """What a code is about: its wording with … for what differs from place to place."""
    entry = CATALOGUE[code]
    return (entry.zh if language() == "zh" else entry.en).format_map(_Dots())


def said(place: Place) -> tuple[str, str]:
    """Wording and remedy of a finding."""
    return describe(place.diagnostic, language())


def depths(sections: Mapping[int, int]) -> str:
    """4/12/30: sections of depth one, two, three."""
    return "/".join(str(sections.get(depth, 0)) for depth in range(1, max(sections, default=0) + 1)) or "0"


def breaks(counts: Mapping[str, int]) -> str:
    """缺号 2，重号 1 · gap 2, repeat 1"""
    return _listed(counts, BREAKS)


def omitted(counts: Mapping[str, int]) -> str:
    """页码 12，图片说明 40 · page number 12, caption 40: characters by reason."""
    return _listed(counts, REASONS)


def same_texts(number: int) -> str:
    """That some texts go by several names."""
    return pick(
        f"同一份文字有几个名字（{number} 份）；转换后各算一份文档，核对后留一个：",
        f"texts that go by several names: {number}; each name makes a document of its own, so check and keep one:",
    )


def formula() -> str:
    """How the doubt score is made."""
    error, warning, note = (f"{WEIGHTS[each]:g}" for each in ("error", "warning", "info"))
    return pick(
        f"存疑分＝（{error}×错误＋{warning}×警告＋{note}×提示）÷ 字数 × {PER}；不足 {PER} 字按 {PER} 字计，不计空白",
        f"doubt score = ({error} × errors + {warning} × warnings + {note} × notes) / characters × {PER:,}; "
        f"shorter files count as {PER:,} characters, white space is not counted",
    )


def _listed(counts: Mapping[str, int], words: Mapping[str, tuple[str, str]]) -> str:
    return pick("，", ", ").join(f"{pick(*words[name])} {number:,}" for name, number in counts.items())


class _Dots(dict[str, str]):
    """Every placeholder is an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"
