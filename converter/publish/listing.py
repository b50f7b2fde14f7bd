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


def names(who: Names, document: DocumentEntry, root: str) -> str:
    """A document's speakers, linked to their pages; `root` is the way to the site's folder."""
    said, now = lang(document.language), language()
    return "".join([_name(named.name, named.role, who.shared, root, said, now) for named in document.speakers])


@lru_cache(maxsize=1 << 10)  # the same few speak in many documents
def _name(name: str | None, role: str | None, shared: frozenset[str], root: str, said: str, _: str) -> str:
    if name:
        words = f'<a href="{root}{paths.speaker(Names(shared).speaker(name))}"><bdi{said}>{escape(name)}</bdi></a>'
    else:
        nobody = word("未署名")
        words = f'<span class="unknown">{nobody}</span>'
    told = f' <span class="role"><bdi{said}>{escape(role)}</bdi></span>' if role else ""
    return f'<span class="name">{words}{told}</span>\n'


def entries(
    who: Names, documents: Iterable[DocumentEntry], root: str, parts: Mapping[str, tuple[Part, ...]] | None = None
) -> Markup:
    """The list of documents; `parts` are one speaker's own in each."""
    of = parts or {}
    part_of = word("本人的部分：")
    out = ['<ol class="entries">\n']
    for document in documents:
        page, said = f"{root}{paths.document(document.id)}", lang(document.language)
        out.append(
            f'<li class="entry">\n<p class="when">{_when(document)}</p>\n<div>\n'
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
        facts = _meeting(document.meeting, who.shared, root, said)
    if document.commitment_count:
        facts += "<span>" + count("%(num)s项承诺", "%(num)s项承诺", document.commitment_count) + "</span>"
    return facts


@lru_cache(maxsize=1 << 10)
def _meeting(name: str, shared: frozenset[str], root: str, said: str) -> str:
    target = f"{root}{paths.meeting(Names(shared).meeting(name))}"
    return f'<span><a href="{target}"><bdi{said}>{escape(name)}</bdi></a></span>'


def _when(document: DocumentEntry) -> str:
    date = document.date
    return f'<time datetime="{escape(date.value)}">{labels.day(date)}</time>' if date else word("日期不详")
