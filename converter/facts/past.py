"""Words by which a sentence tells what is past or done: 去年, 据统计, 了, 同比增长16%。"""

from __future__ import annotations

from converter.facts.starts import finder, firsts
from converter.facts.words import either, lists
from converter.patterns import compiled

_CUES = lists("cues")
# 日前 opens news of the past, 20日前 sets a day; 加快已有业务迁移 only names
_PAST = finder(
    rf"{either(_CUES['past'])}|截止(?!时间|日期|期|到)|日前(?<![0-9一二三四五六七八九十*]日前)|据(?:初步|不完全)?(?:统计|调查|测算|了解)|据[^，。；]{{0,6}}材料(?:统计|估算)|"
    r"(?:19|20)[0-9]{2}年为(?:19|20)[0-9]{2}年的|(?:19|20)[0-9]{2}年就?(?<![到至][0-9]{4}年)增加到|"
    r"当年(?<!完成当年)(?<!实现当年)(?!签约|可|完成|新增|实现|形成|投产|建成|开工|到位|见效|计划)|"
    r"已(?<!加快已)(?<!依托已)(?<!利用已)(?<!整合已)(?![^，。]{0,6}的)"
)
# verbs whose object may be of years past: 总结建旗以来的经验
TAKEN_UP = "(?:总结|选树|梳理|落实|贯彻|弘扬|传承|宣传|学习|巩固|用好|发扬|推广)"
# 总结建旗以来的经验  报送上年度工作总结  上年结转的项目  去年以前签约的  过去布置的任务  检查过去工作: what is left over, to be worked on now; 比去年增产两倍: what the new figure
# is set against
_CARRIED = compiled(
    r"(?:上年|去年)度?(?:结转|遗留|以前|未完|剩余|投产的|开工的|(?:[一-龥]{0,4}(?:总结|报告|决算|账目|台账)))|(?:比|较)(?:上年|去年)(?:同期)?|[由从](?:上年|去年|现在|原来)的?(?=[^，。；了]{2,12}(?:到|为|至))|在(?:上年|去年)[^，。；]{0,6}基础上|"
    rf"{TAKEN_UP}[^，。；]{{0,12}}以来(?=[^，。；])|"
    r"过去所?(?:布置|规定|确定|下达|安排|遗留|拖欠|积压|平调)|(?:检查|总结|纠正|改正|吸取|改变|克服|扭转|清理)过去(?!了)"
)
# 修了渠  取得成果
_DONE = finder(
    r"(?<![为除到罢得])了(?!解|结|如|不起|然|之[。，；、])|(?:得到|取得)(?<!前取得)(?![^，。]{0,10}(?:新突破|实效|成效|突破))|较好地|[成做搞抓办]得(?:不|很|比较)"
)
_GAINS = frozenset("得取")
_AIMED = compiled(r"推动|促进|力争|争取|确保|保证|促使|让")  # 推动…取得成果: what the work is for
_GREW = finder(r"(?:同比|比上年|较上年)(?:增长|下降|提高)[^，。]{0,12}[，。]")
_REVIEW = compiled(r"过去的?[一二三四五]?年|[一五三几]年来|去年，|回顾")
_REVIEW_FIRST = firsts(_REVIEW.pattern)


def tells(text: str) -> bool:
    """Whether a sentence tells a fact by its own words: 据统计，…"""
    return _PAST(text) is not None or _DONE(text) is not None


def is_past(text: str, ahead: bool) -> bool:
    """Whether a sentence names what is past, and not only as what is left over or to be surpassed.

    `ahead`: where goals are set, 累计 is a total to be reached.

    >>> is_past("去年新修渠道。", False), is_past("上年结转的项目3月开工。", False), is_past("累计建成5座。", True)
    (True, False, False)
    """
    told = _CARRIED.sub("", text) if "上年" in text or "去年" in text or "过去" in text or "以来" in text else text
    return _PAST(told.replace("累计", "") if ahead else told) is not None


def grew(text: str) -> bool:
    """Whether a clause closes as a report does: 同比增长16%。 It may be a goal where goals are set."""
    return _GREW(text) is not None


def reviews(text: str) -> bool:
    """Whether a sentence opens a review: 过去的一年，…"""
    return text[0] in _REVIEW_FIRST and _REVIEW.match(text) is not None


def is_done(text: str) -> bool:
    """Whether a sentence says by its own words that something is done; 推动…取得成果 says what is aimed at."""
    found = _DONE(text)
    while found:
        at = found.start()
        if text[at] not in _GAINS or not _AIMED.search(text, text.rfind("，", 0, at) + 1, at):
            return True
        found = _DONE(text, at + 1)
    return False
