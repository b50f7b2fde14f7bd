"""Words of the interface for values that the record holds as codes, in the language in force."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache

from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference, TargetEntry
from converter.outline.reasons import REASONS
from converter.publish.words import FIRST, Words, language, marked, word
from converter.record.tree import DateEntry, Finding, SpeakerEntry

KINDS = Words(
    {
        "speech": marked("讲话"),
        "study": marked("心得"),
        "report": marked("报告"),
        "editorial": marked("社论"),
        "feature": marked("报道"),
        "notice": marked("通知"),
        "minutes": marked("纪要"),
        "other": marked("其他"),
    }
)
COMMITMENTS = Words({"target": marked("目标"), "task": marked("任务"), "pledge": marked("许诺")})
STRENGTHS = Words(
    {
        "5": marked("5：必须、严禁"),
        "4": marked("4：确保、保证"),
        "3": marked("3：要、将、直接部署"),
        "2": marked("2：力争、争取"),
        "1": marked("1：推动、探索"),
    }
)
COMPARATORS = {"eq": "=", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "range": "–"}
PARTS = Words({"lead": marked("牵头"), "support": marked("配合")})
SEVERITIES = Words({"error": marked("错误"), "warning": marked("警告"), "info": marked("提示")})
_MONTHS = (
    *(marked("一月"), marked("二月"), marked("三月"), marked("四月"), marked("五月"), marked("六月")),
    *(marked("七月"), marked("八月"), marked("九月"), marked("十月"), marked("十一月"), marked("十二月")),
)
_PERIODS = (marked("%(year)s年"), marked("%(year)s年%(month)s月"), marked("%(year)s年%(month)s月%(day)s日"))


def kinds() -> str:
    """The kinds as the search index names them, each with its word in the language in force where it is another: JSON."""
    named = {name: word(name) for name in KINDS.values()}
    return json.dumps({name: said for name, said in named.items() if said != name}, ensure_ascii=False)


said = word  # what the owner may have left as it was: the site's title


def year(value: str | None) -> str:
    """A year, or what stands for those without one."""
    return period(value) if value else word("日期不详")


def day(entry: DateEntry | None) -> str:
    """A date in words, as precise as it is known, with its doubts.

    >>> day(DateEntry("2022-01-12", "inferred", "high", None))
    '2022年1月12日（推定）'
    """
    if entry is None:
        return word("日期不详")
    return _day(entry.value, entry.basis, entry.certainty, language())


@lru_cache(maxsize=1 << 12)
def _day(value: str, basis: str, certainty: str, _: str) -> str:
    doubts = [word("推定")] * (basis == "inferred") + [word("存疑")] * (certainty == "low")
    told = period(value)
    return word("%(day)s（%(doubts)s）") % {"day": told, "doubts": word("、").join(doubts)} if doubts else told


def days(ends: Sequence[Sequence[str]]) -> str:
    """From one day to another: value, basis and certainty of both, or of the only one."""
    return "—".join(day(DateEntry(value, basis, certainty, None)) for value, basis, certainty in ends)


def period(value: str) -> str:
    """YYYY[-MM[-DD]] in words."""
    return _period(value, language())


@lru_cache(maxsize=1 << 12)
def _period(value: str, _: str) -> str:
    year, month, day = (*(int(piece) for piece in value.split("-")), 0, 0)[:3]
    name = word(_MONTHS[month - 1]) if 1 <= month <= 12 else ""
    return word(_PERIODS[value.count("-")]) % {"year": year, "month": month, "name": name, "day": day}


def quantity(target: TargetEntry) -> str:
    """A target's normalised value: `≥ 3.3万亩`."""
    if target.value is None:
        return word("数值被遮盖") if target.masked else word("数值不详")
    unit = target.unit or ""
    if unit[:1] not in ("", "%", "％", "‰") and language() != FIRST:
        unit = f" {unit}"
    if target.comparator == "range":
        most = amount(target.value_max) if target.value_max is not None else "…"
        return f"{amount(target.value)}–{most}{unit}"
    return f"{COMPARATORS[target.comparator]} {amount(target.value)}{unit}"


def amount(value: float | int) -> str:
    """A number as people read it: 3.5万, 18亿; 35,000 where the interface is in another language.

    >>> amount(35000), amount(1800000000), amount(1 / 3), amount(1234567)
    ('3.5万', '18亿', '0.3333', '123.4567万')
    """
    if language() != FIRST:
        return f"{value:,.4f}".rstrip("0").rstrip(".")
    size, large = next(((size, large) for size, large in ((1e8, "亿"), (1e4, "万")) if abs(value) >= size), (1, ""))
    return f"{value / size:.4f}".rstrip("0").rstrip(".") + large


def reason(code: str) -> str:
    """Why something was left out."""
    return REASONS[code][language() != FIRST] if code in REASONS else code


def listed(thing: DocumentEntry | Reference) -> str:
    """The title by which lists call a document; an untitled one goes by its first words."""
    if thing.title:
        return thing.title
    return word("无题（%(words)s）") % {"words": thing.listed.removeprefix("无题（").removesuffix("）")}


def speaker(found: SpeakerEntry) -> str:
    """Who says it, as printed: role and name."""
    return " ".join(words for words in (found.role, found.name) if words)


def note(found: CommitmentEntry) -> list[str]:
    """What the margin says of a commitment: its targets, deadline and bodies."""
    told = [" ".join(words for words in (one.metric, quantity(one)) if words) for one in found.targets]
    if found.deadline:
        told.append(period(found.deadline.date) if found.deadline.date else found.deadline.words)
    return told + [one.name for one in found.responsible]


class _Gaps(dict[str, str]):
    """Values of a wording; those that a hand-edited file lacks read as …"""

    def __missing__(self, name: str) -> str:
        return "…"


def finding(found: Finding) -> tuple[str, str | None]:
    """Wording and remedy of a doubt; its bare code where a later version's catalogue is needed."""
    from converter.diagnostics import CATALOGUE, spoken  # which a document without doubts does without

    entry = CATALOGUE.get(found.code)
    if entry is None:
        return found.code, None
    values: Mapping[str, str] = _Gaps(spoken(found.code, dict(found.data), "zh" if language() == FIRST else "en"))
    if language() == FIRST:
        return entry.zh.format_map(values), entry.remedy_zh
    return entry.en.format_map(values), entry.remedy_en
