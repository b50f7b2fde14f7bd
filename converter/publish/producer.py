"""What makes files of a site: a producer. docs/publishing.md tells how to add one.

A producer makes the files of *things* (a year, a speaker, a page of a feed), each called by a name. It tells which
things there are, which of them a set of changes touches, and makes one of them from what the index holds. It must read
nothing else: then a build that makes only what was touched gives the same bytes as one that makes everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive.changes import Change
from converter.frozen import frozen
from converter.publish.context import Site
from converter.publish.stretches import Kept, Stretched
from converter.publish.text_data import Data


@frozen
class File:
    """A file of the site; `path` is relative with forward slashes.

    A large one comes in pieces, or in stretches of which most may be as they were; one that is often as it was is only made
    where it shows something else. All is taken before the producer is asked for the next file.
    """

    path: str
    data: bytes | Kept | Iterator[bytes] | Stretched


@frozen
class Line:
    """What lists say of a thing; `place` puts the lines of a producer in order."""

    place: str
    data: Data


@frozen
class Changes:
    """What changed in the index, and for the producers of lists whose lines did."""

    rows: frozenset[Change]
    lines: frozenset[str] = frozenset()

    def under(self, *kinds: str) -> Iterator[Change]:
        """The changes under some kinds of keys."""
        return (change for change in self.rows if change.kind in kinds)


class Producer:
    """Makes the things that go by the names of one kind of key; others override `names` and `touched`.

    `name` is unique. `kind` is the kind of key it reads. `lists` says that it is made after all others, since it reads
    their lines or totals. `templates` are compiled ahead, for pages that lie so many folders `deep`.
    """

    name: str
    kind: str = ""
    lists: bool = False
    templates: tuple[str, ...] = ()
    deep: int = 2

    def names(self, site: Site) -> Iterable[str]:
        """All things there are to make."""
        return site.index.names(self.kind)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The things to make again; naming too many costs time, too few gives a wrong site.

        A name whose thing is gone belongs to it too: `make` then yields nothing and its files go.
        """
        return {change.name for change in changes.under(self.kind)}

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The files of one thing, and its line for the lists if it has one."""
        raise NotImplementedError


class ListProducer(Producer):
    """Makes one thing, a list of what another producer's things say of themselves; `of` is that producer's name."""

    of: str
    lists = True
    deep = 1

    def names(self, site: Site) -> Iterable[str]:
        """There is one."""
        return ("",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """When a line changed."""
        return ("",) if self.of in changes.lines else ()
