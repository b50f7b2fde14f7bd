"""Tasks given to a body by the word before its name: 由〔旗水利局〕勘测, 交〔供销社〕收购, 归〔生产队〕管理, 委托〔信用社〕代办."""

from __future__ import annotations

from collections.abc import Iterator

from converter.facts.called import ACTING, GIVEN, called
from converter.facts.imperative import is_verb
from converter.facts.names import split
from converter.facts.starts import matcher
from converter.facts.words import either
from converter.patterns import compiled

Names = list[tuple[int, int]]

# 由旗水利局  移交给供销社  归生产队  委托信用社, but not 交通 归还
_GIVES = compiled(
    r"由|交(?<![提上报递呈外相社成]交)(?![通换流际易代叉涉谈错织])(?:[由给与])?|归(?![还来国侨公纳根结案档口功])|委托(?!的|人|书|其|你)"
)
# 由各区解决  工程由旗水利科勘测: a 由 that opens its clause needs no verb of giving
_OPENS = frozenset("，,；;：:。、时此并先特兹现即》”』")
_DONE = ("已", "曾", "原")  # 已由旗卫生局接收
_REASON = compiled(r"[自理缘因事]由|.由(?:于|此|来|衷)")  # 自由 理由 由于: no 由 that gives a task
# 由旗财政局〔按规定〕办理  由大队〔从公积金中付给〕  由供销社〔在盈余项下开支〕: what is given to a body to do
_GIVEN = compiled(
    rf"(?:另行|统一|分别|负责|负担|把|按|根据|结合|及时|规定|直接|具体|会同|牵头|适当|予以|给予|组织|承担|办理|安排|处理|解决|编制|编造|汇编|协商|依法|本着|进行|自行|酌情|审|{either(ACTING)})(?!的)|"
    r"(?:综合|汇总|审核|审定|研究)后|向[^，。；]{2,16}(?:写|报告|汇报|提出)|"
    r"管理(?!的)|亲自|挂帅|[从在][^，。；]{1,16}(?:中|里|内|下|项)(?:予以|给予)?(?:解决|付给|支付|开支|列支|拨|提取|抽|补)"
)
# 由〔社员自己和〕生产队负责: who is no body
_OTHERS = matcher(r"(?:社员|群众|[农牧]民|户主|本人)(?:自己)?[和与、及]")
# 交旗政府〔审核〕: who judges it, not who does it
_JUDGES = compiled("集中|集体|审|批|讨论|研究|考虑|评|核")
# 由粮食部门〔供应的〕籽种  凡由旗社〔收购的，〕: whose it is, or which, not what is to be done
_NAMING = compiled(r"[一-龥]{2,4}的|[^，,。；]{2,16}的(?:[，,。；]|$)")
# 工商联开展的活动: the body only did what is spoken of
DID = compiled(
    r"[一-龥]{2,4}的[一-龥]{1,6}(?<!基础上)(?<!同时)(?<!前提下)(?<!情况下)(?:都|也|均)?(?:要(?![求点素])|必须|应当?)|[一-龥]{2,4}的(?!基础|同时|前提|情况|要求|部署|原则|[^，。；]*(?:不得|必须|要|应))|[一-龥]{2,12}的[^，。；]{1,10}(?:得以|很|是|有所|不断|进一步|已)"
)


def assigned(text: str) -> Iterator[Names]:
    """The bodies behind each word of giving, where something is given to them or the word opens a clause."""
    if not ("由" in text or "交" in text or "归" in text or "委托" in text):
        return
    for gives in _GIVES.finditer(text):
        at = gives.start()
        if text.endswith(_DONE, 0, at):
            continue
        by = gives[0] == "由"
        if by and _REASON.match(text, max(0, at - 1)):
            continue
        others = _OTHERS(text, gives.end())
        stretch = called(text, others.end() if others else gives.end(), given=True)
        if stretch is None or (gives[0][0] == "交" and _JUDGES.match(text, stretch[1])):
            continue
        if (by and (at == 0 or text[at - 1] in _OPENS)) or is_given(text, stretch[1]):
            yield split(text, *stretch)


def is_given(text: str, at: int) -> bool:
    """Whether what a body is given to do stands at a place: 由各公社执行, not 由旗委建立的机构."""
    if _GIVEN.match(text, at):
        return True
    return (GIVEN.match(text, at) is not None and _NAMING.match(text, at) is None) or (
        is_verb(text, at) and DID.match(text, at) is None
    )


def assigns(text: str) -> bool:
    """Whether a sentence gives a body something to do: 药品由旗卫生科配发。"""
    return any(is_given(text, names[-1][1]) for names in assigned(text) if names)
