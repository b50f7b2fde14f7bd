"""Marks inside a line → HTML. Every text is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from converter.archive.entries import TargetEntry
from converter.archive.plain import noise, plain
from converter.publish.html import escape
from converter.publish.labels import PARTS, period, quantity, reason
from converter.publish.words import own, word
from converter.record.tree import (
    Break,
    Char,
    CommitmentMark,
    DeadlineMark,
    Inline,
    Omitted,
    Pc,
    QuantityMark,
    ResponsibleMark,
    ResultMark,
    TargetMark,
)


def inline(content: Iterable[Inline], numbers: Mapping[str, int]) -> str:
    """HTML of a line's content. `numbers` gives each commitment its number in the document's table."""
    if isinstance(content, tuple) and len(content) == 1 and isinstance(content[0], str):
        return escape(content[0])  # nearly all lines are one text
    out: list[str] = []
    for item in content:
        if isinstance(item, str):
            out.append(escape(item))
        elif isinstance(item, Break):
            continue
        elif isinstance(item, Pc):
            out.append(escape(item.text))
        elif isinstance(item, Char):
            why = word("源文件中的控制字符")
            out.append(f'<span class="char" title="{why}">U+{item.code:04X}</span>')
        elif isinstance(item, Omitted):
            why = escape(word("略去：%(reason)s") % {"reason": reason(item.reason)})
            out.append(f'<span class="omitted" title="{why}">{escape(noise(item))}</span>')
        elif isinstance(item, ResultMark):
            told = word("%(day)s的成果") % {"day": period(item.period)} if item.period else word("成果")
            out.append(
                f'<span class="result"{_id(item.id)} title="{escape(told)}">{inline(item.content, numbers)}</span>'
            )
        elif isinstance(item, QuantityMark):
            out.append(
                f'<span class="quantity" title="{escape(item.metric or "")}">{inline(item.content, numbers)}</span>'
            )
        else:
            out.append(_mark(item, numbers))
    return "".join(out)


def _mark(item: TargetMark | DeadlineMark | ResponsibleMark | CommitmentMark, numbers: Mapping[str, int]) -> str:
    inner = inline(item.content, numbers)
    if isinstance(item, TargetMark):
        entry = TargetEntry(
            plain(item.content), item.metric, item.comparator, item.value, item.value_max, item.unit, item.masked
        )
        told = word("：").join(words for words in (item.metric, quantity(entry)) if words)
        return f'<span class="target{" masked" if item.masked else ""}" title="{escape(told)}">{inner}</span>'
    if isinstance(item, DeadlineMark):
        words = escape(word("期限：%(day)s") % {"day": period(item.date)}) if item.date else ""
        told = f' title="{words}" datetime="{escape(item.date)}"' if item.date else ""
        tag = "time" if item.date else "span"
        return f'<{tag} class="deadline"{_id(item.id)}{told}>{inner}</{tag}>'
    if isinstance(item, ResponsibleMark):
        part = PARTS[item.part] if item.part and item.part in PARTS else word("责任单位")
        named = item.name != plain(item.content)  # else the words say it themselves
        told = escape(word("%(part)s：%(name)s") % {"part": part, "name": item.name} if named else part)
        return f'<span class="responsible"{_id(item.id)} title="{told}">{inner}</span>'
    number = numbers.get(item.id)
    told = word("见承诺%(number)s") % {"number": number}
    reference = (
        f'<a class="ref" href="#_{escape(item.id)}" aria-label="{told}"{own()} data-n="{number}"></a>' if number else ""
    )
    doubt = ' class="doubtful"' if item.certainty == "low" else ""
    return f"<mark{doubt}{_id(item.id)}>{inner}</mark>{reference}"


@lru_cache(maxsize=1 << 14)
def _id(identity: str | None) -> str:
    return f' id="{escape(identity)}"' if identity else ""
