"""What is ruled, resolved or given to somebody without a word of command, where the document's kind lets it be so."""

from __future__ import annotations

from converter.facts.past import tells
from converter.facts.shares import shares
from converter.facts.starts import finder
from converter.patterns import compiled, late

# 苏木镇可因地制宜开发应用: what a notice leaves to somebody to do
_LEFT_TO = finder(r"可(?:以)?(?:因地制宜|结合[^，。]{0,6}实际|根据[^，。]{0,6}实际)")
# 名单报旗政府备案: what a notice asks to be handed in
_HANDED_IN = late(r"报(?:请|送|经)?[^，。；了]{2,14}(?:备案|备查|审批|审查|审核|核准|批准)[。；]?$")
# 私宰母畜者，处以罚金  如再发生，定予严惩  车费自理  凭单据报销: what a notice rules, without a word of command
_RULES = finder(
    r"[者的]，(?:[均概即可得]|一律|从严|酌情)*(?:处以|[送交]|予以|给[予以]|[免不准酌暂缓]予|免于|依法|罚|没收|追缴|赔偿|退还|取消)(?![^，。；]*[了过])|"
    r"(?:定|当|即|均|一律)予(?=[严惩处奖表取没])|自(?:理|备|带|负)(?=[，。；]|$)|凭[^，。；]{1,10}(?:报销|领取|供应|购买|兑换|出入)(?=[，。；]|$)"
)
# 旗民政局。〔负责困难群众救助工作。〕
_CHARGED = late(r"(?:主要|具体|统一)?(?:负责|承担|牵头|配合|参与)(?!人|单位|部门)")
# 投资3亿元，新建…: a verb and what it buys
_SPENDS = late(r"投资[0-9.]+[万亿]*元[，,]?(?=实施|新建|改造|建设|改建|扩建|推进|完成|整治|治理|修建|修复|加固)")
# 会议同意追加预算  经费从预备费中列支: what a meeting resolved upon
_RESOLVED = finder(
    r"同意(?=按照?|将|由|对|从|追加|拨付|安排|划转|组织|给予|采取|启动|实施|调整|增加|成立|设立)(?![^，。；]*的(?:意见|请示|建议|汇报)[，。；])|"
    r"从[^，。；]{2,14}(?:列支|支出|解决)(?=[，。；]|$)"
)
# 旗水利局汇报防汛情况。  陈立新列席。: what was done at a meeting
_SAT_THERE = finder(
    r"汇报(?=[^，。；]{0,16}(?:情况|进展))|作(?:说明|汇报|发言)|列席|参加会议|出席|召开|存在(?:不同|分歧)"
)
# 由旗里另行安排  可由供销社适当贷款  由旗水利局负责
_ASSIGNED = compiled(
    r"由(?!于|此|来|衷|[0-9])[^，。；]{2,16}?(?P<how>另行|统一|分别|按[^，。；]{2,8}[，,]?|适当|规定[^，。；]{2,8})?"
    r"(?:安排|办理|处理|接收|负责|解决|承担|审批|审核|贷款|组织实施|执行|分配|调剂|规定|管理|清理|偿还|退赔|赔偿|付给|开支|支付|收购|保管|维修|主办|牵头|召集|统筹|印发|拨付|发放|汇总|编制|验收|包联|包抓|作为|拿出|提出|落实|推进|提供|协调|监管)(?!(?:解决|办理|处理)?的|了|过|[处局所站])|"
    r"(?<![^，。；余后])由(?!于|此|来|衷|[0-9])[^，。；]{2,12}?(?P<by>根据|按照|会同)[^。；了]{0,90}?(?:研究|提出|制定|拟定|审定)(?!的|了|过)"
)
_CASE = ("的，", "者，", "的，则", "者，则", "的，可", "者，可")  # 没有定价的，由旗供销社规定: what holds in a case


def is_charge(text: str) -> bool:
    """Whether a sentence opens with what the body named by the heading above it is charged with: 负责困难群众救助工作。"""
    return _CHARGED.match(text) is not None


def spends(text: str) -> bool:
    """Whether an item of a plan opens with what is spent and what it buys: 投资3亿元，新建渡槽2座。"""
    return text.startswith("投资") and _SPENDS.match(text) is not None


def rules(text: str) -> bool:
    """Whether a notice leaves something to somebody, asks for it to be handed in, or rules it: 苏木镇可因地制宜开发应用。"""
    return _LEFT_TO(text) is not None or _HANDED_IN.search(text) is not None or _RULES(text) is not None


def resolved(text: str) -> int | None:
    """Where minutes say what a meeting resolved upon: 〔同意〕追加预算。"""
    found = _RESOLVED(text)
    return found.start() if found else None


def sat_there(text: str) -> bool:
    """Whether minutes only say who did what at the meeting: 旗水利局汇报防汛情况。"""
    return _SAT_THERE(text) is not None


def assigned_at(text: str, setting: bool, plainly: bool) -> int | None:
    """Where a sentence gives a task to somebody: 其余由旗里另行安排; in plans and minutes also 由旗水利局负责; `plainly` where
    旗教育局牵头，旗财政局配合 is no report."""
    if not ("由" in text or "为主" in text or "牵头" in text or "会同" in text):
        return None
    found = _ASSIGNED.search(text)
    if found:
        ruled = text.endswith(_CASE, 0, found.start())
        if setting or ruled or found["how"] or found["by"] or "同志" in found[0]:
            return found.start()
    shared = [share.start for share in shares(text)]  # 由旗教育局牵头，旗财政局配合，制定办法
    if len(shared) < 2 or (shared[0] and not text.endswith(("由", "以"), 0, shared[0])):
        return None
    return shared[0] if shared[0] or (plainly and not tells(text)) else None
