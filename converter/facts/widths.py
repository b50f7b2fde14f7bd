"""Half-width punctuation in Chinese text, read as the full-width marks that it stands for.

The patterns of this room know ， and （）; a text that prints commas as , is read with them exchanged, character for
character, and told as printed (`verbatim.restore`). Figures keep theirs: 44,000, 8:30, 34:35:31.
"""

from __future__ import annotations

from converter.patterns import compiled

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
MARKS = frozenset(_FULL.values())
_OWN = "一-龥“”‘’《》〈〉％%"  # what stands in Chinese text
# 生产,供应   增长8%,其中   确保:一   亩,120   (附件)   第(2)
_HALF = compiled(rf"[,;:?!()](?:(?=[{_OWN}])|(?<=[{_OWN}].))")
_MOST = 4  # a stray half-width comma among so many full ones is left as it is
_COMMA = compiled(rf",(?=[{_OWN}])")


def widened(text: str) -> str:
    """A text with its half-width marks made full; the same object where most of its commas are full already.

    >>> widened("要抓紧,今年(10月)前完成:播种3,683亩")
    '要抓紧，今年（10月）前完成：播种3,683亩'
    >>> widened("要抓紧，今年(10月)前完成")
    '要抓紧，今年(10月)前完成'
    """
    if _MOST * text.count(",") <= text.count("，") or not _COMMA.search(text):
        return text
    return _HALF.sub(lambda mark: _FULL[mark[0]], text)
