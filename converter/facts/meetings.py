"""At what meeting a document was given: its name as the title says it, else a head line, else the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from converter.model import BlockKind, DocumentKind, Quoted, Span
from converter.outline.outline import OutlinedDocument
from converter.patterns import late

_KIND = "(?:会议?|大会|论坛|仪式|典礼|座谈会|全会|代表会|會議?|大會|座談會|論壇|儀式|例会|讲坛|(?:培训|研讨|学习|轮训|读书|训练)班|集体学习)"
# …会议   …会议（扩大）   …会议暨全旗护渠会议
MEETING = rf"{_KIND}(?:暨[^在\n。，；：“”]{{2,30}}?{_KIND})?(?:[（(][^（）()]{{1,20}}[)）])?"
# 在云澜旗护渠会议上的讲话   在云澜旗代表会第三次会议的讲话   某某某在全旗护渠会议上强调
_AT_MEETING = late(
    rf"在(?P<m>[^在\n。，]{{2,60}}?{MEETING})(?:(?:[开闭]幕(?:式|会|大会)?|结业(?:典礼|式)?|结束|結束|开始|开学|开班)?(?:上|时|時|期间))?(?:关于[^。\n]{{2,40}})?的?(?:强调|指出|讲话|报告|发言|致辞|致词|总结|工作报告|工作汇报|市政工作报告|总结报告|作[^。\n]{{0,6}}报告|[开闭]幕[词辞]|祝[词辞]|贺[词辞]|答谢[词辞]|演讲|谈话|插话|讲稿|講話|報告|發言|总结讲话|总结发言)"
)
# （旗委常委扩大会议，1962年7月9日下午）  :a note above the text
_NOTED = late(rf"[（(](?P<m>[^，,。\n]{{4,40}}?{MEETING})[，,][^）)\n]{{0,12}}\d{{1,2}}月[^）)\n]{{0,12}}[）)]$")
# 在云澜旗代表会第三次会议上   (an occasion line)
OCCASION = late(rf"在(?P<m>[^在\n。，]{{4,60}}?{MEETING})(?:上|期间|$)")
_OF_BRACKET = late(r"[（(](?=[^（）()]{0,16}在[^（）()]{4,60}[）)]$)")  # （2023年1月10日在…会议上）
# 全旗农牧业工作会议讲话摘编   全旗护渠会议上的领导讲话   全旗护渠会议主持词   ——“云澜看护渠”招待会致辞
_TITLE_MEETING = late(
    rf"[-—－―─]{{0,4}}(?P<m>[^\n。，在]{{2,40}}?{MEETING})(?:上的|的)?(?:领导|領導)?(?:讲话|发言|交流|致[辞词]|講話|發言|(?:开幕|闭幕|主持)[词詞稿]|主持人?用[语語])"
)
# 向云澜旗第五次代表会的工作报告
_TO_MEETING = late(rf"向(?P<m>[^\n。，]{{4,60}}?{MEETING})(?:的?(?:工作报告|报告)|作|提出|报告)")
# 今天，旗委召开全旗某工作会议   这次全旗护渠会议的任务是   值此旗政协八届五次会议召开之际   (no meeting that passed the paper: 已经旗政府召开的第9次常务会议通过)
_TEXT_MEETING = late(
    rf"(?:召开|参加|出席)(?:了|的)?(?:这次|一次)?(?P<m>(?:全[国省区市县旗盟]|[\u4e00-\u9fff]{{1,8}}[委省市县旗区])[^\n。，；“”]{{2,30}}?{MEETING})(?!的[^。，]{{0,4}}(?:代表|委员)|[^。，,；]{{0,8}}通过)"
    rf"|(?:这次|此次|今天的)(?P<m2>(?:全[国省区市县旗盟]|[\u4e00-\u9fff]{{1,6}}[委省市县旗区])[^\n。，；“”]{{2,24}}?{MEETING})(?=的?(?:主要|中心)?(?:任务|目的|议题))"
    rf"|值此(?P<m3>[^\n。，；]{{4,40}}?{MEETING})(?=(?:隆重|胜利)?(?:召开|开幕|举行)之际)"
)
# 值此第十届全旗“护渠”论坛隆重开幕之际  :greetings, with or without a greeting
_GREETED = late(rf"值此(?P<m>[^\n。，；]{{4,40}}?{MEETING})(?=(?:隆重|胜利)?(?:召开|开幕|举行)之际)")
_OPENING = 200  # characters of a paragraph in which an opening is told
# 今天胜利开幕了  现在开始了
_OPENS_NOW = r"(?:今[天日]|现在)(?:正式|隆重|胜利|就)*地?(?:开幕|揭幕|闭幕|召开|开始|结束)了"
_IS_OPENED = late(_OPENS_NOW)  # found fast, as it begins with its literals
# 我旗护渠代表会今天胜利开幕了   全旗护渠大会，现在开幕了   :an opening speech says what it opens
_OPENED = late(
    rf"(?:我们的?|我[国省市县旗区盟州]的?|这次|本次)?(?P<m>[^我这\n。，,；：:！!—][^\n。，,；：:！!—]{{2,40}}?{MEETING})[，,]?{_OPENS_NOW}"
)
# 旗委关于召开护渠会议传达讨论某文件的报告   某人主持召开了护渠座谈会
_CONVENED = late(rf"(?:召开|举行|召開|舉行)[了的]?(?P<m>(?![了的])[^\n。，,；：:]{{2,40}}?{MEETING})")
_GATHERED = r"(?:(?:今[天日]|昨[天日]|日前|近日|(?:\d{1,2}月)?\d{1,2}日)(?:[（(]\d{1,2}日[）)])?(?:上午|下午)?)?(?:在[^，,。]{2,20}?)?(?:隆重|胜利|正式|顺利|圆满)?(?:召开|举行|举办|开幕|闭幕|召開|舉行)"
# 全旗护渠会议召开   3月5日下午，全旗护渠会议在松岗镇举行  :news tell of a meeting
_NEWS_MEETING = late(
    rf"(?:^|[，,。\n \u3000）)】]|[讯电日午][ \u3000]?)(?P<m>[^，,。；：:“”\n \u3000（）()【】]{{3,40}}?{MEETING}){_GATHERED}"
)
# 旗委召开的(全旗护渠会议)   全区代表会期间(云澜小组会议)
_CALLED = late(r"[^“”]{2,20}(?:(?:召开|举行|召集|举办)的|(?:会议?|大会)期间)(?=[^的]{4})")
# 全旗护渠工作会议纪要
_RECORDED = late(rf"(?P<m>.*{MEETING})(?:纪要|记录|简报|紀要|記錄|簡報|实录|實錄)$")
# 座谈会   工作会议   一次重要会议   盛大宴会   记者招待会  :what kind of gathering, no name
_NAMELESS = late(
    r"(?:[一这本此该][次场])?(?:重要)?(?:座谈|工作|专题|专题工作|动员|推进|现场|视频|电视电话|调度|分析|部署|表彰|总结|全体|常务|紧急|专门|相关)?(?:会议?|大会|例会)"
    r"|(?:盛大|隆重|欢迎|答谢|告别|中外|国庆)*(?:记者|新闻)?(?:宴会|招待会|酒会|茶话会|发布会|通气会|见面会)"
)
# 旗人大常委会   护渠协会  :bodies, which convene and are not convened
_BODY = late(r"(?:委会|委员会|委員會|协会|工会|商会|学会|联合会|基金会|理事会)$")


def find(
    clean: str,
    lines: dict[BlockKind, list[Span]],
    title: Quoted | None,
    kind: DocumentKind,
    d: OutlinedDocument,
    noted: Quoted | None = None,
) -> Quoted | None:
    """The meeting's name. An official document was given at what its title says, not at what its text speaks of.

    `noted`: what the note behind the text says, which knows better than the text.
    """
    return _of_head(clean, lines, title, d) or noted or _of_text(clean, lines, title, kind, d)


def _of_head(
    clean: str, lines: dict[BlockKind, list[Span]], title: Quoted | None, d: OutlinedDocument
) -> Quoted | None:
    leads = [o.span for o in d.omitted if o.reason == "preface"]
    above = [o.span for o in d.omitted if o.reason == "overline"]
    for span in [*lines.get("title", []), *lines.get("dateline", []), *lines.get("subtitle", []), *leads, *above]:
        line = clean[span.start : span.end].replace("\n", " ")  # broken over lines
        m = _AT_MEETING.search(line) or _TO_MEETING.search(line) or _TITLE_MEETING.match(line)
        if m is None and span not in lines.get("title", []):
            m = OCCASION.search(line) or _NOTED.match(line)
        elif m is None and (bracket := _OF_BRACKET.search(line)):  # 政府工作报告（2023年1月10日在…会议上）
            m = OCCASION.search(line, bracket.start())
        if m:
            return _quoted(m, span.start)
    if title is None or title.span is None:
        return None
    line = clean[title.span.start : title.span.end]
    if m := _RECORDED.match(line):
        return _quoted(m, title.span.start)
    if m := _TITLE_MEETING.match(title.value):  # broken over lines
        return Quoted("".join(m["m"].split()), title.span)
    return _first(line, title.span.start, [_NEWS_MEETING, _CONVENED])


def _of_text(
    clean: str,
    lines: dict[BlockKind, list[Span]],
    title: Quoted | None,
    kind: DocumentKind,
    d: OutlinedDocument,
) -> Quoted | None:
    if kind == "notice":
        return None
    for block in [b for b in d.blocks if b.kind == "p"][:2]:
        reach = min(block.span.end, block.span.start + _OPENING)
        if _IS_OPENED.search(clean, block.span.start, reach) and (m := _OPENED.search(clean, block.span.start, reach)):
            return _quoted(m, 0)
    if "salutation" not in lines and title is None and kind != "feature":
        first = next((b.span for b in d.blocks if b.kind == "p"), None)
        m = _GREETED.search(clean, first.start, min(first.end, first.start + 400)) if first else None
        return _quoted(m, 0) if m else None
    for block in [b for b in d.blocks if b.kind == "p"][:3]:
        words = clean[block.span.start : block.span.end][:400]
        if kind == "feature":
            found = _first(words[:200], block.span.start, [_NEWS_MEETING, _CONVENED, _AT_MEETING])
            if found:
                return found
        m = _TO_MEETING.search(words) or _TEXT_MEETING.search(words)
        if m:
            return _quoted(m, block.span.start)
    return None


def _first(words: str, at: int, patterns: Iterable[re.Pattern[str]]) -> Quoted | None:
    """The first that one of the patterns finds and that is a meeting, no body that convenes one."""
    for pattern in patterns:
        for m in pattern.finditer(words):
            if not _BODY.search(m["m"]) and not _NAMELESS.fullmatch(m["m"]):
                return _quoted(m, at)
    return None


def _quoted(m: re.Match[str], at: int) -> Quoted:
    """The name alone, without who called it or what it was held beside: 旗委召开的〔全旗护渠会议〕"""
    group = next(name for name, words in m.groupdict().items() if words)
    called = _CALLED.match(m[group])
    low = m.start(group) + (called.end() if called else 0)
    return Quoted("".join(m.string[low : m.end(group)].split()), Span(at + low, at + m.end(group)))
