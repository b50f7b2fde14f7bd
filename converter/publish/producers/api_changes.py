"""API: the journal of what came, changed and went, for mirrors: closed pages and a head that tells the newest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.publish import journal
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.journal import Entry, Journal
from converter.publish.parts import link
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.text_data import Data

_HEAD = ""


class ApiChanges(api.ApiProducer):
    """One thing a page, by its number, and the head."""

    name = "api-changes"

    def all(self, site: Site) -> Iterable[str]:
        """Head and pages."""
        last = Journal(site.index).last()
        return (_HEAD, *(str(number) for number in range(1, journal.page_of(last.sequence) + 1 if last else 1)))

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """The pages of as many entries as there are documents that changed, and the one that leads there."""
        number = len({row.name for row in changes.under(keys.DOCUMENT)})
        last = Journal(site.index).last()
        if number and last:
            first = max(1, last.sequence - number)
            pages = range(journal.page_of(first), journal.page_of(last.sequence) + 1)
            yield from (_HEAD, *map(str, pages))

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """A page."""
        told = Journal(site.index)
        last = told.last()
        final = last.sequence if last else 0
        if name == _HEAD:
            yield File(api.listed("changes"), encode(_head(site, last)))
            return
        number = int(name)
        first = (number - 1) * journal.PAGE + 1
        if first > final:
            return
        path = journal.page_path(number)
        entries = list(told.entries(first, journal.PAGE))
        more = final >= first + journal.PAGE
        data: Data = {
            **api.head(site, "api-changes", path),
            "page": number,
            "first_sequence": first,
            "last_sequence": entries[-1].sequence,
            "next": link(site.options, journal.page_path(number + 1)) if more else None,
            "changes": [_change(site, entry) for entry in entries],
        }
        yield File(path, encode(data))


def _head(site: Site, last: Entry | None) -> Data:
    pages = journal.page_of(last.sequence) if last else 0
    return {
        **api.head(site, "api-changes-head", api.listed("changes")),
        "sequence": last.sequence if last else 0,
        "chain": last.chain if last else journal.START,
        "date": last.date if last else None,
        "page_size": journal.PAGE,
        "first": link(site.options, journal.page_path(1)) if pages else None,
        "last": link(site.options, journal.page_path(pages)) if pages else None,
        "pages": [link(site.options, journal.page_path(number)) for number in range(1, pages + 1)],
    }


def _change(site: Site, entry: Entry) -> Data:
    here = entry.type != "removed"
    path = api.record("documents", entry.id) if here else None
    return {
        "sequence": entry.sequence,
        "type": entry.type,
        "id": entry.id,
        "sha256": entry.digest,
        "before": entry.before,
        "date": entry.date,
        "path": path,
        "url": site.options.url(path) if path else None,
        "chain": entry.chain,
    }
