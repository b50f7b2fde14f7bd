"""Synthetic speeches: as many as wanted, the same each time, of a usual speech's size and shape.

About 6,000 characters under 4 headings and 15 below them, 45 paragraphs, a dozen commitments; a speaker for every 40
documents, a meeting for every 20, dates over 27 years. The words are a small stock, since nothing here is about words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

STOCK = [
    "改革",
    "开放",
    "创新",
    "发展",
    "农业",
    "牧业",
    "水利",
    "交通",
    "教育",
    "医疗",
    "就业",
    "生态",
    "湿地",
    "草原",
    "林业",
    "企业",
    "项目",
    "市场",
    "财政",
    "金融",
    "基层",
    "干部",
    "群众",
    "作风",
    "制度",
    "监督",
    "服务",
    "网络",
    "数据",
    "平台",
    "安全",
    "防火",
    "防汛",
    "抗旱",
    "道路",
    "桥梁",
    "校舍",
    "粮食",
    "种子",
    "农机",
    "仓储",
    "物流",
    "旅游",
    "文化",
    "体育",
    "档案",
    "推进",
    "落实",
    "完善",
    "加强",
    "提升",
    "巩固",
    "检查",
    "整治",
    "统筹",
    "协调",
]
_SURNAMES = "郁简欧砚尹宋唐许韩冯邓曹彭柳池顾"
_GIVEN = "长河一川文墨青岚北辰若谷知远明允"
_PLACES = ["云澜", "青盐", "银露", "松岗", "河东", "岭西", "白榆", "沙柳"]
_MEETINGS = ["经济工作会议", "农村工作会议", "安全生产会议", "座谈会", "现场会", "全体会议"]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with the parts below it."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech; `date` is YYYY-MM-DD."""

    id: str
    title: str
    speaker: str
    meeting: str
    date: str
    chapters: tuple[Chapter, ...]


def made(number: int, seed: int = 7) -> Iterator[Speech]:
    """`number` speeches."""
    names = Random(seed)
    speakers = [_name(names) for _ in range(max(20, number // 40))]
    meetings = [_meeting(names) for _ in range(max(20, number // 20))]
    for at in range(1, number + 1):
        random = Random(f"{seed}:{at}")
        meeting = random.choice(meetings)
        yield Speech(
            id=f"sp{at:05d}",
            title=f"在{meeting}上的讲话（{at}）",
            speaker=random.choice(speakers),
            meeting=meeting,
            date=f"{random.randint(1998, 2024)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}",
            chapters=tuple(
                Chapter(_words(random, 5), tuple(_part(random) for _ in range(parts))) for parts in (4, 4, 4, 3)
            ),
        )


def from_lines(path: Path) -> Iterator[Speech]:
    """Speeches of a file with one JSON object a line: id, title, speaker, meeting, date, sections (title, subs
    (title, paras))."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)
            yield Speech(
                given["id"],
                given["title"],
                given["speaker"],
                given["meeting"],
                given["date"],
                tuple(
                    Chapter(one["title"], tuple(Part(two["title"], tuple(two["paras"])) for two in one["subs"]))
                    for one in given["sections"]
                ),
            )


def _name(random: Random) -> str:
    return random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=2))


def _meeting(random: Random) -> str:
    return f"{random.randint(1998, 2024)}年{random.choice(_PLACES)}{random.choice(_MEETINGS)}"


def _words(random: Random, number: int) -> str:
    return "".join(random.choices(STOCK, k=number))


def _part(random: Random) -> Part:
    return Part(_words(random, 4), tuple(_paragraph(random) for _ in range(3)))


def _paragraph(random: Random) -> str:
    text = ""
    while len(text) < 100:
        text += f"{_words(random, random.randint(4, 9))}，{_words(random, random.randint(4, 9))}。"
    return text
