"""Documents with a known tree: random schemes of markers, written out the ways that offices write them.

A document is drawn as a tree of items and rendered to text; what a reader must find is known by construction. Only
trees that a person reads in one way are drawn: siblings share a shape, lists have at least two items, and no shape
stands on two levels of one document.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from hypothesis import strategies as st

Style = Literal["alone", "run", "glued", "bare"]
DIGITS = "一二三四五六七八九"
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩"
STEMS = "甲乙丙丁戊己庚辛壬癸"
ORDER = ("首先，", "其次，", "再次，", "最后，")


def chinese(k: int) -> str:
    """1 … 19 in characters."""
    return DIGITS[k - 1] if k < 10 else "十" + (DIGITS[k - 11] if k > 10 else "")


def wide(k: int) -> str:
    """Full-width digits."""
    return "".join(chr(ord(c) + 0xFEE0) for c in str(k))


# Series → the ways its markers are written. Offices order them so; `INVERTED` schemes swap two neighbours.
LINES: dict[str, tuple[Callable[[int], str], ...]] = {
    "bu": (lambda k: f"第{chinese(k)}部分　", lambda k: f"第{chinese(k)}部分："),
    "cn": (lambda k: f"{chinese(k)}、", lambda k: f"{chinese(k)}．"),
    "di": (lambda k: f"第{chinese(k)}，", lambda k: f"第{chinese(k)}、", lambda k: f"第{chinese(k)}是"),
    "cnp": (lambda k: f"（{chinese(k)}）", lambda k: f"({chinese(k)})", lambda k: f"（{chinese(k)}）、"),
    "tg": (lambda k: f"{STEMS[k - 1]}、",),
    "ar": (lambda k: f"{k}.", lambda k: f"{k}．", lambda k: f"{k}、", lambda k: f"{wide(k)}．", lambda k: f"{k}. "),
    "arp": (lambda k: f"（{k}）", lambda k: f"({k})", lambda k: chr(0x2473 + k)),
    "circ": (lambda k: CIRCLES[k - 1],),
    "sayyao": (lambda k: f"{chinese(k)}要",),
    "sayshi": (lambda k: f"{chinese(k)}是",),
}
INLINE: dict[str, tuple[Callable[[int], str], ...]] = {
    "sayshi": LINES["sayshi"],
    "sayyao": LINES["sayyao"],
    "saykao": (lambda k: f"{chinese(k)}靠",),
    "saykan": (lambda k: f"{chinese(k)}看",),
    "di": LINES["di"][:1],
    "qi": (lambda k: f"其{chinese(k)}，",),
    "arp": LINES["arp"],
    "circ": LINES["circ"],
    "order": (lambda k: ORDER[k - 1],),
}
RANK = {name: rank for rank, name in enumerate(LINES)}
DASHES = ("——", "●", "◆")

CLAUSES = (
    "各苏木镇把草场边界逐户讲清楚", "牧户和工作队坐下来商量办法", "把账本摊开给群众看个明白", "水利站沿河道查看每处险工",
    "让进城的年轻人愿意回来种地", "修路的钱用在最难走的路段", "学校门口的车辆要有人疏导", "老人看病不用再跑远路",
    "谁承办谁就把话说到底", "合作社帮着联系外面的买家", "冬储的草料早早备在圈舍旁", "夜里值守的人手不能断档",
)  # fmt: skip
VERBS = ("夯实", "抓好", "看清", "办好", "守住", "理顺", "补上", "盘活")
NOUNS = (
    "草场底子",
    "春耕备料",
    "乡村道路",
    "学校食堂",
    "河道险工",
    "牧区医疗",
    "干部作风",
    "市场销路",
    "防火队伍",
    "水源井房",
)


@dataclass(slots=True)
class Item:
    """One part. `marker` as printed, `heading` None for an item that is a sentence."""

    marker: str
    heading: str | None
    text: str
    style: Style
    children: list[Item] = field(default_factory=list)
    inline: bool = False  # the children stand inside the item's own paragraph
    fresh: bool = False  # … or in a paragraph of their own that begins with the first of them
    mark: str = "；"  # between inline items
    gap: bool = False  # the number before its own is lost in print


@dataclass(frozen=True, slots=True)
class Layout:
    """How paragraphs become lines."""

    indent: str = ""
    gap: str = "\n"
    half: bool = False  # commas and colons are half width
    broken: bool = False  # long paragraphs are broken in mid sentence
    pages: bool = False  # page numbers stand between paragraphs
    joined: bool = False  # the running text has lost its line breaks; two ideographic spaces part paragraphs


@dataclass(slots=True)
class Wanted:
    """A part as it must be found; `parent` is the start of the part above it."""

    start: int
    marker: str
    heading: str | None
    parent: int | None
    block: bool
    gap: bool = False


@dataclass(slots=True)
class Made:
    """A document's text, its parts in order, and whether it announces another number of parts than it has."""

    text: str
    wanted: list[Wanted]
    miscounted: bool = False


@dataclass(slots=True)
class Piece:
    """Words of a paragraph; `item` where a part begins with them."""

    words: str
    item: Item | None = None


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Running text without a title in it: clauses that no rule for run-in labels takes for one."""
    chosen = draw(st.lists(st.sampled_from(CLAUSES), min_size=4, max_size=7, unique=True))
    return "，".join(chosen)


@st.composite
def headings(draw: st.DrawFn) -> str:
    """夯实草场底子   夯实草场底子，办好学校食堂"""
    phrases = st.tuples(st.sampled_from(VERBS), st.sampled_from(NOUNS))
    parts = draw(st.lists(phrases, min_size=1, max_size=2, unique=True))
    return "，".join("".join(part) for part in parts)


@st.composite
def schemes(draw: st.DrawFn) -> list[str]:
    """Series of the levels, top first."""
    names = sorted(draw(st.sets(st.sampled_from(list(LINES)), min_size=1, max_size=4)), key=lambda name: RANK[name])
    swaps = [k for k in range(len(names) - 1) if {names[k], names[k + 1]} <= {"cn", "di", "cnp", "tg", "ar"}]
    if draw(st.booleans()) and swaps:
        k = draw(st.sampled_from(swaps))
        names[k], names[k + 1] = names[k + 1], names[k]
    return names


@st.composite
def inline_items(draw: st.DrawFn, taken: Sequence[str], deeper: bool = True) -> list[Item]:
    """A series inside a paragraph, perhaps with one inside its items."""
    name = draw(st.sampled_from([each for each in INLINE if each not in taken]))
    write = draw(st.sampled_from(INLINE[name]))
    count = draw(st.integers(2, 4))
    # never two series each inside the other: see OPEN in test_grammar
    above = [*taken, *list(INLINE)[: list(INLINE).index(name) + 1], "order", "di"]
    nested = deeper and name != "order" and set(INLINE) > set(above) & set(INLINE) and draw(st.integers(0, 5)) == 0
    items = []
    for k in range(1, count + 1):
        item = Item("最后，" if name == "order" and k == count else write(k), None, draw(sentences()), "bare")
        if nested:
            item.children = draw(inline_items(above, deeper=False))
            item.inline = True
        items.append(item)
    return items


@st.composite
def topics(draw: st.DrawFn, taken: Sequence[str], style: Style) -> list[Item]:
    """Parts without a number: heading lines, or labels (春耕备料方面。) that run in before a series or plain text."""
    names = draw(st.lists(st.sampled_from(NOUNS), min_size=2, max_size=3, unique=True))
    out = []
    for name in names:
        item = Item(
            "", draw(st.sampled_from(VERBS)) + name if style == "alone" else name + "方面", draw(sentences()), style
        )
        if draw(st.booleans()):
            item.children, item.inline = draw(inline_items(taken, deeper=False)), True
            item.fresh = style == "run" and draw(st.booleans())
        out.append(item)
    return out


@st.composite
def line_items(draw: st.DrawFn, scheme: Sequence[str], depth: int = 0) -> list[Item]:
    """A list whose items begin lines."""
    name = scheme[depth]
    write = draw(st.sampled_from(LINES[name]))
    spoken = name in {"sayyao", "sayshi"}
    style: Style = draw(st.sampled_from(("run", "bare") if spoken else ("alone", "run", "glued", "bare")))
    items = []
    count = draw(st.integers(2, 3))
    lost = draw(st.sampled_from((0, 0, 0, 2, 3)))  # the number that is skipped: 一、 三、   1. 2. 4.
    lost = 0 if lost > count or spoken else lost
    for k in range(1, count + 1):
        number = k + (0 < lost <= k)
        heading = draw(headings()) if style != "bare" else None
        item = Item(write(number), heading, draw(sentences()), style, gap=k == lost)
        below = draw(
            st.sampled_from(("none", "none", "lines", "lines", "inline", "fresh", "dashes", "labels", "heads"))
        )
        inverted = depth + 1 < len(scheme) and RANK[scheme[depth]] > RANK[scheme[depth + 1]]
        if (below == "lines" or (inverted and k == 1)) and depth + 1 < len(scheme):
            item.children = draw(line_items(scheme, depth + 1))
        elif below in {"inline", "fresh"}:
            item.inline, item.fresh = True, below == "fresh" and style == "alone"
            # 第一， at a line's start misleads: see OPEN in test_grammar
            item.children = draw(inline_items([*scheme, "di"] if item.fresh else scheme))
            item.mark = draw(st.sampled_from("；。"))
        elif below == "dashes" and not spoken:
            dash = draw(st.sampled_from(DASHES))
            item.children = [Item(dash, None, draw(sentences()), "bare") for _ in range(draw(st.integers(2, 3)))]
        elif below == "labels" or (below == "heads" and k < count and not spoken):
            item.children = draw(topics(scheme, "run" if below == "labels" else "alone"))
        items.append(item)
    return items


@st.composite
def documents(draw: st.DrawFn, plain: bool = False) -> Made:
    """A speech. `plain`: with its line breaks, and no count of its parts."""
    scheme = draw(schemes())
    tree = draw(line_items(scheme))
    opening = draw(sentences())
    told = 0 if plain else draw(st.sampled_from((0, 0, len(tree), len(tree) + 2)))
    announced = f"。下面，我讲{chinese(told)}点意见" if told else ""
    paragraphs = [[Piece("在全旗春季工作会议上的讲话")], [Piece("同志们：")], [Piece(opening + announced + "。")]]
    for item in tree:
        paragraphs += _paragraphs(item)
    closing = [Piece("同志们，" + draw(sentences()))]
    last: list[Item] = []
    if draw(st.integers(0, 3)) == 0:
        last = draw(inline_items([*scheme, "arp", "circ"], deeper=False))
        closing.append(Piece("。"))
        closing += _series(last, "；")
    else:
        closing.append(Piece("！"))
    paragraphs.append(closing)
    layout = draw(
        st.builds(
            Layout,
            st.sampled_from(("", "　　", "    ")),
            st.sampled_from(("\n", "\n", "\n\n")),
            st.booleans(),
            st.booleans(),
            st.booleans(),
            st.just(False) if plain else st.sampled_from((False, False, False, True)),
        )
    )
    if any(not item.marker and item.style == "alone" for item in _all(tree)):  # such a heading is told by its line
        layout = replace(layout, joined=False, broken=False)
    text, wanted = render(paragraphs, [*tree, *last], layout)
    return Made(text, wanted, told > len(tree))


@st.composite
def compilations(draw: st.DrawFn) -> tuple[str, list[list[Wanted]]]:
    """Several speeches in one file, each under its 第N篇 line: with numbers that are right, wrong or repeated."""
    made = draw(st.lists(documents(plain=True), min_size=2, max_size=4))
    numbers = draw(st.sampled_from(((1, 2, 3, 4), (1, 3, 4, 5), (1, 2, 2, 3), (2, 3, 4, 5))))
    text, parts = draw(st.sampled_from(("", "旗委领导讲话汇编\n"))), []
    for number, each in zip(numbers, made, strict=False):
        text += f"第{chinese(number)}篇："
        parts.append([_moved(part, len(text)) for part in each.wanted])
        text += each.text
    return text, parts


def _moved(part: Wanted, by: int) -> Wanted:
    return replace(part, start=part.start + by, parent=None if part.parent is None else part.parent + by)


def _paragraphs(item: Item) -> list[list[Piece]]:
    """An item and all below it."""
    first = [Piece(item.marker, item)]
    out = [first]
    if not item.marker:  # a topic begins with its heading
        first.pop()
        first.append(Piece(item.heading or "", item))
        if item.style == "alone":
            first = []
            out.append(first)
        else:
            first.append(Piece("。"))
    elif item.style == "alone":
        first.append(Piece(item.heading or ""))
        first = []
        out.append(first)
    elif item.style == "run":
        first.append(Piece((item.heading or "") + "。"))
    elif item.style == "glued":
        first.append(Piece((item.heading or "") + "　"))
    if item.fresh:
        first += _series(item.children, item.mark)
        return out
    first.append(Piece(item.text + "。"))
    if item.inline:
        first += _series(item.children, item.mark)
        return out
    for child in item.children:
        out += _paragraphs(child)
    return out


def _series(items: Sequence[Item], mark: str) -> list[Piece]:
    out = []
    for k, item in enumerate(items):
        out.append(Piece(item.marker, item))
        if item.children:
            out.append(Piece(item.text + "："))
            out += _series(item.children, "；")[:-1]
        else:
            out.append(Piece(item.text))
        out.append(Piece("。" if k + 1 == len(items) else mark))
    return out


def render(paragraphs: Sequence[Sequence[Piece]], tree: Sequence[Item], layout: Layout) -> tuple[str, list[Wanted]]:
    """Text and wanted parts."""
    parents = {id(child): item for item in _all(tree) for child in item.children}
    starts: dict[int, int] = {}
    wanted = []
    text = ""
    for number, paragraph in enumerate(paragraphs):
        joined = layout.joined and number > 2
        text += "　　" if joined else layout.gap if number else ""
        if layout.pages and not layout.joined and number > 3 and number % 5 == 0:
            text += f"— {number // 5} —{layout.gap}"
        text += layout.indent if number > 1 and not joined else ""
        begin = len(text)
        for position, piece in enumerate(paragraph):
            words = piece.words
            if layout.half:
                words = words.replace("，", ",").replace("：", ":").replace("；", ";")
            if piece.item is not None:
                item = piece.item
                starts[id(item)] = len(text)
                above = parents.get(id(item))
                heading = item.heading.replace("，", ",") if item.heading and layout.half else item.heading
                wanted.append(
                    Wanted(
                        len(text),
                        item.marker.strip(),
                        heading,
                        starts[id(above)] if above else None,
                        position == 0,
                        item.gap,
                    )
                )
            elif layout.broken and not layout.joined and len(words) > 60 and len(text) - begin < 60:
                words = words[:57] + "\n" + words[57:] if words[56] not in "，,。" else words
            text += words
    return text + "\n", wanted


def _all(items: Sequence[Item]) -> list[Item]:
    return [each for item in items for each in (item, *_all(item.children))]
