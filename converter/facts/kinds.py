"""What kind of text a document is, told from its title and opening."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.model import DocumentKind
from converter.patterns import compiled

_BY_TITLE: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    ("other", compiled(r"(?:一封|的(?:复|回|公开)?)信$")),  # 给松岗公社党委的一封信
    (
        "report",
        compiled(
            r"政\s*府\s*工\s*作\s*报\s*告|(?:工作|总结|调查|考察|检查)报告(?!的决议)|(?:情况|执行)(?:的)?报告|关于[^。]{2,60}的报告$"
        ),
    ),
    ("minutes", compiled(r"纪要|会议记录|简报|公报|實錄|实录|會議紀要")),
    ("study", compiled(r"研讨|学习(?:材料|体会|笔记|心得)|心得|体会(?!议)|交流材料|读书笔记")),
    (
        "notice",
        compiled(
            r"(?:通知|意见|方案|办法|规定|决定|决议|通报|公告|纲要|规划|计划|细则|要点|条例|措施|批复|函|清单|指示|训令|命令|指令|通令|批示)(?:[（(][^（）()]*[)）])?$"
        ),
    ),
    (
        "speech",
        compiled(
            r"讲话|发言|致辞|致词|祝词|演讲|讲稿|談話|講話|發言|致辭|报告(?:[（(][^（）()]*[)）])?$|总结|動員|动员"
        ),
    ),
    ("editorial", compiled(r"社论|评论员|时评|本报评论|[一二三四五六七八九]论")),
)
# 制定本实施方案
_PLAN_OPENING = compiled(
    r"制定(?:了)?本(?:行动|实施|工作|三年|发展)?(?:方案|计划|意见|办法|措施|规划|细则)|(?:提出|印发)(?:如下|以下)意见|(?:通知|指示|规定|决定|布告)如下"
)
# 新华社某地2月6日电   本报讯   某网消息（记者某某）   今日松岗讯 9月10日  :news, whatever the headline is about
_NEWS = compiled(
    r"(?:新华社|人民网|中新社|中新网|[\u4e00-\u9fff]{2,8}(?:网|报|在线))[^。，\n]{0,14}(?:电|讯|消息)[ \u3000]{0,4}(?:[（(]|[\u4e00-\u9fff]|\d{1,2}[月日])|[\u4e00-\u9fff]{2,8}讯[ \u3000]?(?:[（(【]|\d{1,2}月)|【[\u4e00-\u9fff]{2,8}[讯电]】|[A-Za-z.]{3,12}消息[ \u3000]?[（(：:]|本报讯|本报[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日"
)
# 3月5日，…   近日，…   今天上午11时，…  :opens an account of an event where no title tells otherwise
_DAY = compiled(
    r"(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|昨[天日]|今[天日]|日前|近日)(?:上午|下午|晚上?|清晨)?(?:\d{1,2}[时点:：]\d{0,2}分?)?[，,]"
)
# 旗长某某某1月18日上午主持召开护渠会议   全旗护渠会议3月5日在松岗镇召开  :opens an account as well
_DAY_LATER = compiled(
    r"[^。，,：:\n“”]{4,30}?(?<!\d)(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上?)?(?:在[^。，,\n]{2,16})?(?:主持召开|主持|出席|会见|召开|举行|开幕|闭幕)"
)
# 全旗护渠会议召开   某某某主持召开座谈会   某某某出席并讲话
_HEADLINE = compiled(r"(?:召开|举行|开幕|闭幕)(?:$|[ \u3000])|主持召开|出席[^\n]{0,8}(?:讲话|致辞)|在[^\n]{2,30}强调")
# 副旗长某某某下乡检查护渠   某某某调研护渠工作  :a headline of where a holder of an office went
_WENT = compiled(
    r"(?:书记|[省市县旗区盟州镇乡]长|主席|主任|局长|厅长|部长|总理|领导)[\u4e00-\u9fff]{0,14}(?:调研|检查|视察|考察|督导|督查|慰问|走访|会见|看望)"
)
# 全旗护渠会议  :several who speak at one make it proceedings, unless it is 在全旗护渠会议上的讲话
_MEETING, _SPOKEN_AT = compiled("会议|大会|座谈"), compiled("上的(?:讲话|报告|发言|总结|致[辞词])")
_ASIDE = "-—－―─[（(〔"
# 旗委批转旗农牧局关于护渠的报告  :a notice, whatever it passes on
_PASSED_ON = compiled("转发|批转|印发|批发")
_CLOSING = "”》』」"  # …转发“关于护渠的通知”
_PASSES_ON = ("通知", "报告", "发言", "讲话")
# 在全旗护渠会议上的报告  :a speech
_REPORTED_AT = compiled("[在上].{0,30}(?:会议|大会).{0,4}上的")
# 现将我旗抗旱情况报告如下：   :opens a report without a title
_REPORT_OPENING = compiled(r"(?:将|把|就)[^。]{2,40}(?:报告|汇报)如下|^[^。：:]{1,20}[：:][^。]{0,60}(?:报告|汇报)如下")
# （云澜日报社论）   《云澜日报》社论   本报评论员   专栏：社论  :what a newspaper prints beside its own words
_EDITORIAL = compiled(
    r"[《（(]?(?:[\u4e00-\u9fff]{2,6}[》]?|专栏[：:])?[ \u3000]*(?:特约)?(?:社论|评论员(?:文章)?|短评)[）)]?$"
)
# 我代表旗人民政府作工作报告   请审议政府工作   向第八次党员代表大会作报告
_REPORTS = compiled(r"作(?:政府)?工作报告|(?:报告|審議|审议)(?:政府)?工作|向[^。]{2,40}大会[^。]{0,20}报告")
# 同志们：  各位代表：  朋友们！
_HEARERS = compiled(r"同志|代表[：:！!]|各位|朋友|女士|先生|委员[们]?[：:]")
# 发言摘要
_PROCEEDINGS = compiled(r"会议记录|发言摘要|同志(?:讲话|发言)(?:要点|摘要)")


def tell(
    title: str | None,
    salutation: str | None,
    opening: str,
    byline: str | None,
    captions: bool,
    editorial: bool,
    parts: int,
    beside: Sequence[str] = (),
) -> DocumentKind:
    """Kind of a document. `opening`: its first paragraphs; `parts`: how many officials have a part of their own.

    `beside`: the other lines of its head, the page's among them.
    """
    if editorial or any(_EDITORIAL.match(line) for line in beside):
        return "editorial"
    if not salutation and (
        _NEWS.match(opening) or ((_DAY.match(opening) or _DAY_LATER.match(opening)) and _tells(title))
    ):
        return "feature"
    if title and (kind := _by_title("".join(title.split()), salutation, parts)):
        return kind
    if (byline and (byline[0] in "□■◎" or "记者" in byline or "通讯员" in byline)) or captions:
        return "feature"
    if title and not salutation and _WENT.search(title):
        return "feature"
    if any(_SPOKEN_AT.search(line) for line in beside if line[0] in _ASIDE):
        return "speech"  # 修好水渠 / ——在全旗护渠会议上的讲话
    if not salutation_speaks(salutation) and _REPORT_OPENING.search(opening[:200]):
        return "report"
    if _PLAN_OPENING.search(opening):
        return "notice"
    if salutation_speaks(salutation):
        return "report" if _REPORTS.search(opening[:400]) else "speech"
    if salutation and salutation.startswith("各"):  # 各苏木镇人民政府： without a title
        return "notice"
    if _PROCEEDINGS.search(opening):
        return "minutes"
    return "other"


def _by_title(title: str, salutation: str | None, parts: int) -> DocumentKind | None:
    if parts >= 2 and _MEETING.search(title) and not _SPOKEN_AT.search(title):
        return "minutes"
    if _PASSED_ON.search(title) and title.rstrip(_CLOSING).endswith(_PASSES_ON) and not salutation_speaks(salutation):
        return "notice"
    spoken = "工作报告" not in title and _REPORTED_AT.search(title) is not None
    return next((kind for kind, form in _BY_TITLE if form.search(title) and not (kind == "report" and spoken)), None)


def _tells(title: str | None) -> bool:
    """Whether a headline, or none, leaves an opening like 近日，… to tell of an event."""
    return (
        title is None
        or bool(_HEADLINE.search(title))
        or not any(p.search("".join(title.split())) for _, p in _BY_TITLE)
    )


def salutation_speaks(salutation: str | None) -> bool:
    """同志们： 各位代表： address hearers; 各苏木镇人民政府： addresses offices."""
    return bool(salutation and _HEARERS.search(salutation))
