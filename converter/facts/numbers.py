"""Numbers as official texts print them: the pattern that finds one and the value that it has.

Arabic, full-width and Chinese digits, 万 and 亿 after any of them (1.5万, 三千二百, 一百八十四万, 百万), thousands set off
by commas or spaces, decimals, and masks that stand where a figure was blotted out (*, *.*, X, XX, 某).
"""

from __future__ import annotations

from functools import lru_cache

from converter.frozen import frozen
from converter.numerals import DIGITS, integer
from converter.patterns import compiled

MULTIPLIERS = {
    "十": 10, "百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8,
    "萬": 10**4, "億": 10**8, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip

# 1,200  3．5  44，000  12.7  17 715: a comma or a space only before exactly three digits
ARABIC = (
    r"(?:[1-9][0-9]{0,2}(?:[ \u00a0\u2009][0-9]{3}(?![0-9])){1,4}|[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*)"
    r"(?:[.．][0-9０-９]+)?"
)
# 三千二百  一百八十四万  百万  两
CHINESE = r"[〇零一二两三四五六七八九十百千万亿]+"
# 一点二亿  〇.五
DECIMAL = r"[〇零一二两三四五六七八九十]{1,3}[点.．][〇零一二三四五六七八九]{1,4}(?:[百千]?[万亿])?"
# 贰拾万  叁佰伍拾: as accounts print them; one digit alone is a name (伍家沟)
_FORMAL_DIGITS, _FORMAL_UNITS = "壹贰貳叁叄肆伍陆陸柒捌玖", "拾佰仟万萬亿億"
FORMAL = rf"(?:[{_FORMAL_DIGITS}](?=[{_FORMAL_UNITS}])|拾(?=[万萬亿億]))[零{_FORMAL_DIGITS}{_FORMAL_UNITS}]+"
# *.*  XX  某
MASK = r"\*+(?:\.\*+)?|[XxＸ×]{1,4}(?:\.[Xx]{1,2})?(?![A-Za-z0-9])|某{1,2}|_{2,}|＿{1,8}"
# 万 千万 万亿 behind Arabic digits or a mask
MULTIPLIER = r"万亿|[十百千]?[万亿]|千(?![瓦米克伏])|百(?!分)"

ALL = {"百": "一百"}  # 百分之百: the parts of a share, with the one left out
# 两倍半  一斤半  三成半
HALVED = frozenset(("倍", "斤", "亩", "里", "吨", "担", "公斤", "公里", "头", "口", "匹", "成", "石", "尺", "丈"))

_DECIMAL = compiled(r"(?P<whole>[^点.．]+)[点.．](?P<parts>[〇零一二三四五六七八九]+)(?P<by>.*)").fullmatch

# 一千五  三万二
_SHORTENED = compiled(
    r"(?P<over>[〇零一二两三四五六七八九十百千万亿]*[一二两三四五六七八九](?P<by>[百千万亿]))(?P<last>[一二三四五六七八九])"
).fullmatch

_READ = 30  # digits: longer runs are no quantities, and would be slow to multiply


@frozen
class Number:
    """`value` is None where the source masks it."""

    value: float | int | None
    masked: bool = False


@lru_cache(1024)  # a document's figures are mostly short, and the same again and again
def read(digits: str, multiplier: str = "") -> Number | None:
    """The number that digits and a multiplier make, or None where they make none.

    >>> read("1.5", "万").value, read("三千二百").value, read("百万").value, read("４４，０００").value, read("*").masked
    (15000, 3200, 1000000, 44000, True)
    >>> read("三五百") is None, read("一点二亿").value
    (True, 120000000)
    """
    if digits[0] in "*XxＸ×某_＿":
        return Number(None, True)
    factor = MULTIPLIERS.get(multiplier, 1)
    if digits.isascii() and digits.isdigit():
        return Number(int(digits[:_READ]) * factor)
    if digits[0] in "0123456789０１２３４５６７８９":
        whole, _, decimals = "".join(c for c in digits if c not in ",， \u00a0\u2009").replace("．", ".").partition(".")
        value = _digits(whole)
        if not decimals:
            return Number(value * factor)
        scale: int = 10 ** len(decimals)
        return Number(_exact((value * scale + _digits(decimals)) * factor, scale))
    if decimal := _DECIMAL(digits):
        above = integer(decimal["whole"])
        below = 10 ** len(decimal["parts"])
        factor *= MULTIPLIERS.get(decimal["by"], 1)
        return None if above is None else Number(_exact((above * below + _digits(decimal["parts"])) * factor, below))
    chinese = _chinese(digits)
    return None if chinese is None else Number(chinese * factor)


def _digits(text: str) -> int:
    value = 0
    for c in text[:_READ]:
        value = value * 10 + DIGITS[c]
    return value


def _exact(numerator: int, denominator: int) -> float | int:
    return numerator // denominator if numerator % denominator == 0 else numerator / denominator


def _chinese(text: str) -> int | None:
    if text in MULTIPLIERS:  # 百万, 千亿 with the one left out; 千家万户 and 百家 are no numbers
        return MULTIPLIERS[text] if len(text) > 1 or text == "十" else None
    if text[0] in "百千":  # 千二百 leaves out its one, as nobody writes it in a figure
        return None
    if len(text) > 20:
        return None
    if shortened := _SHORTENED(text):  # 一千五: its last place is left out
        return (integer(shortened["over"]) or 0) + DIGITS[shortened["last"]] * (
            integer(f"一{shortened['by']}") or 0
        ) // 10
    return integer(text)
