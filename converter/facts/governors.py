"""The word that a figure hangs on: 新建〔3座〕, 规模〔300头〕, 达到〔55%〕."""

from __future__ import annotations

import re

from converter.facts.starts import finder
from converter.facts.words import either, lists
from converter.patterns import compiled

_ACTING, _NAMING = lists("targets")["acting"], lists("targets")["naming"]
_SIZE = r"规模(?=达|为|约|在|$)"  # 规模〔300头〕, not 培育规模以上企业〔20家〕
GOVERNOR = compiled(f"{either((*_ACTING, *_NAMING))}|{_SIZE}")
NAMING = frozenset((*_NAMING, "规模"))  # 共有, 规模: what there is, no work
# 达到〔55%〕  稳定在〔37%〕
REACHED = finder(r"达到|做到|达|提高|提升|增长|递增|控制|保持|稳定|降|突破|超过|不低于|不少于|实现|完成|为|执行")


def governor(near: str) -> re.Match[str] | None:
    """The last such word of a clause's beginning.

    >>> governor("整治后新建")[0], governor("全旗共有") is None
    ('新建', True)
    """
    last, match = None, GOVERNOR.search(near)
    while match:
        last, match = match, GOVERNOR.search(near, match.end())
    return last
