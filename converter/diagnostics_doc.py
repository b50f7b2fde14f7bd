"""docs/diagnostics.md, from the catalogue: `python -m converter.diagnostics_doc` writes it."""

from __future__ import annotations

from pathlib import Path

from converter.diagnostics import CATALOGUE

_FAMILIES = {
    "N": ("编号", "Numbering"),
    "S": ("结构", "Structure"),
    "L": ("行", "Lines"),
    "T": ("文字", "Text"),
    "M": ("元数据", "Metadata"),
    "F": ("事实", "Facts"),
    "C": ("校订", "Corrections"),
}
_HEAD = """# 诊断 · Diagnostics

本页由 `python -m converter.diagnostics_doc` 从代码生成。每条诊断带代码、位置（行:列）、摘录和处理办法；代码一经公布，含义不变。
`--strict` 下警告使命令以 1 退出。XML 的语法和语义规则（X、Y、C 类）由 `yanlu validate` 报告，见 [schema.md](schema.md)。

This page is generated from the code. Every diagnostic has a code, a place (line:column), an excerpt and a remedy; a published code keeps
its meaning. With `--strict` warnings make a command exit with 1.
"""


def page() -> str:
    """The page as Markdown, families in the order of the catalogue."""
    out = [_HEAD]
    family = ""
    for code, entry in CATALOGUE.items():
        if code[0] != family:
            family = code[0]
            zh, en = _FAMILIES[family]
            out.append(
                f"\n## {zh} · {en}\n\n| 代码 code | 级别 severity | 说明 what | 处理 remedy |\n| --- | --- | --- | --- |"
            )
        what = f"{entry.zh}<br>{entry.en}".replace("|", "\\|")
        remedy = f"{entry.remedy_zh}<br>{entry.remedy_en}".replace("|", "\\|")
        out.append(f"| {code} | {entry.severity} | {what} | {remedy} |")
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    target = Path(__file__).resolve().parent.parent / "docs" / "diagnostics.md"
    target.write_text(page(), encoding="utf-8")
    print(target)
