"""Every doubt the program can have: code, severity, wording and remedy, in Chinese and English.

Codes are stable: a code that was published keeps its meaning. Families: N numbering, S structure, L lines, T text,
M metadata, F facts, C corrections; a family's codes stand together. (Y001 … are the semantic rules of the XML, in
`converter.record.rules`.)
"""

from __future__ import annotations

from collections.abc import Mapping

from converter.frozen import frozen
from converter.i18n import Language
from converter.model import Diagnostic, Severity, Source, Span


@frozen
class Entry:
    """One kind of finding. The wordings may hold {placeholders} that `Diagnostic.data` fills."""

    severity: Severity
    zh: str
    en: str
    remedy_zh: str
    remedy_en: str


CATALOGUE: dict[str, Entry] = {
    "N001": Entry("warning", "编号不连续：“{found}”前缺{missing}", "numbering gap: {missing} missing before “{found}”",
                  "核对原文是否漏段；若原文如此，可保留", "check the original for a lost part; keep it if it is printed so"),
    "N002": Entry("warning", "编号重复：“{found}”", "number repeated: “{found}”",
                  "核对原文编号", "check the number against the original"),
    "N003": Entry("info", "编号在“{found}”处重新开始，前面没有标题", "numbering restarts at “{found}” without a heading before it",
                  "看上一段是否其实是标题", "see whether the line before it is a heading"),
    "N004": Entry("info", "行首像编号但不入序列，按正文处理：“{found}”", "looks like a number but fits no series, read as text: “{found}”",
                  "若是编号，请在 XML 中改为 section", "if it is a number, make it a section in the XML"),
    "S001": Entry("warning", "预告有{announced}项，实际找到{found}项", "{announced} parts announced, {found} found",
                  "核对是否漏段或未识别", "check for lost or unrecognised parts"),
    "S002": Entry("warning", "文本似被截断，末尾为“{found}”", "text seems cut off: it ends with “{found}”",
                  "找完整文本重新转换", "find the full text and convert again"),
    "S003": Entry("info", "小节没有内容：“{found}”", "section without content: “{found}”",
                  "核对正文是否缺失", "check whether its text was lost"),
    "S004": Entry("warning", "篇次编号有误：“{found}”，应为第{expected}篇", "wrong number of a text in the compilation: “{found}”, expected {expected}",
                  "核对汇编目录", "check the compilation's contents"),
    "S005": Entry("warning", "没有篇题行，按称呼语另起一篇", "no title line: a new document was begun at its salutation",
                  "核对是否应与上一篇合并", "check whether it belongs to the document before"),
    "S006": Entry("info", "“{found}”的归属有两种读法：{taken}；也可能{other}", "“{found}” can be read in two ways: {taken}; or {other}",
                  "如读法有误，用校订文件或在 XML 中改正", "set it right in a corrections file or in the XML"),
    "L001": Entry("info", "断行已接合：“{left}|{right}”", "broken line joined: “{left}|{right}”",
                  "如接合有误，在 XML 中拆开", "split it in the XML if the join is wrong"),
    "L002": Entry("warning", "此行似未完，未接合：“{left}”", "line seems unfinished but was not joined: “{left}”",
                  "核对原文是否换行有误", "check the line break against the original"),
    "T001": Entry("info", "数字被遮盖：“{found}”（共{count}处）", "masked figures: “{found}” ({count} in all)",
                  "如有未遮盖的版本，请对照", "compare with an unmasked version if there is one"),
    "T002": Entry("warning", "控制、不可见或私用字符 {found}（共{count}处）", "control, invisible or private-use character {found} ({count} in all)",
                  "核对原文件是否损坏", "check whether the file is damaged"),
    "T003": Entry("info", "引号或括号不配对：“{found}”", "unbalanced quote or bracket: “{found}”",
                  "核对原文", "check the original"),
    "T004": Entry("warning", "疑似抓取残留：“{found}”", "looks like scrape damage: “{found}”",
                  "核对原网页", "check the original page"),
    "T005": Entry("info", "半角与全角逗号混用（半角{narrow}处，全角{wide}处）", "half-width and full-width commas are mixed ({narrow} and {wide})",
                  "如需统一，请改原文后重新转换", "unify them in the source if that matters, and convert again"),
    "T006": Entry("warning", "数字后疑缺百分号或单位：“{found}”", "percent sign or unit seems to be missing: “{found}”",
                  "对照原件补上", "compare with the original"),
    "M001": Entry("info", "没有标题", "no title", "如知标题，可在 XML 头部补上", "add it in the XML's head if it is known"),
    "M002": Entry("info", "没有日期，期限无法定到年份", "no date: deadlines have no year",
                  "如知日期，可在 XML 头部补上", "add it in the XML's head if it is known"),
    "M003": Entry("warning", "日期与内容矛盾：印作{printed}，文中提到{evidence}", "date contradicted by the text: printed {printed}, text speaks of {evidence}",
                  "核对原件日期", "check the date of the original"),
    "F001": Entry("info", "标记未能写入 XML：{what} {id} 与别的标记交叉或跨段，文字未受影响", "mark not kept in the XML: {what} {id} crosses another mark or a block; no text is lost",
                  "如需保留，请在 XML 中手工标注", "mark it by hand in the XML if it matters"),
    "C001": Entry("info", "已按校订文件处理：{what}", "corrected by the corrections file: {what}",
                  "无须处理", "nothing to do"),
    "C002": Entry("warning", "校订文件的一条已失效：{what}", "a correction no longer fits the source: {what}",
                  "更新或删去这一条", "update it or take it out"),
}  # fmt: skip


_MARKS = {
    "section": "小节",
    "marker": "编号",
    "heading": "小标题",
    "commitment": "承诺",
    "result": "成果",
    "target": "指标",
    "deadline": "期限",
    "responsible": "责任单位",
}


def describe(diagnostic: Diagnostic, language: Language) -> tuple[str, str]:
    """Wording and remedy of a finding in one language."""
    entry = CATALOGUE[diagnostic.code]
    wording, remedy = (entry.zh, entry.remedy_zh) if language == "zh" else (entry.en, entry.remedy_en)
    return wording.format_map(spoken(diagnostic.code, dict(diagnostic.data), language)), remedy


def spoken(code: str, data: Mapping[str, str], language: Language) -> dict[str, str]:
    """The values for a wording in its language: names of marks, which data keep as the XML has them, are translated."""
    told = dict(data)
    if code == "F001" and language == "zh" and "what" in told:
        told["what"] = _MARKS.get(told["what"], told["what"])
    return told


def excerpt(source: Source, span: Span, width: int = 24) -> str:
    """The words a finding points at, on one line, cut to `width` characters."""
    words = (
        " ".join(source.text[span.start : span.start + width + 1].split())
        if span.start == span.end
        else " ".join(source.text[span.start : span.end].split())
    )
    return words if len(words) <= width else words[:width] + "…"
