"""The report as one page: a file by itself, without scripts or anything fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from converter.diagnostics import CATALOGUE
from converter.i18n import language, pick
from converter.report import wording
from converter.report.figures import DocumentFigures, FileFigures
from converter.report.totals import Order, Totals, of_file, ordered, same_texts, total

STYLE = """
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 22%, transparent); }
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 0 auto; max-width: 96rem;
  padding: 1.5rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .5rem; text-align: right; vertical-align: top; }
.words { text-align: left; overflow-wrap: anywhere; min-width: 15rem; }
.scroll { overflow-x: auto; }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; } dd { margin: 0; font-size: 1.3rem; }
dt { opacity: .75; } details { border-top: 1px solid var(--line); padding: .5rem 0; }
summary { cursor: pointer; } summary h3 { display: inline; }
.error { color: #b3261e; } .warning { color: #8a5a00; }
@media (prefers-color-scheme: dark) { .error { color: #ff8a80; } .warning { color: #ffc46b; } }
meter { width: 3.5rem; } code { white-space: pre-wrap; }
""".strip()


def as_page(files: Sequence[FileFigures], order: Order = "doubt", times: bool = False) -> str:
    """The page, in the language in force."""
    title = pick("解析报告", "Report on the parsed sources")
    shown = ordered(files, order)
    body = [
        f"<h1>{title}</h1>",
        _sums(total(files), times),
        f"<p>{escape(wording.formula())}{pick('。', '.')}</p>",
        f'<h2 id="files">{pick("文件", "Files")}</h2>',
        _files(shown, times),
        f"<h2>{pick('各类发现', 'Findings by code')}</h2>",
        _codes(total(files)),
        *_same(files),
        f"<h2>{pick('逐个文件', 'File by file')}</h2>",
        *(_file(number, file) for number, file in enumerate(shown, 1)),
    ]
    lang = "zh-CN" if language() == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )


def _sums(sums: Totals, times: bool) -> str:
    rows = [
        (pick("文件", "files"), f"{sums.files:,}"),
        (pick("读不了", "unreadable"), f"{sums.unreadable:,}"),
        (pick("文档", "documents"), f"{sums.documents:,}"),
        (pick("字数", "characters"), f"{sums.characters:,}"),
        (pick("各级节数", "sections by depth"), wording.depths(sums.sections)),
        (pick("节内文字", "text under headings"), f"{sums.share:.1%}"),
        (pick("断号", "sequence breaks"), f"{sum(sums.breaks.values()):,}"),
        (pick("承诺", "commitments"), f"{sums.commitments:,}"),
        (pick("指标", "targets"), f"{sums.targets:,}"),
        (pick("期限", "deadlines"), f"{sums.deadlines:,}"),
        (pick("责任单位", "bodies"), f"{sums.bodies:,}"),
        (pick("平均存疑分", "mean doubt"), f"{sums.doubt:.2f}"),
    ]
    if times:
        rows.append((pick("用时（秒）", "seconds"), f"{sums.seconds:.2f}"))
    return "<dl>" + "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows) + "</dl>"


def _files(files: Sequence[FileFigures], times: bool) -> str:
    heads = [
        pick("存疑分", "doubt"), pick("字数", "characters"), pick("文档", "documents"), pick("各级节数", "sections by depth"),
        pick("断号", "breaks"), pick("错误", "errors"), pick("警告", "warnings"), pick("提示", "notes"),
        pick("节内文字", "under headings"), pick("略去字数", "omitted"), pick("承诺", "commitments"), pick("指标", "targets"),
        pick("期限", "deadlines"), pick("责任单位", "bodies"), *([pick("秒", "s")] if times else []),
    ]  # fmt: skip
    rows = []
    for number, file in enumerate(files, 1):
        sums = of_file(file)
        share = f'<meter min="0" max="1" value="{sums.share:.3f}">{sums.share:.0%}</meter> {sums.share:.0%}'
        cells = [
            f"{file.doubt:.2f}", f"{file.characters:,}", f"{len(file.documents)}", wording.depths(sums.sections),
            f"{sum(sums.breaks.values())}", *(f"{file.of_severity(each)}" for each in wording.SEVERITIES), share,
            f"{sum(sums.omitted.values()):,}", f"{sums.commitments}", f"{sums.targets}", f"{sums.deadlines}",
            f"{sums.bodies}", *([f"{file.seconds:.3f}"] if times else []),
        ]  # fmt: skip
        name = f'<a href="#f{number}">{escape(file.path)}</a>'
        rows.append([name, *cells])
    return _table([pick("文件", "file"), *heads], rows)


def _codes(sums: Totals) -> str:
    rows = [
        [f"<code>{code}</code> {escape(wording.subject(code))}", wording.severity(code), f"{number:,}"]
        for code, number in sums.diagnostics.items()
    ]
    return _table([pick("发现", "finding"), pick("轻重", "severity"), pick("次数", "number")], rows)


def _same(files: Sequence[FileFigures]) -> Iterable[str]:
    found = same_texts(files)
    if found:
        lines = (f"<li>{escape(pick('、', ', ').join(names))}</li>" for names in found)
        yield f"<h2>{pick('同文', 'One text')}</h2>"
        yield f'<p class="warning">{escape(wording.same_texts(len(found)))}</p><ul>{"".join(lines)}</ul>'


def _file(number: int, file: FileFigures) -> str:
    out = [f'<details id="f{number}"><summary><h3>{escape(file.path)}</h3> {file.doubt:.2f}</summary>']
    if file.error is not None:
        out.append(f'<p class="error">{escape(file.error)}</p>')
    if file.documents:
        heads = (
            pick("文档", "document"), pick("种类", "kind"), pick("日期", "date"), pick("字数", "characters"),
            pick("各级节数", "sections by depth"), pick("节内文字", "under headings"), pick("断号", "breaks"),
            pick("略去的字", "characters omitted"),
        )  # fmt: skip
        out.append(_table(heads, [_document(each) for each in file.documents]))
    if file.places:
        out.append("<ul>")
        for place in file.places:
            said, remedy = wording.said(place)
            grade = CATALOGUE[place.diagnostic.code].severity
            out.append(
                f'<li>{place.line}:{place.column} <span class="{grade}">{wording.severity(place.diagnostic.code)} '
                f"{place.diagnostic.code}</span> {escape(said)} — {escape(remedy)} <code>{escape(place.excerpt)}</code></li>"
            )
        out.append("</ul>")
        hidden = sum(file.diagnostics.values()) - len(file.places)
        if hidden:
            out.append(f"<p>{pick(f'另有 {hidden} 处同类。', f'{hidden} more of the same kinds.')}</p>")
    return "\n".join([*out, "</details>"])


def _document(document: DocumentFigures) -> list[str]:
    return [
        escape(document.title or pick("（无标题）", "(no title)")),
        wording.kind(document.kind),
        document.date or "—",
        f"{document.characters:,}",
        wording.depths(document.sections),
        f"{document.share:.0%}",
        wording.breaks(document.breaks) or "—",
        wording.omitted(document.omitted) or "—",
    ]


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column holds words."""
    first, *others = heads
    out = [f'<div class="scroll"><table><thead><tr><th class="words" scope="col">{first}</th>']
    out += [f'<th scope="col">{head}</th>' for head in others]
    out.append("</tr></thead><tbody>")
    for name, *cells in rows:
        out.append(f'<tr><td class="words">{name}</td>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return "".join([*out, "</tbody></table></div>"])
