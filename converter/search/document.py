"""What is searched: documents as a row of passages. The callers' side of the index."""

from __future__ import annotations

from converter.frozen import frozen


@frozen
class Passage:
    """A printed paragraph or heading; a hit never runs over its end.

    `anchors` are (offset in `text`, id on the page), ascending, the first at 0; empty where the passage has no id.
    The first `heading` characters are a heading: 0 for a plain paragraph, all for a heading on its own line.
    """

    text: str
    anchors: tuple[tuple[int, str], ...] = ()
    heading: int = 0


@frozen
class Document:
    """One searchable document.

    `digest` is any word that changes whenever another field does; what the index keeps of a document is never made
    anew while it stays. `date` is YYYY[-MM[-DD]]; `kind` and `meeting` are shown as they are; `address` is relative
    to the site's folder ("documents/x/index.html").
    """

    id: str
    digest: str
    title: str
    address: str
    passages: tuple[Passage, ...]
    date: str | None = None
    kind: str | None = None
    meeting: str | None = None
    speakers: tuple[str, ...] = ()
