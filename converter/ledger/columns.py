"""Rows as cells of a 任务分解表, the form in which offices divide up the tasks of a report."""

from __future__ import annotations

from collections.abc import Sequence

from converter.ledger.rows import Deadline, Quantity, Row
from converter.record.tree import SpeakerEntry

HEADER = ("序号", "任务", "指标", "牵头单位", "配合单位", "完成时限", "原文出处", "讲话人")
NOTE = "原文未分牵头、配合的责任单位列在“牵头单位”栏；“完成时限”栏〔〕内是按原文推算的最后期限。"
Cells = tuple[str, ...]


def cells(row: Row, number: int) -> Cells:
    """One line of the table; several targets or bodies are set off by 、 or ；."""
    return (
        str(number),
        row.text,
        "；".join(target(each) for each in row.targets),
        "、".join(row.lead),
        "、".join(row.support),
        deadline(row.deadline) if row.deadline else "",
        str(row.place),
        speaker(row.speaker) if row.speaker else "",
    )


def table(rows: Sequence[Row]) -> list[Cells]:
    """All lines, numbered from one."""
    return [cells(row, number) for number, row in enumerate(rows, 1)]


def speaker(entry: SpeakerEntry) -> str:
    """Who says it, the role before the name: 旗委书记郁长河."""
    return f"{entry.role or ''}{entry.name or ''}"


def target(entry: Quantity) -> str:
    """A target as printed, with what it measures before it: 营造林：3.5万亩."""
    return f"{entry.metric}：{entry.words}" if entry.metric else entry.words


def deadline(entry: Deadline) -> str:
    """A deadline as printed, with its day where the words are not the date itself: 6月底前〔2023-06-30〕."""
    return f"{entry.words}〔{entry.date}〕" if entry.date and entry.date != entry.words else entry.words
