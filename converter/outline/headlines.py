"""What each line of a head is: a list of forms, of which the first that fits tells its role; without one it is a title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from converter.model import Block, BlockKind, Span
from converter.outline import roles
from converter.outline.markers import at_start

Role = BlockKind | Literal["furniture", "column"]  # "p": the running text begins

_FURNITURE = 80  # characters of a page's own line, at most
_OCCASION = 110
_BYLINE = 40
_TITLE = 8  # characters of a title below which a name may stand, at least
_DASH, _BRACKET = frozenset("-—－―─"), frozenset("（(")
_DIGIT = frozenset("0123456789")


@dataclass(slots=True)
class HeadLine:
    """A line with what stands above it: plain lines (titles, maybe) and those whose role is told."""

    text: str
    span: Span
    titled: bool = False  # a title may stand above
    plain: Sequence[Span] = ()
    told: Sequence[Block] = ()
    words: str = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.text[self.span.start : self.span.end]


def role(line: HeadLine) -> Role:
    """Role of a head line; "p" where the running text begins."""
    for told, fits in _FORMS:
        if fits(line):
            return told
    return "title"


def is_value(line: HeadLine, told: Role) -> bool:
    """Whether a line below a catalogue's field is its value, and not what it looks like: 发文机关 / 云澜旗水利局"""
    return told in {"title", "dateline", "reference"} and not roles.TITLE_END.search(line.words)


def is_field(line: HeadLine) -> bool:
    """Whether a line names a field of a catalogue whose value is on the next: 发文机关："""
    return roles.FIELD.fullmatch(line.words) is not None


def _greets(line: HeadLine) -> bool:
    return roles.SALUTATION.match(line.words) is not None


def _column(line: HeadLine) -> bool:
    return line.words[0] == "【" and roles.COLUMN.match(line.words) is not None


def _of_page(line: HeadLine) -> bool:
    words = line.words
    if (len(words) < _FURNITURE or roles.ROOMS.match(words)) and roles.is_furniture(words):
        return True
    return bool(roles.FIELD.match(words) or roles.ABOUT.match(words))


def _lists(line: HeadLine) -> bool:
    return "".join(line.words.split()) in {"目录", "目錄", "目次"}


def _counts(line: HeadLine) -> bool:
    """Figures alone: a counter, the number of a page."""
    return not roles.CHINESE.search(line.words) and not roles.DATELINE.match(line.words)


def _addresses(line: HeadLine) -> bool:
    if line.words[-1] not in "：:":
        return False
    if roles.SUPERIOR.match(line.words):
        return True
    if not (line.titled or roles.SEVERAL_ADDRESSED.match(line.words)):
        return False
    return roles.ADDRESSEE.match(line.words) is not None and not at_start(line.text, line.span.start)


def _names_site(line: HeadLine) -> bool:
    site = roles.SITE.match(line.words) if "网" in line.words else None
    return site is not None and (line.titled or site["home"] is not None)


def _numbered(line: HeadLine) -> bool:
    return line.words[-1] in "号號" and roles.REFERENCE.match(line.words) is not None


def _headline(line: HeadLine) -> bool:
    return line.words[-1] == "》" and roles.HEADLINE.match(line.words) is not None


def _dated(line: HeadLine) -> bool:
    return roles.DATELINE.match(line.words) is not None


def _occasion(line: HeadLine) -> bool:
    words = line.words
    if len(words) >= _OCCASION or not roles.OCCASION.match(words.replace("\n", "")):  # it may be broken over two lines
        return False
    if words[0] in _DASH:
        return True
    return (line.titled or words[0] in _DIGIT) and not roles.TITLE_END.search(words)


def _opens_part(line: HeadLine) -> bool:
    """It heads the part of one of those whom the title names: 某某某、某某某在护渠会上的发言 / 某某某委员的发言"""
    if not line.plain or not roles.PART_OF.match(line.words):
        return False
    return any(roles.SEVERAL.match(line.text, each.start, each.end) for each in line.plain)


def _who(line: HeadLine) -> bool:
    if roles.SPACED_NAME.match(line.words):
        return True
    return (line.titled or line.words[0] in roles.REPORTED_BY) and _holder(line)


def _holder(line: HeadLine) -> bool:
    return len(line.words) <= _BYLINE and roles.BYLINE.match(line.words) is not None


def _behind_dash(line: HeadLine) -> bool:
    """——旗长 某某某"""
    return line.titled and line.words[0] in _DASH and roles.DASHED_BYLINE.match(line.words) is not None


def _holder_below_occasion(line: HeadLine) -> bool:
    """省长 某某某, where only the occasion stands above."""
    return any(b.kind == "dateline" for b in line.told) and _holder(line)


def _noted(line: HeadLine) -> bool:
    return (line.titled or line.words[0] in _BRACKET) and roles.HEAD_NOTE.match(line.words) is not None


def _below_title(line: HeadLine) -> bool:
    if not line.titled:
        return False
    if line.words[0] in _DASH and roles.SUBTITLE.match(line.words):
        return True
    return roles.ATTENDING.match(line.words) is not None


def _leads_away(line: HeadLine) -> bool:
    return not line.titled and roles.NAVIGATION.match(line.words) is not None


def _runs(line: HeadLine) -> bool:
    """Running text; an office's head whose words are no sentence is a headline, not a turn."""
    words = line.words
    return bool(
        at_start(line.text, line.span.start)
        or roles.is_sentence(words)
        or (words[-1] in "：:" and (roles.TURN.match(words) or roles.LEADS_ON.search(words)))
        or roles.SPEAKS.match(words)
        or roles.NEWS_LINE.match(words)
    )


def _signs(line: HeadLine) -> bool:
    """A name that stands below an office, below a title that begins with it, or below one of some length.

    旗委书记 / 某某某;  某某某“…的意见” / 某某某;  整修渠道的具体经验 / 某某某
    """
    words = line.words
    above = max([*line.plain, *(b.span for b in line.told)], default=None)
    if above is None or not roles.NAME.match(words) or roles.TITLE_END.search(words):
        return False
    if roles.OFFICE_ALONE.match(line.text, above.start, above.end):
        return True
    titles = [line.text[each.start : each.end] for each in line.plain]
    if any(title.startswith(words) for title in titles) and (len(words) > 2 or roles.SURNAME_FIRST.match(words)):
        return True
    return bool(roles.SURNAMED.match(words)) and any(len(title) >= _TITLE for title in titles)


_FORMS: tuple[tuple[Role, Callable[[HeadLine], bool]], ...] = (
    ("salutation", _greets),  # 同志们：
    ("column", _column),  # 【特别报道】
    ("furniture", _of_page),  # 来源：云澜日报
    ("furniture", _counts),  # 12345
    ("furniture", _lists),  # 目录
    ("salutation", _addresses),  # 各苏木镇人民政府：
    ("furniture", _names_site),  # 云澜新闻网
    ("reference", _numbered),  # 云政发〔2024〕3号
    ("column", _headline),  # 云政发〔2024〕3号《…通知》
    ("dateline", _dated),  # （2024年3月20日）
    ("dateline", _occasion),  # ——2024年3月20日在全旗护渠会议上
    ("p", _opens_part),  # 某某某委员的发言
    ("byline", _who),  # 旗长 某某某
    ("byline", _behind_dash),  # ——旗长 某某某
    ("byline", _holder_below_occasion),
    ("title", _holder),  # 旗长 某某某, above all else
    ("subtitle", _noted),  # （此稿未经本人看过）
    ("subtitle", _below_title),  # ——副题
    ("furniture", _leads_away),  # • 首页
    ("p", _runs),  # 今天，我就…
    ("byline", _signs),  # 某某某
)
