"""The same speeches as a site for Hugo: pages of documents, speakers and meetings, their lists, all documents."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.speeches import Speech

_SETTINGS = """baseURL = "https://example.org/"
languageCode = "zh-Hans"
title = "讲话档案"
disableKinds = ["RSS"]
hasCJKLanguage = true
[taxonomies]
speaker = "speakers"
meeting = "meetings"
year = "years"
[markup.tableOfContents]
startLevel = 2
endLevel = 3
"""
_STYLE = "body{max-width:46rem;margin:auto;font:1.1rem/1.8 serif}"
_FRAME = """<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - 讲话档案</title><link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css"></head>
<body><header><nav><a href="/">首页</a> <a href="/speakers/">讲话人</a> <a href="/meetings/">会议</a></nav></header>
<main>MAIN</main><footer><p>讲话档案</p></footer></body></html>
"""
_TERM = '{{ range .GetTerms "KEY" }}<dd><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></dd>{{ end }}'
_DOCUMENT = (
    "<article><h1>{{ .Title }}</h1><dl><dt>讲话人</dt>"
    + _TERM.replace("KEY", "speakers")
    + "<dt>会议</dt>"
    + _TERM.replace("KEY", "meetings")
    + '<dt>日期</dt><dd><time>{{ .Date.Format "2006-01-02" }}</time></dd></dl>{{ .TableOfContents }}\n{{ .Content }}'
    '</article><nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}'
    '{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</nav>'
)
_LIST = (
    '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> '
    '<time>{{ .Date.Format "2006-01-02" }}</time></li>\n{{ end }}</ul>'
)
_TERMS = (
    '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> '
    "{{ len .Pages }}</li>\n{{ end }}</ul>"
)


def frame(site: Path) -> None:
    """Settings, layouts and style."""
    _put(site / "hugo.toml", _SETTINGS)
    for name, main in (("single", _DOCUMENT), ("list", _LIST), ("terms", _TERMS)):
        _put(site / f"layouts/_default/{name}.html", _FRAME.replace("MAIN", main))
    _put(site / "static/style.css", _STYLE)


def page(site: Path, speech: Speech) -> None:
    """A speech as Markdown."""
    front = {
        "title": speech.title,
        "date": speech.date,
        "speakers": [speech.speaker],
        "meetings": [speech.meeting],
        "years": [speech.date[:4]],
    }
    lines = [json.dumps(front, ensure_ascii=False), ""]
    for chapter in speech.chapters:
        lines.append(f"## {chapter.title}\n")
        for part in chapter.parts:
            lines.append(f"### {part.title}\n")
            lines += [f"{words}\n" for words in part.paragraphs]
    _put(site / f"content/documents/{speech.date[:4]}/{speech.id}.md", "\n".join(lines))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
