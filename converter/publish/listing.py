"""Rows of documents and names of speakers → HTML, joined here: lists are most of what a site's pages hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup

from converter.archive.entries import DocumentEntry, Part
from converter.archive.identity import Names
from converter.publish import labels, paths
from converter.publish.html import escape
from converter.publish.words import count, lang, language, word
from converter.record.tree import DateEntry


def names(who: Names, document: DocumentEntry, root: str) -> str:
    """A document's speakers, linked to their pages; `root` is the way to the site's folder."""
    out = []
    unnamed = word("未署名")
    said = lang(document.language)
    for named in document.speakers:
        words = f'<span class="unknown">{unnamed}</span>'
        if named.name:
            words = (
                f'<a href="{root}{paths.speaker(who.speaker(named.name))}"><bdi{said}>{escape(named.name)}</bdi></a>'
            )
        role = f' <span class="role"><bdi{said}>{escape(named.role)}</bdi></span>' if named.role else ""
        out.append(f'<span class="name">{words}{role}</span>\n')
    return "".join(out)


def entries(
    who: Names, documents: Iterable[DocumentEntry], root: str, parts: Mapping[str, tuple[Part, ...]] | None = None
) -> Markup:
    """The list of documents; `parts` are one speaker's own in each."""
    of = parts or {}
    undated, part_of = word("日期不详"), word("本人的部分：")
    out = ['<ol class="entries">\n']
    for document in documents:
        page, said = f"{root}{paths.document(document.id)}", lang(document.language)
        out.append(
            f'<li class="entry">\n<p class="when">{_when(document) or undated}</p>\n<div>\n'
            f'<p class="name-of"><a href="{page}"><bdi{said}>{escape(labels.listed(document))}</bdi></a> '
            f'<span class="kind">{labels.KINDS[document.kind]}</span></p>\n'
            f'<p class="facts">{names(who, document, root)}{_facts(who, document, root, said)}</p>\n'
        )
        if own := of.get(document.id):
            links = (f'<span><a href="{page}#{escape(part.id)}"{said}>{escape(part.label)}</a></span>' for part in own)
            out.append(f'<p class="facts">{part_of}{"".join(links)}</p>\n')
        out.append("</div>\n</li>\n")
    out.append("</ol>\n")
    return Markup("".join(out))


def _facts(who: Names, document: DocumentEntry, root: str, said: str) -> str:
    """Its meeting and how many commitments it holds."""
    facts = ""
    if document.meeting:
        target = f"{root}{paths.meeting(who.meeting(document.meeting))}"
        facts = f'<span><a href="{target}"><bdi{said}>{escape(document.meeting)}</bdi></a></span>'
    if document.commitment_count:
        facts += "<span>" + count("%(num)s项承诺", "%(num)s项承诺", document.commitment_count) + "</span>"
    return facts


def _when(document: DocumentEntry) -> str:
    date = document.date
    return _told(date.value, date.basis, date.certainty, language()) if date else ""


@lru_cache(maxsize=4096)
def _told(value: str, basis: str, certainty: str, _: str) -> str:
    return f'<time datetime="{escape(value)}">{labels.day(DateEntry(value, basis, certainty, None))}</time>'
