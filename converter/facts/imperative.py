"""Instructions without a subject: 加强…, 进一步…, 按照…，推进…. A verb or its adverb opens the sentence or a clause of it."""

from __future__ import annotations

from converter.facts.starts import finder, firsts
from converter.facts.words import lists
from converter.patterns import compiled

_CUES = lists("cues")
_IMPERATIVE = frozenset(_CUES["imperative"])
_AMBIGUOUS = frozenset(_CUES["ambiguous"])
_PLAIN = _IMPERATIVE - _AMBIGUOUS
# behind an ambiguous word: 建设的…, 教育是…, 管理和…
_AND = frozenset("和与、并及")
# 的  工作
_NOUN = compiled(
    r"[的是和与及、，在已也既成不者队永之到]|工作|内容|事业|任务|部门|机构|水平|情况|方面|速度|质量|环境|条件|要素|目标|改革委|方案(?=[，。；的]|$)|(?<=发展)(?:方式|动力|态势|阶段)|[局所部厅委办于]"
)
# 检查多也是负担  考核评估也存在偏差: what is the case
_STATED = compiled("(?:多(?=[也、，是])|也|仍|存在(?!的))")
_SINGLE = frozenset(_CUES["imperative_single"])
_SINGLE_NOT = frozenset(word[:2] for word in _CUES["imperative_single_not"])
# words that always instruct: 加强…, 每半年安排一次
_SURE = _PLAIN | {f"每{period}" for period in "年月周季日半"}
_INTO = compiled(r"[，,：:]")
_OPENERS: dict[str, tuple[str, ...]] = {
    first: tuple(sorted((w for w in _CUES["openers"] if w[0] == first), key=len, reverse=True))
    for first in {word[0] for word in _CUES["openers"]}
}
_PREPOSITIONS = _CUES["prepositions"]
_LEADING = frozenset(word[0] for word in _PREPOSITIONS)
_TOPICS = _CUES["topics"]
# 就业形势稳定，…  经济外向度偏低，…: begin as a preposition does and are none
_NOT_LEADING = (
    "同志", "与会", "经济", "经营", "经费", "经验", "就业", "当地", "用地", "用电", "用水", "用人", "用工", "在建", "在校", "在岗", "在编",
    "到位", "以往", "从业", "从事", "除夕", "同比", "同学", "对手", "为民服务", "沿线", "沿边", "按揭",
)  # fmt: skip

# 为新生儿提供…, 对困难户给予…: a clause for somebody that is itself the instruction
_ACTS = compiled(r"[为向对给][^，。；]{2,40}?(?:提供|实施|发放|进行|实行|给予|开展|予以)(?!的|了|过)")
# 对引进的人才，旗财政分两年给予补助
_GRANTS = compiled(r"[对给][^。；]{4,80}[，,][^，,。；]{1,12}(?:给予|予以|发给)(?!的|了|过)[^，,。；]{2,20}[，,。；]")
# 当前的中心任务是〔集中力量…〕  目前最根本的问题是〔努力增加…〕
_TASK_IS = compiled(
    r"(?:当前|目前|今后|现在|眼下)(?:[^，,。；]{0,16}(?:任务|工作|重点|关键|(?:中心|根本|首要)的?问题)|主要)[，,]?(?:就|仍然)?是(?=.)"
)
# 〔实施范围：〕…  〔申报条件：〕…: a label that names a thing, behind which an instruction may stand
_LABEL = compiled(
    r"[^，。；：:]{0,6}(?:范围|条件|对象|标准|期限|时间|地点|依据|材料|流程|程序|类别|背景|目的|意义|电话|邮箱|地址|联系人|监督人)[：:]"
)
_NOW = frozenset(("当前", "目前", "今后", "现在", "眼下"))
# 坚持〔在发展中解决〕
_AMID = compiled(r"在[^，。；]{2,6}中(?:保障|改善|解决|化债|推进|提高|完善|化解|加强|发现|培养)")
# 用市场化手段〔降低成本〕  以改革办法〔破解难题〕
_BY_MEANS = compiled(r"[用以][^，。；]{1,12}?(?:手段|方式|办法|方法|机制|思维|理念)")
# 在不少企业中，…: where something is the case, not where it is to be done
_SOMEWHERE = compiled(r"在(?:不少|许多|很多|有些|有的|一些|部分|个别|少数)")
# 对苏木的防火有很大的作用。  在分草上的信任亦大大增强。: what is the case, behind words that may lead to a task
_STANDS = finder(
    r"有[^，。；]{0,6}(?:贡献|作用|影响|好处|意义|帮助)的?(?=[，。；]|$)|(?:[也亦]大大|[也亦]?有所)(?:加强|提高|增强|改善|增加|好转)(?=[。；]|$)"
)
# 有条件的，〔积极发展〕副业  没有圈舍的地方，〔抓紧修建〕: the case in which something is to be done
_CASE = compiled(
    r"(?:凡是?)?(?:有(?![些的人])|没有|具备|符合|缺|已|尚?未)[^，。；]{1,14}的(?:地方|地区|单位|企业|县|社|队|村|户|苏木|嘎查)?"
).fullmatch
_CASES = frozenset("凡有没具符缺已尚未")
_SETTING = firsts(f"{_TASK_IS.pattern}|{_SOMEWHERE.pattern}")


def imperative(text: str) -> int | None:
    """Where an instruction without a subject begins, behind words that only say where, how or why.

    >>> imperative("加快推进云澜大桥建设。"), imperative("按照全旗安排，进一步加强管理。"), imperative("全旗经济平稳。")
    (0, 7, None)
    """
    task = _LABEL.match(text) if "：" in text or ":" in text else None
    if task is None and text[:1] in _SETTING:
        if _SOMEWHERE.match(text):
            return None
        task = _TASK_IS.match(text)
    at, clauses = task.end() if task else 0, 0
    while at < len(text) and clauses < 5:
        begin, opened = at, text[at] in _OPENERS
        if not opened and is_verb(text, at):
            return at
        end = clause_end(text, at)
        if opened:
            at = _open(text, at, end)
            if is_verb(text, at):
                return at
        leads = text[at : at + 1] in _LEADING and text.startswith(_PREPOSITIONS, at)
        leads = leads and not text.startswith(_NOT_LEADING if begin == 0 else "同志", at)
        if leads and (_ACTS.match(text, at, end) or ("予" in text and _GRANTS.match(text, at))):
            return at
        if leads and text[at] in "用以" and (means := _BY_MEANS.match(text, at, end)) and is_verb(text, means.end()):
            return at
        if (
            at < end
            and not (leads or text.endswith(_TOPICS, at, end))
            and not (text[at] in _CASES and _CASE(text, at, end) is not None)
        ):
            if clauses > 1:
                return None
            start = begin if text[begin : begin + 2] in _NOW else end + 1  # 旺季快到了，〔目前我们的工作是〕…
            task = _TASK_IS.match(text, start) if text[start : start + 2] in _NOW else None
            if task is None:
                return None
            at, clauses = task.end(), 2
            continue
        if end == len(text):
            return at if leads and end - at > 6 and _STANDS(text, at) is None else None
        at, clauses = end + 1, clauses + 1
    return None


def is_verb(text: str, at: int) -> bool:
    """Whether a word of command without a subject stands at a place."""
    word = text[at : at + 2]
    if word in _SURE:
        if word == "把这" and text.startswith(("么", "样"), at + 2):  # 把这么多精力花在…
            return False
        return word != "开发" or not text.startswith("区", at + 2) or text.startswith("域", at + 3)  # 开发区: a place
    if word not in _AMBIGUOUS:
        return word[:1] in _SINGLE and word not in _SINGLE_NOT
    if word == "坚持" and (text.startswith(("不懈", "不渝"), at + 2) or _AMID.match(text, at + 2)):
        return True
    behind = at + 4 if text[at + 2 : at + 4] in _AMBIGUOUS else at + 2
    if _STATED.match(text, behind):
        return False
    if _NOUN.match(text, at + 2) is None:
        return True
    # 坚持和完善  坚持和发展
    return text[at + 2 : at + 3] in _AND and text[at + 3 : at + 5] in (_IMPERATIVE if word == "坚持" else _PLAIN)


def clause_end(text: str, at: int) -> int:
    """Where the clause that a place lies in ends."""
    if ":" in text or "：" in text or "," in text:
        match = _INTO.search(text, at)
        end = match.start() if match else -1
    else:
        end = text.find("，", at)
    return end if end >= 0 else len(text)


def _open(text: str, at: int, end: int) -> int:
    while at < end:
        for word in _OPENERS.get(text[at], ()):
            if text.startswith(word, at, end):
                at += len(word)
                break
        else:
            break
    return at
