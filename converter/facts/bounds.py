"""The words that make a figure a bound or an estimate: 不低于〔55%〕, 超过〔3亿元〕, 〔4%〕以内, 约〔20个〕, 不低于每亩〔260万元〕."""

from __future__ import annotations

from converter.model import Comparator
from converter.patterns import late

# words before the number, longest first; 不低于 wins over 低于
_WORDS: tuple[tuple[str, Comparator], ...] = (
    ("不要超过", "le"), ("不准超过", "le"), ("不应超过", "le"), ("不宜超过", "le"), ("不要低于", "ge"),
    ("不要少于", "ge"), ("不应低于", "ge"), ("不应少于", "ge"),
    ("不得低于", "ge"), ("不得少于", "ge"), ("不得高于", "le"), ("不得超过", "le"), ("不能超过", "le"),
    ("不能低于", "ge"), ("不能少于", "ge"), ("不低于", "ge"), ("不少于", "ge"), ("不高于", "le"), ("不超过", "le"),
    ("不多于", "le"), ("不大于", "le"), ("不小于", "ge"), ("不下于", "ge"), ("不少过", "ge"), ("最低", "ge"), ("最多", "le"),
    ("最高", "le"), ("至多", "le"), ("顶多", "le"), ("起码", "ge"), ("至少", "ge"), ("最少", "ge"), ("超过", "gt"), ("突破", "gt"), ("高于", "gt"), ("多于", "gt"), ("大于", "gt"),
    ("低于", "lt"), ("少于", "lt"), ("小于", "lt"), ("大约", "approx"), ("约为", "approx"), ("接近", "approx"),
    ("将近", "approx"), ("大概", "approx"), ("不足", "lt"), ("不到", "lt"), ("不满", "lt"), ("超", "gt"),
    ("约", "approx"), ("近", "approx"), ("逾", "gt"), ("≥", "ge"), ("≧", "ge"), ("≤", "le"), ("≦", "le"), ("＞", "gt"),
    (">", "gt"), ("＜", "lt"), ("<", "lt"),
)  # fmt: skip
_NO_BOUND = {"约": frozenset("节合条预制公契"), "不到": frozenset("达做办得找收拿")}  # 节约5%  达不到5%
_BOUNDS = dict(_WORDS)
_BEFORE = {last: tuple(pair for pair in _WORDS if pair[0][-1] == last) for last in {word[-1] for word, _ in _WORDS}}
# 〔至少〕拜访企业8家: those that may stand before the verb
ADVERBS = {word: _BOUNDS[word] for word in ("至少", "最少", "起码", "最多", "至多")}
# words behind the unit
_AFTER: dict[str, Comparator] = {
    "左右": "approx", "上下": "approx", "以上": "ge", "及以上": "ge", "以内": "le", "之内": "le", "以下": "le",
    "及以下": "le", "内": "le",
}  # fmt: skip
# 控制在3%内，, not 3个内设机构
POST = "|".join(
    f"{word}(?=[，,。；;、）)]|$)" if word == "内" else word for word in sorted(_AFTER, key=len, reverse=True)
)
# 不低于每亩260万元  不低于合同价的20%: what is counted, or of what, between the bound and its number
_APART = late(
    r"(?P<bound>不(?:得|能)?(?:低于|少于|高于|超过|多于|大于|小于)|超过|突破|高于|低于)"
    r"(?:(?:平均)?每(?:万|个|千|百)?[一-龥]{1,2}|[^，,。；;、：:0-9%％不超突高低]{1,10}的)$"
)
_APART_REACH = 20


def bound(text: str, floor: int, core: int, post: str | None) -> tuple[int, Comparator]:
    """Where a figure whose number begins at `core` begins with the words of its bound, not before `floor`, and the bound;
    `post` are such words behind it, before which a bound that stands before it holds where they only estimate.

    >>> bound("不低于20个", 0, 3, None), bound("20个以上", 0, 0, "以上"), bound("超过20个左右", 0, 2, "左右")
    ((0, 'ge'), (0, 'ge'), (0, 'gt'))
    """
    start: int
    comparator: Comparator
    start, comparator = _before(text, floor, core) if core > floor else (core, "eq")
    if post:
        after = _AFTER[post]
        comparator = after if comparator == "eq" or after in ("ge", "le") else comparator
    return start, comparator


def _before(text: str, floor: int, core: int) -> tuple[int, Comparator]:
    """The words of a bound that stand right before a number, or before what is counted."""
    last = text[core - 1]
    for word, comparator in _BEFORE.get(last, ()):
        if text.endswith(word, floor, core):
            if word in _NO_BOUND and text[core - len(word) - 1 : core - len(word)] in _NO_BOUND[word]:
                continue
            return core - len(word), comparator
    if (last == "的" or text.find("每", max(floor, core - 4), core) >= 0) and (
        apart := _APART.search(text, max(floor, core - _APART_REACH), core)
    ):
        return apart.start(), _BOUNDS[apart["bound"]]
    return core, "eq"
