"""Why text is left out of a document: the closed list of reasons an omission can have, with wordings for people."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    "markup": ("网页标记", "markup of a web page"),
    "caption": ("图片说明", "caption of a picture"),
    "page-number": ("页码", "page number"),
    "page-furniture": ("页面或网站的固定文字", "head, foot or controls of a page"),
    "overline": ("栏目或系列题", "column or series line above the title"),
    "compilation-line": ("汇编的篇次行", "line that numbers the texts of a compilation"),
    "teaser": ("摘要或重复的开头", "teaser that repeats the opening"),
    "repeated-title": ("重复的标题", "title printed again"),
    "scrape": ("抓取残留", "left over by a scraper"),
    "preface": ("正文之前的说明", "note before the text"),
    "corrected": ("校订为略去", "left out by a correction"),
    "afterword": ("正文之后的文字", "text behind the document"),
}
