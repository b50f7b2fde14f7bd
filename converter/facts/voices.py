"""Whose words a sentence gives: the speaker's own, or what superiors said, what experience teaches, and courtesies."""

from __future__ import annotations

from converter.facts.starts import begun, finder, firsts
from converter.facts.words import either, lists
from converter.patterns import compiled

_CUES = lists("cues")
# 实践证明…  …至关重要  性质决定了…  请同志们提出意见; not 各苏木应加以研究，提出意见
_LESSON = r"请[^，。；]{0,12}提出意见|这(?<=，这)就?意味着|^比方|^应[该当]说(?![明服清])|应[该当]说(?=是|这|[，,])|如果(?:任由|继续)|并不(?:是什么|意味)|至关重要|尤为重要|能否|性质决定|才能[^，。]{1,12}[。；]$"
_COMMENT = finder(f"{either(_CUES['courtesy'])}|{_LESSON}")
# 我旗如果今年还不修渠
_IF_NOT = compiled(r"[^，。]{0,12}如果[^，。]{0,24}不")
# 实践证明  这说明
_OPENS_LESSON = compiled(
    r"(?:毛主席|毛泽东同志|周总理|列宁|马克思|斯大林|恩格斯)(?![^。]*我们[要必])|(?:实践|事实|经验|历史)[^，]{0,6}(?:证明|表明|告诉|说明)|这(?:是|就|也)?(?:证明|说明|表明|反映)"
)
_LESSON_FIRST = firsts(_OPENS_LESSON.pattern)
# 柯盟长强调…  总书记指出…  会议要求，…: not the speaker's own order
_VOICE = r"(?:总书记|主席|总理|盟长|书记|省长|部长|市长|中央|国务院|(?<!本次)(?<!这次)(?<!此次)会议|大会|全会|两会|党代会|报告|文件|省委|行署|党委|领导同志|纲要|《[^》]{2,30}》)"
# 会议指出  曾经指示
_REPORTED = compiled(
    begun(
        rf"{_VOICE}(?:(?!责成|决定)[^，,。；“]){{0,24}}?(?:(?:强调|指出|提出|教导|告诫|认为|号召)(?!的|了?[^，。]{{0,8}}的|精神)|(?:明确)?要求[，,：:“]|[^按]要求[^，。；]{{0,10}}要)|"
        rf"{_VOICE}[^。；]{{0,90}}[，,]并(?:要求|强调|指出)|"
        rf"{_VOICE}[^，,。；“]{{0,6}}(?:说过|讲过)|{_VOICE}[^，,。；“]{{0,6}}作出?(?:重要|专门)?批示[：:，,]|曾(?:经|一再|多次)?(?:指示|规定|要求)|"
        r"^(?:同志们|大家|有[的些]同志|代表们)[^，。]{0,3}(?:提出|提议|建议|反映|要求)"
    )
)
# …，只有这样，才能把牧业办好。: a remark behind an order
_REMARK = compiled(r"，(?:也)?(?:只有|这样)[^，。；]{0,6}，?才[能会可][^。；]*[。；]?$")
# 如果…不…，但要向牧民讲清楚: an order behind a condition
_YET = compiled(
    r"的，(?:都|也|则|就)?(?:应|要(?!求)|必须|由)|，(?:但|但是|因此|所以)，?(?:我们)?(?:也|还)?(?:要(?!求)|必须|应)|，(?:应|须|[可得]?由)"
)
# 因为…，就应该…。: why, not what; 因为…，所以要… draws the conclusion
_REASON = compiled(r"因为(?![^。；]*(?:所以|因此|为此))")
_SAYS = compiled(
    "说过|讲过|指示|批示|规定|强调|指出|提出|教导|告诫|认为|号召|要求|建议|反映|提议"
)  # one of them is in all that is reported
# 我们要…  希望…  为此…: the speaker's own order behind what he reported
# 老党员提了个建议：…  …在会上说，  记者看到，: what a reporter tells, a task only where it sets a figure
_NARRATED = finder(
    r"提(?:了|出了)(?:一?个|一条|[几两]条)?建议|在[^，,。；：:]{0,6}会上说|记者(?:看到|了解到|在|从|问|见到)|告诉记者|(?:感慨|感叹|笑着|高兴地|回忆)[道说]"
)
_FIGURES = compiled(r"[0-9]")
_LED_TO = 8  # characters before a remark that say something of their own
_OWN = finder(
    r"(?:我们|我[旗县市区省]|全[旗区市县省盟]上下|大家|同志们)(?:一定|都|也|必须|务必|就|更|还)?(?:要|必须|应|务必)|我们一定|希望|为此|因此|请各"
)
# 按照…会议要求: what was ordered as a measure of what is ordered now
_MEASURE = compiled(
    r"按|根据|依据|落实|贯彻|遵照|围绕|结合|执行|符合|对照|传达|学习|领会|依照|关于|聚焦|达到|基于|响应|适应"
)


def is_comment(text: str) -> bool:
    """Thanks, openings and general truths: 我讲几点意见, 实践证明…, …至关重要."""
    if "才" in text and (remark := _REMARK.search(text)) and remark.start() > _LED_TO:
        text = text[: remark.start()]
    if _COMMENT(text) or (text[0] == "因" and _REASON.match(text)):
        return True
    conditional = "如果" in text
    told = text[0] in _LESSON_FIRST and _OPENS_LESSON.match(text)
    if not told and not (conditional and _IF_NOT.match(text)):
        return False
    return not (conditional and _YET.search(text))


def is_narrated(text: str) -> bool:
    """Whether a reporter tells what somebody said, without a figure that would make it a task."""
    told = "说" in text or "建议" in text or "记者" in text or "道" in text
    return told and _NARRATED(text) is not None and _FIGURES.search(text) is None


def is_reported(text: str) -> bool:
    """Whether a sentence gives a superior's or a meeting's words without an order of the speaker's own behind them."""
    reported = _REPORTED.search(text) if _SAYS.search(text) else None
    if reported is None or _OWN(text, reported.end()):
        return False
    clause = max(text.rfind(mark, 0, reported.start()) for mark in "，,；;：:")
    return _MEASURE.search(text, clause + 1, reported.end()) is None


def is_quotation(text: str) -> bool:
    """Whether a sentence is one quotation from end to end."""
    return text[0] == "“" and text.rstrip("。；！ ").endswith("”") and text.count("“") == 1
