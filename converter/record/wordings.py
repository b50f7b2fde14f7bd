"""The wordings of all that can be wrong with a record, in Chinese and English, each with what to do about it.

Codes are stable: one that was published keeps its meaning. Families: X files and grammar, Y semantic rules,
C conservation of text.
"""

from __future__ import annotations

from converter.frozen import frozen
from converter.model import Severity


@frozen
class Wording:
    """A kind of problem. All four wordings may hold {placeholders}."""

    severity: Severity
    zh: str
    en: str
    remedy_zh: str
    remedy_en: str


WORDINGS: dict[str, Wording] = {
    "X001": Wording(
        "error",
        "文件是空的",
        "the file is empty",
        "重新转换来源，或从备份恢复",
        "convert the source again or restore a copy",
    ),
    "X002": Wording("error", "不是 UTF-8 编码", "not encoded as UTF-8", "用编辑器另存为 UTF-8", "save it as UTF-8"),
    "X003": Wording(
        "error",
        "含有 DOCTYPE",
        "has a DOCTYPE",
        "删去 DOCTYPE 声明；档案文件不用实体",
        "delete the DOCTYPE: records use no entities",
    ),
    "X004": Wording(
        "error",
        "XML 格式有误：{detail_zh}",
        "not well-formed XML: {detail}",
        "改正此处，例如补上结束标签，把 & 写作 &amp;、< 写作 &lt;",
        "correct this place: close the tag, write & as &amp; and < as &lt;",
    ),
    "X005": Wording(
        "error",
        "根元素是 {found}，应为 {expected}",
        "the root is {found}, not {expected}",
        "核对这是不是言录的档案文件，并核对 xmlns",
        "check that this is a record of Yanlu, and its xmlns",
    ),
    "X006": Wording(
        "error",
        "不合语法：{detail_zh}",
        "against the grammar: {detail}",
        "对照 docs/schema.md 改正",
        "correct it by docs/schema.md",
    ),
    "Y001": Wording(
        "error", "id 重复：{id}", "id used twice: {id}", "给后一个换一个 id", "give the second one another id"
    ),
    "Y002": Wording(
        "error",
        "id {id} 与所在位置不符，应为“{prefix}”加一级",
        "id {id} doesn't tell its place: “{prefix}” and one level expected",
        "按所在的 section 改 id",
        "change the id to its section's",
    ),
    "Y003": Wording(
        "error",
        "编号“{marker}”的值应为 {expected}，写作 {value}",
        "number “{marker}” counts {expected}, not {value}",
        "改正 value",
        "correct the value",
    ),
    "Y004": Wording(
        "error",
        "没有 id 为 {id} 的 {what}",
        "no {what} has the id {id}",
        "改正 commitment 的 {what}",
        "correct the commitment's {what}",
    ),
    "Y005": Wording("error", "日期不存在：{when}", "no such day: {when}", "按原文改正", "correct it by the source"),
    "Y006": Wording(
        "warning",
        "指标的值 {value} 与原文“{quote}”不符",
        "target value {value} doesn't agree with “{quote}”",
        "按原文改正 value",
        "correct the value by the words",
    ),
    "Y007": Wording(
        "error",
        "遮去数字的指标不能有值",
        "a masked target can't have a value",
        "删去 value 和 valueMax，或删去 masked",
        "delete value and valueMax, or masked",
    ),
    "Y008": Wording(
        "error",
        "区间不成立：{low} 至 {high}（{comparator}）",
        "no range: {low} to {high} ({comparator})",
        '区间用 comparator="range"，value 为下限，valueMax 为上限',
        'a range has comparator="range", its lower end in value, its upper end in valueMax',
    ),
    "Y009": Wording(
        "error",
        "来源范围 {start}–{end} 不成立（全文 {characters} 字符）",
        "impossible part of the source: {start}–{end} of {characters} characters",
        "按来源改正 start、end、characters",
        "correct start, end and characters by the source",
    ),
    "Y010": Wording(
        "warning",
        "正文与来源不再一致",
        "the text is no longer the source's",
        "若是有意订正，删去 source 的 textSha256；否则恢复原文",
        "if it was corrected on purpose, delete the source's textSha256; else restore it",
    ),
    "Y011": Wording(
        "error",
        "没有正文",
        "no text but noise",
        "核对来源，或把误作 omitted 的文字改为 p",
        "check the source, or make a p of what is no noise",
    ),
    "Y012": Wording(
        "warning", "{name} 没有文字", "{name} without text", "删去它，或补上文字", "delete it or restore its text"
    ),
    "Y013": Wording(
        "warning",
        "未知的存疑代码 {code}",
        "unknown diagnostic {code}",
        "升级 yanlu，或删去这条 diagnostic",
        "upgrade yanlu or delete the diagnostic",
    ),
    "Y014": Wording(
        "error",
        "日期 {when} 比原文“{words}”更精确",
        "date {when} is more precise than its words “{words}”",
        '改正 when，或注明 basis="inferred"',
        'correct it, or say basis="inferred"',
    ),
    "Y015": Wording(
        "error",
        "speaker 既无姓名也无职务",
        "a speaker with neither name nor role",
        "补上 name 或 role，或删去它",
        "add name or role, or delete it",
    ),
    "Y016": Wording(
        "warning",
        "未知的省略缘由 {reason}",
        "unknown reason of an omission: {reason}",
        "换用 converter.outline.reasons 中的一种，或升级 yanlu",
        "use one of converter.outline.reasons, or upgrade yanlu",
    ),
    "Y017": Wording(
        "warning",
        "{name} 的“{quote}”不见于原文",
        "{name} “{quote}” is not in the text",
        "按原文改正，或删去这个属性",
        "correct it by the text, or delete the attribute",
    ),
    "Y018": Wording(
        "warning",
        "{name} 的“{quote}”不见于正文",
        "{name} “{quote}” is not in the text",
        "照正文改正，或删去它",
        "correct it by the text, or delete it",
    ),
    "C001": Wording(
        "error",
        "{id} 的文字与原文不符：原文为“{expected}”，文件为“{found}”",
        "text of {id} differs from the source: “{expected}” there, “{found}” in the record",
        "请将来源文件报告给维护者",
        "report the source file to the maintainers",
    ),
    "C002": Wording(
        "error",
        "原文第 {start}–{end} 字符不在任何一篇中",
        "characters {start}–{end} of the source are in no record",
        "请将来源文件报告给维护者",
        "report the source file to the maintainers",
    ),
    "C003": Wording(
        "error",
        "{id} 的范围 {start}–{end} 与前一篇重叠或超出原文",
        "the slice {start}–{end} of {id} overlaps the one before or leaves the source",
        "请将来源文件报告给维护者",
        "report the source file to the maintainers",
    ),
}
