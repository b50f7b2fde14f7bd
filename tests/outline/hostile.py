"""Texts of any size that are hard on a parser: what repeats, what never closes, what nests without end."""

from __future__ import annotations

from collections.abc import Callable

CLAUSE = "推进各项工作落到实处见到成效"
NESTED = "".join(
    f"{mark}{CLAUSE}。\n" for mark in ("一、", "（一）", "1.", "（1）", "①", "甲、", "第一，", "一是", "一要", "——")
)
SPEECH = f"一、抓好春耕备料\n{(CLAUSE + '，') * 5}{CLAUSE}。\n（一）{CLAUSE}。{CLAUSE}。一是{CLAUSE}；二是{CLAUSE}。\n"


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _counted(form: str) -> Callable[[int], str]:
    """`form` again and again with a running number, each time a new one."""
    length = len(form.format(n=1000))
    return lambda size: "".join(form.format(n=n) for n in range(1, size // length + 2))[:size]


# Name → a text of about so many characters.
HOSTILE: dict[str, Callable[[int], str]] = {
    "links": _repeat('<li>· <a href="/x">云澜旗</a> &gt; </li>\n'),
    "links that never close": _repeat('</p></p></p><a href="/x">云 '),
    "empty lines in markup": lambda n: "</p></p></p><h1>" + "\n" * n,
    "openings of articles": _repeat("人民网云澜3月8日电\n"),
    "articles": _repeat("人民网云澜3月8日电 修渠。\n原标题：修渠\n（云澜日报记者 某某）\n"),
    "plain speech": _repeat(SPEECH),
    "speech on one line": _repeat("".join(SPEECH.split())),
    "one line": _repeat(f"{CLAUSE}，{CLAUSE}。"),
    "one sentence": _repeat(CLAUSE),
    "deeply nested markers": _repeat(NESTED),
    "a thousand times （一）": _repeat("（一）"),
    "（一） on lines": _repeat("（一）\n"),
    "（一） with text": _repeat(f"（一）{CLAUSE}。\n"),
    "running numbers": _counted(f"{{n}}、{CLAUSE}。\n"),
    "running numbers in a line": _counted(f"（{{n}}）{CLAUSE}。"),
    "a run of digits": _repeat("1"),
    "runs of digits": _repeat("1" * 500 + "\n"),
    "digits and points": _repeat("1."),
    "a run of 一": _repeat("一"),
    "series inside a line": _repeat(f"一是{CLAUSE}。一要{CLAUSE}；①{CLAUSE}。二要{CLAUSE}。②{CLAUSE}；二是{CLAUSE}。"),
    "首先 without end": _repeat("首先，早。其次，晚。"),
    "bullets": _repeat("●早\n"),
    "dashes": _repeat("—"),
    "unclosed tags": _repeat("<"),
    "half tags": _repeat("</"),
    "nested tags": _repeat("</a <b "),
    "unclosed comments": _repeat("<!-- </"),
    "unclosed scripts": _repeat("<script></"),
    "scripts that all end far off": lambda size: "<script></" * (size // 12) + "</script>" * (size // 60),
    "comments that all end far off": lambda size: "<!--</" * (size // 8) + "-->" * (size // 16),
    "what shows nothing": _repeat("\u200b "),
    "entities": lambda size: "</a></a></a>" + "&#1" * (size // 3),
    "quotes": _repeat("“"),
    "closing quotes": _repeat("。”"),
    "brackets": _repeat("（"),
    "titles in a line": _repeat("演讲稿《"),
    "scrape junk": _repeat("演讲稿《某某》"),
    "spaces": lambda size: "早" + " " * size + "晚",
    "mixed spaces": lambda size: "早" + " \u3000" * (size // 2) + "晚",
    "empty lines": _repeat("\n"),
    "gaps": _repeat(f"{CLAUSE}\u3000\u3000"),
    "control characters": _repeat("\x00"),
    "title lines": _repeat("在某会议上的讲话\n"),
    "many titles": _counted("在某某{n}会议上的讲话\n"),
    "many documents": _counted("第{n}篇：在某会议上的讲话\n同志们：\n" + CLAUSE * 5 + "。\n"),
    "salutations": _repeat(f"同志们：\n{CLAUSE}，{CLAUSE}。{CLAUSE * 5}。\n"),
    "vocatives": _repeat(f"同志们，{CLAUSE}。\n"),
    "short lines": _repeat("某某\n"),
    "spaced names": _repeat("某 某 某\n"),
    "lines without an end": _repeat(CLAUSE * 5 + "\n"),
    "captions in sentences": _repeat(CLAUSE * 5 + "，\n▲图为某地\n"),
    "pages in sentences": _repeat(CLAUSE * 5 + "，\n— 3 —\n"),
    "photographers": lambda size: "新华社记者 某某 " * (size // 9) + "摄",
    "page furniture": _repeat("来源：某报\n"),
    "labels": _repeat(f"{CLAUSE}方面。{CLAUSE * 3}。\n"),
    "labels with series": _repeat(f"“四办”方面。一是{CLAUSE}。二是{CLAUSE}。\n"),
    "labels in a line": _repeat(f"提升服务水平。{CLAUSE * 3}。"),
    "masked figures": _repeat("*年"),
    "noise": _repeat("#"),
}
