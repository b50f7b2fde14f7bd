"""What leads on from a document: its terms and metrics that have pages, and the documents related to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from markupsafe import Markup

from converter.archive import keys
from converter.archive.changes import Change, moves
from converter.archive.entries import Reference, TargetEntry
from converter.archive.identity import Names
from converter.archive.index import Index
from converter.archive.metrics import metric, words_of
from converter.archive.order import year_name
from converter.archive.related import Related, related
from converter.archive.related import touched as near
from converter.frozen import frozen
from converter.patterns import compiled
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.html import escape
from converter.publish.parts import link, reference
from converter.publish.text_data import Data
from converter.publish.words import lang, language, marked, word

_METRIC = compiled(rb"\0m([^\0]*)\0([^\0]*)\0([^\0]*)\0")  # XML holds no NUL
_REASONS = {
    keys.MEETING: marked("同一会议"),
    keys.SERIES: marked("历次同名会议"),
    keys.SPEAKER: marked("同一姓名的讲话人"),
    keys.TERM: marked("同用提法"),
}


@frozen
class Leads:
    """Keys of terms and metrics, and related documents."""

    terms: tuple[str, ...]
    metrics: tuple[str, ...]
    related: tuple[Related, ...]


def term_listed(index: Index, name: str) -> bool:
    """Whether a term has a page: it stands in two documents, or often in one."""
    return index.atleast(keys.TERM, name, 2) or index.atleast(keys.OFTEN, name, 1)


def metric_listed(index: Index, name: str) -> bool:
    """Whether a metric has a page: it stands in two documents."""
    return index.atleast(keys.METRIC, name, 2)


def of(site: Site, identity: str, place: str, given: Sequence[tuple[str, str]]) -> Leads:
    """All that leads on from the document at a place and under the keys `given`."""
    return Leads(
        tuple(name for kind, name in given if kind == keys.TERM and term_listed(site.index, name)),
        tuple(name for kind, name in given if kind == keys.METRIC and metric_listed(site.index, name)),
        tuple(related(site.index, identity, place, given)),
    )


def touched(site: Site, changes: Iterable[Change]) -> set[str]:
    """The documents whose leads may have changed, by id."""
    rows = list(changes)
    found = near(site.index, rows)
    moved: Counter[tuple[str, str]] = Counter()
    for (kind, name), number in moves(rows).items():
        if kind in (keys.TERM, keys.METRIC, keys.OFTEN):
            moved[keys.TERM if kind == keys.OFTEN else kind, name] += number
    for (kind, name), number in moved.items():
        # Two documents make a page: with so many still there it was there before, and is now.
        if not site.index.atleast(kind, name, number + 2):
            found.update(each.id for each in site.index.references(kind, name))
    return found


def metric_hole(target: TargetEntry, year: str | None) -> Markup:
    """A target's metric in a draft, made before it is known which metrics have pages; see `metrics_linked`."""
    words, name = escape(target.metric or ""), metric(target)
    return Markup(f"\0m{name}\0{year_name(year)}\0{words}\0" if name else words)


def metrics_linked(site: Site, page: bytes, root: str) -> tuple[bytes, set[str]]:
    """A draft with its metrics linked to their pages, to the target's year there; and which have one."""
    linked: set[str] = set()
    if not page.startswith(b"\0m", page.find(b"\0")):  # the other holes stand behind
        return page, linked

    def link(hole: re.Match[bytes]) -> bytes:
        name, year, words = hole[1].decode(), hole[2].decode(), hole[3]
        if not metric_listed(site.index, name):
            return words
        linked.add(name)
        return f'<a href="{root}{paths.metric(site.names.metric(name))}#_{year}">'.encode() + words + b"</a>"

    return _METRIC.sub(link, page), linked


def html(site: Site, on: Leads, root: str) -> str:
    """The section at the end of a reading page, but for its metrics; empty where nothing leads on."""
    out: list[str] = []
    said = lang(site.options.language)
    if on.related:
        title = word("相关文档")
        rows = "".join(
            f'<li>{_link(each.document, root, said)}\n<ul class="reasons">{_reasons(site, each, root)}</ul></li>\n'
            for each in on.related
        )
        out.append(
            f'<section class="after related" id="_related">\n<h2>{title}</h2>\n<ul class="index">\n{rows}</ul>\n</section>\n'
        )
    terms = [(paths.term(site.names.term(name)), name) for name in on.terms]
    out.append(_tags("_terms", word("本文的提法"), terms, root, said))
    return "".join(out)


def metrics_html(site: Site, on: Leads, root: str, known: AbstractSet[str]) -> str:
    """The metrics at the end of it. `known` are those that its table leads to: where these are all, none are listed."""
    listed = () if known >= set(on.metrics) else on.metrics
    metrics = [(paths.metric(site.names.metric(name)), words_of(name)) for name in listed]
    return _tags("_metrics", word("本文的指标"), metrics, root, lang(site.options.language))


def _tags(identity: str, title: str, linked: Sequence[tuple[str, str]], root: str, said: str) -> str:
    if not linked:
        return ""
    items = "".join(f'<li><a href="{root}{path}"><bdi{said}>{escape(words)}</bdi></a></li>\n' for path, words in linked)
    return f'<section class="after" id="{identity}">\n<h2>{title}</h2>\n<ul class="tags">\n{items}</ul>\n</section>\n'


def _link(document: Reference, root: str, said: str) -> str:
    return _linked(document.id, labels.listed(document), labels.day(document.date), root, said)


@lru_cache(maxsize=1 << 10)  # neighbours lead to one another
def _linked(identity: str, listed: str, day: str, root: str, said: str) -> str:
    return (
        f'<a href="{root}{paths.document(identity)}"><bdi{said}>{escape(listed)}</bdi></a> '
        f'<span class="read">{escape(day)}</span>'
    )


def data(site: Site, on: Leads) -> Data:
    """The same, for the twin."""
    return {
        "related": [
            {
                **reference(site.options, each.document),
                "reasons": [{"kind": reason.kind, "name": reason.name} for reason in each.reasons],
            }
            for each in on.related
        ],
        "terms": [
            {"id": (at := site.names.term(name)), "name": name, **link(site.options, paths.term(at))}
            for name in on.terms
        ],
        "metrics": [
            {"id": (at := site.names.metric(name)), "name": words_of(name), **link(site.options, paths.metric(at))}
            for name in on.metrics
        ],
    }


def _reasons(site: Site, each: Related, root: str) -> str:
    said, now, shared = lang(site.options.language), language(), site.names.shared
    return "".join([_reason(reason.kind, reason.name, shared, root, said, now) for reason in each.reasons])


@lru_cache(maxsize=1 << 10)
def _reason(kind: str, name: str, shared: frozenset[str], root: str, said: str, _: str) -> str:
    what = f"<bdi{said}>{escape(name)}</bdi>"
    if target := _target(Names(shared), kind, name):
        what = f'<a href="{root}{target}">{what}</a>'
    why = word(_REASONS[kind])
    return f"<li>{why} {what}</li>"


def _target(names: Names, kind: str, name: str) -> str | None:
    """The page of what both share. A term that both have has a page; a series has none."""
    if kind == keys.MEETING:
        return paths.meeting(names.meeting(name))
    if kind == keys.SPEAKER:
        return paths.speaker(names.speaker(name))
    if kind == keys.TERM:
        return paths.term(names.term(name))
    return None
