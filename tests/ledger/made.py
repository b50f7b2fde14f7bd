"""Records made from short texts, as the commands make them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from converter.engine import parse
from converter.model import Source
from converter.record.build import build
from converter.record.tree import Head, Record, SourceEntry
from converter.sources import read

EXAMPLES = Path(__file__).parent.parent.parent / "examples"

PLAN = """\
云澜旗2024年重点工作任务分工方案

（2024年2月1日）

一、抓好项目

（一）畅通道路。6月底前，完成河东路改造8公里，新建通村公路60公里以上。（牵头单位：旗交通运输局；配合单位：旗财政局、旗水利局）

（二）绿化家园。年内完成营造林3.5万亩，空气优良天数比例保持在96%以上。（责任单位：旗林草局）

二、守住底线

坚决防止返贫，各苏木镇要把走访落到每一户。旗应急管理局要在2024年10月底前完成演练2次。
"""


def head(title: str | None = None, meeting: str | None = None) -> Head:
    """A head that names nothing else."""
    source = SourceEntry("a.txt", "0" * 64, "text/plain", "utf-8", 1, 0, 1)
    return Head(title, meeting, (), None, None, None, source, "0", None)


def from_text(text: str, path: str = "plan.txt") -> list[Record]:
    """The records of a text."""
    parsed = parse(Source(path, text, hashlib.sha256(text.encode()).hexdigest()))
    return [build(parsed, document) for document in parsed.documents]


def from_example(name: str) -> list[Record]:
    """The records of an example."""
    parsed = parse(read(EXAMPLES / name))
    return [build(parsed, document) for document in parsed.documents]
